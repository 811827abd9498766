import {plainText} from '../model/plain-text.js';
import {walk} from '../model/walk.js';
import type {Place} from '../parse/source-text.js';
import {openControls} from '../model/direction-controls.js';
import {shortened} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Finds what looks like something else: for the editor who reviews a stranger's briefing. */
export function checkDeceptive(checked: CheckedBrief): void {
  const {brief, places, report, lines} = checked;
  walk(contentOf(brief), (node) => {
    if (node.type !== 'link') return;
    const words = plainText(node.children);
    const at = places.of(node);
    const other = otherUrlIn(words, node.url);
    if (other !== undefined) {
      const cure = 'Write the URL that it leads to, or words.';
      report('link-text-other', at, `This link says ${shortened(other)} and leads to ${shortened(node.url)}. ${cure}`);
    }
    checkUserInfo(checked, at, node.url);
    checkLetters(checked, at, 'link text', words);
  });
  for (const [place, what, name] of namesOf(checked)) checkLetters(checked, place, what, name);
  for (const [place, url] of urlsOf(checked)) checkUserInfo(checked, place, url);
  for (const line of lines) {
    const at = openDirection(line.text);
    // One within a link or a name was said already.
    if (at !== -1) reportDirection(checked, places.inLine(line, at), 'text');
  }
}

type Named = readonly [place: Place, what: string, name: string | undefined];

function namesOf({brief, places}: CheckedBrief): Named[] {
  const {title, publisher, authors = [], sources} = brief;
  return [
    [places.key('title'), 'title', title],
    [places.key('publisher'), 'publisher', publisher],
    ...authors.map((author): Named => [places.key('authors'), 'author', author]),
    ...Object.entries(sources).flatMap(([id, source]) =>
      (['publisher', 'short', 'note', 'title', 'author'] as const).map((key): Named => [
        places.key('sources', id, key),
        `${key} of “${id}”`,
        // Without a short name it is the publisher's.
        key === 'short' && source.short === source.publisher ? undefined : source[key],
      ]),
    ),
  ];
}

function urlsOf({brief, places}: CheckedBrief): [place: Place, url: string | undefined][] {
  const {contact, translationOf, translations = {}, sources} = brief;
  return [
    [places.key('contact'), contact],
    [places.key('translation-of'), translationOf],
    ...Object.entries(translations).map(([lang, url]): [Place, string] => [places.key('translations', lang), url]),
    ...Object.entries(sources).map(([id, {url}]): [Place, string | undefined] => [
      places.key('sources', id, 'url'),
      url,
    ]),
  ];
}

/** `https://bank.example@evil.example/` leads to the second of them. */
function checkUserInfo({report}: CheckedBrief, place: Place, url: string | undefined): void {
  if (url === undefined || !/^https?:/i.test(url) || !URL.canParse(url)) return;
  const {username, password, host} = new URL(url);
  if (username === '' && password === '') return;
  report(
    'url-user',
    place,
    `${shortened(url)} leads to ${host}: what stands before the @ is a user’s name. Remove it.`,
  );
}

function checkLetters(checked: CheckedBrief, place: Place, what: string, text = ''): void {
  const [invisible] = INVISIBLE.exec(text.replace(FLAG, '')) ?? [];
  if (invisible !== undefined) {
    const number = (invisible.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    checked.report('letter-invisible', place, `The ${what} has an invisible character (U+${number}). Remove it.`);
  }
  if (openDirection(text) !== -1) reportDirection(checked, place, what);
}

function reportDirection({report}: CheckedBrief, place: Place, what: string): void {
  const cure = 'Remove the mark, or close it.';
  report('direction-unclosed', place, `The ${what} has a mark that turns the direction, and is not closed. ${cure}`);
}

/** Not those that join letters, which Persian and emoji need, nor the soft hyphen. */
const INVISIBLE =
  /\u034f|\u17b4|\u17b5|[\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;

/** The flags of Scotland and others are a black flag and letters that are not seen. */
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu;

/** Where an embedding, override or isolate begins that does not end in the text; -1 if there is none. */
function openDirection(text: string): number {
  return openControls(text).open[0]?.at ?? -1;
}

/** A URL in a link's words that the link does not lead to, nor to a page below it. */
function otherUrlIn(words: string, url: string): string | undefined {
  const bare = (text: string) =>
    decoded(text)
      .toLowerCase()
      .replace(/^(?:https?:)?\/*(?:www\.)?/, '')
      .replace(/(?:\.{3}|[…/.,;:!?)])+$/, '');
  const isLed = (written: string) => {
    const rest = bare(url).startsWith(bare(written)) ? bare(url).slice(bare(written).length) : 'x';
    return rest === '' || /[…]|\.{3}$/.test(written) || /^[/?#:]/.test(rest);
  };
  return [...words.matchAll(/(?:https?:\/\/|www\.)[^\s<>“”«»"]+/gi)]
    .map(([written]) => written)
    .find((each) => !isLed(each));
}

function decoded(text: string): string {
  try {
    return decodeURI(URL.canParse(text) ? new URL(text).href : text);
  } catch {
    return text;
  }
}
