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
    margin: 0;
    padding: 0 0.2em;
    border: 0;
    background: none;
    color: var(--link);
    font-weight: 600;
    line-height: inherit;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 0.15em;
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
  .cite:focus-visible {
    text-decoration-color: currentColor;
  }
  .cite.name {
    padding: 0 0.1em;
    font-size: 0.875em;
    text-align: start;
    text-decoration-color: var(--line-2);
  }
  .note-ref {
    text-decoration: none;
    font-weight: 600;
  }
  .via {
    color: var(--ink-2);
    font-size: 0.875em;
  }

  /* Where nothing can be anchored: at the foot of the viewport. */
  .popover {
    inset: auto 0 0 0;
    inline-size: auto;
    max-inline-size: 34em;
    max-block-size: 60vh;
    margin: 0 auto;
    padding: 0.9em 1em;
    overflow: auto;
    border: 1px solid var(--line-2);
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
    font-size: 0.9375rem;
    font-size: clamp(14px, 0.9375em, 20px);
    line-height: 1.45;
    box-shadow: 0 2px 16px rgb(0 0 0 / 0.22);
  }
  .popover > * + * {
    margin-block-start: 0.35em;
  }
  .popover .passage {
    margin-block-start: 0.6em;
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    padding-block-start: 0.4em;
  }
  @supports (position-area: block-end) and (position-try-fallbacks: flip-block) {
    .popover {
      inset: auto;
      inline-size: max-content;
      max-inline-size: min(23em, calc(100vw - 1em));
      max-block-size: 70vh;
      margin: 0.35em 0.5em;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    }
  }
`;
