import {css} from 'lit';

/**
 * The card itself: colours, ground, type, header, notices, controls.
 *
 * What a site may set are the `--brief-*` properties. Colours follow the inherited `color-scheme`; every text stands on a
 * ground that is ours, so that no theme of a page can make it illegible. Sizes are in `em` of the page's own font.
 */
export const frame = css`
  :host {
    display: block;
    flex-grow: 1;
  }
  :host([hidden]) {
    display: none;
  }
  /* Nothing that a page's rules for the tag hand down reaches the text, but what is the page's to say. */
  .card {
    all: initial;
    display: block;
    container-type: inline-size;
    /* A container takes no width from its content: this is it where a width is asked for. */
    contain-intrinsic-inline-size: 15em;
    visibility: inherit;
    color-scheme: inherit;
    font-family: inherit;
    --ground: var(--brief-ground, light-dark(#fff, #16181b));
    --ground-2: var(--brief-ground-2, light-dark(#f5f4f1, #22262b));
    --ink: var(--brief-ink, light-dark(#1b1c1e, #e9e7e2));
    --ink-2: var(--brief-ink-2, light-dark(#565a60, #a9adb3));
    --line: var(--brief-line, light-dark(#dcdad4, #373b41));
    --line-2: var(--brief-line-2, light-dark(#8d9096, #7b8088));
    --accent: var(--brief-accent, light-dark(#8a2b1e, #f0a08f));
    --link: var(--brief-link, light-dark(#1c5288, #9cc4ee));
    --gap: var(--brief-gap, 1.1em);
    block-size: 100%;
    font-size: clamp(14px, 1em, 24px);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .card *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }
  .brief,
  .loading,
  .popover,
  .notice button {
    padding: var(--brief-space, 1em);
    border: var(--brief-border, 1px) solid var(--line-2);
    border-radius: var(--brief-radius, 2px);
    background: var(--ground);
    color: var(--ink);
  }
  .brief,
  .loading {
    border-color: var(--line);
  }
  .brief {
    border-block-start: var(--brief-rule, 3px) solid var(--accent);
  }
  /* Cards in a row end together; a notice above takes its room from none. */
  .brief:first-child {
    min-block-size: 100%;
  }
  .brief > *,
  .body > * {
    max-width: var(--brief-measure, 46em);
  }
  .brief > * + * {
    margin-block-start: var(--gap);
  }
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
  .who,
  .passage,
  figcaption,
  .original {
    color: var(--ink-2);
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
  .cite,
  .number,
  .actions a,
  .notice button,
  dt {
    font-weight: 700;
  }
  .byline strong {
    font-size: 1.15em;
  }

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
  .stance,
  .silent,
  :not(figure) > blockquote {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--accent);
  }
  .stance,
  .silent,
  :not(figure) > blockquote,
  .corrections:not(:has(.correction)) {
    border-color: var(--line-2);
  }
  .title + .line,
  .kicker + .title {
    margin-block-start: 0.3em;
  }
  .corrections > * + *,
  .answer + .answer,
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
  /* Only where a script runs, and quiet until somebody is there. */
  .copy {
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
  .copy::before,
  .copy::after {
    content: '';
    position: absolute;
    inset: 5px auto auto 7px;
    inline-size: 8px;
    block-size: 10px;
    border: 1.5px solid currentColor;
    border-radius: 2px;
    background: var(--ground);
  }
  .copy::after {
    translate: 3px 3px;
  }
  @media (hover: hover) {
    .copy {
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
    z-index: 2;
    translate: 0 -0.8em;
    padding: 0.15em 0.8em;
    background: var(--ground);
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
  .more > summary,
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

  /* A date is one thing, whatever stands before it and in whichever direction. */
  time {
    unicode-bidi: isolate;
  }
  /* Links that stand by themselves are 24 px high and wide (WCAG 2.5.8). */
  :where(.line, .actions, .contact, .corrections, .sources) a,
  .corrected,
  .back {
    display: inline-block;
    min-inline-size: 24px;
    line-height: max(1.5em, 24px);
  }
  a,
  button,
  summary,
  .number {
    color: var(--link);
    text-underline-offset: 0.15em;
  }
  .cite,
  .number {
    color: var(--brief-mark, var(--link));
  }
  button {
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
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
  [tabindex]:not(pre, .scroll, .many):focus {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
`;
