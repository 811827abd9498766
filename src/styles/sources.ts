/** Citations in the text, the popovers that they open, the lists of sources and notes; paper. */
export const sources = `
  sup {
    font-size: max(12px, 0.72em);
    line-height: 0;
    vertical-align: 0.45em;
  }
  .gap {
    font-size: 0;
  }
  .glue {
    white-space: nowrap;
  }
  /* Whoever copies by hand wants the words, and who says them. */
  sup,
  .glue > span,
  .back,
  button:not(.name) {
    -webkit-user-select: none;
    user-select: none;
  }
  /* As the numbers in the text are written. */
  :where(.card:lang(fa) .sources > ol, .body ol:lang(fa)) {
    list-style-type: persian;
  }
  /* Letters of Arabic and Hebrew do not slant. */
  cite:dir(rtl) {
    font-style: normal;
  }
  .cite {
    position: relative;
    min-height: 0;
    max-inline-size: 100%;
    padding-block: 0;
    padding-inline: 0.15em 0;
  }
  /* The target is 24 px high and wide, whatever the type (WCAG 2.5.8). */
  .cite::after {
    content: '';
    position: absolute;
    inset: 50% auto auto 50%;
    inline-size: max(100%, 24px);
    block-size: max(100%, 24px);
    translate: -50% -50%;
  }
  .cite:hover,
  .name {
    text-decoration: underline;
  }
  .name {
    user-select: text;
    text-decoration-color: var(--line-2);
  }

  /* Where nothing can be anchored: at the foot of the viewport. */
  .popover {
    inset: auto 0 0;
    max-inline-size: 34em;
    max-block-size: 70vh;
    margin: 0 auto;
    overflow: auto;
    font-size: max(12px, 0.9375em);
    box-shadow: 0 2px 16px rgb(0 0 0 / 0.25);
  }
  /*
   * At the citation where there is room, else across the window, and where that is too low, at its foot. It fills its place between
   * margins: browsers differ in how they align what is smaller than its place (Firefox goes astray where directions are mixed), and in how
   * they move what is larger (Firefox goes under the scroll bar).
   */
  @supports (position-area: block-end) {
    .popover {
      inset: auto;
      justify-self: stretch;
      inline-size: auto;
      min-inline-size: 18em;
      max-inline-size: none;
      margin: 0.4em;
      margin-inline-end: max(0.4em, 100% - 23.4em);
      position-area: self-block-end span-self-inline-end;
      position-try-fallbacks: flip-block, --back, --across, --across flip-block, --foot;
    }
  }
  @position-try --back {
    position-area: self-block-end span-self-inline-start;
    margin-inline: max(0.4em, 100% - 23.4em) 0.4em;
  }
  @position-try --across {
    position-area: self-block-end;
    min-inline-size: 0;
    margin-inline: max(0.4em, 50% - 11.5em);
  }
  @position-try --foot {
    position-area: none;
    inset: auto 0 0;
    min-inline-size: 0;
    max-inline-size: 34em;
    margin: 0 auto;
  }

  /* It has no opener to be placed beside. */
  .refused {
    inset: auto 0 0;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 34em;
    margin: 0 auto;
    position-area: none;
  }

  section {
    font-size: max(12px, 0.9375em);
  }
  .sources > ol {
    font-size: max(12px, 0.8125em);
  }
  .sources .line {
    font-size: 1em;
  }
  .sources li + li,
  :is(.sources, .notes) > ol {
    margin-block-start: 0.5em;
  }
  .sources ul a {
    margin-inline-end: 0.4em;
  }
  summary {
    inline-size: fit-content;
  }

  @media print {
    .card {
      color-scheme: light;
    }
    a:not([href^='#'])::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .back,
    .copy,
    .notice button,
    details > summary {
      display: none;
    }
    details::details-content {
      display: contents;
      content-visibility: visible;
    }
    li,
    .fact,
    .quotation {
      break-inside: avoid;
    }
  }
`;
