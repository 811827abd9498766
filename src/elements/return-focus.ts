/** Gives the focus back to what opened a popover when it closes. In a shadow tree, Chromium (153) gives it to the page. */
export function returnFocus(root: ShadowRoot): void {
  let opener: Element | null = null;
  // It does not bubble.
  root.addEventListener(
    'beforetoggle',
    (event) => {
      const {target, newState} = event as ToggleEvent;
      if (newState === 'open') opener = root.activeElement;
      else if ((target as Node).contains(root.activeElement))
        (opener as HTMLElement | null)?.focus({preventScroll: true});
    },
    {capture: true},
  );
}
