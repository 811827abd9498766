import type {TemplateResult} from 'lit';
import {languageName} from '../i18n/index.js';
import {publicationSpan} from '../model/references.js';
import {versionsOf, type Version} from '../model/versions.js';
import {isSnapshot, type RenderContext} from './context.js';
import {heading, joined, line, link, listItem, name, say, strong, time} from './elements.js';
import {html} from './html.js';
import {renderInlines} from './inlines.js';

/** Title, summary, how old it is, who wrote it. */
export function renderHeader(context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  const {summary, authors, publisher, published, updated, topics, withdrawn} = brief;
  return html`<header part="header">
    ${withdrawn || isSnapshot(context) ? '' : renderSkip(context)}
    ${renderKicker(locale.briefing, context)}
    ${renderTitle(context)}
    ${summary && !withdrawn ? html`<p class="summary" part="summary">${summary}</p>` : ''}
    <div class="byline" part="byline">
      ${withdrawn ? '' : renderAge(context)}
      ${line(say(name(authors && locale.by(locale.list(authors))), context), name(publisher), time(published, context, locale.published), time(updated, context, locale.updated))}
      ${renderVersions(context)}
    </div>
    ${topics && !withdrawn ? html`<ul class="topics" aria-label=${locale.topics}>${topics.map((topic) => [listItem(topic), ' '])}</ul>` : ''}
  </header>`;
}

/**
 * A way past the card, shown where it has the focus. Only the whole card is so long that it needs one; whether a briefing is
 * long, nobody knows before it is laid out. It takes a script, as all that leads from place to place in a shadow tree does.
 */
function renderSkip(context: RenderContext): TemplateResult {
  return html`<p class="skip" dir=${context.locale.dir}><button type="button" value=${context.ownId('end', '')}>${say(context.locale.skip, context)}</button></p>`;
}

/** What kind of card it is. It says its direction, so that the briefing's is found in its own words. */
export function renderKicker(words: string, context: RenderContext): TemplateResult {
  return html`<p class="kicker" dir=${context.locale.dir}>${say(words, context)}</p>`;
}

/** The briefing's title as the card's heading. */
export function renderTitle(context: RenderContext): unknown {
  const {title, titleContent} = context.brief;
  return (title || titleContent) && heading(0, titleContent ? renderInlines(titleContent, context) : title, context, undefined, 'title');
}

/** Where the same briefing is in other languages, each by its own name. */
export function renderVersions(context: RenderContext): unknown {
  const {brief, locale} = context;
  // A text that no longer stands is not offered in other languages; but a translation's original is.
  const links = versionsOf(brief).filter(({isOriginal}) => isOriginal || !brief.withdrawn);
  const part = (words: string, versions: readonly Version[]) =>
    versions.length > 0 && [say(locale.colon(words), context), ' ', joined(versions.map(({lang = '', url}) => html`<a href=${url} hreflang=${lang} lang=${lang} dir="auto" rel="alternate" translate="no">${languageName(lang)}</a>`))];
  const [original] = links.filter(({isOriginal}) => isOriginal);
  return line(
    original?.lang === undefined ? link(original?.url, say(locale.originalBriefing, context)) : part(locale.originalBriefing, [original]),
    part(locale.alsoIn, links.filter((version) => version !== original)),
  );
}

/** What the text knows up to, and from when to when its sources were published. */
export function renderAge(context: RenderContext): unknown {
  const {brief, locale} = context;
  const {asOf} = brief;
  const age = publicationSpan(brief);
  const isOneDay = age?.from === age?.to;
  return line(
    asOf && strong(time(asOf, context, locale.asOf)),
    age && (isOneDay ? time(age.from, context, locale.sourcesPublishedOn) : say(locale.sourcesPublished(locale.dateText(age.from), locale.dateText(age.to)), context)),
  );
}
