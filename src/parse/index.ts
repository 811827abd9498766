export {parseBrief, type ParseOptions, type ParseResult} from './parse-brief.js';
