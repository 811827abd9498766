import {citationKey} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {own} from '../model/own.js';
import type {CitedSource} from '../model/references.js';
import type {RenderContext} from './context.js';
import {renderCopyWords} from './copy-text.js';
import {isolated} from './isolated.js';
import {jump, line, name, say, superscript} from './markup.js';
import {passageLanguage, passageWords, renderSourceDetails, renderVia, sourceLink} from './sources.js';
import {h, keyed, live, type Content, type Rendered, type TreeElement} from './tree.js';

/** In running text a citation is a number; in table headers and answers it is the source's short name. */
export type CitationForm = 'number' | 'name';

/** A citation; by name, with whom the source itself relies on. */
export function renderCitation(citation: Citation, context: RenderContext, form: CitationForm): Rendered {
  const mark = renderMark(citation, context, form);
  return form === 'number'
    ? superscript(mark)
    : [mark, renderVia(own(context.brief.passages, citationKey(citation)), context)];
}

/**
 * What names a source and opens its details: in a card a button for the popover, in a snapshot a link to the list of sources.
 *
 * @param nth 2 or more: by name, of a source that was just named; then it only says which further passage it is
 */
export function renderMark(citation: Citation, context: RenderContext, form: CitationForm, nth = 1): Rendered {
  const {brief, locale, numbers, ordinals, ownId} = context;
  const source = own(brief.sources, citation.source);
  const number = numbers.get(citation.source);
  const ordinal = ordinals.get(citationKey(citation));
  if (!source || number === undefined || ordinal === undefined) return '';
  const id = context.firstId('cite', ordinal);
  const isNumber = form === 'number';
  const label = isNumber ? locale.source(number, isolated(source.short)) : undefined;
  const content = isNumber
    ? locale.number(number)
    : nth > 1
      ? say(locale.furtherPassage(nth), context)
      : name(source.short);
  const target = ownId('popover', ordinal);
  return live(
    h('button', {type: 'button', class: `cite ${form}`, id, popovertarget: target, 'aria-label': label}, content),
    () => jump(ownId('source', number), content, {label, id}),
  );
}

/** Whom a source relies on for a passage, after its name; nothing if it relies on no one. */
export function viaLine(citation: Citation, {brief, locale}: RenderContext): Content {
  const via = own(brief.passages, citationKey(citation))?.via;
  return via && [name(own(brief.sources, citation.source)?.short), ` – ${locale.via(isolated(via))}`];
}

/** A popover for each source and passage that the rendering has cited so far. The platform opens it, also without script. */
export function renderPopovers(context: RenderContext): Content {
  return context.sources.map((source) => [
    renderPopover(source, source.id, context),
    source.passages.map(({key}) => renderPopover(source, key, context)),
  ]);
}

function renderPopover(
  {id, number, source}: CitedSource,
  key: string,
  context: RenderContext,
): TreeElement | undefined {
  const {brief, locale, ordinals, ownId} = context;
  const ordinal = ordinals.get(key);
  if (ordinal === undefined || !context.hasFirst('cite', ordinal)) return undefined;
  const popover = ownId('popover', ordinal);
  const passage = key === id ? undefined : own(brief.passages, key);
  const citation: Citation = {type: 'citation', source: id, passage: key.slice(id.length + 1)};
  const element = h(
    'div',
    {
      popover: true,
      class: 'popover',
      id: popover,
      role: 'dialog',
      'aria-label': locale.source(number, isolated(source.short)),
    },
    renderSourceDetails(source, context),
    passage && [
      h('p', {class: 'passage', ...passageLanguage(source)}, passageWords(passage, context)),
      line(viaLine(citation, context)),
    ],
    h(
      'p',
      {class: 'actions'},
      sourceLink(source, context, passage),
      passage && renderCopyWords({text: () => passageWords(passage, context), citations: [citation]}, context),
      h('button', {type: 'button', popovertarget: popover, popovertargetaction: 'hide'}, say(locale.close, context)),
    ),
  );
  return keyed(`popover ${key}`, live(element));
}
