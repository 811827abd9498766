import {lookAttributes, queryAttributes, type Card} from '../cards/card.js';
import type {Brief} from '../model/brief.js';
import type {Problem} from '../model/problem.js';
import type {Selection} from '../model/selection.js';

/** What a tag asks for, and what a briefing has of it: selected once for each briefing and each wish. */
export class CardSelection {
  readonly #host: HTMLElement;
  #last: {readonly brief: Brief; readonly query: string; readonly selection: Selection} | undefined;
  #warned = '';

  /** @param host an element whose class has a `card`, and whose properties are its attributes */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The attributes about looks that are set. */
  get looks(): readonly string[] {
    return lookAttributes(this.#card).filter((name) => this.#given(name));
  }

  /** What the tag asks for and a briefing does not have. If selecting throws, nothing: drawing selects too, and fails then. */
  problemsOf(brief: Brief): readonly Problem[] {
    try {
      return this.#of(brief).problems;
    } catch {
      return [];
    }
  }

  /** Whether a briefing has nothing of what the tag asks for; also false if selecting throws. */
  isEmpty(brief: Brief): boolean {
    try {
      return this.shownOf(brief) === undefined;
    } catch {
      return false;
    }
  }

  /** What is to be shown of a briefing; undefined if the tag asks for what the briefing does not have. It may throw. */
  shownOf(brief: Brief): Selection | undefined {
    const selection = this.#of(brief);
    return brief.withdrawn || selection.shown.length > 0 || selection.problems.length === 0 ? selection : undefined;
  }

  /** Warns once on the console when the tag asks for something that the briefing does not have. */
  warn(brief: Brief | undefined): void {
    const problems = brief && !brief.withdrawn ? this.problemsOf(brief) : [];
    const message = problems.map((problem) => problem.message).join(' ');
    if (message !== '' && message !== this.#warned)
      console.warn(`<${this.#host.localName}> of “${brief?.id ?? ''}”: ${message}`);
    this.#warned = message;
  }

  /** What the tag selects of a briefing. */
  #of(brief: Brief): Selection {
    const asked = queryAttributes(this.#card).map((name) => [name, this.#given(name) as string | undefined] as const);
    const query = JSON.stringify(asked);
    if (this.#last?.brief !== brief || this.#last.query !== query) {
      this.#last = {brief, query, selection: this.#card.select(brief, Object.fromEntries(asked))};
    }
    return this.#last.selection;
  }

  get #card(): Card {
    return (this.#host.constructor as unknown as {readonly card: Card}).card;
  }

  #given(name: string): unknown {
    return (this.#host as unknown as Readonly<Record<string, unknown>>)[name];
  }
}
