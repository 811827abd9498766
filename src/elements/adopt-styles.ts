import {CSSResult, type CSSResultOrNative} from 'lit';

/** Gives a shadow root its styles in another document: constructed sheets belong to the document that made them. */
export function adoptInto(root: Node, document: Document, styles: readonly CSSResultOrNative[]): void {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet || !('adoptedStyleSheets' in root)) return;
  (root as ShadowRoot).adoptedStyleSheets = styles.map((style) => {
    const sheet = new Sheet();
    sheet.replaceSync(style instanceof CSSResult ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('\n'));
    return sheet;
  });
}
