/** Error: readers get something wrong or incomplete. Warning: probably not what was meant. Notice: for information. */
export type Severity = 'error' | 'warning' | 'notice';

/** Every code that reading a briefing can give, with its severity. The message is written where the Problem is found. */
export const PROBLEM_SEVERITY = {
  // Encoding
  'encoding-invalid': 'error',
  'character-invalid': 'error',
  // Front matter
  'front-matter-unclosed': 'error',
  'yaml-invalid': 'error',
  'yaml-unsupported': 'error',
  'key-duplicate': 'error',
  'key-unknown': 'warning',
  'value-invalid': 'error',
  'value-cut': 'warning',
  'date-invalid': 'error',
  'language-spelling': 'warning',
  'genre-unknown': 'warning',
  'id-invalid': 'error',
  'source-incomplete': 'error',
  'title-missing': 'error',
  'correction-target-missing': 'error',
  'digest-target-missing': 'error',
  // Citations, passages, footnotes
  'citation-undefined': 'error',
  'passage-undefined': 'error',
  'passage-unused': 'warning',
  'passage-invalid': 'error',
  'source-defined': 'error',
  'definition-duplicate': 'error',
  'footnote-unused': 'warning',
  // Shapes
  'event-undated': 'warning',
  'almost-timeline': 'warning',
  'almost-facts': 'warning',
  'almost-comparison': 'warning',
  'answer-missing': 'error',
  'cells-extra': 'warning',
  // Anchors and URLs
  'id-duplicate': 'error',
  'id-misplaced': 'warning',
  'url-not-allowed': 'error',
  // Markdown
  'comment-unclosed': 'error',
  'raw-html': 'warning',
  'entity-unknown': 'warning',
  'nesting-too-deep': 'error',
  'text-too-long': 'error',
  'problems-too-many': 'error',
  // What a tag asks for
  'selection-empty': 'error',
  'selection-unknown': 'warning',
  // JSON
  'json-invalid': 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** The severity of a code. Where few codes are in use, this type replaces the table in a reader's file. */
export type SeverityOf<C extends ProblemCode> = (typeof PROBLEM_SEVERITY)[C];

/** Something in a briefing that its author should fix. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What is wrong and how to fix it, in plain English. */
  readonly message: string;
  /** 1-based; absent for JSON input. */
  readonly line?: number;
  /** 1-based, in UTF-16 units; absent for JSON input. */
  readonly column?: number;
}
