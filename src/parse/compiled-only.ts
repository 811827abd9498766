/**
 * Stands in for `parse/` in the build without a Markdown parser.
 *
 * @throws {Error} always; the message names the file that reads Markdown
 */
export function parseBrief(): never {
  throw new Error(
    'This build reads compiled briefings only: load caucasus-briefs.js instead of caucasus-briefs.compiled.js to show Markdown, or compile the briefing with `caucasus-briefs build`.',
  );
}
