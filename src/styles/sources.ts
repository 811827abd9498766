import {css} from 'lit';

/** The list of sources and the notes. */
export const sources = css`
  .sources,
  .notes {
    font-size: 0.9375em;
  }
  .sources ol {
    margin-block-start: 0.6em;
    padding-inline-start: 1.6em;
  }
  .sources ol > li::marker {
    color: var(--ink-2);
    font-weight: 600;
  }
  .sources ol > li + li {
    margin-block-start: 0.8em;
  }
  .source-line {
    color: var(--ink-2);
    font-size: 0.875em;
  }
  .publisher {
    color: var(--ink);
    font-weight: 600;
  }
  .source-title cite {
    font-style: italic;
  }
  .back {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    text-align: center;
    text-decoration: none;
  }
  details {
    margin-block-start: 0.15em;
    font-size: 0.9375em;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--link);
    font-size: 0.9375em;
    cursor: pointer;
  }
  details ul {
    padding-inline-start: 1.1em;
    margin-block: 0.2em 0.5em;
  }
  details li + li {
    margin-block-start: 0.35em;
  }
  .notes ol {
    margin-block-start: 0.6em;
  }
`;
