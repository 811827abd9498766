/* global document, NodeFilter -- it runs in the page */

/**
 * What of the text in some elements and their shadow trees is cut off, covered or torn. It is sent to a page as text, and so refers to
 * nothing outside itself.
 */
export function faultsInPage(selector) {
  const {documentElement} = document;
  const faults = [];
  if (documentElement.scrollWidth > documentElement.clientWidth)
    faults.push(`the page is ${documentElement.scrollWidth} px wide in ${documentElement.clientWidth}`);
  for (const host of document.querySelectorAll(selector)) {
    const root = host.shadowRoot ?? host;
    const open = root.querySelector(':popover-open');
    const frame = (open ?? host).getBoundingClientRect();
    const texts = [];
    const walker = document.createTreeWalker(open ?? root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const {parentElement: parent, data} = text;
      if (
        !parent ||
        data.trim() === '' ||
        !parent.checkVisibility({opacityProperty: false, visibilityProperty: true}) ||
        parent.closest('.said, .skip, .end')
      )
        continue;
      const range = document.createRange();
      for (const {0: word, index} of data.matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({top}) => top)).size > 1) faults.push(`torn: “${word}”`);
      }
      range.selectNodeContents(text);
      for (const {left, right, top, bottom, width, height} of range.getClientRects()) {
        if (width < 1 || height < 1) continue;
        const isScrolled = parent.closest('.many, .scroll, pre, textarea') !== null;
        if (!isScrolled && (left < frame.left - 1 || right > frame.right + 1))
          faults.push(`beyond the card: “${data.trim().slice(0, 40)}”`);
        // The letters themselves are less high than their line box.
        const trim = height / 4;
        texts.push({text, left: left + 1, right: right - 1, top: top + trim, bottom: bottom - trim, isScrolled});
      }
    }
    for (const button of (open ?? root).querySelectorAll('button.copy')) {
      if (!button.checkVisibility({visibilityProperty: true})) continue;
      const {left, right, top, bottom} = button.getBoundingClientRect();
      texts.push({text: button, left: left + 6, right: right - 8, top: top + 5, bottom: bottom - 7, isScrolled: false});
    }
    texts.sort((a, b) => a.top - b.top);
    for (const [n, a] of texts.entries()) {
      for (let m = n + 1; m < texts.length && texts[m].top < a.bottom; m += 1) {
        const b = texts[m];
        if (a.text.contains(b.text) || b.text.contains(a.text)) continue;
        if (a.isScrolled || b.isScrolled || a.left >= b.right || b.left >= a.right) continue;
        faults.push(
          `one on the other: “${a.text.textContent.trim().slice(0, 30)}” and “${b.text.textContent.trim().slice(0, 30)}”`,
        );
      }
    }
  }
  return faults;
}
