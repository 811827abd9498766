import {countSteps} from './regexp-steps.js';

/** How much each of these methods looks at, whether it is written in JavaScript or not. */
type Cost<T> = (self: T, args: readonly unknown[], result: unknown) => number;

const STRING: Readonly<Record<string, Cost<string>>> = {
  indexOf: ({length}, [, from = 0], found) => (found === -1 ? length : (found as number) + 1) - Number(from),
  lastIndexOf: ({length}, [, from = length], found) => Number(from) - (found as number),
  includes: ({length}, _, isFound) => (isFound ? 1 : length),
  split: ({length}, [, limit], parts) => (limit === undefined ? length : (parts as string[]).join('').length),
  ...Object.fromEntries(
    ['replaceAll', 'toLowerCase', 'toUpperCase', 'normalize'].map((name): [string, Cost<string>] => [
      name,
      ({length}) => length,
    ]),
  ),
};

const ARRAY: Readonly<Record<string, Cost<readonly unknown[]>>> = {
  ...Object.fromEntries(
    ['indexOf', 'includes', 'join', 'shift', 'unshift'].map((name): [string, Cost<readonly unknown[]>] => [
      name,
      ({length}) => length,
    ]),
  ),
  ...Object.fromEntries(
    ['slice', 'concat', 'flat', 'splice'].map((name): [string, Cost<readonly unknown[]>] => [
      name,
      (_, __, result) => (result as unknown[]).length,
    ]),
  ),
};

/**
 * Counts what regular expressions, texts and lists do in `work`: steps of matching, characters and entries looked at. It is the same on
 * every machine, however busy. What runs in JavaScript alone is not in it (`executed-blocks.ts` counts that), nor what an engine copies.
 *
 * @param most it throws when there is more, so that a test does not wait for a text that takes for ever
 */
export function countWork(work: () => unknown, most = Infinity): number {
  let done = 0;
  let isCounting = true;
  const add = (count: number) => {
    done += count;
    if (done > most) throw new Error(`It is more work than ${most}`);
  };
  /** What counting needs itself is not counted. */
  const aside = <T>(count: () => T): T => {
    isCounting = false;
    try {
      return count();
    } finally {
      isCounting = true;
    }
  };
  const restore: (() => void)[] = [];
  const wrap = <T>(prototype: object, name: string, cost: Cost<T>) => {
    const native = (prototype as Record<string, (...args: unknown[]) => unknown>)[name]!;
    const define = (value: unknown) =>
      Object.defineProperty(prototype, name, {value, configurable: true, writable: true});
    define(function (this: T, ...args: unknown[]) {
      const result = Reflect.apply(native, this, args);
      if (isCounting) add(aside(() => cost(this, args, result)));
      return result;
    });
    restore.push(() => define(native));
  };
  for (const [name, cost] of Object.entries(STRING)) wrap(String.prototype, name, cost);
  for (const [name, cost] of Object.entries(ARRAY)) wrap(Array.prototype, name, cost);
  const {exec} = RegExp.prototype;
  RegExp.prototype.exec = function (given: unknown) {
    const text = String(given);
    if (!isCounting) return exec.call(this, text);
    const {steps, match: counted} = aside(() => countSteps(this, text));
    const match = exec.call(this, text);
    if (match?.index !== counted?.start || (match && match.index + match[0].length !== counted?.end)) {
      throw new Error(`${String(this)} was counted wrong in ${JSON.stringify(text.slice(0, 200))}`);
    }
    add(steps);
    return match;
  };
  restore.push(() => (RegExp.prototype.exec = exec));
  try {
    work();
  } finally {
    for (const each of restore) each();
  }
  return done;
}
