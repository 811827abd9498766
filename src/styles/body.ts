import {css} from 'lit';

/** The text: paragraphs, headings, lists, tables, code, images, quotations; key facts, comparisons, timelines. */
export const body = css`
  .body > * + * {
    margin-block-start: 0.8em;
  }
  .body li > * + * {
    margin-block-start: 0.4em;
  }
  .body > * + :is(h1, h2, h3, h4, h5, h6),
  section > :first-child {
    margin-block-start: 1.5em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--line);
    font-size: 1.1875em;
  }
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  .timeline,
  .topics {
    padding: 0;
    list-style: none;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--line);
  }
  img {
    max-width: 100%;
    height: auto;
  }
  code,
  pre {
    background: var(--ground-2);
  }
  code {
    font: 0.9em ui-monospace, monospace;
  }
  pre,
  .scroll {
    overflow-x: auto;
  }
  pre {
    padding: 0.6em 0.8em;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 0.4em 0.8em 0.4em 0;
    border-block-end: 1px solid var(--line);
    vertical-align: top;
  }
  th:not([align]) {
    text-align: start;
  }
  .quotation {
    margin-block: 1.1em;
  }

  .fact {
    padding-block: 0.6em;
    border-block-start: 1px solid var(--line);
  }
  .fact:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .comparison .fact {
    border: 0;
  }
  .silent {
    border-inline-start-style: dotted;
  }
  .before {
    border-inline-start-style: double;
  }

  .timeline > li {
    position: relative;
    margin: 0 0 0 0.3em;
    padding: 0 0 0.8em 1.1em;
    border-inline-start: 1px solid var(--line-2);
  }
  .timeline > li:last-child {
    padding-block-end: 0;
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(-0.3em - 0.5px);
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 2px solid var(--ground);
    border-radius: 50%;
    background: var(--accent);
  }
  li > .event {
    margin: 0;
  }

  @container (min-width: 34em) {
    .fact:not(.question),
    .answer,
    .timeline > li {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      column-gap: 1.1em;
      align-items: baseline;
    }
    .answer {
      grid-template-columns: minmax(0, 1fr) 11em;
    }
    .event {
      grid-column: 2;
    }
  }
`;
