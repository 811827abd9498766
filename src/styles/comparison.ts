/**
 * How the sources differ. Narrow: under each question its stances, each with its sources. Wide: a matrix of marks, the stances
 * down and the sources across.
 */
export const comparison = `
  /*
   * Here alone things lie over each other, and none of them over the page: a header of it with a z-index is above. Around the
   * whole card this would lift its text above a header that has none.
   */
  .comparison {
    isolation: isolate;
  }
  .columns,
  .stances {
    padding: 0;
    list-style: none;
  }
  .columns {
    display: none;
    font-size: max(12px, 0.9375em);
    line-height: 1.25;
  }
  .columns > li {
    font-size: max(12px, 0.8em);
  }
  .columns strong {
    font-weight: 400;
  }
  .question + .question,
  .legend + .question {
    margin-block-start: 0.4em;
  }
  .ask {
    margin-block-end: 0.125em;
    font-size: 1em;
  }
  /* Drawn within the target, which is 24 px high. */
  .stances > li {
    box-shadow: inset 0 1px var(--line);
  }
  .label {
    display: block;
    min-block-size: 24px;
    padding-block: 1px;
    font-size: max(12px, 0.9375em);
    line-height: 1.2;
  }
  .stance > .label > .words {
    margin-inline-end: 0.4em;
  }
  .speaking {
    color: var(--ink-2);
    font-size: max(12px, 0.8em);
  }
  .mark {
    inline-size: 0.75em;
    block-size: 0.75em;
    vertical-align: -0.05em;
  }
  .cell {
    white-space: nowrap;
  }
  .told {
    white-space: normal;
  }
  /* A date stays in one line, if that is long enough. */
  .told time,
  .by time,
  .byline time {
    display: inline-block;
  }
  .who,
  .legend,
  .question > .silent {
    font-size: max(12px, 0.75em);
    line-height: 1.4;
  }
  .legend {
    margin-block-start: 0.3em;
  }
  .meaning {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .question > .silent,
  .said-before {
    margin-block-start: 0.25em;
  }
  .full .stance > .answer,
  .digest .stance > .answer {
    padding-block-end: 0.5em;
  }

  @container (min-width: 34em) {
    .matrix .columns,
    .matrix .label {
      display: grid;
      grid-template-columns: minmax(0, 1fr) repeat(var(--sources), minmax(24px, 4.75em));
      align-items: center;
    }
    .matrix .columns {
      align-items: end;
      padding-block-end: 3px;
      text-align: center;
    }
    .matrix .columns > li:first-child {
      grid-column: 2;
    }
    /* The question stands beside the heads; it comes after them. */
    .matrix .top {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
      gap: 0.5em;
    }
    .matrix .top > .columns {
      grid-area: 1 / 2;
      grid-template-columns: repeat(var(--sources), 4.75em);
    }
    .matrix .top > .columns > li:first-child {
      grid-column: 1;
    }
    /* The heads begin beside the quiet name of what leads, which the question is below. */
    .lead > :has(+ .matrix) {
      max-inline-size: calc(100% - var(--sources) * 4.46em / 0.8125);
    }
    .lead > :has(+ .matrix) + .matrix {
      margin-block-start: -1.2em;
    }
    .lead > :has(+ .matrix) + .matrix > .question > .top > .ask {
      padding-block-start: 1.3em;
    }
    .matrix .what {
      display: block;
    }
    .of1, :has(+ .of1) { --sources: 1; }
    .of2, :has(+ .of2) { --sources: 2; }
    .of3, :has(+ .of3) { --sources: 3; }
    .of4, :has(+ .of4) { --sources: 4; }
    .of5, :has(+ .of5) { --sources: 5; }
    .of6, :has(+ .of6) { --sources: 6; }
    .of7, :has(+ .of7) { --sources: 7; }
    .matrix .who {
      display: contents;
    }
    .matrix .dot,
    .matrix .told {
      display: none;
    }
    .matrix .cell {
      grid-row: 1;
      text-align: center;
    }
    .matrix .cell .mark {
      display: block;
      margin-inline: auto;
    }
    .matrix .mark {
      inline-size: 14px;
      block-size: 14px;
      color: var(--ink);
    }
    .c1 { grid-column: 2; }
    .c2 { grid-column: 3; }
    .c3 { grid-column: 4; }
    .c4 { grid-column: 5; }
    .c5 { grid-column: 6; }
    .c6 { grid-column: 7; }
    .c7 { grid-column: 8; }
    .full .matrix .columns {
      position: sticky;
      inset-block-start: var(--brief-sticky-top, 0);
      z-index: 1;
      background: var(--ground);
    }
    .matrix .cell button {
      min-inline-size: 24px;
      text-align: center;
    }
    /* There is room for the second question: its summary is a mere heading, which nobody can press or come to. */
    @supports selector(::details-content) {
      .lead:not(.long) .later > summary {
        display: contents;
      }
      .lead:not(.long) .later > summary::after {
        display: none;
      }
      .lead:not(.long) .later > summary > .ask {
        pointer-events: none;
      }
      .lead:not(.long) .later::details-content {
        block-size: auto;
        content-visibility: visible;
      }
    }
  }
`;
