import {dirname, join, relative, sep} from 'node:path';

/** The Markdown file that a relative URL in a briefing's file leads to; undefined for any other URL. */
export function markdownFileAt(path: string, url: string | undefined): string | undefined {
  const [, to] = /^(?![a-z][a-z0-9+.-]*:|[/\\])([^?#]+\.md)(?:[?#].*)?$/i.exec(url ?? '') ?? [];
  return to === undefined ? undefined : join(dirname(path), decoded(to));
}

/** The URL of a file, relative to another file. */
export function urlBetween(path: string, file: string): string {
  return encodePath(relative(dirname(path), file).replaceAll(sep, '/'));
}

/** A path as a URL. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
