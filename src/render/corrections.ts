import type {TemplateResult} from 'lit';
import type {Correction, CorrectionKind} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {division, joined, jump, paragraph, say, strong, time} from './elements.js';
import {html} from './html.js';

/** Corrections of some kinds, each dated. By gravity: something wrong stands at the top, the rest at the end. */
export function renderCorrections(kinds: readonly CorrectionKind[], context: RenderContext): unknown {
  const corrections = context.brief.corrections?.filter(({kind}) => kinds.includes(kind)) ?? [];
  return corrections.length > 0 ? division('corrections', corrections.map((correction) => renderCorrection(correction, context))) : '';
}

/** At the place that corrections are about: what happened to it and when, with links to them. */
export function renderCorrectionMark(address: string, context: RenderContext): unknown {
  const {brief, locale} = context;
  return brief.corrections?.flatMap((correction, n) =>
    correction.about === address
      ? [' ', jump('corrected', context.ownId('correction', String(n + 1)), [say(locale.correctionKind(correction.kind), context), correction.date && [' ', time(correction.date, context)]])]
      : [],
  );
}

function renderCorrection(correction: Correction, context: RenderContext): TemplateResult {
  const {locale, brief} = context;
  const {date, kind, text, about} = correction;
  const number = (brief.corrections ?? []).indexOf(correction) + 1;
  return html`<div class=${kind} id=${context.ownId('correction', String(number))}>
    ${paragraph(joined([strong(say(locale.correctionKind(kind), context)), time(date, context)]))}
    ${paragraph([text, about !== undefined && context.hasAddress(about) ? [' ', jump('', context.id(about), say(locale.correctedPlace, context))] : ''])}
  </div>`;
}
