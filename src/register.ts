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
  const elements: readonly [name: string, base: CustomElementConstructor][] = [
    ['caucasus-brief', CaucasusBrief],
    ['source-compare', SourceCompare],
    ['fact-box', FactBox],
    ['event-timeline', EventTimeline],
  ];
  for (const [name, base] of elements) register(prefix === undefined ? name : `${prefix}-${name}`, base, prefix !== undefined);
}

/** Registers one class, or a subclass of it, if nobody else has taken its name. */
export function register(name: string, element: CustomElementConstructor, isSubclass = false): void {
  const taken = customElements.get(name);
  if (taken === undefined) {
    // A class can be registered once only: what has a name already, and what gets a prefixed one, is a class of its own.
    const own = isSubclass || customElements.getName(element) !== null ? class extends element {} : element;
    Object.defineProperty(own, 'briefsVersion', {value: VERSION, configurable: true});
    customElements.define(name, own);
  } else if (taken !== element && !(taken.prototype instanceof element)) {
    const other = (taken as {briefsVersion?: string}).briefsVersion;
    console.info(
      `<${name}> is defined already (${other === undefined ? 'not by caucasus-briefs' : `by caucasus-briefs ${other}`}); the first definition stays, caucasus-briefs ${VERSION} does not define it.`,
    );
  }
}
