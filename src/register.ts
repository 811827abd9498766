import type {Card} from './cards/card.js';
import * as classes from './elements/index.js';

/** Kept equal to package.json by hand; tests/node/cli.test.ts checks that. */
export const VERSION = '0.1.0';

export interface DefineOptions {
  /** What the tags begin with instead: `my` gives `<my-caucasus-brief>`. */
  readonly prefix?: string;
}

/**
 * Registers the cards under their names, or under names with a prefix. Calling it again does nothing.
 *
 * It never throws for a name that is taken, by another version of this library or by other code: the first one wins, and
 * one console note names both.
 */
export function define({prefix}: DefineOptions = {}): void {
  register(Object.values(classes), prefix);
}

type CardClass = CustomElementConstructor & {readonly card: Card};

/** Registers classes under their cards' tags, or subclasses under tags with a prefix, where the names are not taken. */
export function register(elements: readonly CardClass[], prefix?: string): void {
  const others: string[] = [];
  for (const element of elements) {
    const {tag} = element.card;
    const name = prefix === undefined ? tag : `${prefix}-${tag}`;
    const taken: (CustomElementConstructor & {briefsVersion?: string}) | undefined = customElements.get(name);
    if (taken === undefined) {
      // A class can be registered only once. A class that already has a name, or gets a prefixed one, is registered as a subclass.
      const own = prefix !== undefined || customElements.getName(element) !== null ? class extends element {} : element;
      Object.defineProperty(own, 'briefsVersion', {value: VERSION, configurable: true});
      customElements.define(name, own);
    } else if (taken !== element && !(taken.prototype instanceof element)) {
      others.push(
        `<${name}> (by ${taken.briefsVersion === undefined ? 'other code' : `caucasus-briefs ${taken.briefsVersion}`})`,
      );
    }
  }
  // Not on a server, where a framework may load this library again for each of its layers.
  if (others.length > 0 && 'document' in globalThis) {
    console.info(
      `Already defined: ${others.join(', ')}. That definition is kept; caucasus-briefs ${VERSION} does not define it again.`,
    );
  }
}
