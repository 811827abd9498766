import {CaucasusBrief} from './elements/caucasus-brief/caucasus-brief.js';
import {EventTimeline} from './elements/event-timeline/event-timeline.js';
import {FactBox} from './elements/fact-box/fact-box.js';
import {SourceCompare} from './elements/source-compare/source-compare.js';

/** Replaced by the build. */
export const VERSION = '0.1.0';

export interface DefineOptions {
  /** What the tags begin with instead: `my` gives `<my-caucasus-brief>`. */
  readonly prefix?: string;
}

/**
 * Registers the cards under their names, or under names with a prefix. Calling it again does nothing.
 *
 * It never throws for a name that is taken, by another version of this library or by somebody else: the first one wins, and
 * one console note names both.
 */
export function define({prefix}: DefineOptions = {}): void {
  const elements: readonly Registration[] = [
    ['caucasus-brief', CaucasusBrief],
    ['source-compare', SourceCompare],
    ['fact-box', FactBox],
    ['event-timeline', EventTimeline],
  ];
  register(prefix === undefined ? elements : elements.map(([name, base]) => [`${prefix}-${name}`, base]), prefix !== undefined);
}

type Registration = readonly [name: string, element: CustomElementConstructor];

/** Registers classes, or subclasses of them, under those of their names that nobody else has taken. */
export function register(elements: readonly Registration[], areSubclasses = false): void {
  const others: string[] = [];
  for (const [name, element] of elements) {
    const taken: (CustomElementConstructor & {briefsVersion?: string}) | undefined = customElements.get(name);
    if (taken === undefined) {
      // A class can be registered once only: what has a name already, and what gets a prefixed one, is a class of its own.
      const own = areSubclasses || customElements.getName(element) !== null ? class extends element {} : element;
      Object.defineProperty(own, 'briefsVersion', {value: VERSION, configurable: true});
      customElements.define(name, own);
    } else if (taken !== element && !(taken.prototype instanceof element)) {
      others.push(`<${name}> by ${taken.briefsVersion === undefined ? 'somebody else' : `caucasus-briefs ${taken.briefsVersion}`}`);
    }
  }
  // Not on a server, where a framework may load this library anew for each of its layers.
  if (others.length > 0 && 'document' in globalThis) console.info(`Defined already: ${others.join(', ')}. The first definition stays, caucasus-briefs ${VERSION} does not define it.`);
}
