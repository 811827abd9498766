import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {validateBrief} from '../../src/model/validate-brief.js';
import {parseBrief, type ParseResult} from '../../src/parse/index.js';

/*
 * What is true of every text, however broken. Written from the format, not from the parser.
 */

/** Parses a text and holds the result against all of it. */
export function checkTotal(text: string): ParseResult {
  const result = parseBrief(text);
  assertTotal(text, result);
  return result;
}

/** Holds what was read of a text against all of it. */
export function assertTotal(text: string, result: ParseResult): void {
  assertPlain(result.brief, 'brief');
  assertPlain(result.problems, 'problems');
  assert.deepEqual(JSON.parse(JSON.stringify(result.brief)), result.brief);
  assertPlaces(text, result);
  assertWords(text, result);
  const {brief, problems} = validateBrief(result.brief);
  assert.deepEqual(problems, [], 'what Markdown gives is valid as compiled JSON');
  assert.deepEqual(brief, result.brief);
}

/** Only what JSON has: no undefined, no null but an unsaid alignment, no prototype but Object's and Array's. */
function assertPlain(value: unknown, path: string): void {
  if (typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    assert.ok(Number.isSafeInteger(value), path);
    return;
  }
  if (value === null) {
    assert.match(path, /\.align\.\d+$/, `${path} is null`);
    return;
  }
  assert.equal(typeof value, 'object', `${path} is ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  assert.ok(
    prototype === (Array.isArray(value) ? Array.prototype : Object.prototype),
    `${path} has a prototype of its own`,
  );
  assert.equal(Object.getOwnPropertySymbols(value).length, 0);
  for (const [key, part] of Object.entries(value as object)) assertPlain(part, `${path}.${key}`);
}

/** Every Problem has a place that exists, and they are in order. */
function assertPlaces(text: string, {problems}: ParseResult): void {
  const lines = normalised(text).split('\n');
  let last = 0;
  for (const {code, line = 0, column = 0} of problems) {
    const length = lines[line - 1]?.length;
    assert.ok(length !== undefined, `${code} at line ${line} of ${lines.length}`);
    assert.ok(
      column >= 1 && column <= length + 1,
      `${code} at ${line}:${column}, where the line has ${length} characters`,
    );
    const place = line * 1e7 + column;
    assert.ok(place >= last, `${code} at ${line}:${column} is out of order`);
    last = place;
  }
}

/** Every word of the body is somewhere in what is shown. */
export function assertWords(text: string, {brief}: ParseResult): void {
  const apart: string[] = [];
  const joined: string[] = [];
  collect(brief, '', apart, joined);
  // A bare URL may begin within a word (`xhttp://…`), which then is in two texts one after the other.
  const shown = `${apart.join('\0')}\0${joined.join('')}`;
  const lost = new Set(wordsOf(text).filter((word) => !shown.includes(word)));
  assert.deepEqual([...lost], [], 'words are lost');
}

function collect(value: unknown, key: string, apart: string[], joined: string[]): void {
  if (typeof value === 'string' || typeof value === 'number') {
    apart.push(String(value));
    if (key === 'value') joined.push(String(value));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      if (!Array.isArray(value)) apart.push(name);
      collect(part, name, apart, joined);
    }
  }
}

const BLANK_LINE = String.raw`(?!\n[\s>]*\n)`;
const TITLE = String.raw`"(?:\\[^]|${BLANK_LINE}[^"\\])*"|'(?:\\[^]|${BLANK_LINE}[^'\\])*'|\((?:\\[^]|${BLANK_LINE}[^()\\])*\)`;
const DESTINATION = String.raw`(?:<[^<>\n]*>|[^ \t\n]*)(?:[\s>]+(?:${TITLE}))?`;

/** The name of a citation or a footnote; its bracket stays, for it may be the text of a link too. */
const REFERENCE = /\[\^[^\s[\]]+\]/g;

/** What is not readable text: the format, or CommonMark, uses each of these for itself. */
const NO_WORDS: readonly RegExp[] = [
  // A comment.
  /<!--(?:-?>|[^]*?(?:-->|$))/g,
  // Where a link leads to, and its title.
  new RegExp(String.raw`\]\([\s>]*${DESTINATION}`, 'g'),
  // The definition of a link reference.
  new RegExp(String.raw`\[(?!\^)(?:\\[^]|[^[\]\\])+\]:[\s>]*${DESTINATION}`, 'g'),
  // The name of a link reference.
  /(?<=\])\[(?:\\[^]|[^[\]\\])*\]/g,
  // An anchor: a heading that becomes the title does not leave its anchor in the body.
  /\{#[\w-]+\}/g,
  // An entity becomes a character.
  /&#?\w+;/g,
  // A code block's info string, after its first word.
  /(?<=(?:`{3}|~{3})[`~]*[ \t]*[^ \t\n]*)[ \t][^\n]*/g,
  // The numbers of an ordered list, after its first.
  /(?<=^[\s>*+\-.)\d]*)\d{1,9}[.)](?=\s|$)/gm,
  // The format's own word.
  /\(original\s*:/g,
];

function wordsOf(text: string): string[] {
  const body = bodyOf(normalised(text)).replace(REFERENCE, ']');
  let words = '';
  let end = 0;
  for (const [from, to] of NO_WORDS.flatMap((pattern) => placesOf(pattern, body)).sort(([a], [b]) => a - b)) {
    if (from > end) words += `${body.slice(end, from)} `;
    end = Math.max(end, to);
  }
  return (words + body.slice(end)).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** Where a text matches; a link may begin within what would be the title of one before. */
function placesOf(pattern: RegExp, text: string): (readonly [from: number, to: number])[] {
  const isLink = pattern.source.includes(DESTINATION);
  const places: (readonly [number, number])[] = [];
  for (let match; (match = pattern.exec(text));) {
    const to = match.index + match[0].length;
    places.push([match.index, to]);
    if (isLink || to === match.index) pattern.lastIndex = match.index + 1;
  }
  return places;
}

function bodyOf(text: string): string {
  const match = /^---[^\S\n]*\n(|[^]*?\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text);
  // Without a key, it is text between two rules.
  const isFrontMatter = match?.[1]?.trim() === '' || /^\s*(?:[^\s#].*:(?:\s|$)|\{)/m.test(match?.[1] ?? '');
  return match && isFrontMatter ? text.slice(match[0].length) : text;
}

function normalised(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed();
}

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** The Markdown of all fixtures, by name. */
export function fixtureTexts(): Map<string, string> {
  const texts = ['format', 'gfm'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, FIXTURES))
      .filter((name) => name.endsWith('.md'))
      .map((name): [string, string] => [name, readFileSync(new URL(`${folder}/${name}`, FIXTURES), 'utf8')]),
  );
  assert.ok(texts.length > 100, 'the fixtures are found');
  return new Map(texts);
}

/** The front matter of a source `a`, and a title. */
export function withSource(body: string): string {
  return `---\ntitle: T\nsources: {a: {publisher: A, title: B}}\n---\n\n${body}`;
}
