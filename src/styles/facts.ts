import {css} from 'lit';

/** Key facts, and the answers to questions there and in comparisons. */
export const facts = css`
  .fact {
    padding-block: 0.55em;
    border-block-start: 1px solid var(--line);
  }
  .fact:first-child {
    padding-block-start: 0;
    border: 0;
  }
  dt {
    font-weight: 700;
  }
  .note,
  .heads-answers {
    color: var(--ink-2);
    font-size: 0.875em;
  }
  .heads-answers {
    font-weight: 700;
  }
  .comparison .fact {
    padding-block: 0.7em;
    border: 0;
  }
  .stance,
  .silent {
    margin-block-start: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--line-2);
  }
  .silent {
    border-inline-start-style: dotted;
    color: var(--ink-2);
    font-size: 0.875em;
  }
  .before {
    border-inline-start-style: double;
  }
  .answer + .answer {
    margin-block-start: 0.3em;
  }
  .who {
    color: var(--ink-2);
    font-size: 0.875em;
  }

  @container (min-width: 34em) {
    .fact:not(.question),
    .answer,
    .timeline > li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 11em;
      column-gap: 1.2em;
      align-items: baseline;
    }
    .fact:not(.question) {
      grid-template-columns: 11em minmax(0, 1fr);
    }
  }
`;
