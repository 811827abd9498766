import {css} from 'lit';

/** Citations in the text, and the popovers that they open. */
export const citations = css`
  sup {
    font-size: 0.72em;
    line-height: 0;
    vertical-align: 0.45em;
  }
  .gap {
    font-size: 0;
  }
  .glue {
    white-space: nowrap;
  }
  /* A word joiner: no line ends between a number and the full stop. */
  sup::after {
    content: '\\2060';
  }
  .cite {
    position: relative;
    min-height: 0;
    padding: 0 0 0 0.15em;
    color: var(--link);
    font-weight: 600;
    text-align: start;
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
  .cite.name {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .cite.name {
    padding: 0;
    text-decoration-color: var(--line-2);
  }

  /* Where nothing can be anchored: at the foot of the viewport. */
  .popover {
    inset: auto 0 0;
    max-inline-size: 34em;
    max-block-size: 70vh;
    margin: 0 auto;
    padding: 0.9em 1em 0.6em;
    overflow: auto;
    border: 1px solid var(--line-2);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
    font-size: 0.9375em;
    line-height: 1.45;
    box-shadow: 0 2px 16px rgb(0 0 0 / 0.25);
  }
  .number {
    color: var(--link);
    font-weight: 600;
  }
  .passage {
    margin-block: 0.6em;
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--accent);
  }
  .actions {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  .actions a {
    font-weight: 700;
  }
  @supports (position-area: block-end) {
    .popover {
      inset: auto;
      inline-size: max-content;
      max-inline-size: min(23em, 100vw - 1em);
      margin: 0.35em 0.5em;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    }
  }
`;
