/**
 * What a record holds under a key that an author chose.
 *
 * A plain `record[key]` also finds what every object inherits: `toString` and `constructor` are valid ids of sources.
 */
export function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
