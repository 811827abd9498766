import {parseBrief, type ParseOptions} from '../parse/index.js';

/**
 * Compiles a briefing to JSON, which needs no Markdown parser in the reader's browser.
 *
 * Problems of the text are what `parseBrief` and `check` are for: any text compiles.
 *
 * @param text Markdown
 * @param options `url`: the address that relative links start from and that the id is made of, if it is known
 * @returns the `Brief` as JSON, safe to stand in a `<script type="application/json">`
 */
export function compile(text: string, options: ParseOptions = {}): string {
  return scriptSafe(parseBrief(text, options).brief);
}

/** JSON without `<`: nothing in it can end the script that it stands in, or begin another. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
