import type {Correction, CorrectionKind} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {division, joined, jump, paragraph, say, strong, time} from './markup.js';
import {h, type Content, type TreeElement} from './tree.js';

/** Corrections of some kinds, each dated. By weight: something wrong is at the top, the rest at the end. */
export function renderCorrections(kinds: readonly CorrectionKind[], context: RenderContext): Content {
  const corrections = context.brief.corrections?.filter(({kind}) => kinds.includes(kind)) ?? [];
  return (
    corrections.length > 0 &&
    division(
      'corrections',
      corrections.map((correction) => renderCorrection(correction, context)),
    )
  );
}

/** At the place that corrections are about: what happened to it and when, with links to them. */
export function renderCorrectionMark(anchor: string, context: RenderContext): Content {
  const {brief, locale} = context;
  return brief.corrections?.map(({about, kind, date}, n) => {
    if (about !== anchor) return '';
    const words = [say(locale.correctionKind(kind), context), date && [' ', time(date, context)]];
    return [' ', jump(context.ownId('correction', n + 1), words, {className: 'corrected'})];
  });
}

function renderCorrection(correction: Correction, context: RenderContext): TreeElement {
  const {locale, brief} = context;
  const {date, kind, text, about} = correction;
  const id = context.ownId('correction', (brief.corrections ?? []).indexOf(correction) + 1);
  const isShown = about !== undefined && context.hasAnchor(about);
  return h(
    'div',
    {class: kind, id},
    paragraph(joined([strong(say(locale.correctionKind(kind), context)), time(date, context)])),
    paragraph([text, isShown && [' ', jump(context.id(about), say(locale.correctedPlace, context))]]),
  );
}
