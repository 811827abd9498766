export {CaucasusBrief} from './caucasus-brief/caucasus-brief.js';
export {EventTimeline} from './event-timeline/event-timeline.js';
export {FactBox} from './fact-box/fact-box.js';
export {SourceCompare} from './source-compare/source-compare.js';
