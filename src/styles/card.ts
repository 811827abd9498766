import {body} from './body.js';
import {frame} from './frame.js';
import {sources} from './sources.js';

/** The styles of a card. */
export const cardStyles = [frame, body, sources];
