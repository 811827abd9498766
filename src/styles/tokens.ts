/**
 * The card's box, and its tokens.
 *
 * What a site may set are the `--brief-*` properties. Colours follow the inherited `color-scheme`; every text stands on a
 * ground that is ours, so that no theme of a page can make it illegible. Sizes are in `em` of the page's own font.
 */
export const tokens = `
  :host {
    display: block;
    flex-grow: 1;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  /* Nothing that a page's rules for the tag hand down reaches the text, but what is the page's to say. */
  .card {
    all: initial;
    display: block;
    container-type: inline-size;
    /* A container takes no width from its content: this is it where a width is asked for, in large type on a phone less. */
    contain-intrinsic-inline-size: min(15em, 75vw);
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
    /* A page's rules go no further than twice its root, which readers choose: browsers let them go up to 72px. */
    font-size: clamp(14px, 1em, clamp(24px, 2rem, 72px));
    line-height: 1.5;
    /* A long word is hyphenated where the browser knows how, else cut. */
    hyphens: auto;
    hyphenate-limit-chars: 12 5 5;
    overflow-wrap: anywhere;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
`;
