import {isServer} from 'lit';
import type {Brief} from '../model/brief.js';
import {referencesOf, type References} from '../model/references.js';
import type {Locale} from '../i18n/index.js';

/** Lit declares it as never true; in a browser's build it never is, and what it guards is left out. */
export const IS_SERVER = isServer as boolean;

/** Which images a card loads. */
export type Images = 'all' | 'own' | 'none';

/** What a rendering depends on, besides the briefing. */
export interface RenderOptions {
  readonly locale: Locale;
  /** 1–6, of the title. */
  readonly headingLevel: number;
  readonly images: Images;
  /** Where the briefing came from: its host is the one whose images are `own`. */
  readonly url?: string | undefined;
  /** A card has popovers and buttons; a snapshot is plain HTML. */
  readonly medium: 'card' | 'snapshot';
  /** Only the live card knows what day it is. */
  readonly outOfDate?: boolean;
}

/** Goes through one rendering, from its beginning to its end. */
export class RenderContext {
  readonly brief: Brief;
  readonly options: RenderOptions;
  readonly references: References;
  readonly #anchored = new Set<string>();

  constructor(brief: Brief, options: RenderOptions) {
    this.brief = brief;
    this.options = options;
    this.references = referencesOf(brief);
  }

  get locale(): Locale {
    return this.options.locale;
  }

  /** False in every browser, where builds leave out what only snapshots need. */
  get isSnapshot(): boolean {
    return IS_SERVER && this.options.medium === 'snapshot';
  }

  /** The id of something that the author or a slug gave an address. */
  id(address: string): string {
    return `${this.brief.id}--${address}`;
  }

  /** The id of something of ours; authors' addresses have no colon. */
  ownId(kind: 'source' | 'note' | 'cite' | 'popover' | 'note-ref', name: string): string {
    return `${this.brief.id}--${kind}:${name.replace('#', ':')}`;
  }

  /** The id for the first of several places, so that a link back finds it; none for the others. */
  firstId(kind: 'cite' | 'note-ref', name: string): string | undefined {
    const id = this.ownId(kind, name);
    if (this.#anchored.has(id)) return undefined;
    this.#anchored.add(id);
    return id;
  }

  /** Whether a link back to the first of several places has somewhere to go. */
  hasFirst(kind: 'cite' | 'note-ref', name: string): boolean {
    return this.#anchored.has(this.ownId(kind, name));
  }

  /** The level for a heading so many levels below the title, never past 6. */
  level(below: number): number {
    return Math.min(6, this.options.headingLevel + below);
  }
}
