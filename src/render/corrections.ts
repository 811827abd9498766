import {html, type TemplateResult} from 'lit';
import type {Correction, CorrectionKind} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';
import {renderLine} from './line.js';

/** Corrections of some kinds, each dated. By gravity: something wrong stands at the top, the rest at the end. */
export function renderCorrections(kinds: readonly CorrectionKind[], context: RenderContext): TemplateResult | '' {
  const corrections = (context.brief.corrections ?? []).filter(({kind}) => kinds.includes(kind));
  if (corrections.length === 0) return '';
  return html`<div class="corrections" part="corrections">${corrections.map((correction) => renderCorrection(correction, context))}</div>`;
}

function renderCorrection({date, kind, text, about}: Correction, context: RenderContext): TemplateResult {
  const {locale} = context;
  return html`<div class=${kind}>
    ${renderLine(html`<strong>${locale.correctionKind(kind)}</strong>`, date && renderDate(date, locale))}
    <p>${text}${about && html` <a href="#${context.id(about)}">${locale.correctedPlace}</a>`}</p>
  </div>`;
}
