/** Beyond this it is no accident of the machine: in what is linear the two texts cost what they are long. */
const TOLERANCE = 2.5;

/**
 * Whether a text costs much more than a smaller one of its kind, measured by how long both are. Seconds say something about
 * a machine and about what else it does; a proportion says something about the code.
 *
 * @param work what is done with a text; if it throws, it has given up
 * @param clock milliseconds
 */
export function isOutOfProportion(work: (text: string) => unknown, smaller: string, larger: string, clock = () => performance.now()): boolean {
  const cost = (text: string, times: number) =>
    Math.min(...Array.from({length: times}, () => {
      const start = clock();
      work(text);
      return clock() - start;
    }));
  try {
    return cost(larger, 1) / cost(smaller, 3) > (TOLERANCE * larger.length) / smaller.length;
  } catch {
    return true;
  }
}
