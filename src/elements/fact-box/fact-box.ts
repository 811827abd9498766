import type {PropertyDeclarations, TemplateResult} from 'lit';
import type {Brief} from '../../model/brief.js';
import {selectPart, type Selection} from '../../model/selection.js';
import type {RenderOptions} from '../../render/context.js';
import {renderPart} from '../../render/part.js';
import {cardStyles} from '../../styles/card.js';
import {BriefElement} from '../brief-element.js';

/**
 * The key facts of a briefing.
 *
 * @summary Shows a list of key facts: terms and values, and questions with their different answers side by side.
 *
 * @csspart facts - A list of key facts.
 *
 * @accessibility Terms and values are a definition list, also where `compact` sets them on one line.
 *
 * @failure A briefing without key facts shows the fallback, and the console says what it has instead.
 */
export class FactBox extends BriefElement {
  static override properties: PropertyDeclarations = {compact: {type: Boolean}};
  static override styles = cardStyles;

  /** For narrow places: term and value on one line, in smaller type. Nothing is left out. */
  declare compact: boolean | undefined;

  protected override get look(): string {
    return this.compact ? ' compact' : '';
  }

  protected override get queried(): readonly unknown[] {
    return [this.section, this.compact];
  }

  protected override select(brief: Brief): Selection {
    return selectPart(brief, 'facts', this.section || undefined);
  }

  protected override renderSelection(brief: Brief, selection: Selection, options: RenderOptions): TemplateResult {
    return renderPart('facts', brief, selection, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fact-box': FactBox;
  }
}
