import {printable} from '../model/printable.js';
import type {Problem, Severity} from '../model/problem.js';
import type {Place} from '../parse/source-text.js';

/** Every code that only `check` gives, with its severity. */
export const CHECK_SEVERITY = {
  // Passages and quotations
  'passage-short': 'error',
  'passage-differs': 'error',
  'passage-repeated': 'error',
  'passage-link': 'error',
  'passage-missing': 'error',
  'quotation-differs': 'error',
  'quotation-unclosed': 'warning',
  'original-missing': 'error',
  'speaker-missing': 'warning',
  // Attribution
  'statement-uncited': 'error',
  'quotation-uncited': 'error',
  'scare-quotes': 'warning',
  'figure-uncited': 'error',
  'answer-column': 'error',
  'answer-repeated': 'error',
  'words-copied': 'warning',
  'source-named-twice': 'notice',
  // Statements and their passages
  'figure-differs': 'error',
  'figure-elsewhere': 'warning',
  'figure-swapped': 'warning',
  'date-differs': 'error',
  'date-elsewhere': 'warning',
  'speaker-differs': 'error',
  'quotation-cut': 'error',
  'name-differs': 'warning',
  'name-elsewhere': 'notice',
  'outlet-uncited': 'warning',
  'qualifier-differs': 'warning',
  'via-differs': 'warning',
  'answer-single': 'warning',
  'negation-differs': 'notice',
  'modality-differs': 'notice',
  'silence-doubtful': 'notice',
  'via-shared': 'notice',
  'question-undated': 'notice',
  // Sign-offs
  'sign-off-invalid': 'error',
  'sign-off-outdated': 'warning',
  'sign-off-unmarked': 'notice',
  'sign-off-unused': 'notice',
  // Lists
  'list-invalid': 'error',
  'list-incomplete': 'error',
  'list-key-unknown': 'warning',
  // Sources
  'source-unlisted': 'error',
  'source-differs': 'error',
  'source-uncited': 'warning',
  'document-missing': 'error',
  // Dates
  'date-order': 'error',
  'event-after-as-of': 'error',
  'review-overdue': 'notice',
  // Translations
  'translation-missing': 'error',
  'translation-unlinked': 'error',
  'translation-language': 'error',
  'translation-withdrawn': 'error',
  'translation-differs': 'error',
  'translation-older': 'notice',
  'translation-outside': 'notice',
  // Markdown
  'heading-jump': 'warning',
  'alt-missing': 'warning',
  'link-insecure': 'warning',
  // What looks like something else
  'link-text-other': 'notice',
  'url-user': 'notice',
  'letter-invisible': 'notice',
  'direction-unclosed': 'warning',
} as const satisfies Record<string, Severity>;

export type CheckCode = keyof typeof CHECK_SEVERITY;

/** A Problem that the parser or the check found. */
export type CheckProblem = Omit<Problem, 'code'> & {readonly code: Problem['code'] | CheckCode};

/** Records a Problem, and returns it. */
export type Report = (code: CheckCode, place: Place, message: string) => CheckProblem;

/** A Problem of the check, with the severity of its code. */
export function checkProblem(code: CheckCode, {line, column}: Place, message: string): CheckProblem {
  return {code, severity: CHECK_SEVERITY[code], message: printable(message), line, column};
}

/** Words for a message, shortened if there are many. */
export function shortened(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
