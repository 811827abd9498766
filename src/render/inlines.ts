import type {Image, Inline} from '../model/inline.js';
import {renderCitation, type CitationForm} from './citation.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {link, span, strong, superscript} from './markup.js';
import {renderFootnoteReference} from './notes.js';
import {h, type Content, type Rendered} from './tree.js';

/** Running text; `form` says how citations in it look. */
export function renderInlines(
  given: readonly Inline[],
  context: RenderContext,
  form: CitationForm = 'number',
): Content {
  const inlines = context.brief.withdrawn ? withoutReferences(given) : given;
  const isNumber = (inline: Inline | undefined) =>
    inline?.type === 'footnoteReference' || (inline?.type === 'citation' && form === 'number');
  return inlines.map((inline, n) => {
    const [before, after] = [inlines[n - 1], inlines[n + 1]];
    if (inline.type === 'text') {
      const value = isNumber(before) ? inline.value.replace(CLOSING, '') : inline.value;
      return isNumber(after) ? value.trimEnd() : value;
    }
    const rendered = renderInline(inline, context, form);
    if (!isNumber(inline)) return rendered;
    const blank = before?.type === 'text' && /\s$/.test(before.value) && before.value.trim();
    const isNext = isNumber(blank === '' ? inlines[n - 2] : before);
    const closing = after?.type === 'text' && CLOSING.exec(after.value)?.[0];
    // A number is close to its word; the blank between them is kept for readers of the plain text.
    const lead = !isNext && blank !== false && span(blank === '' ? undefined : 'gap', ' ');
    return [
      // Two numbers side by side would be one. A line may end between them, so that a row of many fits.
      isNext && superscript(/\d/.test(context.locale.number(1)) ? ', ' : '، '),
      lead || closing ? span('glue', lead, rendered, closing) : rendered,
    ];
  });
}

/** Marks at the beginning of a text that no line may put apart from what is before them. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]+/u;

function renderInline(inline: Inline, context: RenderContext, form: CitationForm): Rendered {
  const inner = (children: readonly Inline[]) => renderInlines(children, context, form);
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'emphasis':
      return h('em', {}, inner(inline.children));
    case 'strong':
      return strong(inner(inline.children));
    case 'delete':
      return h('del', {}, inner(inline.children));
    case 'inlineCode':
      return h('code', {}, inline.value);
    case 'link': {
      const {url, title, children} = inline;
      return link(
        url.startsWith('#') ? fragmentOf(url.slice(1), context) : url,
        inner(withoutLinks(children, context)),
        title,
      );
    }
    case 'image':
      return renderImage(inline, context);
    case 'break':
      return h('br', {});
    case 'citation':
      return renderCitation(inline, context, form);
    case 'footnoteReference':
      return renderFootnoteReference(inline.id, context);
  }
}

/** Of a briefing that has been withdrawn neither sources nor notes are shown, so nothing leads to them. */
function withoutReferences(inlines: readonly Inline[]): Inline[] {
  const isReference = (inline: Inline | undefined) =>
    inline?.type === 'citation' || inline?.type === 'footnoteReference';
  return inlines.flatMap((inline, n): Inline[] => {
    if (isReference(inline)) return [];
    if (inline.type === 'link' && inline.url.startsWith('#')) return withoutReferences(inline.children);
    if (inline.type === 'text' && isReference(inlines[n + 1])) return [{...inline, value: inline.value.trimEnd()}];
    return [inline];
  });
}

/** A place in this card, or else in the whole briefing, wherever that is. */
function fragmentOf(anchor: string, {brief, hasAnchor, id}: RenderContext): string {
  return `#${hasAnchor(anchor) ? id(anchor) : `${brief.id}--${anchor}`}`;
}

/** A link cannot hold a link: in it, an image that is not loaded becomes its words. */
function withoutLinks(inlines: readonly Inline[], context: RenderContext): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'image' && !isLoaded(inline, context))
      return [{type: 'text', value: context.locale.image(isolated(inline.alt))}];
    if (inline.type === 'link') return withoutLinks(inline.children, context);
    return 'children' in inline ? [{...inline, children: withoutLinks(inline.children, context)}] : [inline];
  });
}

function renderImage(image: Image, context: RenderContext): Rendered {
  const {url, alt, title} = image;
  if (!isLoaded(image, context)) return link(url, context.locale.image(isolated(alt)));
  // WebKit requests an image as soon as it has a `src`, so the attributes that say how come first.
  return h('img', {loading: 'lazy', referrerpolicy: 'no-referrer', alt, title, src: url});
}

function isLoaded(image: Image, {images, page, url = page}: RenderContext): boolean {
  if (images === 'all' || images === 'none') return images === 'all';
  const origin = originOf(url, page);
  return origin !== undefined && origin === originOf(image.url, page);
}

function originOf(url: string | undefined, base: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url, base) ? new URL(url, base).origin : undefined;
}
