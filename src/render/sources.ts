import type {Passage, Source} from '../model/brief.js';
import {passageUrl} from '../model/passage-url.js';
import type {CitedSource} from '../model/references.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {backLink, dirOf, endList, joined, line, link, name, paragraph, say, time} from './markup.js';
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

/** Publisher and its short name, genre in words, title, author, date; `before` comes before the publisher, `after` at the end. */
export function renderSourceDetails(source: Source, context: RenderContext, before: Content, after?: Content): Content {
  const {publisher, short, genre, title, author, published, lang} = source;
  const full = h(
    'strong',
    {translate: 'no'},
    isolated(publisher),
    !publisher.includes(short) && ` (${isolated(short)})`,
  );
  return [
    paragraph([before, joined([full, genre && say(context.locale.genre(genre), context)]), after], 'line'),
    h('p', {}, h('cite', {lang, dir: dirOf(lang)}, title)),
    line(name(author), time(published, context)),
  ];
}

/** From which words to which a passage is. */
export function passageWords({start, end}: Passage, {locale}: RenderContext): string {
  return locale.passage(isolated(start), end && isolated(end));
}

/** A whole passage runs as its source does; “from … to …” is a sentence of the card's, with the source's words in it. */
export function passageLanguage({end}: Passage, {lang}: Source, {locale}: RenderContext) {
  return {lang, dir: lang === undefined || end === undefined ? dirOf(lang) : locale.dir};
}

/** Whom a passage relies on. */
export function renderVia(passage: Passage | undefined, {locale}: RenderContext): Content {
  return passage?.via && ` (${locale.via(isolated(passage.via))})`;
}

function renderSource({id, number, source, whole, passages}: CitedSource, context: RenderContext): TreeElement {
  const {locale, ownId} = context;
  const item = h(
    'li',
    {id: ownId('source', number)},
    renderSourceDetails(source, context, '', whole && backLink('cite', number, context)),
    line(link(source.url, say(locale.openSource, context))),
    passages.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, say(locale.passagesCited(passages.length), context)),
        h(
          'ul',
          {},
          passages.map(({key, passage}) => keyed(key, renderPassage(key, passage, source, context))),
        ),
      ),
  );
  return keyed(id, item);
}

function renderPassage(key: string, passage: Passage, source: Source, context: RenderContext): TreeElement {
  const {locale, ordinals} = context;
  const url = passageUrl(source, passage);
  return h(
    'li',
    {},
    h('span', passageLanguage(passage, source, context), passageWords(passage, context)),
    renderVia(passage, context),
    url !== undefined && [' ', link(url, say(locale.readPassage, context))],
    backLink('cite', ordinals.get(key) ?? '', context),
  );
}
