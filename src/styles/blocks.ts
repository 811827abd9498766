import {css} from 'lit';

/** Running text: paragraphs, headings, lists, tables, code, images, quotations. */
export const blocks = css`
  .body > * + *,
  .quotation {
    margin-block-start: 0.8em;
  }
  p + p,
  li + li,
  .body li > * + * {
    margin-block-start: 0.4em;
  }
  .byline p + p,
  .corrections p + p,
  .withdrawal p + p,
  .sources p + p {
    margin-block-start: 0;
  }
  .body > :is(h1, h2, h3, h4, h5, h6):not(:first-child),
  :is(.sources, .notes) > :first-child {
    margin-block-start: 1.5em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--line);
    font-size: 1.1875em;
  }
  :is(.body, .notes) :is(ul, ol) {
    padding-inline-start: 1.4em;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--line);
  }
  .body blockquote {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--line);
  }
  img {
    max-width: 100%;
    height: auto;
  }
  code {
    background: var(--ground-2);
    font: 0.9em ui-monospace, monospace;
  }
  pre,
  .scroll {
    overflow-x: auto;
  }
  pre {
    padding: 0.7em 0.9em;
    background: var(--ground-2);
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
  .center {
    text-align: center;
  }
  .right {
    text-align: end;
  }

  .body .quotation {
    margin-block: 1.2em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--accent);
  }
  .body .quotation blockquote {
    padding: 0;
    border: 0;
    font-size: 1.0625em;
    line-height: 1.4;
  }
  .speaker {
    color: var(--ink);
    font-weight: 600;
  }
`;
