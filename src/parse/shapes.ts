import type {Answer, Block, Comparison, Fact, Facts, Question, Timeline, TimelineEvent} from '../model/block.js';
import type {Brief} from '../model/brief.js';
import type {Inline} from '../model/inline.js';
import type {ProblemCode} from '../model/problem.js';
import {standing} from '../model/comparison.js';
import {plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import {AnchorBook, settle, type Anchor, type UnshapedInline} from './anchors.js';
import {
  paragraph,
  type UnshapedBlockquote,
  type UnshapedCell,
  type UnshapedBlock,
  type UnshapedItem,
  type UnshapedList,
  type UnshapedTable,
} from './unshaped-blocks.js';
import {
  boldStart,
  dateStart,
  factStart,
  questionStart,
  takeAnchor,
  takeFinalAnchor,
  takeFinalDate,
  withParagraph,
} from './item-start.js';
import {answersOf, isAnswer, kindOf, silentCitations, soleCitation, type ItemKind} from './item-kinds.js';
import {nearMiss} from './near-miss.js';
import {readQuotation} from './quotation.js';
import type {ParseContext} from './parse-context.js';
import type {Place} from './source-text.js';
import {trim} from './trim.js';

type Mutable<T> = {-readonly [K in keyof T]: T[K]};

/** Recognises blocks by their shape; what has no shape of the format stays what it is in GFM. */
export class ShapeReader {
  readonly anchors = new AnchorBook();
  readonly #context: ParseContext;
  readonly #sources: Brief['sources'];

  constructor(context: ParseContext, sources: Brief['sources']) {
    this.#context = context;
    this.#sources = sources;
  }

  read(drafts: readonly UnshapedBlock[]): Block[] {
    return drafts.map((draft) => this.#block(draft));
  }

  #block(draft: UnshapedBlock): Block {
    switch (draft.type) {
      case 'unshapedHeading': {
        const {anchor, rest} = takeFinalAnchor(draft.children);
        const heading = {type: 'heading' as const, depth: draft.depth, id: '', children: this.words(rest)};
        return this.anchors.add(heading, plainText(heading.children), anchor);
      }
      case 'unshapedList':
        return this.#list(draft);
      case 'unshapedBlockquote':
        return this.#blockquote(draft);
      case 'unshapedTable':
        return this.#table(draft);
      case 'unshapedParagraph':
        return {type: 'paragraph', children: this.words(draft.children)};
      case 'code':
      case 'thematicBreak':
        return draft;
    }
  }

  /** Running text in which nothing will be recognised any more. */
  words(inlines: readonly UnshapedInline[]): Inline[] {
    return settle(inlines, this.#context.problems);
  }

  // Lists

  #list(draft: UnshapedList): Block {
    const {items} = draft;
    const [first] = items;
    if (first && dateStart(first)) return this.#timeline(items);
    const kinds = items.map((item) => kindOf(item));
    if (items.length > 0 && kinds.every((kind) => kind === 'question')) return this.#comparison(items);
    if (items.length > 0 && kinds.every((kind) => kind !== 'other')) return this.#facts(items, kinds);
    const miss = nearMiss(items, kinds);
    if (miss) this.#report(miss.code, miss.item, miss.message);
    return {
      type: 'list',
      ordered: draft.ordered,
      ...(draft.ordered && draft.start !== 1 && {start: draft.start}),
      spread: draft.spread,
      items: items.map(({checked, children}) => ({
        ...(checked !== undefined && {checked}),
        children: this.read(children),
      })),
    };
  }

  #timeline(items: readonly UnshapedItem[]): Timeline {
    const events = items.map((item): TimelineEvent => {
      const start = dateStart(item);
      if (start?.date) return {date: start.date, children: this.read(start.content)};
      if (start)
        this.#report('date-invalid', item, 'This date is impossible. Correct it, or write only what is known of it.');
      else
        this.#report(
          'event-undated',
          item,
          'This event has no date. Begin it with one in bold, such as **2024-02-22:**, or take it out of the timeline.',
        );
      return {children: this.read(item.children)};
    });
    return {type: 'timeline', events};
  }

  #comparison(items: readonly UnshapedItem[]): Block {
    const questions = items.map((item) => this.#question(item));
    const cited = questions.flatMap(({answers}) =>
      answers.flatMap(({stance, children}) => citationsIn(children, stance)),
    );
    return this.#compare(
      {type: 'comparison', sources: [...new Set(cited.map(({source}) => source))], questions},
      items,
    );
  }

  /** Reports the sources that a question forgets; `parts` are what the questions are made from. */
  #compare(comparison: Comparison, parts: readonly {place: Place}[]): Comparison {
    for (const [n, question] of comparison.questions.entries()) {
      for (const source of standing({sources: this.#sources}, question, comparison).missing) {
        this.#report(
          'answer-missing',
          parts[n],
          `The source “${source}” gives no answer to this question. Add it, or write — [^${source}] if it is silent.`,
        );
      }
    }
    return comparison;
  }

  #report(code: ProblemCode, part: {place: Place} | undefined, message: string): void {
    if (part) this.#context.problems.add(code, part.place, message);
  }

  #facts(items: readonly UnshapedItem[], kinds: readonly ItemKind[]): Facts {
    return {
      type: 'facts',
      items: items.map((item, n) => (kinds[n] === 'question' ? this.#question(item) : this.#fact(item))),
    };
  }

  #fact(item: UnshapedItem): Fact {
    const start = factStart(item) ?? boldStart(item) ?? {bold: [], rest: [], others: item.children};
    const {anchor, rest} = takeAnchor(start.rest);
    const fact: Mutable<Fact> = {type: 'fact', id: '', term: this.words(start.bold), children: []};
    this.anchors.add(fact, plainText(fact.term), anchor);
    if (kindOf(item) === 'almost-question') {
      const odd = answersOf(start.others)?.items.find((answer) => !isAnswer(answer));
      this.#report(
        'almost-comparison',
        odd ?? item,
        'This item is not an answer, so the list is not a comparison. Begin it with a bold stance and cite a source, or write — [^source].',
      );
    }
    fact.children = this.read(withParagraph(rest, start.others));
    return fact;
  }

  #question(item: UnshapedItem): Question {
    const start = questionStart(item) ?? {bold: [], rest: [], others: item.children};
    const {anchor, rest} = takeAnchor(start.rest);
    const question = this.#questionHead(start.bold, this.read(withParagraph(rest, start.others.slice(0, -1))), anchor);
    question.answers = answersOf(start.others)?.items.map((answer) => this.#answer(answer)) ?? [];
    return question;
  }

  #questionHead(
    words: readonly UnshapedInline[],
    note: readonly Block[],
    anchor: Anchor | undefined,
  ): Mutable<Question> {
    const {term, date} = takeFinalDate(words);
    const question = {
      type: 'question' as const,
      id: '',
      term: this.words(term),
      ...(date && {date}),
      ...(note.length > 0 && {note}),
      answers: [],
    };
    return this.anchors.add(question, plainText(question.term), anchor);
  }

  #answer(item: UnshapedItem): Answer {
    const citations = silentCitations(item.children);
    if (citations) return {stance: [], silent: true, children: [{type: 'paragraph', children: this.words(citations)}]};
    const start = boldStart(item) ?? {bold: [], rest: [], others: item.children};
    return {stance: this.words(start.bold), children: this.read(withParagraph(start.rest, start.others))};
  }

  // Tables

  #table(draft: UnshapedTable): Block {
    const headers = draft.head.slice(1).map(({children}) => soleCitation(children));
    const odd = headers.filter((source) => source === undefined).length;
    if (odd === headers.length || odd > 1) {
      const cells = (row: readonly UnshapedCell[]) => row.map(({children}) => this.words(children));
      return {type: 'table', align: draft.align, head: cells(draft.head), rows: draft.rows.map(cells)};
    }
    if (odd === 1) {
      this.#report(
        'almost-comparison',
        draft.head[headers.indexOf(undefined) + 1],
        'All columns but this one begin with a citation. Begin it with one too, and the table becomes a comparison.',
      );
    }
    const questions = draft.rows.map((row) => this.#row(row));
    const sources = [...new Set(headers.filter((source) => source !== undefined))];
    return this.#compare(
      {type: 'comparison', sources, head: draft.head.map(({children}) => this.words(children)), questions},
      draft.rows.flatMap(([first]) => first ?? []),
    );
  }

  #row([first, ...cells]: readonly UnshapedCell[]): Question {
    const words = first?.children ?? [];
    const [bold, ...afterBold] = words;
    const isBold = bold?.type === 'strong';
    const {anchor, rest} = takeAnchor(isBold ? afterBold : []);
    const question = this.#questionHead(isBold ? bold.children : words, this.read(withParagraph(rest, [])), anchor);
    question.answers = cells.flatMap(({children}, n): Answer[] => {
      const [start, ...others] = children;
      if (!start) return [];
      const answer = (stance: readonly UnshapedInline[], after: readonly UnshapedInline[]) => ({
        stance: this.words(stance),
        column: n + 1,
        children: this.read(withParagraph(after, [])),
      });
      const citations = silentCitations([paragraph(children)]);
      if (citations) return [{...answer([], citations), silent: true}];
      if (start.type === 'strong') return [answer(start.children, others)];
      const isCitation = ({type}: UnshapedInline) => type === 'citation';
      return [answer(trim(children.filter((inline) => !isCitation(inline))), children.filter(isCitation))];
    });
    return question;
  }

  // Quotations

  #blockquote({children}: UnshapedBlockquote): Block {
    const quotation = readQuotation(children, this.#context.problems);
    if (!quotation) return {type: 'blockquote', children: this.read(children)};
    const {children: said, original, speaker, occasion, date, citations} = quotation;
    return {
      type: 'quotation',
      children: this.read(said),
      ...(original !== undefined && {original}),
      speaker: this.words(speaker),
      ...(occasion.length > 0 && {occasion: this.words(occasion)}),
      ...(date && {date}),
      citations,
    };
  }
}
