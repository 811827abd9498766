/** Headings and small print. */
export const type = `
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--brief-title-font, inherit);
    font-size: 1em;
    font-weight: var(--brief-title-weight, 700);
    line-height: 1.2;
    text-transform: var(--brief-title-case);
    text-wrap: balance;
  }
  .kicker {
    color: var(--accent);
    font-family: var(--brief-kicker-font, inherit);
    font-size: max(12px, 0.75em);
    letter-spacing: var(--brief-kicker-spacing, 0.06em);
    text-transform: var(--brief-kicker-case, uppercase);
  }
  .title {
    font-size: var(--brief-title-size, 1.625em);
  }
  .summary,
  .quotation blockquote {
    font-size: 1.0625em;
    line-height: 1.4;
  }
  .line,
  .topics,
  .contact,
  .date,
  .when,
  .note,
  .heads-answers,
  .silent,
  .said-before,
  .legend,
  .who,
  .by,
  figcaption,
  .original {
    color: var(--ink-2);
    font-family: var(--brief-small-font, inherit);
    font-size: max(12px, 0.8125em);
  }
  strong,
  .speaker {
    color: var(--ink);
  }
  .kicker,
  .speaker,
  .date,
  .heads-answers,
  .name,
  .actions a,
  .notice button,
  dt {
    font-weight: 700;
  }
`;
