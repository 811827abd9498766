/**
 * Whether there is a document. On a server there is none, and cards only read what they are given.
 *
 * Ask it for each card: tests install the DOM of jsdom after the modules have loaded. The `document` of Lit's shim for
 * servers is empty and does not count.
 */
export function hasDocument(): boolean {
  return typeof document === 'object' && 'documentElement' in document;
}
