/** Calls back after some milliseconds. The returned function cancels the call. */
export type After = (milliseconds: number, callback: () => void) => () => void;

/** The platform's own timer. */
export const after: After = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
