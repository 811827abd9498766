import {languageName} from '../i18n/index.js';
import {allowedDocumentUrl} from '../model/allowed-url.js';
import type {Brief} from '../model/brief.js';
import {coversLess, publicationSpan} from '../model/references.js';
import {versionsOf, type Version} from '../model/versions.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';
import {isolated} from './isolated.js';
import {dateWords, heading, joined, line, link, listItem, name, paragraph, say, span, strong, time} from './markup.js';
import {h, isEmpty, live, type Content, type TreeElement} from './tree.js';

/** What kind of card it is, title, summary, how old its sources are. */
export function renderHeader(kind: string, shown: Brief, context: RenderContext, after: Content = ''): TreeElement {
  const {brief, view, part} = context;
  const {summary, withdrawn, publisher} = brief;
  const count = Object.keys(shown.sources).length;
  const kicker = [
    part === undefined && publisher !== undefined ? name(publisher) : say(kind, context),
    !withdrawn && count > 0 && say(context.locale.sourceCount(count), context),
  ];
  return h(
    'header',
    {part: 'header'},
    !withdrawn && part === undefined && view === 'full' && renderSkip(context),
    h('p', {class: 'kicker', dir: context.locale.dir}, joined(kicker)),
    renderTitle(context),
    summary && !withdrawn && part === undefined && h('p', {class: 'summary', part: 'summary'}, summary),
    line(!withdrawn && renderSpan(shown, context), renderVersions(context)),
    !withdrawn && after,
  );
}

/** Who wrote it and when, how it was made, where to report an error: at the foot, never folded. */
export function renderFoot(context: RenderContext): Content {
  const {brief, locale, view, part} = context;
  const {authors, publisher, published, updated, contact, withdrawn} = brief;
  const method = part === undefined ? brief.method : undefined;
  const content = [
    line(
      part !== undefined && name(publisher),
      say(name(authors && locale.by(locale.list(authors.map(isolated)))), context),
      time(published, context, locale.published),
      time(updated, context, locale.updated),
      !withdrawn && view === 'full' && renderAsOf(context),
    ),
    !withdrawn && [
      line(
        link(contact, say(locale.contact, context)),
        method && isUrl(method) && link(method, say(locale.method, context)),
      ),
      method && !isUrl(method) && paragraph([strong(say(locale.colon(locale.method), context)), ' ', method], 'method'),
    ],
  ];
  return !isEmpty(content) && h('div', {class: 'byline', part: 'byline'}, content);
}

/** The day up to which the text covers events. */
export function renderAsOf(context: RenderContext): Content {
  return time(context.brief.asOf, context, context.locale.asOf);
}

/** What it is about, in a few words each. */
export function renderTopics(context: RenderContext): Content {
  const {brief, locale, part} = context;
  if (part !== undefined || !brief.topics?.length) return '';
  const items = brief.topics.map((topic) => [listItem(topic), ' ']);
  return h('ul', {class: 'topics', 'aria-label': locale.topics}, items);
}

function isUrl(text: string): boolean {
  return /^https?:\S+$/i.test(text) && allowedDocumentUrl(text) !== undefined;
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

/** The briefing's title as the card's heading, which names the card. */
function renderTitle(context: RenderContext): Content {
  const {title, titleContent} = context.brief;
  if (!title && !titleContent) return '';
  const content = titleContent ? renderInlines(titleContent, context) : title;
  return heading(0, content, context, context.ownId('title', 1), 'title');
}

/** Where the same briefing is in other languages, each by its own name. */
function renderVersions(context: RenderContext): Content {
  const {brief, locale} = context;
  // A text that has been withdrawn is not offered in other languages; but a translation's original is.
  const versions = versionsOf(brief).filter(({isOriginal}) => isOriginal || !brief.withdrawn);
  const part = (words: string, links: readonly Version[]) =>
    links.length > 0 && [say(locale.colon(words), context), ' ', joined(links.map(renderVersion))];
  const original = versions.find(({isOriginal}) => isOriginal);
  return joined([
    original?.lang === undefined
      ? link(original?.url, say(locale.originalBriefing, context))
      : part(locale.originalBriefing, [original]),
    part(
      locale.alsoIn,
      versions.filter((version) => version !== original),
    ),
  ]);
}

function renderVersion({lang = '', url}: Version): TreeElement {
  return h('a', {href: url, hreflang: lang, lang, dir: 'auto', rel: 'alternate', translate: 'no'}, languageName(lang));
}

/** From when to when its sources were published, to the month; and whether much may have happened since. */
function renderSpan(shown: Brief, context: RenderContext): Content {
  const {locale} = context;
  const published = publicationSpan(shown);
  const [from, to] = [published?.from.iso, published && (published.to.end ?? published.to.iso)].map(
    (iso) => iso && monthWords(iso, context),
  );
  const words = from && to && (from === to ? locale.sourcesFrom(from) : locale.sourcesFromTo(from, to));
  return joined([say(words, context), coversLess(shown) && span('until', say(locale.laterNotCovered, context))]);
}

/** A date, cut to its month. */
export function monthWords(iso: string, context: Pick<RenderContext, 'locale'>): string {
  const cut = iso.slice(0, 7);
  return dateWords({iso: cut, precision: cut.length === 4 ? 'year' : 'month'}, context);
}
