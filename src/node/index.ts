export {check, type CheckCounts, type CheckOptions, type CheckResult} from './check/check.js';
export type {CheckCode, CheckProblem} from './check/check-problem.js';
export type {CardName, CardQuery} from './cards.js';
export {compile} from './compile.js';
export {prerender, type PrerenderOptions} from './prerender.js';
export type {HtmlOptions} from './render-options.js';
export {snapshot} from './snapshot.js';
export {snippet, type SnippetKind, type SnippetOptions} from './snippet.js';
