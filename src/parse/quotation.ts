import type {Quotation} from '../model/block.js';
import type {Citation} from '../model/inline.js';
import {readDate} from '../model/front-matter.js';
import {plainText} from '../model/plain-text.js';
import {asInlines, refuseAnchors, type UnshapedInline} from './anchors.js';
import type {UnshapedBlock} from './unshaped-blocks.js';
import {withParagraph} from './item-start.js';
import type {ProblemList} from './problem-list.js';
import {trim, trimEnd} from './trim.js';

/** A quotation whose words are still to be read. */
interface QuotationDraft extends Omit<Quotation, 'type' | 'children' | 'speaker' | 'occasion'> {
  readonly children: readonly UnshapedBlock[];
  readonly speaker: readonly UnshapedInline[];
  readonly occasion: readonly UnshapedInline[];
}

/** A block quotation whose last line names the speaker, after some text; undefined if it has no such line. */
export function readQuotation(children: readonly UnshapedBlock[], problems: ProblemList): QuotationDraft | undefined {
  const last = children.at(-1);
  if (last?.type !== 'unshapedParagraph') return undefined;
  const {before, line} = splitLastLine(last.children);
  const [dash, ...rest] = line;
  if (dash?.type !== 'text' || !/^[—–―]/.test(dash.value)) return undefined;
  const said = [...children.slice(0, -1), ...withParagraph(before, [])];
  if (said.length === 0) return undefined;
  const {text, original} = takeOriginal(said, problems);
  return {
    children: text,
    ...(original !== undefined && {original}),
    ...readAttribution(trim([{type: 'text', value: dash.value.slice(1)}, ...rest])),
  };
}

/** The Latin, the Arabic, the ideographic and the full-width one. */
const COMMAS = [',', '،', '、', '，'];
const COMMA = /[,،、，]/;

/** Speaker, occasion, date, citations. */
function readAttribution(
  line: readonly UnshapedInline[],
): Pick<QuotationDraft, 'speaker' | 'occasion' | 'date' | 'citations'> {
  const citations: Citation[] = [];
  let words = trimEnd(line);
  for (let last = words.at(-1); last?.type === 'citation'; last = words.at(-1)) {
    citations.unshift(last);
    words = trimEnd(words.slice(0, -1));
  }
  const end = words.at(-1);
  const comma = end?.type === 'text' ? Math.max(...COMMAS.map((each) => end.value.lastIndexOf(each))) : -1;
  const date = end?.type === 'text' && comma !== -1 ? readDate(end.value.slice(comma + 1)) : undefined;
  if (end?.type === 'text' && date) words = [...words.slice(0, -1), {type: 'text', value: end.value.slice(0, comma)}];
  const {speaker, occasion} = splitAtComma(words);
  return {speaker, occasion, ...(date && {date}), citations};
}

function splitAtComma(words: readonly UnshapedInline[]): {
  speaker: readonly UnshapedInline[];
  occasion: readonly UnshapedInline[];
} {
  const at = words.findIndex((inline) => inline.type === 'text' && COMMA.test(inline.value));
  const text = words[at];
  if (text?.type !== 'text') return {speaker: trim(words), occasion: []};
  const comma = text.value.search(COMMA);
  return {
    speaker: trim([...words.slice(0, at), {type: 'text', value: text.value.slice(0, comma)}]),
    occasion: trim([{type: 'text', value: text.value.slice(comma + 1)}, ...words.slice(at + 1)]),
  };
}

/** The last line of a paragraph and what stands before it. */
function splitLastLine(children: readonly UnshapedInline[]): {
  before: readonly UnshapedInline[];
  line: readonly UnshapedInline[];
} {
  for (let n = children.length - 1; n >= 0; n--) {
    const inline = children[n];
    if (inline?.type === 'break') return {before: children.slice(0, n), line: trim(children.slice(n + 1))};
    const newline = inline?.type === 'text' ? inline.value.lastIndexOf('\n') : -1;
    if (inline?.type !== 'text' || newline === -1) continue;
    return {
      before: [...children.slice(0, n), {type: 'text', value: inline.value.slice(0, newline)}],
      line: trim([{type: 'text', value: inline.value.slice(newline + 1)}, ...children.slice(n + 1)]),
    };
  }
  return {before: [], line: children};
}

/** `(original: “…”)` at the end of a translated quotation. The word `original` is the same in every language. */
const ORIGINAL = /\(original\s*:\s*["“”„«‹]/;

function originalIn(words: string): string | undefined {
  const quoted = words.trimEnd().replace(/\)$/, '').trimEnd();
  const start = ORIGINAL.exec(words);
  const isClosed = words.trimEnd().endsWith(')') && /["“”»›]$/.test(quoted);
  return start && isClosed && quoted.length > start.index + start[0].length
    ? quoted.slice(start.index + start[0].length, -1)
    : undefined;
}

function takeOriginal(
  said: readonly UnshapedBlock[],
  problems: ProblemList,
): {text: readonly UnshapedBlock[]; original?: string} {
  const last = said.at(-1);
  if (last?.type !== 'unshapedParagraph') return {text: said};
  const original = originalIn(plainText(asInlines(last.children)));
  const at = last.children.findLastIndex((inline) => inline.type === 'text' && /\(original\s*:/.test(inline.value));
  const text = last.children[at];
  if (original === undefined || text?.type !== 'text') return {text: said};
  refuseAnchors(last.children.slice(at), problems);
  const kept: UnshapedInline[] = [
    ...last.children.slice(0, at),
    {type: 'text', value: text.value.slice(0, text.value.lastIndexOf('(original'))},
  ];
  return {text: [...said.slice(0, -1), ...withParagraph(kept, [])], original: original.replace(/\s+/g, ' ').trim()};
}
