import {css} from 'lit';

/** The card itself: ground, header, notices. */
export const frame = css`
  .card {
    box-sizing: border-box;
    font-size: clamp(14px, 1em, 24px);
    line-height: 1.5;
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  .card *,
  .card *::before,
  .card *::after {
    box-sizing: border-box;
  }
  .brief {
    position: relative;
    padding: calc(var(--space) * 1.1) var(--space) var(--space);
    border: 1px solid var(--line);
    border-block-start: 3px solid var(--accent);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
  }
  .brief > * {
    max-width: 46em;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  pre {
    margin: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--title-font);
    line-height: 1.25;
    text-wrap: balance;
  }

  .kicker {
    margin-block-end: 0.35em;
    color: var(--accent);
    font-size: 0.75em;
    font-weight: 700;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .title {
    font-size: 1.5em;
    font-weight: 700;
  }
  .summary {
    margin-block-start: 0.5em;
    font-size: 1.0625em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .byline {
    margin-block-start: 0.9em;
    color: var(--ink-2);
    font-size: var(--small);
    line-height: 1.5;
  }
  .as-of {
    color: var(--ink);
    font-weight: 600;
  }
  .topics {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    margin-block-start: 0.7em;
    padding: 0;
    color: var(--ink-2);
    font-size: 0.75em;
    list-style: none;
  }
  .topics li {
    padding: 0 0.55em;
    border: 1px solid var(--line);
    border-radius: 1em;
  }

  .corrections,
  .out-of-date,
  .notice,
  .withdrawal {
    margin-block-start: 1em;
    padding: 0.6em 0.8em;
    border-inline-start: 3px solid var(--accent);
    background: var(--ground-2);
    color: var(--ink);
    font-size: 0.9375em;
  }
  .notice {
    margin-block: 0.75em;
    border: 1px solid var(--line);
  }
  .corrections:not(:has(.correction)) {
    border-inline-start-color: var(--line-2);
  }
  .corrections > * + * {
    margin-block-start: 0.5em;
  }
  .contact {
    margin-block-start: 1em;
    font-size: var(--small);
  }
  .loading {
    padding: 1em;
    border: 1px solid var(--line);
    background: var(--ground);
    color: var(--ink-2);
  }

  a {
    color: var(--link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    text-transform: none;
    cursor: pointer;
  }
  .notice button,
  .actions button {
    min-height: 24px;
    margin-inline-start: 0.4em;
    padding: 0.15em 0.8em;
    border: 1px solid var(--line-2);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
    font-weight: 600;
  }
  :focus-visible {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  :target,
  [tabindex='-1']:focus {
    outline: 2px solid var(--link);
    outline-offset: 3px;
  }
`;
