/** Calls back after some milliseconds; the function that it returns cancels the call. */
export type After = (milliseconds: number, callback: () => void) => () => void;

/** The platform's own timer. */
export const after: After = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
