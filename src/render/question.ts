import type {Fact, Question} from '../model/block.js';
import {endsSentence, standing, withoutFullStop, type AnswerGroup} from '../model/comparison.js';
import {positionsOf} from '../model/position.js';
import {renderAnswer, renderChips} from './answer.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderCorrectionMark} from './corrections.js';
import {renderInlines} from './inlines.js';
import {changeMark, dateWords, say, span, strong, time} from './markup.js';
import {renderNames} from './silent.js';
import {h, isEmpty, keyed, type Content, type TreeElement} from './tree.js';

/** A term with what is said of it. */
export function renderTerm(
  fact: Fact | Question,
  context: RenderContext,
  content: () => Content,
  className = 'fact',
): TreeElement {
  const date = 'date' in fact && fact.date;
  const term = h(
    'dt',
    {id: context.firstAnchor(fact.id)},
    changeMark(fact, context),
    renderInlines(fact.term, context),
    fact.type === 'fact' && colon(context),
    date && [' ', span('when', '(', time(date, context), ')')],
    renderCorrectionMark(fact.id, context),
  );
  return keyed(`term ${fact.id}`, h('div', {class: className}, term, content()));
}

/** One thing that is said of a term. */
export function definition(content: Content, className?: string): TreeElement {
  return h('dd', {class: className}, content);
}

/** A question among facts, with its different answers. */
export function renderFactsQuestion(question: Question, context: RenderContext): TreeElement {
  const {locale} = context;
  const {date, note} = question;
  const {groups, saidBefore, silent, publishedBefore} = standing(context.brief, question);
  const answers = (each: readonly AnswerGroup[]) => each.map((group) => renderStance(group, question, context));
  return renderTerm(
    question,
    context,
    () => {
      const names = renderNames(silent, publishedBefore, context);
      return [
        definition(say(locale.differentAnswers, context), 'heads-answers'),
        note && definition(renderContent(note, context), 'note'),
        answers(groups),
        date &&
          saidBefore.length > 0 &&
          definition(say(locale.saidBefore(dateWords(date, context)), context), 'said-before'),
        answers(saidBefore),
        !isEmpty(names) && definition(names, 'silent'),
      ];
    },
    'fact question',
  );
}

function renderStance({stance, answers}: AnswerGroup, question: Question, context: RenderContext): TreeElement {
  const positions = positionsOf(context.brief, answers);
  const words = [
    strong(renderInlines(withoutFullStop(stance), context, 'name')),
    !endsSentence(stance) && colon(context),
  ];
  return definition(
    [
      span('words', words),
      ' ',
      span('by', renderChips(positions, context)),
      answers.map((answer) => renderAnswer(answer, question, context, undefined, () => '')),
    ],
    'stance',
  );
}

function colon({locale}: RenderContext): TreeElement {
  return span('colon', locale.colon(''));
}
