/** Terms with what is said of them: facts, and questions with their answers by stance. */
export const answers = `
  .fact {
    padding-block: calc(var(--gap) * 0.55);
    border-block-start: 1px solid var(--line);
  }
  .facts > .fact:first-child {
    padding-block-start: 0;
    border: 0;
  }
  dd.stance,
  dd.silent {
    margin-block-start: 0.45em;
  }
  .facts > .fact {
    position: relative;
  }
  /* At the end of the first line, which alone leaves it room. */
  .facts > .fact:not(.question) .copy {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .facts > .fact:not(.question) .copy {
    inset-block-start: 0.6em;
  }
  .facts > .fact:first-child .copy {
    inset-block-start: 0;
  }
  .facts > .fact:not(.question) > dt {
    padding-inline-end: 26px;
  }
  dt .colon {
    display: none;
  }
  .words {
    margin-inline-end: 0.15em;
  }
  .detail .name {
    font-size: max(12px, 0.8125em);
    font-weight: 400;
  }
  .by {
    color: var(--ink-2);
    font-size: max(12px, 0.8125em);
  }
  .by .cite {
    font-weight: 400;
  }
  /* A dash and a name: no line ends between them. */
  .led {
    display: inline-block;
  }
  /* Different answers among facts are side by side where there is room. */
  @container (min-width: 30em) {
    .facts > .question {
      display: flex;
      flex-wrap: wrap;
      gap: 0.45em 1.1em;
      align-items: start;
    }
    .facts > .question > :is(dt, .heads-answers, .note) {
      flex: 1 0 100%;
      margin-block-end: -0.35em;
    }
    .facts > .question > :is(.stance, .silent) {
      flex: 1 1 11em;
      margin: 0.2em 0 0;
    }
  }
  @container (min-width: 34em) {
    .facts > .fact:not(.question) {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      column-gap: 1.1em;
      align-items: baseline;
    }
    .facts > .fact:not(.question) > dd {
      max-width: var(--brief-measure, 46em);
      padding-inline-end: 26px;
    }
  }
  .compact .title {
    font-size: 1.1875em;
  }
  .compact .brief {
    padding: 0.7em;
  }
  .compact .fact {
    padding-block: 0.35em;
    font-size: max(12px, 0.9375em);
  }
  .compact .fact:not(.question) {
    display: block;
  }
  .compact .fact:not(.question) > :is(dt, dd) {
    display: inline;
    padding: 0;
  }
  .compact .fact:not(.question) .copy {
    position: relative;
    inset: auto;
  }
  .compact dt .colon {
    display: inline;
  }
`;
