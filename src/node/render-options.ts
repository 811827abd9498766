import type {Brief} from '../model/brief.js';
import {validateBrief} from '../model/validate-brief.js';
import type {Images} from '../render/context.js';
import type {CardName, CardQuery} from './cards.js';

/** How a briefing is turned into HTML in Node. */
export interface HtmlOptions extends CardQuery {
  /** Which card it is. The whole briefing by default. */
  readonly card?: CardName;
  /** Language of the card's own words, BCP 47: the page's. `en` by default. */
  readonly lang?: string;
  /** Level of the title, 1–6. 2 by default. */
  readonly headingLevel?: number;
  /** Which images are loaded. All by default. */
  readonly images?: Images;
  /** Absolute address of the briefing: relative addresses in it are resolved against it. */
  readonly base?: string;
}

/**
 * Checks a briefing and resolves its addresses.
 *
 * @throws {TypeError} if the data is no briefing (the message says where), or `base` no absolute address
 */
export function prepare(brief: Brief, base: string | undefined): Brief {
  if (base !== undefined && !(URL.canParse(base) && /^https?:/i.test(base))) throw new TypeError(`The base “${base}” should be an absolute address: https:… or http:….`);
  const {brief: checked, problems} = validateBrief(brief, base === undefined ? {} : {url: base});
  if (!checked) throw new TypeError(problems.map(({message}) => message).join(' '));
  return checked;
}
