import {nothing, type TemplateResult} from 'lit';
import type {BriefDate} from '../model/date.js';
import type {RenderContext} from './context.js';
import {html} from './html.js';

// What many things are made of. A `look` is a class; content that is '' or undefined makes no element.

/** A paragraph; none if it has nothing to say. */
export function paragraph(content: unknown, look: unknown = nothing): unknown {
  return content && html`<p class=${look}>${content}</p>`;
}

/** A paragraph of what is there, with middle dots between. */
export function line(...parts: readonly unknown[]): unknown {
  return paragraph(joined(parts), 'line');
}

/** What is there, with middle dots between. */
export function joined(parts: readonly unknown[]): unknown {
  const there = parts.filter(Boolean);
  return there.length > 0 ? there.map((part, n) => [n > 0 ? ' · ' : '', part]) : '';
}

/** What is folded at first, with what it holds said before. */
export function fold(summary: unknown, content: unknown, look: unknown): TemplateResult {
  return html`<details class=${look}><summary>${summary}</summary>${content}</details>`;
}

/** A run of words. */
export function span(look: unknown, content: unknown): TemplateResult {
  return html`<span class=${look}>${content}</span>`;
}

/** What no translation may touch. */
export function name(words: string | undefined): unknown {
  return words && html`<span translate="no">${words}</span>`;
}

export function strong(content: unknown): TemplateResult {
  return html`<strong>${content}</strong>`;
}

export function superscript(content: unknown): TemplateResult {
  return html`<sup>${content}</sup>`;
}

export function listItem(content: unknown): TemplateResult {
  return html`<li>${content}</li>`;
}

/** Words of the card's own, marked where their language is another than the briefing's. */
export function say(words: unknown, {brief, locale}: RenderContext): unknown {
  const isForeign = words && brief.lang !== undefined && primary(brief.lang) !== primary(locale.lang);
  return isForeign ? html`<span lang=${locale.lang} dir=${locale.dir}>${words}</span>` : words;
}

function primary(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** Says of something that it has just changed; nothing if it has not. */
export function changeMark(unit: unknown, context: RenderContext): unknown {
  return context.changed?.has(unit) ? html`<span class="changed">${say(context.locale.changed, context)}</span> ` : '';
}

/** A date, absolute, for people and for machines. */
export function time(date: BriefDate | undefined, context: RenderContext, phrase = (text: string): string => text): unknown {
  return date && html`<time datetime=${date.iso}>${say(phrase(context.locale.dateText(date)), context)}</time>`;
}

/** A part that pages can style. */
export function division(part: string, content: unknown): TemplateResult {
  return html`<div class=${part} part=${part}>${content}</div>`;
}

/** A link that the author gave. */
export function link(url: string | undefined, content: unknown, title?: string): unknown {
  return url === undefined ? '' : html`<a href=${url} title=${title ?? nothing} rel="noopener">${content}</a>`;
}

/** A link from one place of the card to another. */
export function jump(look: unknown, target: string, content: unknown, label: unknown = nothing, id: unknown = nothing): TemplateResult {
  return html`<a class=${look} href="#${target}" id=${id} aria-label=${label}>${content}</a>`;
}

/** A link back to where something is first mentioned; none if it is nowhere. */
export function backLink(kind: 'cite' | 'note-ref', key: string, context: RenderContext): unknown {
  return context.hasFirst(kind, key) ? [' ', jump('back', context.ownId(kind, key), '↩', context.locale.backToText)] : '';
}

/** What stands at the end, numbered. */
export function endList(part: string, title: string, items: readonly unknown[], context: RenderContext, type: unknown = nothing): unknown {
  return items.length > 0
    ? html`<section class=${part} part=${part}>
        ${heading(1, say(title, context), context)}
        <ol type=${type}>
          ${items}
        </ol>
      </section>`
    : '';
}

/** A heading so many levels below the title, never past 6. */
export function heading(below: number, content: unknown, context: RenderContext, id: unknown = nothing, look: unknown = nothing): TemplateResult {
  switch (context.headingLevel + below) {
    case 1:
      return html`<h1 id=${id} class=${look}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} class=${look}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${look}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${look}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${look}>${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${look}>${content}</h6>`;
  }
}
