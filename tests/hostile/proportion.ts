/** In what is linear, two texts cost what they are long. */
const TOLERANCE = 2.5;

/**
 * Whether a text costs much more than a smaller one of its kind, measured by how long both are.
 *
 * @param workOf how much is done with a text, as a count; it may throw if that is more than `most`, or give up in another way
 */
export function isOutOfProportion(
  workOf: (text: string, most: number) => number,
  smaller: string,
  larger: string,
): boolean {
  try {
    const most = (TOLERANCE * workOf(smaller, Infinity) * larger.length) / smaller.length;
    return workOf(larger, most) > most;
  } catch {
    return true;
  }
}
