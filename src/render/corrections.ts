import {html, type TemplateResult} from 'lit';
import type {Correction, CorrectionKind} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {division, joined, jump, paragraph, strong, time} from './elements.js';

/** Corrections of some kinds, each dated. By gravity: something wrong stands at the top, the rest at the end. */
export function renderCorrections(kinds: readonly CorrectionKind[], context: RenderContext): unknown {
  const corrections = context.brief.corrections?.filter(({kind}) => kinds.includes(kind)) ?? [];
  return corrections.length > 0 ? division('corrections', corrections.map((correction) => renderCorrection(correction, context))) : '';
}

function renderCorrection({date, kind, text, about}: Correction, context: RenderContext): TemplateResult {
  const {locale} = context;
  return html`<div class=${kind}>
    ${paragraph(joined([strong(locale.correctionKind(kind)), time(date, context)]))}
    ${paragraph([text, about && [' ', jump('', context.id(about), locale.correctedPlace)]])}
  </div>`;
}
