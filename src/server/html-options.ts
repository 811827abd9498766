import {cardOf, selectFor, type CardName, type CardQuery} from '../cards/index.js';
import type {Card} from '../cards/card.js';
import {localeFor} from '../i18n/index.js';
import type {Brief} from '../model/brief.js';
import type {Selection} from '../model/selection.js';
import {validateBrief} from '../model/validate-brief.js';
import {viewOf, type Images, type RenderOptions, type ViewKind} from '../render/context.js';

/** How a briefing is turned into HTML in Node. */
export interface HtmlOptions extends CardQuery {
  /** Which card it is. The whole briefing by default. */
  readonly card?: CardName;
  /** `digest` (default): about one screen, the depth in folds. `full`: everything open, for a page of its own. */
  readonly view?: ViewKind;
  /** `false`: nothing is folded, for mail and other places that do not know folds; then the view is `full`. */
  readonly folds?: boolean;
  /** Language of the card's own words, BCP 47: the page's. `en` by default. */
  readonly lang?: string;
  /** Level of the title, 1–6. 2 by default. */
  readonly headingLevel?: number;
  /**
   * Which images are loaded. `own` by default: then each is a link, because it is not known in which page the HTML will
   * stand, and whose cookies images of the `base`'s host would be asked for with.
   */
  readonly images?: Images;
  /** Absolute URL of the briefing: relative URLs in it are resolved against it. */
  readonly base?: string;
}

/** A briefing that has been checked, and everything that its rendering needs. */
export interface Prepared {
  readonly card: Card;
  readonly brief: Brief;
  readonly selection: Selection;
  readonly options: RenderOptions;
}

/**
 * Checks a briefing, resolves its URLs, and selects what the card shows of it.
 *
 * @throws {TypeError} if the data is not a briefing (the message says where), if `base` is not an absolute URL, or if the
 *   briefing has nothing that the options select
 */
export function prepare(brief: Brief, html: HtmlOptions): Prepared {
  const {
    card: tag = 'caucasus-brief',
    lang = 'en',
    headingLevel = 2,
    images = 'own',
    base,
    view,
    folds = true,
    section,
  } = html;
  if (base !== undefined && !(URL.canParse(base) && /^https?:/i.test(base))) {
    throw new TypeError(`The base “${base}” should be an absolute URL: https:… or http:….`);
  }
  const {brief: checked, problems} = validateBrief(brief, base === undefined ? {} : {url: base});
  if (!checked) throw new TypeError(problems.map(({message}) => message).join(' '));
  const card = cardOf(tag);
  return {
    card,
    brief: checked,
    selection: selectFor(card, checked, html),
    options: {
      view: viewOf(folds ? view : 'full', section),
      isFlat: !folds,
      locale: localeFor(lang),
      headingLevel,
      images,
    },
  };
}
