import type {Text} from '../model/inline.js';
import type {UnshapedInline} from './anchors.js';

/** Without white space at both ends; what becomes empty is dropped. */
export function trim<T extends UnshapedInline>(inlines: readonly (T | Text)[]): (T | Text)[] {
  return trimEnd(trimStart(inlines));
}

export function trimStart<T extends UnshapedInline>(inlines: readonly (T | Text)[]): (T | Text)[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return [...inlines];
  const value = first.value.trimStart();
  return value === '' ? trimStart(rest) : [{type: 'text', value}, ...rest];
}

export function trimEnd<T extends UnshapedInline>(inlines: readonly (T | Text)[]): (T | Text)[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return [...inlines];
  const rest = inlines.slice(0, -1);
  const value = last.value.trimEnd();
  return value === '' ? trimEnd(rest) : [...rest, {type: 'text', value}];
}
