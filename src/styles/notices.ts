/** What stands out from the text: corrections, notices, what has changed. */
export const notices = `
  .corrections,
  .out-of-date,
  .older,
  .notice,
  .withdrawal {
    padding: 0.6em 0.8em;
    background: var(--ground-2);
    color: var(--ink);
    font-size: max(12px, 0.9375em);
  }
  .corrections,
  .out-of-date,
  .older,
  .notice,
  .withdrawal,
  .quotation,
  dd.stance,
  :not(figure) > blockquote {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--accent);
  }
  dd.stance,
  :not(figure) > blockquote,
  .corrections:not(:has(.correction)) {
    border-color: var(--line-2);
  }
  .title + .line,
  .kicker + .title {
    margin-block-start: 0.3em;
  }
  .corrections > * + *,
  .passage,
  .actions,
  .summary,
  .byline,
  .topics {
    margin-block-start: 0.6em;
  }
  .corrected {
    font-size: max(12px, 0.75em);
    font-weight: 400;
  }
  .changed {
    padding: 0.1em 0.4em;
    background: var(--accent);
    color: var(--ground);
    font-size: max(12px, 0.75em);
    font-weight: 700;
  }
`;
