import {DIRECTION_CONTROLS, openControls} from '../model/direction-controls.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A text that reorders nothing beside it: what it opens and does not close ends with it, and what it closes without having opened
 * it is left out. Any other text stays as it is. For what is put into a sentence or a line with others.
 */
export function isolated(text: string): string {
  if (!DIRECTION_CONTROLS.test(text)) return text;
  const {kept, open} = openControls(text);
  if (open.length === 0) return kept;
  return FIRST_STRONG_ISOLATE + kept + POP_ISOLATE.repeat(open.filter(({isIsolate}) => isIsolate).length + 1);
}
