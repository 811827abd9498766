import {firstForbidden, forbiddenCharacter} from '../model/characters.js';
import {encodingFault} from './encoding-fault.js';
import type {ProblemList} from './problem-list.js';
import {Region} from './source-text.js';

/**
 * Reports what shows that a text was read in the wrong encoding, and of each line the first character that no text can hold.
 */
export function reportCharacters(text: string, problems: ProblemList): void {
  const fault = encodingFault(text);
  if (!fault && firstForbidden(text) === -1) return;
  const lines = text.split('\n');
  const region = new Region(text, lines);
  if (fault) problems.add('encoding-invalid', region.at(fault.offset), fault.message);
  let start = 0;
  for (const line of lines) {
    const at = firstForbidden(line);
    if (at !== -1) problems.add('character-invalid', region.at(start + at), forbiddenCharacter(line.charAt(at)));
    start += line.length + 1;
  }
}
