/**
 * How the sources differ. Narrow: one question after the other, under each its stances. Wide: a matrix. The text of an answer
 * stands in the first column, who gives it in the column of that source; every row has the same columns, because all but
 * the first have one width.
 */
export const comparison = `
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    padding-block-end: 0.6em;
    border-block-end: 1px solid var(--line-2);
    font-size: max(12px, 0.8125em);
  }
  .what {
    color: var(--ink-2);
  }
  /*
   * Here alone things lie over each other, and none of them over the page: a header of it with a z-index is above. Around the
   * whole card this would lift its text above a header that has none.
   */
  .comparison {
    isolation: isolate;
  }
  .comparison .fact {
    padding-block: 0.8em;
  }
  .comparison .fact:first-child {
    border: 0;
  }
  .cell:empty {
    display: none;
  }

  @container (min-width: 46em) {
    /* One right edge for all rules; the text has its measure. */
    .brief > :is(.body, section),
    .body > :not(p, ul, ol, blockquote, figure),
    .rest {
      max-width: none;
    }
    .columns,
    .comparison .answer {
      display: grid;
      grid-template-columns: minmax(26cqi, 1fr);
      grid-auto-columns: 10.4cqi;
      grid-auto-flow: column;
      column-gap: 0.7cqi;
      align-items: start;
    }
    .columns {
      position: sticky;
      inset-block-start: var(--brief-sticky-top, 0);
      z-index: 1;
      align-items: end;
      padding-block: 0.6em;
      background: var(--ground);
    }
    .columns::before {
      content: '';
    }
    .columns,
    .comparison .cell {
      font-size: max(12px, 0.8125em);
      line-height: 1.3;
    }
    .columns > li {
      padding-inline-start: 0.5em;
    }
    .what {
      display: block;
    }
    .comparison .label,
    .comparison .who {
      display: contents;
    }
    .comparison .answer {
      padding: 0;
    }
    .comparison .answer > :not(.label),
    .comparison .words {
      grid-column: 1;
    }
    .comparison .words,
    .comparison .answer > .copy {
      grid-row: 1;
    }
    .comparison .answer > .copy {
      position: relative;
      justify-self: end;
    }
    .comparison :is(.words, .who) .genre,
    .comparison .dot,
    .comparison .colon {
      display: none;
    }
    .comparison .cell {
      display: block;
      grid-row: 1 / span 9;
    }
    .comparison .cell:not(:empty) {
      padding: 0.2em 0.2em 0.2em 0.4em;
      border-inline-start: 3px solid var(--line-2);
      background: var(--ground-2);
    }
    .comparison .silent .cell:not(:empty) {
      border-inline-start-style: dotted;
      background: none;
    }
    .comparison .before .cell:not(:empty) {
      border-inline-start-style: double;
    }
    .comparison :is(.stance, .silent) {
      margin: 0;
      padding: 0.3em 0;
      border: 0;
    }
    .comparison .answer + .answer {
      margin-block-start: 0.3em;
    }
    .comparison .fact {
      border-block-start: 1px solid var(--line-2);
    }
    .comparison .silent .cell {
      font-size: 1em;
    }
    .many {
      overflow-x: auto;
    }
    .many > .columns {
      position: static;
    }
    .many .columns,
    .many .answer {
      min-inline-size: min-content;
    }
    .many .words,
    .many .detail {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      background: var(--ground);
    }
  }
`;
