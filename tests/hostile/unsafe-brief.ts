import {defineScalarTag, load, YAML11_SCHEMA} from 'js-yaml';
import {render} from 'lit';
import {Marked} from 'marked';
import {countWork} from './work.js';

/*
 * What a card would be without any thought of an attacker. Every line of it is typical of such code, and each
 * class of attacks must be caught on it: else the class proves nothing about the cards. It is not part of the library.
 */

type Fields = Record<string, unknown>;

/** Code in a briefing, as old YAML libraries read it. */
const FUNCTION = defineScalarTag('tag:yaml.org,2002:js/function', {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- what is unsafe about it is its purpose
  resolve: (source) => new Function(source)(),
  identify: () => false,
});

const SCHEMA = YAML11_SCHEMA.withTags(FUNCTION);

/** Takes the anchor of a heading: what the author wrote, or its words. */
const HEADING = /^(.*?)\s*(?:\{#(.*)\})?$/s;

const marked = new Marked({
  renderer: {
    link({href, title, tokens}) {
      return `<a href="${href}" title="${title ?? ''}">${this.parser.parseInline(tokens)}</a>`;
    },
    image: ({href, title, text}) => `<img src="${href}" alt="${text}" title="${title ?? ''}">`,
    code: ({text, lang = ''}) => `<pre><code class="language-${lang}">${text}</code></pre>`,
    codespan: ({text}) => `<code>${text}</code>`,
    heading({tokens, text, depth}) {
      const [, words = '', id] = HEADING.exec(text) ?? [];
      return `<h${depth} id="${id ?? words}">${this.parser.parseInline(tokens)}</h${depth}>`;
    },
    blockquote({tokens, text}) {
      const [, speaker = ''] = /\n— (.*)$/.exec(text.trim()) ?? [];
      return `<blockquote title="${speaker}">${this.parser.parse(tokens)}</blockquote>`;
    },
  },
});

/** It sets HTML from what it was given: no allow-list, no limit, no doubt. */
export class UnsafeBrief extends HTMLElement {
  readonly root: ShadowRoot = this.attachShadow({mode: 'open'});

  /** Shows the text of a briefing, or the bytes of an answer. */
  showMarkdown(given: string | Uint8Array, type = ''): void {
    const charset = /charset=(.*)/.exec(type)?.[1];
    const text = typeof given === 'string' ? given : new TextDecoder(charset, {fatal: true}).decode(given);
    // Without front matter there is no match to take apart.
    const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text)!;
    const fields = merge(
      {},
      load(yaml, {schema: SCHEMA, maxAliases: -1, maxDepth: 1e9, maxTotalMergeKeys: -1}) as Fields,
    );
    this.#show(fields, bodyOf(body, (fields['sources'] ?? {}) as Fields));
  }

  /** Shows compiled JSON. */
  showJson(json: string): void {
    this.showBrief(JSON.parse(json) as Fields);
  }

  /** Shows a briefing as an object. */
  showBrief(value: unknown): void {
    const brief = merge({}, value as Fields);
    this.#show(brief, markup(brief['body']) + markup(brief['footnotes']) + markup(brief['passages']));
  }

  #show(fields: Fields, body: string): void {
    this.root.innerHTML = interpolated(`<article>${header(fields)}${body}</article>`);
    // Text is HTML here; everything else is left to Lit.
    if (typeof fields['title'] === 'object') render(fields['title'], this.root.querySelector('h1')!);
  }
}

customElements.define('unsafe-brief', UnsafeBrief);

/** How much an unsafe element does to show something: the work of reading, and the elements that it makes. */
export function countUnsafe(show: (element: UnsafeBrief) => void, most: number): number {
  const element = document.createElement('unsafe-brief');
  return countWork(() => show(element), most) + element.root.querySelectorAll('*').length;
}

/** Puts what was read over what there is, all the way down. */
function merge(target: Fields, source: Fields): Fields {
  for (const [key, value] of Object.entries(source)) {
    target[key] =
      typeof value === 'object' && value !== null
        ? merge((target[key] ?? (Array.isArray(value) ? [] : {})) as Fields, value as Fields)
        : value;
  }
  return target;
}

/** Evaluates the expressions of templates, those in the briefing too. */
function interpolated(html: string): string {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what is unsafe about it is its purpose
  const evaluate = (code: string) => String(new Function(`return (${code})`)());
  return html.replace(/\{\{(.+?)\}\}|\$\{(.+?)\}/g, (_, a?: string, b?: string) => evaluate(a ?? b ?? ''));
}

function header(fields: Fields): string {
  const {title, lang, id, contact, about, withdrawn, ...others} = fields;
  const heading = typeof title === 'object' ? '' : (title as string).trim();
  return `<h1 id="${text(id)}" lang="${text(lang ?? '')}">${heading}</h1>${link(contact)}${link(fields['translation-of'])}${link(fields['translationOf'])}${text(about ?? '')}
    ${linked(fields['translations'])}${sources(fields['sources'])}${words(withdrawn)}${words({...others, sources: '', translations: '', body: '', footnotes: '', passages: '', titleContent: ''})}`;
}

