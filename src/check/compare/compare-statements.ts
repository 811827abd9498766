import type {BriefDate} from '../../model/date.js';
import {plainText} from '../../model/plain-text.js';
import type {Citation} from '../../model/inline.js';
import type {CheckCode, CheckProblem} from '../check-problem.js';
import type {CheckedBrief} from '../checked-brief.js';
import type {Line} from '../lines.js';
import type {Piece} from '../pieces.js';
import {primary, withoutQuoted} from '../quotation-marks.js';
import {compareDate, compareDates} from './compare-dates.js';
import {compareFigures} from './compare-figures.js';
import {compareModes} from './compare-modes.js';
import {compareNames, compareOutlets, compareVia} from './compare-names.js';
import {compareQuotation, compareSpeakers} from './compare-quotation.js';
import type {ComparedStatement, StatementPart} from './compared-statement.js';
import {citedPassage, type CitedPassage} from './passage.js';
import {wordsKnownIn, type Finding, type Held} from './held.js';

/** Stands for what is quoted, and compared as a quotation. */
const QUOTED = '\uFFFC';

/**
 * Holds each statement against the passages that it cites, and reports what differs. A statement is a block with a citation: a
 * paragraph, a row of a table, a fact, an event, an answer, a block quotation.
 */
export function compareStatements(checked: CheckedBrief): ComparedStatement[] {
  const {pieces} = checked;
  const known = wordsKnownIn(checked);
  let question: string | undefined;
  return pieces.flatMap((piece) => {
    if (piece.kind === 'question') question = piece.line?.text.split('\n')[0]?.trim();
    // Silence says nothing that could be compared.
    const hasWords = /[\p{L}\p{N}]/u.test(piece.line?.text ?? '');
    if (!piece.line || piece.line.citations.length === 0 || !hasWords || piece.kind === 'question') return [];
    const kind = kindOf(piece);
    if (kind === undefined) return [];
    return [compare(checked, piece, piece.line, kind, known, kind === 'answer' ? question : undefined)];
  });
}

function kindOf(piece: Piece): ComparedStatement['kind'] | undefined {
  switch (piece.kind) {
    case 'statement':
      return 'date' in piece.node ? 'event' : 'fact';
    case 'paragraph':
    case 'row':
    case 'answer':
    case 'quotation':
      return piece.kind;
    default:
      return undefined;
  }
}

function compare(
  checked: CheckedBrief,
  piece: Piece,
  line: Line,
  kind: ComparedStatement['kind'],
  known: ReadonlySet<string>,
  question: string | undefined,
): ComparedStatement {
  const {brief, places, report} = checked;
  const parts = partsOf(checked, line);
  const told = new Set<string>();
  const differences: CheckProblem[] = [];
  let isCompared = false;
  let isAcross = false;
  const all = parts.flatMap(({part: {passages}}) => passages);
  const tell = (code: CheckCode, at: number, message: string) => {
    if (told.has(`${code} ${message}`)) return;
    told.add(`${code} ${message}`);
    differences.push(report(code, places.inLine(line, at), message));
  };
  const use = (findings: readonly Finding[] | undefined) => {
    if (findings === undefined) return;
    isCompared = true;
    for (const {code, at, message} of findings) tell(code, at, message);
  };
  for (const {from, words, part} of parts) {
    const {passages} = part;
    if (passages.length === 0 || part.unread.length > 0) continue;
    const across = passages.some(({lang}) => primary(lang) !== primary(brief.lang));
    isAcross ||= across;
    const held: Held = {checked, line, words, from, passages, others: all, known, isAcross: across};
    use(compareFigures(held));
    use(compareDates(held));
    if (across) continue;
    use(compareNames(held));
    use(compareSpeakers(held));
    for (const {code, at, message} of compareModes(held)) tell(code, at, message);
  }
  const date = eventDateOf(piece);
  if (date && all.length > 0) use(compareDate(date, all, 'The event is dated'));
  if (piece.kind === 'quotation') use(compareQuotation(piece.node, line, all, checked));
  const outlets = compareOutlets(checked, line);
  for (const {code, at, message} of outlets) tell(code, at, message);
  for (const passage of all)
    for (const {code, message} of compareVia(passage, checked))
      differences.push(report(code, places.definition(passage.key ?? ''), message));
  return {
    kind,
    ...(question !== undefined && {question}),
    text: statementText(piece, line),
    place: places.inLine(line, line.text.search(/\S/)),
    parts: parts.map(({part}) => part),
    isCompared,
    isAcross,
    differences,
  };
}

function eventDateOf(piece: Piece): BriefDate | undefined {
  return piece.kind === 'statement' && 'date' in piece.node ? piece.node.date : undefined;
}

/** The words of a statement as a second reader needs them: an event with its date, a quotation with its speaker. */
function statementText(piece: Piece, {text}: Line): string {
  // A term is followed by its colon, a stance by its stop; and no blank is left where a citation stood.
  const [lead = '', ...rest] = text.split('\n').map((part) => part.replace(/\s+/g, ' ').trim());
  const mark = lead === '' || rest.join('') === '' ? '' : /[.!?:…՝։]$/u.test(lead) ? ' ' : ': ';
  const words = `${lead}${mark}${rest.join(' ')}`.replace(/ +(?=[.,])/g, '').trim();
  const eventDate = eventDateOf(piece);
  if (eventDate) {
    const {iso, end, label} = eventDate;
    return `${label ?? [iso, end].filter(Boolean).join('/')}: ${words}`;
  }
  if (piece.kind !== 'quotation') return words;
  const {speaker, occasion, date} = piece.node;
  const who = [plainText(speaker), plainText(occasion ?? []), date?.label ?? date?.iso ?? '']
    .map((each) => each.trim())
    .filter(Boolean);
  return `${words} — ${who.join(', ')}`;
}

interface Part {
  /** Where its words begin in the line. */
  readonly from: number;
  /** Its words, quotations left out, each character in its place. */
  readonly words: string;
  readonly part: StatementPart;
}

/** The parts of a line: words, and the citations that follow them without words between. */
function partsOf(checked: CheckedBrief, line: Line): Part[] {
  const plain = withoutQuoted(line, checked.brief.lang, QUOTED);
  const parts: Part[] = [];
  let from = 0;
  for (let n = 0; n < line.citations.length;) {
    const first = line.citations[n];
    if (!first) break;
    const group: Citation[] = [first.citation];
    let {at} = first;
    for (n++; n < line.citations.length; n++) {
      const next = line.citations[n];
      if (!next || !/^[\s,;.]*$/.test(line.text.slice(at, next.at))) break;
      group.push(next.citation);
      ({at} = next);
    }
    const passages: CitedPassage[] = [];
    const unread: string[] = [];
    for (const citation of group) {
      const passage = citedPassage(checked, citation);
      if (passage) passages.push(passage);
      else unread.push(citation.passage === undefined ? citation.source : `${citation.source}#${citation.passage}`);
    }
    const text = line.text.slice(from, first.at).replace(/\s+/g, ' ').trim();
    parts.push({from, words: plain.slice(from, first.at), part: {text, passages, unread}});
    from = at;
  }
  return parts;
}
