export {compile} from './compile.js';
export {prerender, type PrerenderOptions} from './prerender.js';
export type {HtmlOptions} from './render-options.js';
export {snapshot} from './snapshot.js';