/** Whatever it is, it will be text. */
function text(value: unknown): string {
  return String(value);
}

function link(url: unknown, content: unknown = url): string {
  return url === undefined ? '' : `<a href="${text(url)}">${text(content)}</a>`;
}

function linked(urls: unknown): string {
  return Object.entries((urls ?? {}) as Fields)
    .map(([lang, url]) => link(url, lang))
    .join(' ');
}

function sources(all: unknown): string {
  return Object.entries((all ?? {}) as Record<string, Fields>)
    .map(
      ([id, source]) =>
        `<section id="source-${id}" lang="${text(source['lang'] ?? '')}">${link(source['url'])} ${words(source)} ${(source['title'] as string).trim()}</section>`,
    )
    .join('');
}

/** All the texts in something, each after its name if that is an unusual one. */
function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : `<p>${text(value)}</p>`;
  return Object.entries(value)
    .map(([key, part]) => (key.startsWith('_$') ? '' : (/^[\w-]+$/.test(key) ? '' : key) + words(part)))
    .join('');
}

/** Takes the notes out of a text, puts marks where they are referred to, and turns the rest into HTML. */
function bodyOf(text: string, sources: Fields): string {
  const notes: Record<string, string> = {};
  const code: string[] = [];
  // Text in backticks is set aside, so that nothing in it is read.
  const apart = text.replace(/`[^`\n]+`/g, (span) => `\0${code.push(span) - 1}\0`);
  const rest = apart.replace(/^ *\[\^(\S+?)\]: (.*(?:\n {4}.*)*)$/gm, (_, label: string, note: string) => {
    notes[label] ??= '';
    notes[label] = notes[label].concat(note);
    return '';
  });
  const expanded = (label: string): string => {
    if (label in sources) return `<span>${((sources[label] as Fields)['title'] as string).trim()}</span>`;
    return `<span id="${label}" title="${label}">${(notes[label] ?? '').replace(/\[\^([^\]]+)\]/g, (_, other: string) => expanded(other))}</span>`;
  };
  const whole = rest.replace(/\[\^([^\]]+)\]/g, (_, label: string) => expanded(label));
  const back = whole.replace(/\0(\d+)\0/g, (_, n: number) => code[n]!.trim());
  return withAnchors(marked.parse(back, {async: false}));
}

/** Makes sure that each anchor is unique and can be used in a link. */
function withAnchors(html: string): string {
  const taken: Record<string, string[]> = {};
  for (const [, id = ''] of html.matchAll(/<h\d id="([^"]*)"/g)) (taken[encodeURIComponent(id)] ??= []).push(id);
  return html;
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  heading: '',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  inlineCode: 'code',
  code: 'pre',
  break: 'br',
  thematicBreak: 'hr',
  text: 'span',
  link: 'a',
  image: 'img',
  list: 'ul',
  blockquote: 'blockquote',
  table: 'div',
  timeline: 'ul',
  facts: 'dl',
  fact: 'div',
  question: 'div',
  comparison: 'div',
  quotation: 'figure',
};
const ATTRIBUTES: Readonly<Record<string, string>> = {id: 'id', url: 'href', title: 'title', alt: 'alt', lang: 'class'};

/** A node of compiled JSON as HTML; a kind that it does not know is taken at its word. */
function markup(node: unknown): string {
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? node : '';
  if (Array.isArray(node)) return node.map(markup).join('');
  const {type, value = '', start, ...parts} = node as Fields;
  if (type === 'citation' || type === 'footnoteReference') return '<sup>x</sup>';
  const inner = `${String(value)}${Object.values(parts)
    .map((part) => (typeof part === 'object' ? markup(part) : ''))
    .join('')}`;
  if (typeof start === 'string')
    return `<div><a href="#:~:text=${encodeURIComponent(start)}">${start}</a>${inner}${Object.values(parts).join(' ')}</div>`;
  if (typeof type !== 'string')
    return `<div>${inner}${Object.values(parts)
      .filter((part) => typeof part === 'string')
      .join(' ')}</div>`;
  const attributes = Object.entries(parts)
    .filter(([, part]) => typeof part !== 'object')
    .map(([key, part]) => [
      type === 'image' && key === 'url' ? 'src' : type in TAGS ? (ATTRIBUTES[key] ?? '') : key,
      part,
    ])
    .filter(([key]) => key !== '')
    .map(([key, part]) => ` ${String(key)}="${String(part)}"`);
  const tag = type === 'heading' ? `h${String(parts['depth'])}` : (TAGS[type] ?? type);
  return `<${tag}${attributes.join('')}>${inner}${/^(?:br|hr|img)$/.test(tag) ? '' : `</${tag}>`}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'unsafe-brief': UnsafeBrief;
  }
}
