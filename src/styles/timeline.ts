/**
 * Dated events on a rail, grouped by year. The mark says how exactly a date is known: a disc for a day, a ring for a month,
 * a wide ring for a year, a bar for a span of time, broken lines where the source itself is vague. Space between two marks
 * means nothing, except a broken rail where years are left out.
 */
export const timeline = `
  .timeline,
  .timeline li {
    position: relative;
  }
  .timeline li,
  .timeline li > :is(.date, .event, ol) {
    margin: 0;
  }
  .timeline ol > li {
    padding-block-end: 0.7em;
    padding-inline-start: 1.6em;
  }
  /* The rail */
  .timeline::before,
  .apart::before,
  .timeline ol > li::after {
    content: '';
    position: absolute;
    inset-inline-start: 0.4em;
  }
  .timeline::before {
    inset-block: 0.5em;
    border-inline-start: 2px solid var(--line);
  }
  .timeline > .apart {
    padding-block-start: 1.2em;
  }
  .apart::before {
    inset-block-start: -0.4em;
    block-size: 1.7em;
    border-inline-start: 2px dotted var(--line-2);
    background: var(--ground);
  }
  .timeline .numeral {
    color: var(--ink);
    font-size: 1em;
    font-weight: 700;
  }
  .group > .numeral {
    padding-inline-start: 1.6em;
  }
  .group + .group {
    padding-block-start: 0.5em;
  }
  /* The marks */
  .timeline ol > li::after {
    inset-block-start: 0.24em;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-start: calc(-0.35em + 1px);
    border: 2px solid var(--accent);
    border-radius: 1em;
    background: var(--ground);
  }
  .timeline ol > .day::after {
    background: var(--accent);
  }
  .timeline ol > .year::after {
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline-start: calc(-0.45em + 1px);
  }
  .timeline ol > .span::after {
    block-size: 1.5em;
    background: var(--ground-2);
  }
  .timeline ol > .about::after {
    border-style: dashed;
  }
  .timeline ol > .undated::after {
    display: none;
  }
  .timeline li > .event + .event {
    margin-block-start: 0.5em;
  }

  @container (min-width: 34em) {
    .timeline ol > li {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      column-gap: 1.1em;
      align-items: baseline;
    }
    .timeline ol > li::after {
      inset-block-start: 0.52em;
    }
    .timeline ol > .year::after {
      inset-block-start: 0.3em;
    }
    .event {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .timeline ol > .day::after {
      background: CanvasText;
    }
  }
`;
