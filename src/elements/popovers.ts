/** Makes what a popover holds when it opens, and gives the focus back to what opened it when it closes. */
export function listenForPopovers(root: ShadowRoot, fill: (popover: Element) => void): void {
  let opener: Element | null = null;
  // It does not bubble.
  root.addEventListener(
    'beforetoggle',
    (event) => {
      const {target, newState} = event as ToggleEvent;
      if (newState === 'open') {
        opener = root.activeElement;
        fill(target as Element);
      } else if ((target as Node).contains(root.activeElement)) {
        // In a shadow tree, Chromium (153) gives it to the page.
        (opener as HTMLElement | null)?.focus({preventScroll: true});
      }
    },
    {capture: true},
  );
}
