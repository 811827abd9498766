export type {CardName, CardQuery} from '../cards/index.js';
export type {AttributeKind} from '../cards/card.js';
export {CARDS, type CardInfo} from './cards.js';
export {compile} from './compile.js';
export type {HtmlOptions} from './html-options.js';
export {prerender, type PrerenderOptions} from './prerender.js';
export {snapshot} from './snapshot.js';
export {toHast, type HastElement, type HastRoot, type HastText} from './to-hast.js';
