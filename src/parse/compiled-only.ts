/**
 * Stands in for `parse/` in the build without a Markdown parser.
 *
 * @throws {Error} always; the message names the file that reads Markdown
 */
export function parseBrief(): never {
  throw new Error(
    'This file reads compiled briefings only. Load caucasus-briefs.js, or compile the briefing with `caucasus-briefs build`.',
  );
}
