import {answers} from './answers.js';
import {body} from './body.js';
import {comparison} from './comparison.js';
import {frame} from './frame.js';
import {sources} from './sources.js';
import {timeline} from './timeline.js';

const common = [frame, body, sources];

/** The styles of a whole card, and of each part as a card of its own. */
export const cardStyles = [...common, answers, comparison, timeline];
export const comparisonStyles = [...common, answers, comparison];
export const factsStyles = [...common, answers];
export const timelineStyles = [...common, timeline];
