import {slug} from './slug.js';

/** The id of a briefing that does not name one: its file name without extensions, else the slug of its title. */
export function briefId(url: string | undefined, title: string): string {
  return (url && slug(fileName(url))) || slug(title) || 'brief';
}

function fileName(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1).split('.', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
