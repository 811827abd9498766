import type {Brief} from '../model/brief.js';
import {citationKey} from '../model/comparison.js';
import type {Citation, Inline} from '../model/inline.js';
import {own} from '../model/own.js';
import {passageUrl} from '../model/passage-url.js';
import {plainText} from '../model/plain-text.js';
import type {Copyable, RenderContext, RenderOptions} from './context.js';
import {isolated} from './isolated.js';
import {dateWords, say} from './markup.js';
import {toHtml} from './to-html.js';
import {h, live, treeOf, type Content, type TreeElement} from './tree.js';

/**
 * A button that copies something with who says it, shown where a script can do that. In a line, it stands with the last word.
 *
 * @param words what it is called, in short; its whole text may be long, and hold a term that others hold as well
 */
export function renderCopyButton(
  copyable: Copyable,
  words: readonly Inline[],
  context: RenderContext,
  isInLine = false,
): Content {
  const {brief, copyables, locale} = context;
  const value = copyables.push(copyable) - 1;
  const names = new Set(copyable.citations.flatMap(({source}) => own(brief.sources, source)?.short ?? []));
  const label = `${locale.colon(locale.copy)} ${joinedText([plainText(words), ...names], ' – ')}`;
  return [isInLine && '\u00a0', live(h('button', {type: 'button', class: 'copy', value, 'aria-label': label}))];
}

/** The same in words; `value` is its place among what can be copied. */
export function renderCopyWords(value: number, context: RenderContext): TreeElement {
  return live(h('button', {type: 'button', class: 'copy', value}, say(context.locale.copy, context)));
}

/** What goes to the clipboard. */
export interface CopyText {
  readonly text: string;
  readonly html: string;
}

/**
 * Something with who says it (whom they rely on included), its date and its URL; then the briefing that it is from.
 *
 * @param page the URL of the place in the page that the reader is on
 */
export function copyText({text, citations}: Copyable, brief: Brief, {locale}: RenderOptions, page: string): CopyText {
  const words = text().replace(/\s+/g, ' ').trim();
  const {asOf, published} = brief;
  const date = asOf
    ? locale.asOf(dateWords(asOf, {locale}))
    : published && locale.published(dateWords(published, {locale}));
  const origin = {words: joinedText([brief.title, brief.publisher, date], ' · '), url: page};
  const lines = [...citations.map((citation) => sourceOf(citation, brief, locale)), origin];
  return {
    text: [words, ...lines.map(({words, url}) => `— ${words}${url === undefined ? '' : `\n  ${url}`}`)].join('\n'),
    html: toHtml(
      treeOf([
        h('blockquote', {}, h('p', {}, words)),
        lines.map(({words, url}) => h('p', {}, '— ', url === undefined ? words : h('a', {href: url}, words))),
      ]),
    ),
  };
}

interface SourceWords {
  readonly words: string;
  readonly url: string | undefined;
}

function sourceOf(citation: Citation, brief: Brief, locale: RenderOptions['locale']): SourceWords {
  const source = own(brief.sources, citation.source);
  const passage = own(brief.passages, citationKey(citation));
  if (!source) return {words: isolated(citation.source), url: undefined};
  const {publisher, author, title, published, genre} = source;
  const date = published && locale.dateText(published);
  const words = [
    publisher,
    author,
    title,
    date,
    genre && locale.genre(genre),
    passage?.via && locale.via(isolated(passage.via)),
  ];
  return {words: joinedText(words, ', '), url: passageUrl(source, passage)};
}

/** What is there, with something between. */
function joinedText(parts: readonly (string | undefined)[], between: string): string {
  return parts.flatMap((part) => (part ? isolated(part) : [])).join(between);
}
