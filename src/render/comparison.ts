import type {Answer, Comparison, Question} from '../model/block.js';
import {columnsOf, standing, withoutFullStop, type AnswerGroup} from '../model/comparison.js';
import {own} from '../model/own.js';
import {unpressable} from '../model/plain-text.js';
import {positionsOf, speakersOf, type Position} from '../model/position.js';
import {columnWords, renderAnswer, renderChips, renderColumn} from './answer.js';
import {renderContent} from './blocks.js';
import {renderOpener} from './citation.js';
import type {RenderContext} from './context.js';
import {renderCorrectionMark} from './corrections.js';
import {renderInlines} from './inlines.js';
import {changeMark, dateWords, heading, listItem, paragraph, say, shortTime, span, strong, time} from './markup.js';
import {renderNames} from './silent.js';
import {h, keyed, live, type Content, type Rendered, type TreeElement} from './tree.js';
import {positionName, positionWords, renderBy, renderLegend, renderVoice, sourceName, speakerWords} from './voice.js';

/** More sources than have room beside the stances: each is then named at its mark. */
const MOST = 7;

/** More sources than leave room for a question beside their names. */
const MOST_BESIDE = 5;

/** A comparison, and the sources that have a column in it. */
interface Matrix {
  readonly comparison: Comparison;
  readonly columns: readonly string[];
  /** How many levels below the title its questions are. */
  readonly below: number;
}

/**
 * How the sources differ, question by question.
 *
 * One and the same markup is a matrix of marks in a wide container (a column for each source) and a list in a narrow one, where
 * the name of a source stands beside its mark.
 */
export function renderComparison(comparison: Comparison, context: RenderContext, below: number): Rendered {
  const {questions, head = []} = comparison;
  // The words of a table's corner are said; its sources only if no row says them.
  const words = questions.length > 0 ? head.slice(0, 1) : head;
  const columns = columnsOf(comparison, context.brief.sources, context.isOrdered);
  const isMatrix = columns.length <= MOST && questions.length > 0;
  const heads = isMatrix && renderColumns(columns, context);
  // In full the heads stay in sight, so nothing stands beside them.
  const isBeside = context.view === 'digest' && columns.length <= MOST_BESIDE;
  const matrix = {comparison, columns, below};
  return [
    words.map((cell) => paragraph(renderInlines(cell, context, 'name'))),
    h(
      'div',
      {class: `comparison${isMatrix ? ` matrix of${columns.length}` : ''}`, part: 'comparison'},
      !isBeside && heads,
      questions.map((question, n) => [
        renderQuestion(question, context, matrix, n, isBeside && n === 0 && heads),
        // What the marks mean stands below the first of them; where all is open, below the last.
        (context.isLead ? n === 0 : n === questions.length - 1) && renderLegend(context),
      ]),
    ),
  ];
}

/** Who is compared: the head of each column. */
function renderColumns(columns: readonly string[], context: RenderContext): TreeElement {
  const {brief, locale} = context;
  const items = columns.map((id) =>
    listItem(strong(sourceName(id, context)), ' ', span('what', shortTime(own(brief.sources, id)?.published, context))),
  );
  return h('ul', {class: 'columns', 'aria-label': locale.comparedSources}, items);
}

/**
 * A question with its answers by stance; who was silent, who could not know, as one line of words. The heads of the columns may
 * stand beside it.
 *
 * In a digest a question after the first is folded where there is little room: its heading is the summary, which a style sheet
 * takes for a mere heading where there is more.
 */
