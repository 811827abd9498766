export * from '../server/index.js';
export {check, type CheckCounts, type CheckOptions, type CheckResult} from './check/check.js';
export type {CheckCode, CheckProblem} from '../check/check-problem.js';
export {snippet, type SnippetKind, type SnippetOptions} from './snippet.js';
