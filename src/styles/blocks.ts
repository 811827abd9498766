import {css} from 'lit';

/** Running text: paragraphs, headings, lists, tables, code, images, quotations. */
export const blocks = css`
  .body {
    margin-block-start: 1.1em;
  }
  .body > * + * {
    margin-block-start: 0.8em;
  }
  .body p + p,
  li > p + p,
  dd > p + p {
    margin-block-start: 0.6em;
  }
  .body > :is(h1, h2, h3, h4, h5, h6),
  .sources > :is(h1, h2, h3, h4, h5, h6),
  .notes > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: 1.6em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--line);
    font-size: 1.0625em;
    font-weight: 700;
  }
  .body > :first-child {
    margin-block-start: 0;
  }
  .body ul,
  .body ol,
  .notes ol {
    padding-inline-start: 1.4em;
  }
  .body li + li {
    margin-block-start: 0.25em;
  }
  .body hr {
    margin-block: 1.2em;
    border: 0;
    border-block-start: 1px solid var(--line);
  }
  .body blockquote {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--line);
  }
  .body img {
    display: block;
    max-width: 100%;
    height: auto;
  }
  code {
    padding: 0.05em 0.25em;
    border-radius: 2px;
    background: var(--ground-2);
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  pre {
    overflow-x: auto;
    padding: 0.7em 0.9em;
    background: var(--ground-2);
  }
  pre code {
    padding: 0;
    background: none;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 0.35em 0.7em 0.35em 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  th {
    border-block-end-color: var(--line-2);
  }
  .center {
    text-align: center;
  }
  .right {
    text-align: end;
  }

  .quotation {
    margin-block: 1.2em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--accent);
  }
  .body .quotation blockquote {
    padding: 0;
    border: 0;
    font-size: 1.125em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .quotation figcaption,
  .original {
    margin-block-start: 0.35em;
    color: var(--ink-2);
    font-size: var(--small);
  }
  .speaker {
    color: var(--ink);
    font-weight: 600;
  }
`;