function renderQuestion(
  question: Question,
  context: RenderContext,
  matrix: Matrix,
  n: number,
  heads: Content,
): TreeElement {
  const {term, date, note, id} = question;
  const {groups, saidBefore, silent, publishedBefore} = standing(context.brief, question, matrix.comparison);
  const isLater = context.isLead && n > 0;
  // A summary holds nothing that can be pressed.
  const marks = renderCorrectionMark(id, context);
  const title = heading(
    matrix.below,
    [
      changeMark(question, context),
      renderInlines(isLater ? unpressable(term) : term, context),
      date && [' ', span('when', '(', time(date, context), ')')],
      !isLater && marks,
    ],
    context,
    context.firstAnchor(id),
    'ask',
  );
  const list = (each: readonly AnswerGroup[]) =>
    each.length > 0 &&
    h(
      'ul',
      {class: 'stances'},
      each.map((group) => renderStance(group, question, context, matrix)),
    );
  const before =
    date &&
    saidBefore.length > 0 &&
    paragraph(say(context.locale.saidBefore(dateWords(date, context)), context), 'said-before');
  const content = () => [
    isLater && paragraph(marks),
    note && h('div', {class: 'note'}, renderContent(note, context)),
    list(groups),
    before,
    list(saidBefore),
    paragraph(renderNames(silent, publishedBefore, context, matrix.comparison, matrix.columns), 'silent'),
  ];
  const element = isLater
    ? h('details', {class: 'question later', id: context.ownId('row', id)}, h('summary', {}, title), content())
    : h('div', {class: 'question'}, heads ? h('div', {class: 'top'}, heads, title) : title, content());
  return keyed(`term ${id}`, element);
}

/** A stance, the marks of those who take it, and what they say. In a digest it opens; in full all stands there. */
function renderStance(
  {stance, answers}: AnswerGroup,
  question: Question,
  context: RenderContext,
  matrix: Matrix,
): TreeElement {
  const {comparison, columns} = matrix;
  const positions = positionsOf(context.brief, answers, comparison, columns);
  const speakers = speakersOf(positions);
  // Whom each of several sources relies on is said beside its mark.
  const isSpeakerNamed = speakers.length === 1 || (speakers.length > 0 && positions.length === 1);
  const isDigest = context.view === 'digest';
  const words =
    stance.length > 0 &&
    strong(renderInlines(isDigest ? unpressable(withoutFullStop(stance)) : withoutFullStop(stance), context, 'name'));
  const label = [
    span('words', speakerWords(words, speakers, context)),
    ' ',
    span(
      'who',
      positions.map((position, n) => [
        n > 0 && span('dot', ' · '),
        renderPosition(position, stance, context, columns, isSpeakerNamed),
      ]),
      answers.map((answer) => renderColumn(columnWords(answer, comparison), context)),
    ),
  ];
  const by = (each: readonly Position[]) =>
    isDigest
      ? renderChips(each, context)
      : renderBy(
          each.filter(({vias}) => vias.length > 0),
          context,
          ({source}) => sourceName(source, context),
          false,
        );
  const said = () => answers.map((answer) => renderAnswer(answer, question, context, comparison, by));
  return listItem(
    isDigest
      ? h('details', {class: 'stance'}, h('summary', {class: 'label'}, label), said())
      : h('div', {class: 'stance'}, h('div', {class: 'label'}, label), said()),
  );
}

/** A mark in its source's column; where there are no columns, with the source's name and date. In full it opens the passages. */
function renderPosition(
  position: Position,
  stance: Answer['stance'],
  context: RenderContext,
  columns: readonly string[],
  isSpeakerNamed: boolean,
): Content {
  const {source, citations, voice} = position;
  const label = positionName(position, stance, context);
  const className = `cell c${columns.indexOf(source) + 1}`;
  const words = [sourceName(source, context), positionWords(position, context, isSpeakerNamed || voice !== 'reports')];
  const still = () => [renderVoice(voice), ' ', words];
  if (context.view === 'full') {
    const content = [renderVoice(voice), h('span', {class: 'told'}, '\u00a0', words)];
    return span(className, renderOpener(citations, context, 'cite name', content, label, still()));
  }
  const shown = h(
    'span',
    {class: className},
    renderVoice(voice, label),
    h('span', {class: 'told', 'aria-hidden': 'true'}, '\u00a0', words),
  );
  return live(shown, still);
}
