import type {Correction} from '../model/brief.js';
import {compareDays, lastDayOf} from '../model/date.js';
import type {RenderContext} from './context.js';
import {division, joined, jump, paragraph, say, strong, time} from './markup.js';
import {h, type Content, type TreeElement} from './tree.js';

/** Corrections, each dated. */
export function renderCorrections(corrections: readonly Correction[], context: RenderContext): Content {
  return (
    corrections.length > 0 &&
    division(
      'corrections',
      corrections.map((correction) => renderCorrection(correction, context)),
    )
  );
}

/** The corrections of a briefing by weight: something wrong, and the rest. */
export function correctionsOf({brief}: RenderContext): {wrong: readonly Correction[]; others: readonly Correction[]} {
  const all = brief.corrections ?? [];
  return {wrong: all.filter(({kind}) => kind === 'correction'), others: all.filter(({kind}) => kind !== 'correction')};
}

/** The correction that was made last. */
export function newest(corrections: readonly Correction[]): Correction | undefined {
  const day = ({date}: Correction) => (date ? lastDayOf(date) : '');
  return corrections.toSorted((a, b) => compareDays(day(b), day(a)))[0];
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
