import {languageName} from '../i18n/index.js';
import {publicationSpan} from '../model/references.js';
import {versionsOf, type Version} from '../model/versions.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';
import {isolated} from './isolated.js';
import {dateWords, heading, joined, line, link, listItem, name, say, strong, time} from './markup.js';
import {h, isEmpty, live, type Content, type TreeElement} from './tree.js';

/** Title, summary, how old it is, who wrote it. */
export function renderHeader(context: RenderContext): TreeElement {
  const {brief, locale} = context;
  const {summary, topics, withdrawn} = brief;
  return h(
    'header',
    {part: 'header'},
    !withdrawn && renderSkip(context),
    renderKicker(locale.briefing, context),
    renderTitle(context),
    summary && !withdrawn && h('p', {class: 'summary', part: 'summary'}, summary),
    renderByline(context),
    topics &&
      !withdrawn &&
      h(
        'ul',
        {class: 'topics', 'aria-label': locale.topics},
        topics.map((topic) => [listItem(topic), ' ']),
      ),
  );
}

function renderByline(context: RenderContext): Content {
  const {brief, locale} = context;
  const {authors, publisher, published, updated, withdrawn} = brief;
  const content = [
    !withdrawn && renderAge(context),
    line(
      say(name(authors && locale.by(locale.list(authors.map(isolated)))), context),
      name(publisher),
      time(published, context, locale.published),
      time(updated, context, locale.updated),
    ),
    renderVersions(context),
  ];
  return !isEmpty(content) && h('div', {class: 'byline', part: 'byline'}, content);
}

/**
 * A way past the card, shown where it has the focus. Only the whole card is so long that it needs one; whether a briefing is
 * long, nobody knows before it is laid out. It takes a script, as all that leads from place to place in a shadow tree does.
 */
function renderSkip(context: RenderContext): TreeElement {
  const {locale, ownId} = context;
  const button = h('button', {type: 'button', value: ownId('end', 1)}, say(locale.skip, context));
  return live(h('p', {class: 'skip', dir: locale.dir}, button));
}

/** What kind of card it is. It says its direction, so that the briefing's is found in its own words. */
export function renderKicker(words: string, context: RenderContext): TreeElement {
  return h('p', {class: 'kicker', dir: context.locale.dir}, say(words, context));
}

/** The briefing's title as the card's heading. */
export function renderTitle(context: RenderContext): Content {
  const {title, titleContent} = context.brief;
  if (!title && !titleContent) return '';
  return heading(0, titleContent ? renderInlines(titleContent, context) : title, context, undefined, 'title');
}

/** Where the same briefing is in other languages, each by its own name. */
export function renderVersions(context: RenderContext): Content {
  const {brief, locale} = context;
  // A text that has been withdrawn is not offered in other languages; but a translation's original is.
  const versions = versionsOf(brief).filter(({isOriginal}) => isOriginal || !brief.withdrawn);
  const part = (words: string, links: readonly Version[]) =>
    links.length > 0 && [say(locale.colon(words), context), ' ', joined(links.map(renderVersion))];
  const original = versions.find(({isOriginal}) => isOriginal);
  return line(
    original?.lang === undefined
      ? link(original?.url, say(locale.originalBriefing, context))
      : part(locale.originalBriefing, [original]),
    part(
      locale.alsoIn,
      versions.filter((version) => version !== original),
    ),
  );
}

function renderVersion({lang = '', url}: Version): TreeElement {
  return h('a', {href: url, hreflang: lang, lang, dir: 'auto', rel: 'alternate', translate: 'no'}, languageName(lang));
}

/** What the text knows up to, and from when to when its sources were published. */
export function renderAge(context: RenderContext): Content {
  const {brief, locale} = context;
  const {asOf} = brief;
  const age = publicationSpan(brief);
  const span = () => {
    if (!age) return '';
    if (age.from === age.to) return time(age.from, context, locale.sourcesPublishedOn);
    return say(locale.sourcesPublished(dateWords(age.from, context), dateWords(age.to, context)), context);
  };
  return line(asOf && strong(time(asOf, context, locale.asOf)), span());
}
