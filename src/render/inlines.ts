import {nothing} from 'lit';
import type {Image, Inline} from '../model/inline.js';
import {renderCitation, type CitationForm} from './citation.js';
import {isSnapshot, type RenderContext} from './context.js';
import {link, span, strong} from './elements.js';
import {html} from './html.js';
import {renderFootnoteReference} from './notes.js';

/** Running text; `form` says how citations in it look. */
export function renderInlines(inlines: readonly Inline[], context: RenderContext, form: CitationForm = 'number'): unknown[] {
  const isNumber = (inline: Inline | undefined) => inline?.type === 'footnoteReference' || (inline?.type === 'citation' && form === 'number');
  return inlines.map((inline, n) => {
    const before = inlines[n - 1];
    if (inline.type === 'text' && !isSnapshot(context) && isNumber(inlines[n + 1])) return inline.value.trimEnd();
    const rendered = renderInline(inline, context, form);
    const hasBlank = !isSnapshot(context) && isNumber(inline) && before?.type === 'text' && /\s$/.test(before.value);
    // Two numbers side by side would be one. A line may end between them, so that a row of many fits.
    if (isNumber(inline) && isNumber(hasBlank && before.value.trim() === '' ? inlines[n - 2] : before)) return [' ', rendered];
    // A number stands close to its word; the blank between them is kept for whoever reads the text alone.
    return hasBlank
      ? span('glue', [span(before.value.trim() === '' ? nothing : 'gap', ' '), rendered])
      : rendered;
  });
}

function renderInline(inline: Inline, context: RenderContext, form: CitationForm): unknown {
  const inner = (children: readonly Inline[]) => renderInlines(children, context, form);
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'emphasis':
      return html`<em>${inner(inline.children)}</em>`;
    case 'strong':
      return strong(inner(inline.children));
    case 'delete':
      return html`<del>${inner(inline.children)}</del>`;
    case 'inlineCode':
      return html`<code>${inline.value}</code>`;
    case 'link':
      return link(
        inline.url.startsWith('#') ? placeOf(inline.url.slice(1), context) : inline.url,
        inner(withoutLinks(inline.children, context)),
        inline.title,
      );
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

/** A place in this card, or else in the whole briefing, wherever that stands. */
function placeOf(address: string, {brief, hasAddress, id}: RenderContext): string {
  return `#${hasAddress(address) ? id(address) : `${brief.id}--${address}`}`;
}

/** A link holds no other: an image that is not loaded is its words there. */
function withoutLinks(inlines: readonly Inline[], context: RenderContext): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'image' && !isLoaded(inline, context)) return [{type: 'text', value: context.locale.image(inline.alt)}];
    if (inline.type === 'link') return withoutLinks(inline.children, context);
    return 'children' in inline ? [{...inline, children: withoutLinks(inline.children, context)}] : [inline];
  });
}

function renderImage(image: Image, context: RenderContext): unknown {
  if (!isLoaded(image, context)) return link(image.url, context.locale.image(image.alt));
  return html`<img src=${image.url} alt=${image.alt} title=${image.title ?? nothing} loading="lazy" referrerpolicy="no-referrer">`;
}

function isLoaded(image: Image, {images, url}: RenderContext): boolean {
  return images !== 'none' && (images !== 'own' || isOwn(image.url, url));
}

/** Whether an image comes from where the briefing came from; what is relative to nothing known does. */
function isOwn(imageUrl: string, briefUrl: string | undefined): boolean {
  if (!/^https?:/.test(imageUrl)) return true;
  return briefUrl !== undefined && new URL(imageUrl).origin === new URL(briefUrl).origin;
}
