const ALLOWED = new Set(['https:', 'http:', 'mailto:']);
/** Stands for the page or file that the text came from, while its URL is not known. */
const NOWHERE = 'https://nowhere.invalid';

/**
 * The only gate for URLs: it allows `https:`, `http:`, `mailto:`, `#id`, and what is relative to the briefing.
 *
 * The platform's own parser decides what the scheme is, after it has dropped tabs, line breaks and leading controls
 * (https://url.spec.whatwg.org/#concept-basic-url-parser). So the gate and the browser always see the same scheme.
 *
 * @param raw the URL as written, entities decoded
 * @param base the absolute URL of the briefing; without it relative URLs stay relative
 * @returns the URL to use, absolute if `base` is given; undefined if it is not allowed
 */
export function allowedUrl(raw: string, base?: string): string | undefined {
  // The parser drops these too: the checks below must see the text that it sees.
  const text = raw
    .trim()
    .replace(/^[\0- ]+/, '')
    .replace(/[\t\n\r]/g, '');
  if (text.startsWith('#')) return text;
  // `https:x` is relative on an https: page and names a host on any other. Without a base it names a host.
  const absolute = base === undefined ? parseUrl(text) : undefined;
  if (base === undefined && !absolute && /^https:/i.test(text)) return undefined;
  const url = absolute ?? parseUrl(text, base ?? NOWHERE + '/');
  if (!url || !ALLOWED.has(url.protocol)) return undefined;
  const isRelative = base === undefined && !absolute && url.origin === NOWHERE && !/^[/\\]{2}/.test(text);
  return isRelative ? text.replaceAll('\\', '/') : url.href;
}

/** Like {@link allowedUrl}, for what is fetched into the page: `mailto:` and `#id` are not images. */
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
