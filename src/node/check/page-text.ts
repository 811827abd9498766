import {defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes as Html, type TreeAdapter} from 'parse5';

/** What a page says without its scripts. Every line of a text is a paragraph. */
export interface PageText {
  /** The words that readers see. */
  readonly text: string;
  /** The article as the page tells it to search engines, in JSON-LD. */
  readonly articleBody: string;
  /** The page says of itself that not all of it is free. */
  readonly isPaid: boolean;
  /** A script may add words. */
  readonly hasScript: boolean;
}

/** The elements that end a paragraph and begin another. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary ' +
    'table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** The elements whose words are no part of the page's text. */
const HIDDEN: ReadonlySet<string> = new Set(
  (
    'audio canvas datalist head iframe noembed noframes noscript object script select style svg template ' +
    'textarea title video'
  ).split(' '),
);

/** More than a page of text has. It bounds the parser’s work, some of which grows with the square of the elements. */
const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 1_000;

/** The text of an HTML page; undefined if it has too many elements. */
export function pageText(html: string): PageText | undefined {
  const document = bounded((treeAdapter) => parse(html, {treeAdapter}));
  if (!document) return undefined;
  const scripts = [...nodesIn(document)].filter(isElement).filter(({tagName}) => tagName === 'script');
  const data = scripts.filter((script) => typeOf(script) === 'application/ld+json').flatMap(objectsIn);
  const bodies = data.flatMap(({articleBody}) =>
    typeof articleBody === 'string' ? articleBody.split(/\r\n?|\n/) : [],
  );
  // It may hold entities, and tags.
  const article = bounded((treeAdapter) => parseFragment(bodies.join('<hr>'), {treeAdapter}));
  return {
    text: paragraphsIn(document).join('\n'),
    articleBody: paragraphsIn(article).join('\n'),
    isPaid: data.some(({isAccessibleForFree}) => isNo(isAccessibleForFree)),
    hasScript: scripts.some((script) => /^$|^module$|javascript|ecmascript/.test(typeOf(script))),
  };
}

/** A page that is plain text. */
export function plainPage(text: string): PageText {
  return {
    text: text
      .split(/\r\n?|\n/)
      .map(oneSpace)
      .join('\n'),
    articleBody: '',
    isPaid: false,
    hasScript: false,
  };
}

/** The charset of an HTML page: that of its content type, else that of its `<meta>`. Empty if neither names one. */
export function htmlCharset(bytes: Uint8Array, charset: string): string {
  if (isCharset(charset)) return charset;
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 8192)).replace(/<!--.*?-->/gs, '');
  const [, named = ''] = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start) ?? [];
  // It was read as ASCII, so it is not UTF-16, whatever it says.
  return isCharset(named) && !/^utf-?16/i.test(named) ? named : '';
}

function isCharset(label: string): boolean {
  try {
    return label !== '' && new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** What a parser returns; undefined if it meets too many elements. */
function bounded<T>(read: (treeAdapter: TreeAdapter<Html.DefaultTreeAdapterMap>) => T): T | undefined {
  let [elements, depth] = [0, 0];
  const tooMany = new Error('too many elements');
  const createElement: typeof defaultTreeAdapter.createElement = (...element) => {
    if (++elements > MAX_ELEMENTS) throw tooMany;
    return defaultTreeAdapter.createElement(...element);
  };
  const onItemPush = () => {
    if (++depth > MAX_DEPTH) throw tooMany;
  };
  const onItemPop = () => {
    depth--;
  };
  try {
    return read({...defaultTreeAdapter, createElement, onItemPush, onItemPop});
  } catch (error) {
    if (error === tooMany) return undefined;
    throw error;
  }
}

/** The words that readers see, by paragraph. It keeps a list of its own: a page may be nested deeper than calls may be. */
function paragraphsIn(root: Html.ParentNode | undefined): string[] {
  const paragraphs: string[] = [];
  let words = '';
  const end = () => {
    const paragraph = oneSpace(words);
    if (paragraph !== '') paragraphs.push(paragraph);
    words = '';
  };
  const rest: (Html.ChildNode | 'end')[] = root ? [...root.childNodes].reverse() : [];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node === 'end') end();
    else if (isText(node)) words += node.value;
    else if (isElement(node) && node.tagName === 'br') words += ' ';
    else if (isElement(node) && !isHidden(node)) {
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) {
        end();
        rest.push('end');
      }
      for (const child of [...node.childNodes].reverse()) rest.push(child);
    }
  }
  end();
  return paragraphs;
}

/** All nodes, in the order of the page. */
function* nodesIn(root: Html.ParentNode): Generator<Html.ChildNode> {
  const rest = [...root.childNodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    yield node;
    if (isElement(node)) for (const child of [...node.childNodes].reverse()) rest.push(child);
  }
}

/** Every object of a script of data, at any depth. None if it is not JSON. */
function objectsIn(script: Html.Element): Readonly<Record<string, unknown>>[] {
  const [words] = script.childNodes;
  const objects: Readonly<Record<string, unknown>>[] = [];
  const rest: unknown[] = [];
  try {
    rest.push(JSON.parse(words && isText(words) ? words.value : ''));
  } catch {
    return [];
  }
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) objects.push(value as Readonly<Record<string, unknown>>);
    for (const each of Object.values(value)) rest.push(each);
  }
  return objects;
}

/** `false`, and how else pages write it: “False”, “http://schema.org/False”. */
function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:https?:\/\/schema\.org\/)?false$/i.test(value));
}

/** Long rows of spaces would take those who compare the text a square of their length. */
function oneSpace(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function isText(node: Html.Node): node is Html.TextNode {
  return node.nodeName === '#text';
}

function isElement(node: Html.Node): node is Html.Element {
  return 'tagName' in node;
}

function isHidden(element: Html.Element): boolean {
  const hidden = attribute(element, 'hidden');
  return HIDDEN.has(element.tagName) || (hidden !== undefined && hidden.toLowerCase() !== 'until-found');
}

/** The type of a script, in lower case. Empty: it runs. */
function typeOf(script: Html.Element): string {
  return (attribute(script, 'type') ?? '').trim().toLowerCase();
}

function attribute({attrs}: Html.Element, sought: string): string | undefined {
  return attrs.find(({name}) => name === sought)?.value;
}
