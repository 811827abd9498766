import {css} from 'lit';

/** Dated events on a rail. */
export const timeline = css`
  .body .timeline {
    padding: 0;
    list-style: none;
  }
  .timeline > li {
    position: relative;
    margin: 0 0 0 0.3em;
    padding: 0 0 0.75em 1.15em;
    border-inline-start: 1px solid var(--line-2);
  }
  .timeline > li:last-child {
    padding-block-end: 0;
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
    font-weight: 600;
  }
  .body .timeline .event {
    margin: 0;
  }

  @container (min-width: 34em) {
    .timeline > li {
      grid-template-columns: 9.6em minmax(0, 1fr);
    }
    .event {
      grid-column: 2;
    }
  }
`;
