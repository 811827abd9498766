import type {BriefDate} from '../model/date.js';
import {languageDirection} from '../model/direction.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {h, isEmpty, type Content, type Rendered, type TreeElement} from './tree.js';

// Small pieces of markup. Empty content ('' or undefined) renders nothing.

/** The direction of a text in a language; where it is not known, the browser's guess. */
export function dirOf(lang: string | undefined): 'ltr' | 'rtl' | 'auto' {
  return languageDirection(lang) ?? 'auto';
}

/** A paragraph. */
export function paragraph(content: Content, className?: string): Rendered {
  return isEmpty(content) ? '' : h('p', {class: className}, content);
}

/** A paragraph of what is there, with middle dots between. */
export function line(...parts: readonly Content[]): Content {
  return paragraph(joined(parts), 'line');
}

/** What is there, with middle dots between. */
export function joined(parts: readonly Content[]): Content {
  return parts.filter((part) => !isEmpty(part)).map((part, n) => [n > 0 ? ' · ' : '', part]);
}

/** A fold, closed at first; its summary says what is in it. Where folds are unknown, the same words. */
export function details(summary: Content, content: Content, context: RenderContext, className?: string): TreeElement {
  return context.isFlat
    ? h('div', {}, h('p', {}, summary), content)
    : h('details', {class: className}, h('summary', {}, summary), content);
}

/** Words with a class. */
export function span(className: string | undefined, ...content: readonly Content[]): TreeElement {
  return h('span', {class: className}, content);
}

/** What no translation may touch. */
export function name(words: string | undefined): Content {
  return words && h('span', {translate: 'no'}, words);
}

/** Words of weight. */
export function strong(...content: readonly Content[]): TreeElement {
  return h('strong', {}, content);
}

/** A mark above the line. */
export function superscript(content: Content): TreeElement {
  return h('sup', {}, content);
}

/** An item of a list. */
export function listItem(...content: readonly Content[]): TreeElement {
  return h('li', {}, content);
}

/** Words of the card's own, marked where their language is another than the briefing's. */
export function say(words: Content, {brief, locale}: RenderContext): Content {
  const isForeign = !isEmpty(words) && brief.lang !== undefined && primary(brief.lang) !== primary(locale.lang);
  return isForeign ? h('span', {lang: locale.lang, dir: locale.dir}, words) : words;
}

function primary(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** Says of something that it has just changed; nothing if it has not. */
export function changeMark(unit: unknown, context: RenderContext): Content {
  return context.changed?.has(unit) && [span('changed', say(context.locale.changed, context)), ' '];
}

/** A date, absolute, for people and for machines. */
export function time(
  date: BriefDate | undefined,
  context: RenderContext,
  phrase = (text: string): string => text,
): Content {
  return date && h('time', {datetime: date.iso}, say(phrase(dateWords(date, context)), context));
}

/** A date where there is little room; “undated” if there is none. */
export function shortTime(date: BriefDate | undefined, context: RenderContext): Content {
  const {locale} = context;
  if (!date) return say(locale.undated, context);
  return h('time', {datetime: date.iso}, say(isolated(locale.shortDate(date)), context));
}

/** A date in words, to be put into a sentence: it may be the author's own. */
export function dateWords(date: BriefDate, {locale}: Pick<RenderContext, 'locale'>): string {
  return isolated(locale.dateText(date));
}

/** A part that pages can style. */
export function division(part: string, ...content: readonly Content[]): TreeElement {
  return h('div', {class: part, part}, content);
}

/** A link that the author gave. */
export function link(url: string | undefined, content: Content, title?: string): Rendered {
  return url === undefined ? '' : h('a', {href: url, title, rel: 'noopener'}, content);
}

/** A link from one place of the card to another. */
export function jump(target: string, content: Content, {className, label, id}: JumpOptions = {}): TreeElement {
  return h('a', {class: className, href: `#${target}`, id, 'aria-label': label}, content);
}

interface JumpOptions {
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
}

/** A link back to where something is first mentioned; none if it is nowhere. */
export function backLink(kind: 'cite' | 'note-ref', ordinal: string | number, context: RenderContext): Content {
  const mention = context.mentionOf(kind, ordinal);
  return mention !== undefined && jump(mention, say(context.locale.backToText, context), {className: 'back'});
}

/** A numbered list at the end of the card. */
export function endList(
  part: string,
  title: string,
  items: readonly TreeElement[],
  context: RenderContext,
  type?: 'a',
): Content {
  if (items.length === 0) return '';
  return h('section', {class: part, part}, heading(1, say(title, context), context), h('ol', {type}, items));
}

/** A heading so many levels below the title, never past 6. */
export function heading(
  below: number,
  content: Content,
  context: RenderContext,
  id?: string,
  className?: string,
): TreeElement {
  const level = Math.min(6, context.headingLevel + below) as 1 | 2 | 3 | 4 | 5 | 6;
  return h(`h${level}`, {id, class: className}, content);
}
