import {characterEntitiesHtml4} from 'character-entities-html4';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;

/** Decodes numeric character references and the 252 named ones of HTML 4; what it does not know stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      if (name === 'apos') return "'"; // XML's, not HTML 4's, but everybody writes it.
      return Object.hasOwn(characterEntitiesHtml4, name) ? (characterEntitiesHtml4[name] ?? whole) : whole;
    }
    return fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10));
  });
}

/** CommonMark 0.31 §2.5: NUL, surrogates and what Unicode does not have become U+FFFD. */
function fromCodePoint(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
