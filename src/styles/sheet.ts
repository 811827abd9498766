import {answers} from './answers.js';
import {body} from './body.js';
import {card} from './card.js';
import {comparison} from './comparison.js';
import {controls} from './controls.js';
import {digest} from './digest.js';
import {notices} from './notices.js';
import {sources} from './sources.js';
import {timeline} from './timeline.js';
import {tokens} from './tokens.js';
import {type} from './type.js';

/** The style sheet of every card: a part may hold another, a fact for one a timeline. */
export const sheet = [tokens, card, type, notices, controls, body, sources, answers, comparison, timeline, digest].join(
  '',
);
