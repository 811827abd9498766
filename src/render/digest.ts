import {isPart, itemsOf, type Block, type PartKind} from '../model/block.js';
import {compareDays, firstDayOf, lastDayOf, type BriefDate} from '../model/date.js';
import {digestOf, type DigestRow} from '../model/digest.js';
import {unpressable} from '../model/plain-text.js';
import {levelOf, renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {correctionsOf, newest, renderCorrectionMark, renderCorrections} from './corrections.js';
import {monthWords, renderAsOf, renderTopics} from './header.js';
import {renderInlines} from './inlines.js';
import {division, heading, joined, line, paragraph, say, span} from './markup.js';
import {renderNotes} from './notes.js';
import {renderSources} from './sources.js';
import {h, keyed, treeOf, type Content, type Tree, type TreeElement} from './tree.js';

/** How many folded rows a digest has at most. */
const ROWS = 5;

/** A briefing, or parts of it, on about one screen: what leads stands open, and the rest is folded, row by row. */
export function renderDigest(
  shown: readonly Block[],
  context: RenderContext,
  after: () => Content = () => '',
): Content {
  const {brief, locale, sources, footnotes} = context;
  const {wrong, others} = correctionsOf(context);
  const last = newest(wrong);
  const earlier = [...wrong.filter((each) => each !== last), ...others];
  const hasEnd = sources.length > 0 || footnotes.length > 0;
  const {lead, rows} = digestOf(shown, context.part === undefined ? brief.digest : undefined, {
    rows: ROWS - (earlier.length > 0 ? 1 : 0) - (hasEnd ? 1 : 0),
    characters: roomIn(context),
  });
  const open = renderLead(lead, context);
  const counts = [
    wrong.length > 1 && locale.earlierCorrections(wrong.length - 1),
    others.length > 0 && locale.clarifications(others.length),
  ];
  const passages = sources.reduce((sum, source) => sum + source.passages.length, 0);
  return [
    division(
      'body',
      open,
      rows.map((each) => renderRow(each, context)),
      after(),
    ),
    earlier.length > 0 &&
      row(
        'corrections',
        heading(1, say(joined(counts), context), context),
        () => renderCorrections(earlier, context),
        context,
      ),
    hasEnd &&
      row(
        'sources',
        [
          heading(1, say(sources.length > 0 ? locale.sourceCount(sources.length) : locale.notes, context), context),
          renderMeasure(passages > 0 ? locale.passagesCited(passages) : '', context),
        ],
        () => [renderNotes(context), renderSources(context), line(renderAsOf(context)), renderTopics(context)],
        context,
      ),
  ];
}

/** How many characters of facts or events have room beside title and summary. */
function roomIn({brief: {title, summary = ''}, part}: RenderContext): number {
  return part === undefined ? 450 - title.length - summary.length : 165 - title.length;
}

/** How many words and lines may stand open; beyond, a second question is folded wherever the card is. */
const MUCH = {words: 85, lines: 17};

/** How many characters a line of a wide card has, by what is said in it. Other things are folded, or marks there. */
const LINE: Readonly<Record<string, number>> = {words: 24, ask: 56, note: 72, silent: 80, 'said-before': 80};
const SUMMARY_LINE = 70;

function renderLead(lead: readonly Block[], context: RenderContext): Content {
  if (lead.length === 0) return '';
  const content = treeOf(renderBlocks(lead, {...context, isLead: true}));
  const {title, summary = ''} = context.brief;
  const size = sizeOf(content);
  const words = size.words + wordsIn(`${title} ${summary}`);
  const lines = size.lines + Math.ceil(summary.length / SUMMARY_LINE);
  return h('div', {class: `lead${words > MUCH.words || lines > MUCH.lines ? ' long' : ''}`}, content);
}

/** How much there is to read in what leads. */
function sizeOf(tree: Tree): {words: number; lines: number} {
  let [words, lines] = [0, 0];
  for (const node of tree) {
    if (typeof node === 'string') continue;
    const length = LINE[String(node.attributes.class)];
    const inside = length === undefined ? sizeOf(node.children) : {words: 0, lines: 0};
    const text = length === undefined ? '' : textOf(node.children);
    words += inside.words + wordsIn(text);
    lines += inside.lines + Math.ceil(text.length / (length ?? 1));
  }
  return {words, lines};
}

function textOf(tree: Tree): string {
  return tree.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

/** A folded row. The headings of its sections are the summary, each with a measure of what is under it. */
function renderRow({kind, sections}: DigestRow, context: RenderContext): TreeElement {
  const {locale} = context;
  const [first] = sections;
  const content = () =>
    sections.map(({heading: own, blocks}) => [
      // A summary holds nothing that can be pressed.
      own && paragraph(renderCorrectionMark(own.id, context)),
      renderBlocks(blocks, context, 'number', own ? levelOf(own) : 1),
    ]);
  if (kind !== 'section') {
    const words = kind === 'rest' ? measure(first?.blocks ?? [], context, true) || locale.showRest : locale.background;
    return row(kind, [heading(1, say(words, context), context)], content, context);
  }
  const titles = sections.map(
    ({heading: own, blocks}) =>
      own && [
        heading(levelOf(own), renderInlines(unpressable(own.children), context), context, context.firstAnchor(own.id)),
        renderMeasure(measure(blocks, context, false), context),
      ],
  );
  return row(first?.heading?.id ?? '', titles, content, context, 'row');
}

function renderMeasure(words: string, context: RenderContext): Content {
  return words && [' ', span('measure', say(words, context))];
}

/** The summary comes before what it folds, also in what is rendered first. */
function row(
  name: string,
  summary: Content,
  content: () => Content,
  context: RenderContext,
  // Anchors are the author's, and may be any word.
  kind: 'row' | 'fold' = 'fold',
): TreeElement {
  return keyed(
    `${kind} ${name}`,
    h('details', {class: 'row', id: context.ownId(kind, name)}, h('summary', {}, summary), content()),
  );
}

/** What blocks hold, in words: “8 events, 2020 to June 2024”; with `isMore`, of what is partly shown above. */
function measure(blocks: readonly Block[], context: RenderContext, isMore: boolean): string {
  const {locale} = context;
  const counts = new Map<PartKind, number>();
  const dates: BriefDate[] = [];
  for (const block of blocks) {
    if (!isPart(block)) continue;
    counts.set(block.type, (counts.get(block.type) ?? 0) + itemsOf(block).length);
    if (block.type === 'timeline') dates.push(...block.events.flatMap(({date}) => date ?? []));
  }
  const quotations = blocks.filter(({type}) => type === 'quotation').length;
  const words = [...counts].map(([kind, count], n) => {
    const things = isMore && n === 0 ? locale.more(kind, count) : locale.items(kind, count);
    return kind === 'timeline' ? spanned(things, dates, context) : things;
  });
  if (words.length === 0 && quotations > 0) words.push(locale.quotationCount(quotations));
  return words.join(' · ');
}

/** With the first and the last date, to the month. */
function spanned(things: string, dates: readonly BriefDate[], context: RenderContext): string {
  const days = dates.toSorted((a, b) => compareDays(firstDayOf(a), firstDayOf(b)));
  const [from] = days;
  const to = dates.toSorted((a, b) => compareDays(lastDayOf(b), lastDayOf(a)))[0];
  if (!from || !to) return things;
  const [first, last] = [monthWords(from.iso, context), monthWords(to.end ?? to.iso, context)];
  return first === last ? `${things}, ${first}` : context.locale.spanned(things, first, last);
}
