import {CSSResult, type CSSResultOrNative} from 'lit';

/** Gives a shadow root its styles where they do not count: constructed sheets belong to the document that made them. */
export function adoptInto(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new Sheet();
    sheet.replaceSync(style instanceof CSSResult ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('\n'));
    return sheet;
  });
}
