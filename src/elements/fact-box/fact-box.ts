import {factBox} from '../../cards/fact-box.js';
import {propertiesOf, type PropertiesOf} from '../card-properties.js';
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
export class FactBox extends BriefElement implements PropertiesOf<typeof factBox> {
  static override readonly card = factBox;
  static override properties = propertiesOf(factBox);

  /**
   * For narrow places: term and value on one line, in smaller type. Nothing is left out.
   * @attr
   */
  declare compact: boolean | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'fact-box': FactBox;
  }
}
