import {html, nothing, type TemplateResult} from 'lit';
import type {Correction, CorrectionKind} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';

/** Corrections of some kinds, each dated. By gravity: something wrong stands at the top, the rest at the end. */
export function renderCorrections(kinds: readonly CorrectionKind[], context: RenderContext): TemplateResult | typeof nothing {
  const corrections = (context.brief.corrections ?? []).filter(({kind}) => kinds.includes(kind));
  if (corrections.length === 0) return nothing;
  return html`<section class="corrections" part="corrections" aria-label=${context.locale.corrections}>
    ${corrections.map((correction) => renderCorrection(correction, context))}
  </section>`;
}

function renderCorrection({date, kind, text, about}: Correction, context: RenderContext): TemplateResult {
  const {locale} = context;
  return html`<div class=${kind}>
    <p><strong>${locale.correctionKind(kind)}</strong>${date ? html`<span class="sep"> · </span>${renderDate(date, locale)}` : nothing}</p>
    <p>${text}${about === undefined ? nothing : html` <a href="#${context.id(about)}">${locale.correctedPlace}</a>`}</p>
  </div>`;
}
