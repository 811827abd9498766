import {characterEntitiesHtml4} from 'character-entities-html4';
import {withoutForbidden} from '../model/characters.js';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** Names that people type, each before its character: punctuation, and those letters of Latin Extended-A that have no mark. */
const SINGLE =
  "apos' excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ " +
  'bsol\\ rsqb] lowbar_ grave` lcub{ verbar| rcub} numero№ horbar― hyphen‐ ldquor„ lsquor‚ mldr… check✓ cross✗ imathı ' +
  'lang⟨ rang⟩ inodotı IJligĲ ijligĳ kgreenĸ LmidotĿ lmidotŀ napos\u0149 ENGŊ engŋ DstrokĐ dstrokđ HstrokĦ hstrokħ ' +
  'LstrokŁ lstrokł TstrokŦ tstrokŧ';

/**
 * Its other letters (Turkish, Azerbaijani, Czech, Polish, Romanian, Hungarian, Latvian …): the name of a mark, the mark, and the letters
 * that have a name with it. `scedil` is what Unicode composes of s and the mark of that name.
 */
const MARKED =
  'macr\u0304AaEeIiOoUu breve\u0306AaGgUu ogon\u0328AaEeIiUu acute\u0301CcLlNnRrSsZz circ\u0302CcGgHhJjSsWwYy dot\u0307CcEeGgIZz ' +
  'caron\u030cCcDdEeLlNnRrSsTtZz cedil\u0327GKkLlNnRrSsTt tilde\u0303IiUu dblac\u030bOoUu ring\u030aUu';

let characters: ReadonlyMap<string, string> | undefined;

/** The character that a name stands for: those of HTML 4, of Latin Extended-A, and punctuation. */
function characterOf(name: string): string | undefined {
  characters ??= new Map([
    ...Object.entries(characterEntitiesHtml4),
    ...SINGLE.split(' ').map((each) => [each.slice(0, -1), each.slice(-1)] as const),
    ...MARKED.split(' ').flatMap((each) => {
      const [name = '', mark = '', letters = ''] = each.split(/(\W)/);
      return Array.from(letters, (letter) => [letter + name, (letter + mark).normalize()] as const);
    }),
  ]);
  return characters.get(name);
}

/** Decodes numeric character references and the named ones that it knows; what it does not know stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return characterOf(name) ?? whole;
    return fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
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
