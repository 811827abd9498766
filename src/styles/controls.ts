/** Buttons, links, the way past the card, what is folded. */
export const controls = `
  /* Only where a script runs, and quiet until somebody is there. */
  .copy:empty {
    position: relative;
    inline-size: 24px;
    vertical-align: text-bottom;
  }
  .copy,
  .skip {
    visibility: hidden;
  }
  :host(:state(live)) :is(.copy, .skip) {
    visibility: visible;
  }
  .copy:empty::before,
  .copy:empty::after {
    content: '';
    position: absolute;
    inset: 5px auto auto 7px;
    inline-size: 8px;
    block-size: 10px;
    border: 1.5px solid currentColor;
    border-radius: 2px;
    background: var(--ground);
  }
  .copy:empty::after {
    translate: 3px 3px;
  }
  @media (hover: hover) {
    .copy:empty {
      opacity: 0;
    }
    .copy:focus-visible,
    :is(.fact:not(.question), .answer, .quotation):hover .copy {
      opacity: 1;
    }
  }
  .end {
    scroll-margin: 3em;
  }
  /* Over what stands there, so that nothing moves. */
  .end::before {
    content: attr(aria-label);
  }
  .skip:focus-within,
  .end:focus {
    position: absolute;
    translate: 0 -0.8em;
    padding: 0.15em 0.8em;
    background: var(--ground);
  }
  /* Within the card. */
  .end:focus {
    translate: 0 -2em;
  }
  .said,
  .skip:not(:focus-within),
  .end:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  textarea {
    inline-size: 100%;
    font: inherit;
  }
  .rest > summary,
  .all-sources > summary {
    padding-block: 0.4em;
    color: var(--link);
    font-size: max(12px, 0.9375em);
    font-weight: 700;
  }
  .notice {
    margin-block: 0.8em;
  }
  .topics li {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .notice,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
  }
  .notice,
  .actions {
    align-items: center;
    justify-content: space-between;
  }

  /* A date, a name, a stance is one thing, whatever stands beside it and in whichever direction. */
  time,
  [translate],
  .words > strong,
  .cell,
  .voice,
  .by,
  .what,
  .when,
  .speaker,
  .compact :is(dt, dd) {
    unicode-bidi: isolate;
  }
  /* Links outside running text are 24 px high and wide (WCAG 2.5.8). */
  :where(.line, .actions, .contact, .corrections, .sources) a,
  .corrected,
  .back {
    display: inline-block;
    min-inline-size: 24px;
    line-height: max(1.5em, 24px);
  }
  a,
  button,
  summary {
    color: var(--link);
    text-underline-offset: 0.15em;
  }
  .cite {
    color: var(--brief-mark, var(--link));
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
  }
  .actions button {
    color: var(--ink-2);
    font-size: max(12px, 0.8125em);
  }
  button,
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  .notice button {
    padding: 0.15em 0.8em;
  }
  :focus-visible,
  [tabindex]:not(pre, .scroll):focus {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
`;
