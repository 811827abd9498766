import {css} from 'lit';

/** The card itself: ground, type, header, notices, controls. */
export const frame = css`
  .card {
    font-size: clamp(14px, 1em, 24px);
    line-height: 1.5;
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    overflow-wrap: break-word;
  }
  .card *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }
  .brief {
    padding: 1.1em var(--space) var(--space);
    border: 1px solid var(--line);
    border-block-start: 3px solid var(--accent);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
  }
  .brief > * {
    max-width: 46em;
  }
  .brief > * + * {
    margin-block-start: 1.1em;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--title-font);
    font-size: 1em;
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
    font-size: 1.625em;
    line-height: 1.15;
  }
  .summary {
    margin-block-start: 0.5em;
    font-size: 1.0625em;
    line-height: 1.4;
  }
  .byline,
  .topics,
  .contact,
  .sources .line,
  .popover .line,
  .via,
  .date,
  .when,
  figcaption,
  .original {
    color: var(--ink-2);
    font-size: 0.8125em;
  }
  .byline {
    margin-block-start: 0.9em;
  }
  strong {
    color: var(--ink);
  }
  .byline strong {
    font-size: 1.15em;
  }
  .topics {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block-start: 0.6em;
    padding: 0;
    list-style: none;
  }

  .corrections,
  .out-of-date,
  .notice,
  .withdrawal {
    padding: 0.6em 0.8em;
    border-inline-start: 3px solid var(--accent);
    background: var(--ground-2);
    color: var(--ink);
    font-size: 0.9375em;
  }
  .corrections:not(:has(.correction)) {
    border-color: var(--line-2);
  }
  .corrections > * + * {
    margin-block-start: 0.6em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    margin-block: 0.75em;
  }
  .loading {
    padding: 1em;
    border: 1px solid var(--line);
    background: var(--ground);
    color: var(--ink-2);
  }

  a,
  .actions button,
  summary {
    color: var(--link);
    text-underline-offset: 0.15em;
  }
  button {
    min-height: 24px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    cursor: pointer;
  }
  .notice button {
    padding: 0.15em 0.8em;
    border: 1px solid var(--line-2);
    border-radius: var(--radius);
    background: var(--ground);
    font-weight: 600;
  }
  :focus-visible,
  [tabindex='-1']:focus {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
`;
