/*
 * How much of a text is read, whatever it is. SECURITY.md and docs/format.md promise these numbers. The limits of a compiled briefing
 * are in `model/brief-shape.ts`, the columns of a comparison in `render/comparison.ts`, the size of an answer in `load/load-text.ts`.
 */

/** The most text that is read as Markdown, in UTF-16 units; what follows is shown as plain text. */
export const MAX_TEXT = 1_048_576;

/**
 * The most marks of Markdown that are read. Each can become an element of the card, and whatever the text is, so many keep a reader's page
 * busy for less than a second; a long briefing has a few hundred. (The size alone bounds nothing: 1 MiB holds 500,000 cells.)
 */
export const MAX_MARKS = 8_000;

/** The most cells of a table, those that a row lacks included. */
export const MAX_CELLS = 8_000;

/** The longest front matter, in UTF-16 units: about a hundred sources. */
export const MAX_FRONT_MATTER = 32_768;

/** How deep the front matter is taken apart where YAML refuses it. The format nests four deep. */
export const MAX_SALVAGE_DEPTH = 10;

/** How deep blocks and inlines together nest. */
export const MAX_NESTING = 100;

/** How deep the lexer goes: deeper than what is shown, so that the author is told, and less deep than the stack. */
export const MAX_LEXED_NESTING = 110;

/** What is nested is read once for each level: so many UTF-16 units in all, and what is nested further stays text. */
export const MAX_READ = 4_194_304;

/** The longest link, its text and its URL together, in UTF-16 units. */
export const MAX_LINK = 10_000;

/** The most groups of `*` and `_` between the two ends of an emphasis. */
export const MAX_DELIMITERS = 400;

/** The most Problems that are listed. Nobody fixes more at a time; some mistakes are made once for each question and each source. */
export const MAX_PROBLEMS = 1_000;
