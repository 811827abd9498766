import {firstForbidden, withoutForbidden} from './characters.js';

/*
 * Readers of values that come from outside, made from tables that the compiler holds against the interfaces: see
 * `brief-shape.ts`. A schema library would add 2 kB to every reader's page for what these lines do.
 */

/**
 * Reads a value of one kind and returns a clean copy.
 *
 * @returns undefined if it is left out: a URL that is not allowed
 * @throws {TypeError} if it is of another kind; the message says where
 */
export type Read<T> = (value: unknown, reading: Reading) => T | undefined;

/** The keys of an object, each with what reads it: `[read]` for one that may be absent. */
export type Shape<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? readonly [Read<Exclude<T[K], undefined>>] : Read<T[K]>;
};

interface Typed {
  readonly type: string;
}

/** The forms of a union: what `type` says → the other keys. */
export type Shapes<N extends Typed> = {readonly [T in N['type']]: Shape<Omit<Extract<N, {readonly type: T}>, 'type'>>};

/** More than the format's 100 levels of blocks and inlines need in JSON. */
const MAX_DEPTH = 500;
/** More parts than the Markdown limits allow: items of lists, each of which may become an element of the card. */
const MAX_PARTS = 36_000;

/** A briefing that is being read: how far, and how much of it. */
export class Reading {
  /** URLs that are not allowed, as they were written. */
  readonly refused: string[] = [];
  /** Characters that no text can hold, the first of each text. */
  readonly forbidden: string[] = [];
  /** Where relative URLs start from. */
  readonly url: string | undefined;
  readonly #path: (string | number)[] = [];
  readonly #made = new Map<unknown, number>();
  #parts = 0;

  constructor(url: string | undefined) {
    this.url = url;
  }

  /** Reads the value of a key. */
  part<T>(key: string | number, value: unknown, read: Read<T>): T | undefined {
    if (this.#path.push(key) > MAX_DEPTH) this.refuse('less deep');
    const part = read(value, this);
    this.#path.pop();
    return part;
  }

  /** Counts parts of the briefing. */
  count(parts: number): void {
    this.#parts += parts;
    if (this.#parts > MAX_PARTS) this.refuse(`shorter: a briefing has at most ${MAX_PARTS} parts`);
  }

  /** Counts what there is of one kind. */
  countOf(kind: unknown, most: number): void {
    const made = (this.#made.get(kind) ?? 0) + 1;
    this.#made.set(kind, made);
    if (made > most) this.refuse(`one of at most ${most}`);
  }

  refuse(due: string): never {
    throw new TypeError(`${['brief', ...this.#path].join('.')} should be ${due}`);
  }
}

/** A value that passes a test. */
export function value<T>(due: string, isDue: (value: unknown) => boolean): Read<T> {
  return (value, reading) => (isDue(value) ? (value as T) : reading.refuse(due));
}

/** Any text, without the characters that no text can hold. */
export const text: Read<string> = (value, reading) => {
  if (typeof value !== 'string') return reading.refuse('text');
  const at = firstForbidden(value);
  if (at === -1) return value;
  reading.forbidden.push(value.charAt(at));
  return withoutForbidden(value);
};

/** A text of a given form. */
export function matching(due: string, pattern: RegExp): Read<string> {
  return (each, reading) =>
    typeof each === 'string' && pattern.test(each) ? text(each, reading) : reading.refuse(due);
}

/** One of some values. */
export function oneOf<T>(values: readonly T[]): Read<T> {
  return value(values.join(', '), (each) => values.includes(each as T));
}

/**
 * A list.
 *
 * @param read gives what reads an item: lists hold lists of their own kind
 * @param weight how many parts an item counts for
 */
export function list<T>(read: () => Read<T>, weight = 1): (value: unknown, reading: Reading) => readonly T[] {
  return (value, reading) => {
    if (!Array.isArray(value)) return reading.refuse('a list');
    reading.count(weight * value.length + 1);
    const items: T[] = [];
    const readItem = read();
    for (let n = 0; n < value.length; n++) {
      const item = reading.part(n, value[n], readItem);
      if (item !== undefined) items.push(item);
    }
    return items;
  };
}

/** An object with keys of the author's. */
export function record<T>(readKey: Read<string>, read: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, reading) => {
    if (!isObject(value)) return reading.refuse('an object');
    const entries = Object.entries(value);
    reading.count(entries.length);
    return Object.fromEntries(
      entries.flatMap(([key, each]) => {
        const name = reading.part(key, key, readKey);
        const part = reading.part(key, each, read);
        return part === undefined || name === undefined ? [] : [[name, part]];
      }),
    );
  };
}

/** An object of one form. Keys that its shape does not know are dropped, so that a later version may add some. */
export function object<T extends object>(shape: Shape<T>, weight = 0): (value: unknown, reading: Reading) => T {
  const fields = fieldsOf(shape);
  return (value, reading) => {
    if (!isObject(value)) return reading.refuse('an object');
    reading.count(weight);
    return readFields(value, fields, {}, reading) as T;
  };
}

/** An object that says by `type` which of several forms it has. */
export function union<N extends Typed>(shapes: Shapes<N>): Read<N> {
  const forms = new Map<unknown, Fields>(
    Object.entries<Shape<object>>(shapes).map(([type, shape]) => [type, fieldsOf(shape)]),
  );
  return (value, reading) => {
    const type = isObject(value) && Object.hasOwn(value, 'type') && value['type'];
    const fields = forms.get(type);
    if (!fields) return reading.refuse(`of the type ${Object.keys(shapes).join(', ')}`);
    return readFields(value as Values, fields, {type}, reading) as N;
  };
}

type Values = Readonly<Record<string, unknown>>;

/** Key, what reads it, and whether it may be absent. */
type Fields = readonly (readonly [key: string, read: Read<unknown>, isOptional: boolean])[];

function fieldsOf(shape: object): Fields {
  return Object.entries(shape as Record<string, Read<unknown> | readonly [Read<unknown>]>).map(([key, field]) =>
    typeof field === 'function' ? [key, field, false] : [key, field[0], true],
  );
}

/** Absent means absent: what has no value gets no key. */
function readFields(from: Values, fields: Fields, made: Record<string, unknown>, reading: Reading): object {
  for (const [key, read, isOptional] of fields) {
    const isThere = Object.hasOwn(from, key);
    if (isOptional && !isThere) continue;
    const part = reading.part(key, isThere ? from[key] : undefined, read);
    if (part !== undefined) made[key] = part;
  }
  return made;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
