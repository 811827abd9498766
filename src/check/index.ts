export {checkBriefing, type BriefingCheck, type BriefingCounts, type BriefingOptions} from './check-briefing.js';
export type {CheckCode, CheckProblem} from './check-problem.js';
export type {ComparedStatement, StatementPart} from './compare/compared-statement.js';
export type {CitedPassage} from './compare/passage.js';
export {Documents, type DocumentText} from './documents.js';
export {readNames, type Names} from './names-list.js';
export type {SignOff} from './sign-offs.js';
export {SourceDocument} from './source-document.js';
export {readSourceList, type ListedSource} from './source-list.js';
