import {html, nothing, type TemplateResult} from 'lit';
import type {Image, Inline, Link} from '../model/inline.js';
import {renderCitation, type CitationForm} from './citation.js';
import {IS_SERVER, type RenderContext} from './context.js';
import {renderFootnoteReference} from './notes.js';

/** Running text; `form` says how citations in it look. */
export function renderInlines(inlines: readonly Inline[], context: RenderContext, form: CitationForm = 'number'): unknown[] {
  const isNumber = (inline: Inline | undefined) => inline?.type === 'footnoteReference' || (inline?.type === 'citation' && form === 'number');
  return inlines.map((inline, n) => {
    const before = inlines[n - 1];
    if (inline.type === 'text' && !(IS_SERVER && context.isSnapshot) && isNumber(inlines[n + 1])) return inline.value.trimEnd();
    const rendered = renderInline(inline, context, form);
    // Two numbers side by side would be one.
    if (isNumber(inline) && isNumber(before)) return [' ', rendered];
    // A number stands close to its word; the blank between them is kept for whoever reads the text alone.
    return !(IS_SERVER && context.isSnapshot) && isNumber(inline) && before?.type === 'text' && /\s$/.test(before.value)
      ? html`<span class="glue"><span class=${before.value.trim() === '' ? nothing : 'gap'}> </span>${rendered}</span>`
      : rendered;
  });
}

function renderInline(inline: Inline, context: RenderContext, form: CitationForm): string | TemplateResult {
  const inner = (children: readonly Inline[]) => renderInlines(children, context, form);
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'emphasis':
      return html`<em>${inner(inline.children)}</em>`;
    case 'strong':
      return html`<strong>${inner(inline.children)}</strong>`;
    case 'delete':
      return html`<del>${inner(inline.children)}</del>`;
    case 'inlineCode':
      return html`<code>${inline.value}</code>`;
    case 'link':
      return renderLink(inline, context, inner(withoutLinks(inline.children, context)));
    case 'image':
      return renderImage(inline, context);
    case 'break':
      return html`<br>`;
    case 'citation':
      return renderCitation(inline, context, form);
    case 'footnoteReference':
      return renderFootnoteReference(inline.id, context);
  }
}

function renderLink(link: Link, context: RenderContext, content: unknown[]): TemplateResult {
  const href = link.url.startsWith('#') ? `#${context.id(link.url.slice(1))}` : link.url;
  return html`<a href=${href} title=${link.title ?? nothing} rel="noopener">${content}</a>`;
}

/** A link holds no other: an image that is not loaded is its words there. */
function withoutLinks(inlines: readonly Inline[], context: RenderContext): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'image' && !isLoaded(inline, context)) return [{type: 'text', value: context.locale.image(inline.alt)}];
    if (inline.type === 'link') return withoutLinks(inline.children, context);
    return 'children' in inline ? [{...inline, children: withoutLinks(inline.children, context)}] : [inline];
  });
}

function renderImage(image: Image, context: RenderContext): TemplateResult {
  if (!isLoaded(image, context)) return html`<a href=${image.url} rel="noopener">${context.locale.image(image.alt)}</a>`;
  return html`<img src=${image.url} alt=${image.alt} title=${image.title ?? nothing} loading="lazy" referrerpolicy="no-referrer">`;
}

function isLoaded({url}: Image, {options}: RenderContext): boolean {
  return options.images !== 'none' && (options.images !== 'own' || isOwn(url, options.url));
}

/** Whether an image comes from where the briefing came from; what is relative to nothing known does. */
function isOwn(imageUrl: string, briefUrl: string | undefined): boolean {
  if (!/^https?:/.test(imageUrl)) return true;
  return briefUrl !== undefined && new URL(imageUrl).origin === new URL(briefUrl).origin;
}
