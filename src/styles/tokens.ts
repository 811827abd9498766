import {css} from 'lit';

/*
 * What a site may set. Colours follow the inherited `color-scheme`; every text stands on a ground that is ours, so that
 * no theme of a page can make it illegible. Sizes are in `em` of the page's own font.
 */
export const tokens = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }

  .card {
    --ground: var(--brief-ground, light-dark(#fff, #16181b));
    --ground-2: var(--brief-ground-2, light-dark(#f5f4f1, #22262b));
    --ink: var(--brief-ink, light-dark(#1b1c1e, #e9e7e2));
    --ink-2: var(--brief-ink-2, light-dark(#565a60, #a9adb3));
    --line: var(--brief-line, light-dark(#dcdad4, #373b41));
    --line-2: var(--brief-line-2, light-dark(#8d9096, #7b8088));
    --accent: var(--brief-accent, light-dark(#8a2b1e, #f0a08f));
    --link: var(--brief-link, light-dark(#1c5288, #9cc4ee));
    --space: var(--brief-space, 1em);
    --radius: var(--brief-radius, 2px);
    --title-font: var(--brief-title-font, inherit);
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
`;
