/** GitHub's heading slug, in any script: lower case, only letters, marks, numbers, `_`, `-`; spaces become `-`. */
export function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Ids of sources and passages, and anchors: letters, digits, `-`, `_`. */
export const ID = /^[A-Za-z0-9_-]+$/;

/** Makes ids unique as GitHub does: `x`, `x-1`, `x-2`, … `counts` remembers the last number of each. */
export function uniqueId(wanted: string, taken: Set<string>, counts = new Map<string, number>()): string {
  const base = wanted || 'section';
  let id = base;
  let n = counts.get(base) ?? 0;
  while (taken.has(id)) id = `${base}-${++n}`;
  counts.set(base, n);
  taken.add(id);
  return id;
}
