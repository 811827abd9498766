import type {Passage, Source} from '../model/brief.js';
import {passageUrl} from '../model/passage-url.js';
import type {CitedSource} from '../model/references.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {backLink, details, dirOf, endList, line, link, listItem, name, say, time} from './markup.js';
import {h, keyed, type Content, type TreeElement} from './tree.js';

/** The numbered list of sources, with the passages cited and links back to where they are. */
export function renderSources(context: RenderContext): Content {
  return endList(
    'sources',
    context.locale.sources,
    context.sources.map((source) => renderSource(source, context)),
    context,
  );
}

/** In one line publisher and its short name, what that is, genre in words, title, author, date. */
export function renderSourceDetails(source: Source, context: RenderContext, ...more: Content[]): Content {
  const {publisher, short, note, genre, title, author, published} = source;
  const full = h(
    'strong',
    {translate: 'no'},
    isolated(publisher),
    !publisher.includes(short) && ` (${isolated(short)})`,
  );
  return line(
    full,
    note,
    genre && say(context.locale.genre(genre), context),
    h('cite', passageLanguage(source), title),
    name(author),
    time(published, context),
    ...more,
  );
}

/** Where a source can be read, at the passage if there is one; or that nobody knows. */
export function sourceLink(source: Source, context: RenderContext, passage?: Passage): Content {
  const {noAddress, openSource, readPassage} = context.locale;
  const url = passageUrl(source, passage);
  return url === undefined ? say(noAddress, context) : link(url, say(passage ? readPassage : openSource, context));
}

/** The words of a passage, or those that it begins and ends with, in quotation marks. */
export function passageWords({start, end}: Passage, {locale}: RenderContext): string {
  return locale.passage(isolated(start), end && isolated(end));
}

/** The language and direction of what a source says. */
export function passageLanguage({lang}: Source) {
  return {lang, dir: dirOf(lang)};
}

/** Whom a passage relies on. */
export function renderVia(passage: Passage | undefined, {locale}: RenderContext): Content {
  return passage?.via && ` (${locale.via(isolated(passage.via))})`;
}

function renderSource({id, number, source, passages}: CitedSource, context: RenderContext): TreeElement {
  const {locale, ownId} = context;
  const item = h(
    'li',
    {id: ownId('source', number)},
    renderSourceDetails(source, context, sourceLink(source, context)),
    passages.length > 0 &&
      details(
        say(locale.passagesCited(passages.length), context),
        h(
          'ul',
          {},
          passages.map(({key, passage}) => keyed(key, renderPassage(key, passage, source, context))),
        ),
        context,
      ),
  );
  return keyed(id, item);
}

function renderPassage(key: string, passage: Passage, source: Source, context: RenderContext): TreeElement {
  const {ordinals} = context;
  return listItem(
    h('span', passageLanguage(source), passageWords(passage, context)),
    renderVia(passage, context),
    source.url !== undefined && [' · ', sourceLink(source, context, passage)],
    ' ',
    backLink('cite', ordinals.get(key) ?? '', context),
  );
}
