import type {Citation} from '../model/inline.js';
import {citationKey} from '../model/comparison.js';
import {passageUrl} from '../model/passage-url.js';
import {isSnapshot, type Copyable, type RenderContext, type RenderOptions} from './context.js';
import {html} from './html.js';
import type {Brief} from '../model/brief.js';

/** A button that copies something with who says it. It is shown where a script runs that can do so; in a line, it stands with the last word. */
export function renderCopyButton(copyable: Copyable, context: RenderContext, isInLine = false): unknown {
  if (isSnapshot(context)) return '';
  const index = context.copyables.push(copyable) - 1;
  return html`${isInLine ? '\u00a0' : ''}<button type="button" class="copy" value=${index} title=${context.locale.copy} aria-label=${context.locale.copy}></button>`;
}

/** What goes to the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/**
 * Something with who says it (whom they rely on included), its date and its address; then the briefing that it is from.
 *
 * @param page the address of the place in the page that the reader is on
 */
export function copied({text, citations}: Copyable, brief: Brief, {locale}: RenderOptions, page: string): Copied {
  const words = text().replace(/\s+/g, ' ').trim();
  const sources = citations.map((citation) => sourceOf(citation, brief, locale));
  const date = brief.asOf ? locale.asOf(locale.dateText(brief.asOf)) : brief.published && locale.published(locale.dateText(brief.published));
  const origin = {words: [brief.title, brief.publisher, date].filter(Boolean).join(' · '), url: page};
  const lines = [...sources, origin];
  return {
    text: [words, ...lines.map(({words, url}) => `— ${words}${url === undefined ? '' : `\n  ${url}`}`)].join('\n'),
    html: `<blockquote><p>${escape(words)}</p></blockquote>${lines.map(({words, url}) => `<p>— ${url === undefined ? escape(words) : `<a href="${escape(url)}">${escape(words)}</a>`}</p>`).join('')}`,
  };
}

function sourceOf(citation: Citation, brief: Brief, locale: RenderOptions['locale']): {words: string; url: string | undefined} {
  const source = brief.sources[citation.source];
  const passage = brief.passages[citationKey(citation)];
  if (!source) return {words: citation.source, url: undefined};
  const {publisher, author, title, published, genre} = source;
  const words = [publisher, author, title, published && locale.dateText(published), genre && locale.genre(genre), passage?.via && locale.via(passage.via)];
  return {words: words.filter(Boolean).join(', '), url: passageUrl(source, passage)};
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
