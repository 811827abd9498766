import {css} from 'lit';

/** Key facts, and the answers to questions there and in comparisons. */
export const facts = css`
  .facts > * {
    padding-block: 0.55em;
    border-block-end: 1px solid var(--line);
  }
  .facts > :first-child {
    padding-block-start: 0;
  }
  .facts > :last-child {
    border-block-end: 0;
  }
  dt {
    font-weight: 600;
    text-wrap: pretty;
  }
  .note {
    color: var(--ink-2);
    font-size: 0.9375em;
  }
  .heads-answers {
    color: var(--accent);
    font-size: 0.75em;
    font-weight: 700;
    letter-spacing: 0.03em;
  }
  .when {
    color: var(--ink-2);
    font-size: var(--small);
    font-weight: 400;
  }

  .comparison > * + * {
    margin-block-start: 1.15em;
  }
  .stance,
  .silent,
  .before {
    margin-block-start: 0.4em;
    padding-inline-start: 0.75em;
  }
  .stance {
    border-inline-start: 3px solid var(--line-2);
  }
  .silent {
    border-inline-start: 3px dotted var(--line-2);
  }
  .before {
    border-inline-start: 3px double var(--line-2);
  }
  .stance-words {
    font-weight: 600;
  }
  .answer + .answer {
    margin-block-start: 0.3em;
  }
  .silent,
  .before {
    color: var(--ink-2);
    font-size: 0.9375em;
  }

  @container (min-width: 34em) {
    .fact:not(.question) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.7fr);
      column-gap: 1.2em;
    }
    .facts .question,
    .comparison .question {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
      gap: 0.5em 1.2em;
    }
    .question > :is(dt, .note, .heads-answers, .silent, .before) {
      grid-column: 1 / -1;
    }
    .question > dd {
      margin-block-start: 0;
    }
  }
`;
