import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {localeFor} from '../i18n/index.js';
import type {Brief} from '../model/brief.js';
import {CARDS, selectFor} from './cards.js';
import {prepare, type HtmlOptions} from './render-options.js';

/**
 * The briefing as plain semantic HTML: for the inside of the tag, for feeds, mail and archives.
 *
 * The same words as the card, made by the same functions; no script, no style, no class.
 *
 * @throws {TypeError} if `brief` is no briefing, or has nothing of what is asked for
 */
export function snapshot(brief: Brief, options: HtmlOptions = {}): string {
  const {card = 'caucasus-brief', lang = 'en', headingLevel = 2, images = 'all', base} = options;
  const checked = prepare(brief, base);
  const template = CARDS[card].render(checked, selectFor(card, checked, options), {locale: localeFor(lang), headingLevel, images, url: base, medium: 'snapshot'});
  return plain(collectResultSync(render(template)));
}

/**
 * Lit's HTML without what only scripts and our style sheet need.
 *
 * All text and every attribute value is escaped by then, so that `<`, `>` and `"` are markup wherever they stand.
 */
function plain(html: string): string {
  const keeps: boolean[] = []; // of each span that is open, whether it says anything
  return html
    .replace(/<!--.*?-->|<\?>/gs, '')
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/ (?:class|part|translate|tabindex)="[^"]*"/g, '').replace(/\s+(?=[\s>])/g, ''))
    .replace(/<(\/?)span( [^>]*)?>/g, (tag, slash: string, attributes?: string) => {
      if (slash === '') keeps.push(attributes !== undefined);
      return (slash === '' ? keeps.at(-1) : keeps.pop()) ? tag : '';
    })
    .split(/(<pre.*?<\/pre>)/s)
    .map((part) => (part.startsWith('<pre') ? part : part.replace(/[ \t]*\n\s*/g, '\n')))
    .join('')
    .trim();
}
