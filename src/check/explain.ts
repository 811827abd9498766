import type {Problem, ProblemCode} from '../model/problem.js';
import type {CheckCode} from './check-problem.js';

/**
 * How to fix each kind of Problem, for whoever has only its code: a card's own file says in one sentence what is wrong. Messages of
 * this package end with the cure, and with the very words to write where they can be known.
 */
const CURES: Readonly<Record<ProblemCode | CheckCode, string>> = {
  // Encoding
  'encoding-invalid': 'Save the file as UTF-8, and write the letters that were lost again.',
  'character-invalid': 'Remove the character.',
  // Front matter
  'front-matter-unclosed': 'Add a line --- after its last key.',
  'yaml-invalid': 'Put the value in quotation marks, or fix the indent.',
  'yaml-unsupported': 'Write the value as plain text.',
  'key-duplicate': 'Remove one of them.',
  'key-unknown': 'Correct the key, or remove it.',
  'value-invalid': 'Write the value in the form that the format guide gives for its key.',
  'value-cut': 'Put the whole value in quotation marks if the # belongs to it.',
  'date-invalid': 'Write YYYY, YYYY-MM or YYYY-MM-DD, an interval as a/b, ~ after an approximate date.',
  'language-spelling': 'Write the language tag so.',
  'genre-unknown': 'Write news, analysis, opinion, interview, document or data.',
  'id-invalid': 'Use letters, digits, - and _ only.',
  'source-incomplete': 'Give the source a publisher and a title.',
  'title-missing': 'Add a title to the front matter, or begin with a heading.',
  'correction-target-missing': 'Write the anchor where it belongs, or correct the name.',
  'digest-target-missing': 'Write the anchor where it belongs, or correct the name.',
  // Citations, passages, footnotes
  'citation-undefined': 'Add the source to the front matter, or correct the id.',
  'passage-undefined': 'Define it: [^source#name]: first words … last words.',
  'passage-unused': 'Cite it, or remove it.',
  'passage-invalid': 'Write its first words … its last words — whom the source relies on.',
  'source-defined': 'Write [^source#name]: … for a passage, or give the footnote another id.',
  'definition-duplicate': 'Remove it, or give it another id.',
  'footnote-unused': 'Refer to it, or remove it.',
  // Shapes
  'event-undated': 'Begin it with a bold date: **2024-02-22:**.',
  'almost-timeline': 'Begin each item with a bold date.',
  'almost-facts': 'Begin each item with a bold term and a colon.',
  'almost-comparison': 'Begin each answer with a bold stance and cite its source, or write — [^source].',
  'answer-missing': 'Give the source an answer, or write — [^source] if it is silent.',
  'cells-extra': 'Add a heading to the table, or write a | that is text as \\|.',
  // Anchors and URLs
  'id-duplicate': 'Give this one another anchor.',
  'id-misplaced': 'Move it to the end of a heading or directly after a bold term, or remove it.',
  'url-not-allowed': 'Use https:, http:, mailto: or a relative URL.',
  // Markdown
  'comment-unclosed': 'Write --> where the comment ends.',
  'raw-html': 'Write it in Markdown, or put it in backticks.',
  'entity-unknown': 'Write the character itself.',
  'nesting-too-deep': 'Make the text flatter.',
  'text-too-long': 'Divide the text.',
  'problems-too-many': 'Fix the first ones.',
  // What a tag asks for
  'selection-empty': 'Ask for less, or for another section.',
  'selection-unknown': 'Correct the name in the tag.',
  // JSON
  'json-invalid': 'Compile the briefing again.',
  // Passages and quotations
  'passage-short': 'Write a run of 3 to 11 words, or at least its first three words … its last two.',
  'passage-differs': 'Copy the words from the document, or cite the right source.',
  'passage-repeated': 'Add words until only one place fits.',
  'passage-link': 'Copy the words from the document as they are, and add some until only one place fits.',
  'passage-missing': 'Name the passage: [^source#name].',
  'quotation-differs': 'Quote to the letter, mark a cut with […], or cite the right source.',
  'quotation-unclosed': 'Close the quotation mark, or remove it.',
  'original-missing': 'Add the words in the language of the source: (original: “…”).',
  'speaker-missing': 'End the quotation with a line “— Speaker, occasion, date [^source]”.',
  // Attribution
  'statement-uncited': 'Add [^source#passage].',
  'quotation-uncited': 'Cite its source after it, in the same block, or remove the quotation marks.',
  'scare-quotes': 'Cite whose word it is, or remove the quotation marks.',
  'figure-uncited': 'Cite the source that gives the figure.',
  'answer-column': 'Cite the source of the column, or move the answer.',
  'answer-repeated': 'Give each source one answer to a question.',
  'words-copied': 'Use your own words, or quote.',
  'source-named-twice': 'Leave the name out: the card names the source below the fact.',
  // Statements and their passages
  'figure-differs': 'Write what the passage says, or cite the one that says this.',
  'figure-elsewhere': 'Cite the passage that gives the figure, or correct it.',
  'figure-swapped': 'See that the two figures have not changed places.',
  'date-differs': 'Write what the passage says, no sharper, or cite the one that says this.',
  'date-elsewhere': 'Cite the passage that gives the date, or correct it.',
  'speaker-differs': 'Name who spoke.',
  'quotation-cut': 'Begin and end with a whole sentence, or with […].',
  'name-differs': 'Write the name that the passage has; other forms of a name go into names.yaml.',
  'name-elsewhere': 'See that the passage speaks of the same.',
  'outlet-uncited': 'Cite the outlet that the words name, or name the one that is cited.',
  'qualifier-differs': 'Keep the qualifier of the passage.',
  'via-differs': 'Name whom the document itself names.',
  'answer-single': 'Make the question a fact, or add who says something else.',
  'negation-differs': 'See that both mean the same.',
  'modality-differs': 'See that both mean the same.',
  'silence-doubtful': 'Read the document again.',
  'via-shared': 'Give each claim a passage of its own if the via speaks of one of them only.',
  'question-undated': 'Write the date of the event at the end of the question: (YYYY-MM-DD).',
  // Sign-offs
  'sign-off-invalid': 'Write <!-- checked: CODE, WHO, YYYY-MM-DD, REASON -->, of a code that a person can judge.',
  'sign-off-outdated': 'Look again, then write the new mark.',
  'sign-off-unmarked': 'Write the mark at its end.',
  'sign-off-unused': 'Remove the sign-off.',
  // Lists
  'list-invalid': 'Write “id:” and, indented below it, the keys of the source.',
  'list-incomplete': 'Give each source in the list a publisher and a title.',
  'list-key-unknown': 'Correct the key, or remove it.',
  // Sources
  'source-unlisted': 'Add it to sources.yaml with its text, or correct the id.',
  'source-differs': 'Write what sources.yaml has, or run check with --fix.',
  'source-uncited': 'Cite it, or remove it.',
  'document-missing': 'Put its text beside sources.yaml, or name its file there.',
  // Dates
  'date-order': 'Correct one of the dates.',
  'event-after-as-of': 'Correct one of the dates.',
  'review-overdue': 'Review the briefing, then change or remove the date.',
  // Translations
  'translation-missing': 'Correct the URL, or remove it.',
  'translation-unlinked': 'Name original and translation in each other’s front matter.',
  'translation-language': 'Correct the lang of the translation, or the key here.',
  'translation-withdrawn': 'Withdraw the translation as well.',
  'translation-differs': 'Give both the same id, anchors, sources and citations.',
  'translation-older': 'Translate the changes, and write the new date as updated.',
  'translation-outside': 'Name a folder that holds both.',
  // Markdown, further
  'heading-jump': 'Use the next level of heading.',
  'alt-missing': 'Write what the image shows between the brackets.',
  'link-insecure': 'Use https: if the page has it.',
  // What looks like something else
  'link-text-other': 'Write the URL that it leads to, or words.',
  'url-user': 'Remove what stands before the @.',
  'letter-invisible': 'Remove the character, or write the one that is meant.',
  'direction-unclosed': 'Close the mark of direction, or remove it.',
};

/**
 * How to fix a Problem, in a sentence or two. Where its message says it already, as all of this package's do, in the words for this
 * one; else in those for its code.
 *
 * @param problem of `parseBrief`, of a `brief-load` event or of a check
 */
export function explain({code, message}: Pick<Problem, 'message'> & {readonly code: ProblemCode | CheckCode}): string {
  const [, cure] = /[^.…]\. (?=[A-Z“])([^]*)$/.exec(message) ?? [];
  return cure ?? CURES[code];
}
