import type {Words} from '../../src/i18n/index.js';

/** A word, or a function that makes one. */
export type Leaf = string | ((...given: never[]) => string);

/** All words of a locale by their paths, as in `parts.facts.name`. */
export function leavesOf(words: Words): ReadonlyMap<string, Leaf> {
  return new Map(leaves('', words));
}

function* leaves(path: string, word: object | Leaf): Generator<[path: string, word: Leaf]> {
  if (typeof word !== 'object') yield [path, word];
  else
    for (const [key, each] of Object.entries(word))
      yield* leaves(path === '' ? key : `${path}.${key}`, each as object | Leaf);
}
