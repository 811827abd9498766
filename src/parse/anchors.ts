import type {Inline} from '../model/inline.js';
import {slug, uniqueId} from '../model/slug.js';
import type {ProblemList} from './problem-list.js';
import type {Place} from './source-text.js';

/** An author's `{#id}`, until a heading, a fact or a question takes it. */
export interface Anchor {
  readonly type: 'anchor';
  readonly id: string;
  readonly place: Place;
}

/** Running text of a block that has no shape yet. Within emphasis and links there are no anchors. */
export type UnshapedInline = Inline | Anchor;

/** Running text in which nothing will be recognised any more: texts that came apart are joined. */
export function settle(inlines: readonly UnshapedInline[], problems: ProblemList): Inline[] {
  return joinTexts(refuseAnchors(inlines, problems));
}

/** Anchors that nobody takes become text again, and Problems. */
export function refuseAnchors(inlines: readonly UnshapedInline[], problems: ProblemList): Inline[] {
  for (const inline of inlines) {
    if (inline.type !== 'anchor') continue;
    problems.add(
      'id-misplaced',
      inline.place,
      `“{#${inline.id}}” is not an anchor here. Move it to the end of a heading or directly after a bold term, or remove it.`,
    );
  }
  return asInlines(inlines);
}

/** Anchors as the text that they are, only to be looked at. */
export function asInlines(inlines: readonly UnshapedInline[]): Inline[] {
  return inlines.map((inline) => (inline.type === 'anchor' ? {type: 'text', value: `{#${inline.id}}`} : inline));
}

function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = {type: 'text', value: last.value + inline.value};
    else joined.push('children' in inline ? {...inline, children: joinTexts(inline.children)} : inline);
  }
  return joined;
}

/** Something of the briefing that can be linked to; its id is set when all are known. */
export interface AnchorTarget {
  id: string;
}

/** Gives headings, facts and questions their ids: first the authors' own, then slugs, all in the order of the text. */
export class AnchorBook {
  readonly #entries: {target: AnchorTarget; words: string; anchor: Anchor | undefined}[] = [];
  readonly #ids = new Set<string>();

  /** Adds `target`; `words` make its slug if it has no `anchor`. */
  add<T extends AnchorTarget>(target: T, words: string, anchor: Anchor | undefined): T {
    this.#entries.push({target, words, anchor});
    return target;
  }

  assign(problems: ProblemList): void {
    const unnamed = this.#entries.filter(({target, anchor}) => {
      if (!anchor) return true;
      if (this.#ids.has(anchor.id)) {
        problems.add(
          'id-duplicate',
          anchor.place,
          `The anchor “${anchor.id}” is already taken. Give this one another id.`,
        );
        return true;
      }
      this.#ids.add(anchor.id);
      target.id = anchor.id;
      return false;
    });
    const counts = new Map<string, number>();
    for (const {target, words, anchor} of unnamed) target.id = uniqueId(anchor?.id ?? slug(words), this.#ids, counts);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}
