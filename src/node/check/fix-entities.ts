import {characterEntities} from 'character-entities';
import {own} from '../../model/own.js';
import {parseBrief} from '../../parse/index.js';

const ENTITY = /^&([A-Za-z0-9]+);/;
/** It could mark something up where its name could not. */
const MARKUP = /^[!-/:-@[-`{-~]$/;

/** Writes the characters whose names cards do not read. All else stays as it is. */
export function fixEntities(text: string): string {
  const starts = lineStarts(text);
  const places = parseBrief(text, {entities: characterEntities})
    .problems.filter(({code}) => code === 'entity-unknown')
    .map(({line = 1, column = 1}) => (starts[line - 1] ?? 0) + column - 1);
  const fixed = places.reduceRight((rest, at) => {
    const [entity = '', name = ''] = ENTITY.exec(rest.slice(at)) ?? [];
    const character = own(characterEntities, name);
    if (character === undefined) return rest;
    return rest.slice(0, at) + (MARKUP.test(character) ? `\\${character}` : character) + rest.slice(at + entity.length);
  }, text);
  // A list of Problems has an end, and there may be more names than it holds.
  return fixed === text ? text : fixEntities(fixed);
}

/** Where each line begins. A byte order mark belongs to no line. */
function lineStarts(text: string): number[] {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  return [first, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => index + end.length)];
}
