import {blocks} from './blocks.js';
import {citations} from './citations.js';
import {facts} from './facts.js';
import {frame} from './frame.js';
import {print} from './print.js';
import {sources} from './sources.js';
import {timeline} from './timeline.js';
import {tokens} from './tokens.js';

/** The styles of a card. */
export const cardStyles = [tokens, frame, blocks, facts, timeline, citations, sources, print];
