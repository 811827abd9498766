/**
 * Whether there is a document, so that cards can wait in it; on a server there is none.
 *
 * It is asked for each card: tests install the DOM of jsdom after modules have loaded. The `document` that Lit's shim for
 * servers installs is empty and does not count.
 */
export function hasDocument(): boolean {
  return typeof document === 'object' && 'documentElement' in document;
}
