import type {Answer, Comparison, Question} from '../model/block.js';
import {answerCitations} from '../model/comparison.js';
import {firstDayOf, lastDayOf} from '../model/date.js';
import {own} from '../model/own.js';
import {plainText} from '../model/plain-text.js';
import {walk} from '../model/walk.js';
import {shortened} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';
import {languageOf} from './compare/languages/index.js';
import {hasWord, wordsOf} from './compare/names.js';
import {primary} from './quotation-marks.js';

/** What of a question only a person can judge, and questions that are none. */
export function checkQuestions(checked: CheckedBrief): void {
  for (const piece of checked.pieces) {
    if (piece.kind !== 'question') continue;
    checkAnswers(checked, piece.node);
    checkSilence(checked, piece.node, piece.comparison);
    checkEvents(checked, piece.node, piece.comparison);
  }
  checkVias(checked);
}

/** A question that all who speak answer alike shows no difference. */
function checkAnswers({places, report}: CheckedBrief, node: Question): void {
  const stances = new Set(node.answers.filter(({silent}) => !silent).map(({stance}) => folded(plainText(stance))));
  if (stances.size !== 1) return;
  const question = shortened(plainText(node.term));
  report(
    'answer-single',
    places.of(node),
    `The question “${question}” has one answer. Make it a fact, or add who says something else.`,
  );
}

function folded(stance: string): string {
  return stance.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}

/** A source that is said to be silent, and has the question's words in one paragraph. */
function checkSilence({brief, places, report, documents}: CheckedBrief, node: Question, comparison?: Comparison): void {
  const words = languageOf(brief.lang).words;
  if (!words || !documents) return;
  const asked = [...new Set(plainText(node.term).match(/[\p{L}\p{M}]{4,}/gu) ?? [])].filter(
    (word) => !words.beginners.has(word.toLowerCase()) && !words.modality.test(word),
  );
  if (asked.length < 2) return;
  for (const answer of node.answers) {
    if (!answer.silent) continue;
    for (const {source} of answerCitations(answer, comparison)) {
      const document = documents.text(source);
      const {short = source, lang} = own(brief.sources, source) ?? {};
      if (!document || primary(lang) !== primary(brief.lang)) continue;
      const paragraph = document.text.split('\n').find((text) => {
        const given = wordsOf(text);
        return asked.every((word) => hasWord(word, given));
      });
      if (paragraph === undefined) continue;
      const what = `${short} is said to be silent on “${shortened(plainText(node.term))}”.`;
      const found = `One of its paragraphs has all of these words: “${shortened(paragraph)}”`;
      report('silence-doubtful', places.of(node), `${what} ${found} Read it again.`);
    }
  }
}

/** Dated events between the sources of a question without a date: what was said before may have been overtaken. */
function checkEvents({brief, places, report}: CheckedBrief, node: Question, comparison?: Comparison): void {
  if (node.date) return;
  const cited = new Set(
    node.answers
      .filter(({silent}) => !silent)
      .flatMap((answer: Answer) => answerCitations(answer, comparison).map(({source}) => source)),
  );
  const dates = [...cited].flatMap((id) => own(brief.sources, id)?.published ?? []);
  if (dates.length < 2) return;
  const first = dates.map(lastDayOf).sort()[0] ?? '';
  const last = dates.map(firstDayOf).sort().at(-1) ?? '';
  const asked = wordsOf(plainText(node.term));
  const between: string[] = [];
  walk(contentOf(brief), (each) => {
    if (each.type !== 'timeline') return;
    for (const event of each.events) {
      if (!event.date || firstDayOf(event.date) <= first || lastDayOf(event.date) >= last) continue;
      // An event that the question is about has a long word of it.
      const words = plainText(event.children.flatMap((block) => (block.type === 'paragraph' ? block.children : [])));
      const isAbout = [...asked].some((word) => word.length > 4 && hasWord(word, wordsOf(words)));
      if (isAbout) between.push(event.date.label ?? event.date.iso);
    }
  });
  if (between.length === 0) return;
  const question = shortened(plainText(node.term));
  const cure = 'If one of them changes the answer, write its date at the end of the question: (YYYY-MM-DD).';
  report(
    'question-undated',
    places.of(node),
    `Between the sources of “${question}” the timeline has events (${between.slice(0, 3).join(', ')}). ${cure}`,
  );
}

/** A via belongs to one claim: a passage with a via that different blocks cite for different things. */
function checkVias({brief, lines, places, report}: CheckedBrief): void {
  const seen = new Map<string, string>();
  const told = new Set<string>();
  for (const line of lines) {
    if (line.kind === 'quotation') continue;
    for (const {citation, at} of line.citations) {
      if (citation.passage === undefined) continue;
      const key = `${citation.source}#${citation.passage}`;
      const via = own(brief.passages, key)?.via;
      if (via === undefined) continue;
      const words = line.text.slice(0, at);
      const before = seen.get(key);
      seen.set(key, before ?? words);
      if (before === undefined || told.has(key) || isLike(before, words)) continue;
      told.add(key);
      const cure = 'If it speaks of one of them only, give the other a passage of its own.';
      report('via-shared', places.inLine(line, at), `[^${key}] names ${shortened(via)} for two claims. ${cure}`);
    }
  }
}

/** Whether two statements share most of their longer words. */
function isLike(a: string, b: string): boolean {
  const [words, other] = [a, b].map((text) => [...wordsOf(text)].filter((word) => word.length > 4));
  const shared = words?.filter((word) => hasWord(word, new Set(other))).length ?? 0;
  return shared >= Math.min(words?.length ?? 0, other?.length ?? 0) * 0.5;
}
