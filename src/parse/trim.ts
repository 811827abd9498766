import type {Inline} from '../model/inline.js';

/** Without white space at both ends; what becomes empty is dropped. */
export function trim(inlines: readonly Inline[]): Inline[] {
  return trimEnd(trimStart(inlines));
}

export function trimStart(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return [...inlines];
  const value = first.value.trimStart();
  if (value === '') return trimStart(rest);
  // The object stays if nothing changes: it may be known as an address.
  return value === first.value ? [...inlines] : [{...first, value}, ...rest];
}

export function trimEnd(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return [...inlines];
  const rest = inlines.slice(0, -1);
  const value = last.value.trimEnd();
  if (value === '') return trimEnd(rest);
  return value === last.value ? [...inlines] : [...rest, {...last, value}];
}
