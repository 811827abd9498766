import {css} from 'lit';

/** Dated events on a rail. */
export const timeline = css`
  .body .timeline {
    padding: 0;
    list-style: none;
  }
  .timeline > li {
    position: relative;
    padding-inline-start: 1.15em;
    padding-block-end: 0.75em;
    border-inline-start: 1px solid var(--line-2);
    margin-inline-start: 0.3em;
  }
  .timeline > li:last-child {
    padding-block-end: 0;
  }
  .body .timeline > li + li {
    margin-block-start: 0;
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: calc(-0.3em - 0.5px);
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 2px solid var(--ground);
    border-radius: 50%;
    background: var(--accent);
  }
  .date {
    color: var(--ink-2);
    font-size: var(--small);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  @container (min-width: 34em) {
    .timeline > li {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      column-gap: 1em;
    }
    .timeline > li > .event:only-child {
      grid-column: 2;
    }
    .date {
      padding-block-start: 0.12em;
    }
  }
`;
