import {sheet} from '../styles/sheet.js';

let minified: string | undefined;

/** The style sheet of every card, in one line: what `caucasus-briefs.css` of the package holds, and each prerendered card brings. */
export function cardSheet(): string {
  return (minified ??= minifyCss(sheet));
}

/** A style sheet without comments and indents. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
