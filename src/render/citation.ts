import {citationKey} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {own} from '../model/own.js';
import type {Opened, RenderContext} from './context.js';
import {renderCopyWords} from './copy-text.js';
import {isolated} from './isolated.js';
import {jump, line, name, paragraph, say, superscript} from './markup.js';
import {passageLanguage, passageWords, renderSourceDetails, renderVia, sourceLink} from './sources.js';
import {h, keyed, live, type Content, type Rendered} from './tree.js';

/** In running text a citation is a number; in table headers and answers it is the source's short name. */
export type CitationForm = 'number' | 'name';

/** A citation; by name, with whom the source itself relies on. */
export function renderCitation(citation: Citation, context: RenderContext, form: CitationForm): Rendered {
  const mark = renderMark(citation, context, form);
  return form === 'number'
    ? superscript(mark)
    : [mark, renderVia(own(context.brief.passages, citationKey(citation)), context)];
}

/** What names a source and opens its details: in a card a button for the popover, in a snapshot a link to the list of sources. */
export function renderMark(citation: Citation, context: RenderContext, form: CitationForm): Rendered {
  const {brief, locale, numbers} = context;
  const source = own(brief.sources, citation.source);
  const number = numbers.get(citation.source);
  if (!source || number === undefined) return '';
  const digits = locale.number(number);
  return form === 'number'
    ? renderOpener([citation], context, 'cite number', digits, locale.source(number, isolated(source.short)))
    : renderOpener([citation], context, 'cite name', name(source.short));
}

/**
 * A button for the popover of some passages of one source; in a snapshot a link with the words of `still`. The first mention is
 * where links lead back to.
 */
export function renderOpener(
  citations: readonly Citation[],
  context: RenderContext,
  className: string,
  content: Content,
  label?: string,
  still: Content = content,
): Rendered {
  const {ordinals, ownId, firstId, mention, numbers, opened} = context;
  const keys = citations.map(citationKey);
  const [first, ...others] = keys.flatMap((key) => ordinals.get(key) ?? []);
  const [source] = citations.map((citation) => citation.source);
  if (first === undefined || source === undefined) return '';
  const ordinal = [first, ...others].join('+');
  opened.set(ordinal, {source, citations});
  const id = others.reduce<string | undefined>(
    (found, other) => found ?? firstId('cite', other),
    firstId('cite', first),
  );
  for (const other of others) mention('cite', other, id);
  const target = ownId('popover', ordinal);
  return live(
    h('button', {type: 'button', class: className, id, popovertarget: target, 'aria-label': label}, content),
    () => jump(ownId('source', numbers.get(source) ?? ''), still, {label: still === content ? label : undefined, id}),
  );
}

/** A popover for each thing that the rendering has cited so far. The platform opens it, also without script. */
export function renderPopovers(context: RenderContext): Content {
  // In the order of the sources, whatever is mentioned first: a popover that is moved would close.
  const inOrder = [...context.opened].sort(([a], [b]) => compareOrdinals(a, b));
  return inOrder.map(([ordinal, opened]) => renderPopover(ordinal, opened, context));
}

/** `2` before `2.1` before `2.1+2.3` before `10`. */
function compareOrdinals(a: string, b: string): number {
  const [mine, theirs] = [a, b].map((ordinal) => ordinal.split(/[.+]/).map(Number)) as [number[], number[]];
  const at = mine.findIndex((number, n) => number !== theirs[n]);
  return at === -1 ? -1 : (mine[at] ?? 0) - (theirs[at] ?? 0);
}

function renderPopover(ordinal: string, {source: id, citations}: Opened, context: RenderContext): Content {
  const {brief, locale, ownId, numbers, copyables} = context;
  const source = own(brief.sources, id);
  const number = numbers.get(id);
  if (!source || number === undefined) return '';
  const popover = ownId('popover', ordinal);
  const passages = citations.flatMap((citation) => {
    const passage = own(brief.passages, citationKey(citation));
    if (!passage) return [];
    // Its place is known before anything is opened, so that it is the same wherever a card is rendered.
    const place = copyables.push({text: () => passageWords(passage, context), citations: [citation]}) - 1;
    return [{passage, place}];
  });
  const element = h('div', {
    popover: true,
    class: 'popover',
    id: popover,
    role: 'dialog',
    'aria-label': locale.source(number, isolated(source.short)),
  });
  const opens = () => [
    renderSourceDetails(source, context),
    passages.map(({passage, place}) => [
      h('p', {class: 'passage', ...passageLanguage(source)}, passageWords(passage, context)),
      line(passage.via && say(locale.via(isolated(passage.via)), context)),
      paragraph([sourceLink(source, context, passage), ' ', renderCopyWords(place, context)], 'actions'),
    ]),
    h(
      'p',
      {class: 'actions'},
      passages.length === 0 && sourceLink(source, context),
      h('button', {type: 'button', popovertarget: popover, popovertargetaction: 'hide'}, say(locale.close, context)),
    ),
  ];
  return keyed(`popover ${citations.map(citationKey).join(' ')}`, {...live(element), opens});
}
