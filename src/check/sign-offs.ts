import type {Place} from '../parse/source-text.js';
import {CHECK_SEVERITY, checkProblem, type CheckCode, type CheckProblem} from './check-problem.js';
import type {CheckedBrief} from './checked-brief.js';
import type {Line} from './lines.js';
import {citedPassage} from './compare/passage.js';
import {withoutCode} from './text-search.js';
import {frontMatterLength} from '../parse/front-matter-length.js';

/** Somebody has looked at a finding, and lets it stand: `<!-- checked: CODE, WHO, DATE, REASON -->` after the block. */
export interface SignOff extends Place {
  readonly code: CheckCode;
  readonly who: string;
  readonly date: string;
  readonly reason: string;
  /** How many findings it lets stand. */
  readonly findings: number;
}

/** What a person can judge better than a rule. A passage that is not there, or a missing citation, cannot be let stand. */
const OPEN_TO_JUDGMENT: ReadonlySet<string> = new Set<CheckCode>([
  'figure-differs',
  'figure-elsewhere',
  'figure-swapped',
  'figure-uncited',
  'date-differs',
  'date-elsewhere',
  'name-differs',
  'name-elsewhere',
  'qualifier-differs',
  'speaker-differs',
  'quotation-cut',
  'quotation-uncited',
  'scare-quotes',
  'outlet-uncited',
  'via-differs',
  'via-shared',
  'negation-differs',
  'modality-differs',
  'silence-doubtful',
  'question-undated',
  'answer-single',
  'words-copied',
  'source-named-twice',
]);

/** What is found at a question, and is about all of its answers. */
const OF_QUESTIONS: ReadonlySet<string> = new Set<CheckCode>(['answer-single', 'silence-doubtful', 'question-undated']);

const COMMENT = /<!--\s*checked\s*:([^]*?)-->/g;
const FORM = '<!-- checked: CODE, WHO, YYYY-MM-DD, REASON -->';

/** Takes out the findings that are signed off, and adds what is wrong with the sign-offs themselves. */
export function signOff(
  text: string,
  checked: CheckedBrief,
  found: readonly CheckProblem[],
): {open: CheckProblem[]; signOffs: SignOff[]} {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!plain.includes('<!--')) return {open: [...found], signOffs: []};
  const comments = [...withoutCode(plain, frontMatterLength(plain)).matchAll(COMMENT)];
  if (comments.length === 0) return {open: [...found], signOffs: []};
  const blocks = checked.lines
    .map((line) => ({line, start: checked.places.inLine(line, line.text.search(/\S/))}))
    .sort((a, b) => compare(a.start, b.start));
  let open = [...found];
  const signOffs: SignOff[] = [];
  const told: CheckProblem[] = [];
  for (const {index} of comments) {
    const at = placeOf(plain, index);
    const [, words = ''] = new RegExp(COMMENT.source).exec(plain.slice(index)) ?? [];
    const [code = '', who = '', date = '', ...rest] = words.split(',').map((part) => part.replace(/\s+/g, ' ').trim());
    const [, mark] = /^#(.*)$/.exec(rest.at(-1) ?? '') ?? [];
    const reason = (mark === undefined ? rest : rest.slice(0, -1)).join(', ');
    if (
      !Object.hasOwn(CHECK_SEVERITY, code) ||
      who === '' ||
      !/^\d{4}-\d{2}-\d{2}$/.test(date) ||
      reason === '' ||
      (mark !== undefined && !/^[0-9a-z]{6}$/.test(mark))
    ) {
      told.push(checkProblem('sign-off-invalid', at, `This sign-off is not complete. Write ${FORM}.`));
      continue;
    }
    if (!OPEN_TO_JUDGMENT.has(code)) {
      told.push(checkProblem('sign-off-invalid', at, `${code} cannot be signed off: correct it.`));
      continue;
    }
    // What is said of a question as a whole stands at the question, and its sign-off below its answers.
    const candidates = OF_QUESTIONS.has(code) ? blocks.filter(({line}) => line.kind === 'question') : blocks;
    const target = candidates.findLastIndex(({start}) => compare(start, at) < 0);
    let first = target;
    // Behind a table is behind each of its rows.
    while (candidates[first]?.line.kind === 'row' && candidates[first - 1]?.line.kind === 'row') first--;
    const block = candidates[first];
    const next = candidates[target + 1]?.start;
    const isIn = (problem: CheckProblem) => {
      const place = {line: problem.line ?? 0, column: problem.column ?? 0};
      return (
        block !== undefined && compare(place, block.start) >= 0 && (next === undefined || compare(place, next) < 0)
      );
    };
    const silenced = open.filter((problem) => problem.code === code && isIn(problem));
    // Without the documents nothing is compared, and nothing can be said of what was signed off.
    if (silenced.length === 0 && !checked.documents) continue;
    if (!block || silenced.length === 0) {
      told.push(
        checkProblem('sign-off-unused', at, `There is no ${code} in the block before this sign-off. Remove it.`),
      );
      continue;
    }
    const lines = candidates.slice(first, target + 1).map(({line}) => line);
    const due = fingerprint(checked, lines);
    if (checked.documents && mark !== undefined && mark !== due) {
      const cure = `Look again, then write #${due} for #${mark}.`;
      told.push(
        checkProblem('sign-off-outdated', at, `Statement or passage have changed since this was signed off. ${cure}`),
      );
      continue;
    }
    if (checked.documents && mark === undefined) {
      const cure = `Write “, #${due}” at its end.`;
      told.push(
        checkProblem('sign-off-unmarked', at, `This sign-off does not end when statement or passage change. ${cure}`),
      );
    }
    open = open.filter((problem) => !silenced.includes(problem));
    signOffs.push({code: code as CheckCode, who, date, reason, findings: silenced.length, ...at});
  }
  return {open: [...open, ...told], signOffs};
}

/** Six characters that change with the words of a statement, or of the passages that it cites (FNV-1a). */
function fingerprint(checked: CheckedBrief, lines: readonly Line[]): string {
  const words = lines
    .flatMap(({text, citations}) => [
      text,
      ...citations.map(({citation}) => citedPassage(checked, citation)?.sentences ?? ''),
    ])
    .join('\n')
    .replace(/\s+/g, ' ');
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6);
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}
