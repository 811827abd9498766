import type {Language} from './languages/index.js';

/** “Half a million”, “a quarter of a billion”, “a million”; undefined if nothing says how many. */
export function shareBefore(before: string, {tag}: Language): {value: number; length: number} | undefined {
  if (tag !== 'en') return {value: 1, length: 0};
  const [found, share] =
    /(?:(?:an?\s+)?(half|quarter|three\s+quarters)\s+(?:of\s+)?)?(?:an?|one|per)\s+$/i.exec(before) ?? [];
  if (found === undefined) return undefined;
  const value = share === undefined ? 1 : /^half/i.test(share) ? 0.5 : /^quarter/i.test(share) ? 0.25 : 0.75;
  return {value, length: found.length};
}

/** Whether a value goes on with a number: twenty-*three*, four *hundred*, quatre-*vingt*. */
export function continues(run: readonly number[], next: number, tag: string): boolean {
  const last = run.at(-1) ?? 0;
  if (tag === 'fr' && last === 10 && next >= 7 && next <= 9) return true; // soixante-dix-sept
  if (next === 12 && tag === 'en') return last > 1 && last < 10; // two dozen
  if (next >= 100) return last < next || next >= 1000;
  if (last === 4 && next === 20) return true; // quatre-vingt
  if (last >= 100) return next < 100;
  if (last === 60 || last === 20) return last === 60 || run.at(-2) === 4 ? next < 20 : next < 10;
  return last >= 20 && last % 10 === 0 && next < 10 && next > 0;
}

/** Whether “and” stands within a number: “a hundred and five”, “vingt et un”. */
export function joins(run: readonly number[], next: number, tag: string): boolean {
  const last = run.at(-1) ?? 0;
  if (tag === 'fr') return last >= 20 && last < 100 && (next === 1 || next === 11);
  return last >= 100 && next < 100;
}

export function sumOf(run: readonly number[]): number {
  let total = 0;
  let current = 0;
  for (const value of run) {
    if (value >= 1000) {
      total += Math.max(current, 1) * value;
      current = 0;
    } else if (value === 100) {
      current = Math.max(current, 1) * 100;
    } else if (value === 12 && current > 1 && current < 10) {
      current *= 12;
    } else if (value === 20 && current === 4) {
      current = 80;
    } else {
      current += value;
    }
  }
  return total + current;
}
