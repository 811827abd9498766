import assert from 'node:assert/strict';
import {parseFragment, type DefaultTreeAdapterTypes as Html} from 'parse5';
import {CARDS, type CardName} from '../../src/cards/index.js';
import type {Brief} from '../../src/model/brief.js';
import {blocksOf} from '../../src/model/selection.js';
import {walk} from '../../src/model/walk.js';
import {parseBrief, type ParseResult} from '../../src/parse/index.js';
import {compile, prerender, snapshot, toHast, type HastElement, type HastRoot} from '../../src/server/index.js';
import {cardSheet} from '../../src/server/card-sheet.js';
import {ATTRIBUTES, ELEMENTS, SCHEMES} from '../hostile/allowed.js';
import {assertTotal} from '../parse/properties.js';

/** An element of an output, with its children; texts are texts. */
interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

/** What one card makes of a document, as a browser or another front end reads it. */
interface Output {
  readonly card: CardName;
  readonly snapshot: Node;
  readonly shadow: Node;
  readonly hast: HastRoot;
}

/** A document, and all that is made of it. */
interface Made {
  readonly text: string;
  readonly result: ParseResult;
  readonly compiled: string;
  readonly outputs: readonly Output[];
}

function made(text: string): Made {
  const result = parseBrief(text);
  const {brief} = result;
  const cards = CARDS.filter((card) => !('kind' in card) || (!brief.withdrawn && blocksOf(brief.body, card.kind)[0]));
  return {text, result, compiled: compile(text), outputs: cards.map(({tag}) => outputOf(brief, tag))};
}

function outputOf(brief: Brief, card: CardName): Output {
  const options = {card, images: 'all'} as const;
  return {
    card,
    snapshot: read(snapshot(brief, options)),
    shadow: shadowOf(read(prerender(brief, options).replace(STYLE, ''))),
    hast: toHast(brief, options),
  };
}

/** To read it again and again would take most of the time. */
const STYLE = `<style>${cardSheet()}</style>`;

/** What must be true of every document. */
export const PROPERTIES: Readonly<Record<string, (made: Made) => void>> = {
  'What is read is plain data that keeps every word, is valid, and has its Problems at places of the text': ({
    text,
    result,
  }) => assertTotal(text, result),

  'The compiled briefing is what was read, and cannot end the script element around it': ({result, compiled}) => {
    assert.deepEqual(JSON.parse(compiled), result.brief);
    assert.doesNotMatch(compiled, /[<\u2028\u2029]/);
  },

  'The snapshot, the shadow root and hast say the same words': ({outputs}) => {
    for (const {card, snapshot, shadow, hast} of outputs) {
      const words = fold(textOf(snapshot));
      assert.equal(fold(textOf(shadow, true)), words, `the shadow root of ${card}`);
      assert.equal(fold(hast.children.map(hastText).join('')), words, `hast of ${card}`);
    }
  },

  'The snapshot is read as the elements that hast has, in their order': ({outputs}) => {
    for (const {card, snapshot, hast} of outputs) {
      // Without a class, a span may say nothing any more.
      const [here, there] = [tagsOf(snapshot), hast.children.flatMap(hastTags)].map((tags) =>
        tags.filter((tag) => tag !== 'span').join(' '),
      );
      assert.equal(here, there, card);
    }
  },

  'Every id is there once, and every link within the card leads to one, if the author’s own do': ({
    result,
    outputs,
  }) => {
    const elsewhere = linksElsewhere(result.brief);
    for (const {card, snapshot, shadow} of outputs) {
      for (const [form, root] of Object.entries({snapshot, shadow})) {
        const ids = elementsOf(root).flatMap(({attributes: {id}}) => id ?? []);
        const known = new Set(ids);
        assert.equal(known.size, ids.length, `${form} of ${card}: an id is there twice among ${ids.join(' ')}`);
        for (const {attributes} of elementsOf(root)) {
          const {href, popovertarget} = attributes;
          const target = popovertarget ?? (href?.startsWith('#') ? href.slice(1) : undefined);
          assert.ok(
            target === undefined || known.has(target) || elsewhere(target, card),
            `${form} of ${card}: ${target} is not one of ${ids.join(' ')}`,
          );
        }
      }
    }
  },

  'There are only elements, attributes and URLs that are harmless': ({outputs}) => {
    for (const {card, snapshot, shadow} of outputs) {
      for (const root of [snapshot, shadow]) for (const element of elementsOf(root)) assertHarmless(element, card);
    }
  },
};

