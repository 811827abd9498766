import type {Answer, Comparison} from '../model/block.js';
import {answerCitations} from '../model/comparison.js';
import {own} from '../model/own.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {joined, say} from './markup.js';
import type {Content} from './tree.js';

/**
 * One line of words about those who say nothing, in the order of the columns: who was silent, and who was published before it could
 * be asked.
 */
export function renderNames(
  silent: readonly Answer[],
  publishedBefore: readonly string[],
  context: RenderContext,
  comparison?: Comparison,
  columns: readonly string[] = [],
): Content {
  const {brief, locale} = context;
  const names = (ids: readonly string[]) =>
    [...new Set(ids)]
      .toSorted((a, b) => columns.indexOf(a) - columns.indexOf(b))
      .map((id) => isolated(own(brief.sources, id)?.short ?? id))
      .join(', ');
  const silentIds = silent.flatMap((answer) => answerCitations(answer, comparison).map(({source}) => source));
  const sentences = [
    silentIds.length > 0 && say(locale.notMentionedIn(names(silentIds)), context),
    publishedBefore.length > 0 && say(locale.publishedEarlier(names(publishedBefore)), context),
  ];
  return joined(sentences);
}
