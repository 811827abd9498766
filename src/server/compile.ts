import {parseBrief, type ParseOptions} from '../parse/index.js';

/**
 * Compiles a briefing to JSON, which needs no Markdown parser in the reader's browser.
 *
 * Any text compiles. `parseBrief` and `check` report its Problems.
 *
 * @param text Markdown
 * @param options `url`: the URL that relative links start from, and that gives an id to a briefing without one
 * @returns the `Brief` as JSON, safe in a `<script type="application/json">`
 */
export function compile(text: string, options: ParseOptions = {}): string {
  return scriptSafe(parseBrief(text, options).brief);
}

/** JSON without `<`: it cannot end the script element around it, or begin another. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
