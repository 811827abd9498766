const ALLOWED = new Set(['https:', 'http:', 'mailto:']);
/** Stands for "the page or file that this came from" while nobody knows where that is. */
const NOWHERE = 'https://nowhere.invalid';

/**
 * The only gate for addresses: `https:`, `http:`, `mailto:`, `#id`, and whatever is relative to the briefing.
 *
 * The platform's own parser decides what the scheme is, after it has dropped tabs, line breaks and leading controls
 * (https://url.spec.whatwg.org/#concept-basic-url-parser), so that no spelling can show it one scheme and the browser another.
 *
 * @param raw the address, entities decoded
 * @param base the absolute URL of the briefing; without it relative addresses stay relative
 * @returns the address to use, absolute if `base` is given; undefined if it is not allowed
 */
export function allowedUrl(raw: string, base?: string): string | undefined {
  // What the parser drops or turns anyway: then nothing but the text itself decides what it is relative to.
  const text = raw.trim().replace(/^[\0- ]+/, '').replace(/[\t\n\r]/g, '');
  if (text.startsWith('#')) return text;
  // `https:x` is relative on a page of https: and has a host on any other: without a base it has a host.
  const absolute = base === undefined ? parseUrl(text) : undefined;
  if (base === undefined && !absolute && /^https:/i.test(text)) return undefined;
  const url = absolute ?? parseUrl(text, base ?? NOWHERE + '/');
  if (!url || !ALLOWED.has(url.protocol)) return undefined;
  const isRelative = base === undefined && !absolute && url.origin === NOWHERE && !/^[/\\]{2}/.test(text);
  return isRelative ? text.replaceAll('\\', '/') : url.href;
}

/** Like {@link allowedUrl}, for what is fetched into the page: `mailto:` and `#id` are no images. */
export function allowedImageUrl(raw: string, base?: string): string | undefined {
  const url = allowedUrl(raw, base);
  return url === undefined || url.startsWith('#') || url.startsWith('mailto:') ? undefined : url;
}

function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
