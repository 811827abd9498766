/** The text: paragraphs, headings, lists, tables, code, images, quotations. */
export const body = `
  .body > * + * {
    margin-block-start: 0.75em;
  }
  .body li > * + * {
    margin-block-start: 0.25em;
  }
  /* The same size wherever it stands; a section is set smaller. */
  .body > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1875em;
  }
  section > :first-child {
    font-size: calc(1.1875em / 0.9375);
  }
  .body > * + :is(h1, h2, h3, h4, h5, h6),
  section > :first-child {
    margin-block-start: 1.25em;
    padding-block-start: 0.4em;
    border-block-start: 1px solid var(--line);
  }
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  .timeline,
  .timeline ol,
  .topics {
    padding: 0;
    list-style: none;
  }
  /* With the overflow that browsers give a rule, WebKit takes quadratic time for many. */
  hr {
    overflow: visible;
    border: 0;
    border-block-start: 1px solid var(--line);
  }
  img {
    max-width: 100%;
    height: auto;
  }
  code,
  pre {
    hyphens: manual;
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
    font-size: max(12px, 0.9375em);
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
    margin-block: var(--gap);
  }
`;
