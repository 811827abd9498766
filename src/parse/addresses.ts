import {slug, uniqueId} from '../model/slug.js';
import type {ProblemList} from './problem-list.js';
import type {Address} from './reading.js';

/** Something of the briefing that can be linked to; its id is set when all are known. */
export interface Addressed {
  id: string;
}

/** Gives headings, facts and questions their ids: first the authors' own, then slugs, all in the order of the text. */
export class AddressBook {
  readonly #entries: {target: Addressed; words: string; address: Address | undefined}[] = [];
  readonly #ids = new Set<string>();

  /** Adds `target`; `words` make its slug if it has no `address`. */
  add<T extends Addressed>(target: T, words: string, address: Address | undefined): T {
    this.#entries.push({target, words, address});
    return target;
  }

  assign(problems: ProblemList): void {
    const unnamed = this.#entries.filter(({target, address}) => {
      if (!address) return true;
      if (this.#ids.has(address.id)) {
        problems.add('id-duplicate', address.place, `The address “${address.id}” is taken already. Give this one another id.`);
        return true;
      }
      this.#ids.add(address.id);
      target.id = address.id;
      return false;
    });
    const counts = new Map<string, number>();
    for (const {target, words, address} of unnamed) target.id = uniqueId(address?.id ?? slug(words), this.#ids, counts);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}
