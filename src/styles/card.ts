/** Ground, border and distances. */
export const card = `
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
  /* Marks piled on a letter end with the card; the room around is for focus rings. It does not scroll, so what sticks does. */
  .brief,
  .loading,
  .notice {
    overflow: clip;
    overflow-clip-margin: 4px;
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
`;
