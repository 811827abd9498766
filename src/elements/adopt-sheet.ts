import {sheet} from '../styles/sheet.js';

/** One for each document: constructed sheets belong to the document that made them. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root the cards' style sheet, made once for all cards of its document. */
export function adoptSheet(root: ShadowRoot): void {
  const {ownerDocument} = root;
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  let own = sheets.get(ownerDocument);
  if (!own) {
    own = new Sheet();
    own.replaceSync(sheet);
    sheets.set(ownerDocument, own);
  }
  root.adoptedStyleSheets = [own];
}