/** Whether an author wrote a link to a place that the briefing does not have or, in the card of a part, that the part does not have. */
function linksElsewhere(brief: Brief): (target: string, card: CardName) => boolean {
  const anchors = new Set<string>();
  const targets = new Set<string>();
  walk([brief.titleContent, brief.body, Object.values(brief.footnotes)], (node) => {
    if (node.type === 'link' && node.url.startsWith('#')) targets.add(`${brief.id}--${node.url.slice(1)}`);
    else if ('id' in node && node.type !== 'footnoteReference') anchors.add(`${brief.id}--${node.id}`);
  });
  return (target, card) => targets.has(target) && (card !== 'caucasus-brief' || !anchors.has(target));
}

/** Holds a document against all of {@link PROPERTIES}; an error begins with the one that does not hold. */
export function checkDocument(text: string): void {
  const all = holding('Nothing throws, whatever the text', () => made(text));
  for (const [sentence, check] of Object.entries(PROPERTIES)) holding(sentence, () => check(all));
}

function holding<T>(sentence: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw new Error(`${sentence}: ${String(error)}`, {cause: error});
  }
}

function assertHarmless({tag, attributes}: Node, card: CardName): void {
  const at = `<${tag}> of ${card}`;
  assert.ok(ELEMENTS.has(tag), at);
  for (const [name, value] of Object.entries(attributes)) {
    assert.ok(ATTRIBUTES.has(name), `${name}=${value} in ${at}`);
    if (name === 'href' && !value.startsWith('#')) assert.ok(SCHEMES.has(schemeOf(value)), `${value} in ${at}`);
    if (name === 'src') assert.match(schemeOf(value), /^https?:$/, `${value} in ${at}`);
  }
  if (tag === 'input') assert.deepEqual([attributes['type'], attributes['disabled']], ['checkbox', ''], at);
  if (tag === 'button') assert.equal(attributes['type'], 'button', at);
}

/** As a browser reads it in some page; what it cannot read leads nowhere. */
function schemeOf(url: string): string {
  return URL.canParse(url, 'https://page.example/') ? new URL(url, 'https://page.example/').protocol : 'https:';
}

/** What HTML is read as, by a parser that knows neither scripts nor shadow roots: templates have their content as children. */
function read(html: string): Node {
  const nodesOf = (nodes: readonly Html.ChildNode[]): (Node | string)[] =>
    nodes.flatMap((node): (Node | string)[] => {
      if ('value' in node) return [node.value];
      if (!('tagName' in node)) return [];
      const {childNodes} = 'content' in node ? node.content : node;
      const attributes = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));
      return [{tag: node.tagName, attributes, children: nodesOf(childNodes)}];
    });
  return {tag: '', attributes: {}, children: nodesOf(parseFragment(html).childNodes)};
}

/** What is in the declarative shadow root of a prerendered card. */
function shadowOf(page: Node): Node {
  return elementsOf(page).find(({attributes}) => attributes['shadowrootmode'] === 'open')!;
}

function elementsOf(root: Node): Node[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

function tagsOf(root: Node): string[] {
  return elementsOf(root).map(({tag}) => tag);
}

/** All text, or without what `tests/render/words.ts` calls a control. */
function textOf({children}: Node, isWithoutControls = false): string {
  return children
    .map((child) =>
      typeof child === 'string' ? child : isWithoutControls && isControl(child) ? '' : textOf(child, isWithoutControls),
    )
    .join('');
}

function isControl({tag, attributes}: Node): boolean {
  const classes = (attributes['class'] ?? '').split(' ');
  return (
    'popover' in attributes ||
    (tag === 'button' && !classes.includes('cite')) ||
    ['out-of-date', 'skip', 'end'].some((name) => classes.includes(name))
  );
}

type HastChild = HastElement['children'][number];

function hastText(node: HastChild): string {
  return node.type === 'text' ? node.value : node.children.map(hastText).join('');
}

function hastTags(node: HastChild): string[] {
  return node.type === 'text' ? [] : [node.tagName, ...node.children.flatMap(hastTags)];
}

/** White space folded. A parser of HTML drops U+0000, and takes a carriage return for a line break. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
