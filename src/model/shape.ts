/**
 * Checks a value that comes from outside and returns a clean copy: keys that the shape does not know are dropped, so that a
 * later version may add some.
 *
 * A schema library would add 2 kB to every reader's page for what these lines do (see CONTRIBUTING, "Why").
 *
 * @throws {ShapeError} if the value is of another shape
 */
export type Shape<T = unknown> = (value: unknown, path: string) => T;

/** Where a value is not what it should be. */
export class ShapeError extends TypeError {
  constructor(path: string, due: string) {
    super(`${path || 'the whole'} should be ${due}`);
  }
}

/** A value for which `test` holds. */
export function where<T>(due: string, test: (value: unknown) => boolean): Shape<T> {
  return (value, path) => {
    if (!test(value)) throw new ShapeError(path, due);
    return value as T;
  };
}

export const text = where<string>('text', (value) => typeof value === 'string');

/** Text of a pattern. */
export const matching = (pattern: RegExp): Shape<string> =>
  where(`text like ${pattern}`, (value) => typeof value === 'string' && pattern.test(value));

/** One of some values. */
export const oneOf = <T>(...values: readonly T[]): Shape<T> => where(`one of ${values.join(', ')}`, (value) => values.includes(value as T));

export const list =
  <T>(item: Shape<T>): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new ShapeError(path, 'a list');
    return value.map((each: unknown, n) => item(each, `${path}[${n}]`));
  };

/** An object with keys of its own, such as ids. */
export const map =
  <T>(key: Shape<string>, item: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, path) =>
    Object.fromEntries(entriesOf(value, path).map(([name, each]) => [key(name, path), item(each, `${path}.${name}`)]));

/** An object; keys that end in `?` may be absent. */
export const object =
  <T>(shapes: Readonly<Record<string, Shape>>): Shape<T> =>
  (value, path) => {
    const given = new Map(entriesOf(value, path));
    const copy = Object.entries(shapes).flatMap(([name, shape]): [string, unknown][] => {
      const key = name.replace('?', '');
      if (!given.has(key) && key !== name) return [];
      return [[key, shape(given.get(key), `${path}.${key}`)]];
    });
    return Object.fromEntries(copy) as T;
  };

/** One of several objects that say by `type` which. */
export const byType =
  <T>(shapes: Readonly<Record<string, Shape>>): Shape<T> =>
  (value, path) => {
    const type = new Map(entriesOf(value, path)).get('type');
    const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    if (!shape) throw new ShapeError(`${path}.type`, `one of ${Object.keys(shapes).join(', ')}`);
    return {type, ...(shape(value, path) as object)} as T;
  };

function entriesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(path, 'an object');
  return Object.entries(value);
}
