/** A digest: what stands open, and folded rows. */
export const digest = `
  .digest {
    padding-block: 0.6em;
  }
  .digest .kicker {
    line-height: 1.3;
  }
  .digest .title {
    font-size: var(--brief-title-size, 1.5em);
  }
  .digest .summary {
    margin-block-start: 0.25em;
    font-size: max(14px, 0.9375em);
    line-height: 1.35;
  }
  .part.digest .title {
    font-size: var(--brief-title-size, 1.0625em);
  }
  .part.digest {
    padding-block: 0.5em;
    font-size: max(14px, 0.9375em);
    line-height: 1.4;
  }
  @container (max-width: 24em) {
    .digest .title {
      font-size: var(--brief-title-size, 1.25em);
    }
    .digest .summary {
      font-size: max(14px, 0.875em);
    }
    .digest .ask {
      font-size: 0.9375em;
    }
  }
  .digest .line {
    line-height: 1.35;
  }
  .digest .summary + .line {
    margin-block-start: 0.15em;
  }
  .digest > * + *,
  .digest .lead + .row {
    margin-block-start: 0.5em;
  }
  .digest :is(.body, .row) + :is(.row, .rest) {
    margin-block-start: 0;
  }
  .digest header + .body,
  .digest .lead > :first-child {
    padding-block-start: 0;
    border: 0;
  }
  .lead > * + * {
    margin-block-start: 0.5em;
  }
  /* What leads has a quiet name: its questions are the headings to be seen. */
  .lead > :is(h2, h3, h4, h5, h6):first-child {
    color: var(--ink-2);
    font-size: max(12px, 0.8125em);
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .digest .rest,
  .row,
  .row ~ .byline {
    border-block-start: 1px solid var(--line);
  }
  .digest .rest > summary,
  .row > summary,
  .later > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: center;
    position: relative;
    padding-inline-end: 24px;
    inline-size: auto;
    min-block-size: 25px;
    padding-block: 1px;
    color: inherit;
  }
  .later > summary {
    min-block-size: 0;
    padding-block: 0;
  }
  .row > summary > :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .measure {
    color: var(--ink-2);
    font-size: max(12px, 0.75em);
    line-height: 1.3;
  }
  /* Drawn, not written: it is no word of the card's, and the state is the platform's. */
  .digest .rest > summary::after,
  .row > summary::after,
  .later > summary::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    margin-block: auto;
    inline-size: 12px;
    block-size: 12px;
    background:
      linear-gradient(var(--link) 0 0) center / 100% 2px no-repeat,
      linear-gradient(var(--link) 0 0) center / 2px 100% no-repeat;
  }
  :is(.row, .rest, .later)[open] > summary::after {
    background: linear-gradient(var(--link) 0 0) center / 100% 2px no-repeat;
  }
  @media print {
    .rest > summary,
    summary::after,
    .all {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    :is(.row, .later) > summary::after {
      forced-color-adjust: none;
    }
  }
  .row[open] {
    padding-block-end: 0.8em;
  }
  .row > * + * {
    margin-block-start: 0.5em;
  }
  /* What can be pressed has the colour of links. */
  .digest .label .words > strong {
    text-decoration: underline var(--link) 1px;
    text-underline-offset: 0.2em;
  }
  .digest summary.label {
    inline-size: auto;
    color: inherit;
  }
  .digest summary.label:hover strong {
    text-decoration-thickness: 2px;
  }
  .until {
    color: var(--ink);
  }
  .digest > header .line,
  .byline .line,
  .method {
    font-size: max(12px, 0.75em);
  }
  .digest .byline {
    margin-block-start: 0;
    padding-block-start: 0.4em;
  }
  .digest .byline .line {
    margin: 0;
  }
  .all {
    visibility: hidden;
  }
  :host(:state(live)) .all {
    visibility: visible;
  }
  /* In the first line of what is below, which flows around it. */
  .digest > .all {
    float: inline-end;
    margin-block-start: calc(1.2em - 11px);
    margin-inline-start: 1em;
    font-size: max(12px, 0.75em);
  }
  .all button {
    color: var(--link);
  }
`;
