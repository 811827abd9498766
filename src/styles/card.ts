import {answers} from './answers.js';
import {body} from './body.js';
import {comparison} from './comparison.js';
import {frame} from './frame.js';
import {sources} from './sources.js';
import {timeline} from './timeline.js';

/** The styles of every card: a part may hold another, a fact for one a timeline. */
export const cardStyles = [frame, body, sources, answers, comparison, timeline];
