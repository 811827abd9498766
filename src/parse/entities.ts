import {characterEntitiesHtml4} from 'character-entities-html4';
import {withoutForbidden} from '../model/characters.js';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** The names of Latin Extended-A, from U+0100 on: Turkish, Azerbaijani, Czech, Polish, Romanian, Hungarian, Latvian … */
const LATIN_EXTENDED_A =
  'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok ' +
  'Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc ' +
  'Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot inodot IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen ' +
  'Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron ' +
  'napos ENG eng Omacr omacr - - Odblac odblac - - Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc ' +
  'Scedil scedil - - Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring ' +
  'Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc - Zacute zacute Zdot zdot Zcaron zcaron';

/** Names of characters that people type by name, each before its character. */
const PUNCTUATION =
  "apos' excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ " +
  'bsol\\ rsqb] lowbar_ grave` lcub{ verbar| rcub} numero№ horbar― hyphen‐ ldquor„ lsquor‚ mldr… check✓ cross✗ imathı lang⟨ rang⟩';

let characters: ReadonlyMap<string, string> | undefined;

/** The character that a name stands for: those of HTML 4, of Latin Extended-A, and punctuation. */
function characterOf(name: string): string | undefined {
  characters ??= new Map([
    ...Object.entries(characterEntitiesHtml4),
    ...LATIN_EXTENDED_A.split(' ').map((each, n) => [each, String.fromCharCode(0x100 + n)] as const),
    ...PUNCTUATION.split(' ').map((each) => [each.slice(0, -1), each.slice(-1)] as const),
  ]);
  return characters.get(name);
}

/** Decodes numeric character references and the named ones that it knows; what it does not know stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return characterOf(name) ?? whole;
    return fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10));
  });
}

/** The named references in a text that are not decoded, with their places. */
export function unknownEntities(text: string): {readonly name: string; readonly index: number}[] {
  if (!text.includes('&')) return [];
  return [...text.matchAll(REFERENCE)].flatMap(({3: name, index}) =>
    name === undefined || characterOf(name) !== undefined ? [] : [{name, index}],
  );
}

/** The first reference to a character that no text can hold. */
export function invalidReference(text: string): {at: number; reference: string} | undefined {
  if (!text.includes('&#')) return undefined;
  for (const {0: reference, index} of text.matchAll(REFERENCE))
    if (decodeEntities(reference) === '\uFFFD' && !MEANT.test(reference)) return {at: index, reference};
  return undefined;
}

/** U+FFFD itself. */
const MEANT = /^&#(?:0*65533|[xX]0*[fF]{3}[dD]);$/;

/** CommonMark 0.31 §2.5: NUL, surrogates and what Unicode does not have become U+FFFD, and so does what XML forbids. */
function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? withoutForbidden(String.fromCodePoint(code)) : '\uFFFD';
}
