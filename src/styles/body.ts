/** The text: paragraphs, headings, lists, tables, code, images, quotations. */
export const body = `
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
  .timeline ol,
  .topics,
  .columns {
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
