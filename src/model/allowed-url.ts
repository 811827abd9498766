const ALLOWED = new Set(['https:', 'http:', 'mailto:']);
/** Stands for the page or file that the text came from, while its URL is not known. */
const NOWHERE = 'https://nowhere.invalid';

/**
 * The only gate for URLs, as it stands for links in text: it allows `https:`, `http:`, `mailto:`, `#id` (a place in the
 * briefing), and what is relative to the briefing.
 *
 * The platform's own parser decides what the scheme is, after it has dropped tabs, line breaks and leading controls
 * (https://url.spec.whatwg.org/#concept-basic-url-parser). So the gate and the browser always see the same scheme.
 *
 * @param raw the URL as written, entities decoded
 * @param base the absolute URL of the briefing; without it relative URLs stay relative
 * @returns the URL to use, absolute if `base` is given; `#id` for any spelling of a place in the briefing; undefined if it is
 *   not allowed
 */
export function allowedUrl(raw: string, base?: string): string | undefined {
  // The parser drops these too (U+FFFD stands for what no text can hold): the checks below must see the text that it sees.
  const text = raw
    .trim()
    .replace(/^[\0- \uFFFD]+/, '')
    .replace(/[\t\n\r]/g, '');
  if (text.startsWith('#')) return text;
  // `https:x` is relative on an https: page and names a host on any other. Without a base it names a host.
  const absolute = base === undefined ? parseUrl(text) : undefined;
  if (base === undefined && !absolute && /^https:/i.test(text)) return undefined;
  const home = base ?? NOWHERE + '/';
  const url = absolute ?? parseUrl(text, home);
  if (!url || !ALLOWED.has(url.protocol)) return undefined;
  if (url.hash !== '' && withoutHash(url.href) === withoutHash(new URL(home).href))
    return text.slice(text.indexOf('#'));
  const isRelative = base === undefined && !absolute && url.origin === NOWHERE && !/^[/\\]{2}/.test(text);
  return isRelative ? text.replaceAll('\\', '/') : url.href;
}

/**
 * Like {@link allowedUrl}, for the URL of a document: a source, a translation, whom to write to. A place in the briefing is not
 * a document, and in the page around the card it could be a command of its scripts (`#/account/delete`).
 */
export function allowedDocumentUrl(raw: string, base?: string): string | undefined {
  const url = allowedUrl(raw, base);
  return url?.startsWith('#') ? undefined : url;
}

/** Like {@link allowedUrl}, for what is fetched into the page: neither `mailto:` nor `#id` is an image. */
export function allowedImageUrl(raw: string, base?: string): string | undefined {
  const url = allowedDocumentUrl(raw, base);
  return url?.startsWith('mailto:') ? undefined : url;
}

/** The URL of a document, whichever place in it is named. */
export function withoutHash(url: string): string {
  return url.replace(/#.*/s, '');
}

function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
