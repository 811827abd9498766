import type {BriefLoadError} from '../load/brief-load-error.js';
import type {Brief} from '../model/brief.js';
import type {Problem} from '../model/problem.js';

const OPTIONS = {bubbles: true, composed: true};

/** A card shows a briefing for the first time, or one from another `src`. */
export class BriefLoadEvent extends Event {
  readonly brief: Brief;
  /** What its author should fix. */
  readonly problems: readonly Problem[];

  constructor(brief: Brief, problems: readonly Problem[]) {
    super('brief-load', OPTIONS);
    this.brief = brief;
    this.problems = problems;
  }
}

/** The briefing that is shown has changed at its URL. */
export class BriefUpdateEvent extends Event {
  readonly brief: Brief;
  readonly previous: Brief;

  constructor(brief: Brief, previous: Brief) {
    super('brief-update', OPTIONS);
    this.brief = brief;
    this.previous = previous;
  }
}

/** A briefing could not be loaded, refreshed or drawn. `preventDefault()` suppresses the built-in notice. */
export class BriefErrorEvent extends Event {
  readonly error: BriefLoadError;

  constructor(error: BriefLoadError) {
    super('brief-error', {...OPTIONS, cancelable: true});
    this.error = error;
  }
}

/** A reader has opened or closed a folded row of a digest. */
export class BriefToggleEvent extends Event {
  /** The anchor of the section or question; `rest`, `background`, `corrections` or `sources` for rows without one. */
  readonly section: string;
  readonly open: boolean;

  constructor(section: string, open: boolean) {
    super('brief-toggle', OPTIONS);
    this.section = section;
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'brief-toggle': BriefToggleEvent;
    'brief-load': BriefLoadEvent;
    'brief-update': BriefUpdateEvent;
    'brief-error': BriefErrorEvent;
  }
}
