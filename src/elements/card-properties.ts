import type {PropertyDeclarations} from '@lit/reactive-element';
import type {Card, QueryOf} from '../cards/card.js';

/** The properties that an element must have because its card has the attributes: the compiler asks for each. */
export type PropertiesOf<C extends Card> = {[Name in keyof C['attributes']]: QueryOf<C['attributes']>[Name]};

/** What Lit is told about the attributes of a card. */
export function propertiesOf({attributes}: Card): PropertyDeclarations {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, kind]) => [name, kind === 'look' ? {type: Boolean} : {}]),
  );
}
