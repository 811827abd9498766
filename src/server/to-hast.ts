import type {Brief} from '../model/brief.js';
import {heldBy, type AttributeName, type Tree} from '../render/tree.js';
import {prepare, type HtmlOptions} from './html-options.js';
import {snapshotTree} from './snapshot.js';

/** A text of hast (https://github.com/syntax-tree/hast#text). */
export interface HastText {
  type: 'text';
  value: string;
}

/** An element of hast (https://github.com/syntax-tree/hast#element). */
export interface HastElement {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number | boolean | string[]>;
  children: (HastElement | HastText)[];
}

/** A root of hast (https://github.com/syntax-tree/hast#root). */
export interface HastRoot {
  type: 'root';
  children: (HastElement | HastText)[];
}

/**
 * The briefing as hast, the syntax tree of rehype, for every front end that reads it.
 *
 * The same words and structure as `snapshot`, with the card's class names, so that it can be styled.
 *
 * @throws {TypeError} if `brief` is not a briefing, or has nothing that the options select
 */
export function toHast(brief: Brief, options: HtmlOptions = {}): HastRoot {
  return hastOf(snapshotTree(prepare(brief, options), true));
}

/** A tree as hast. */
export function hastOf(tree: Tree): HastRoot {
  return {type: 'root', children: nodesOf(tree)};
}

function nodesOf(tree: Tree): (HastElement | HastText)[] {
  return tree.map((node) => {
    if (typeof node === 'string') return {type: 'text', value: node};
    const {tag, attributes} = node;
    const properties = Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[PROPERTIES[name as AttributeName], LISTS.has(name) ? wordsOf(value) : value] as const],
    );
    return {type: 'element', tagName: tag, properties: Object.fromEntries(properties), children: nodesOf(heldBy(node))};
  });
}

/** Attributes that hold several words, which hast has as a list. */
const LISTS: ReadonlySet<string> = new Set<AttributeName>(['aria-labelledby', 'class', 'part', 'rel']);

function wordsOf(value: string | number | true): string[] {
  return String(value).split(/\s+/).filter(Boolean);
}

/** hast names properties as the DOM does (https://github.com/syntax-tree/hast#propertyname). */
const PROPERTIES: Readonly<Record<AttributeName, string>> = {
  align: 'align',
  alt: 'alt',
  'aria-busy': 'ariaBusy',
  'aria-hidden': 'ariaHidden',
  'aria-label': 'ariaLabel',
  'aria-labelledby': 'ariaLabelledBy',
  checked: 'checked',
  class: 'className',
  d: 'd',
  datetime: 'dateTime',
  dir: 'dir',
  disabled: 'disabled',
  fill: 'fill',
  height: 'height',
  href: 'href',
  hreflang: 'hrefLang',
  id: 'id',
  lang: 'lang',
  loading: 'loading',
  part: 'part',
  popover: 'popover',
  popovertarget: 'popoverTarget',
  popovertargetaction: 'popoverTargetAction',
  readonly: 'readOnly',
  referrerpolicy: 'referrerPolicy',
  rel: 'rel',
  role: 'role',
  rows: 'rows',
  scope: 'scope',
  src: 'src',
  start: 'start',
  tabindex: 'tabIndex',
  title: 'title',
  translate: 'translate',
  type: 'type',
  value: 'value',
  viewBox: 'viewBox',
  width: 'width',
};
