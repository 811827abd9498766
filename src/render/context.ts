import {isServer} from 'lit';
import type {Brief} from '../model/brief.js';
import type {Citation} from '../model/inline.js';
import {referencesOf, type References} from '../model/references.js';
import {walk} from '../model/walk.js';
import type {Locale} from '../i18n/index.js';

/** Lit declares it as never true; in a browser's build it never is, and what it guards is left out. */
const IS_SERVER = isServer as boolean;

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
  /** The tag of a card that shows a part: several parts of one briefing may stand in one page as snapshots. */
  readonly part?: string | undefined;
  /** What is other than it was before the reader's eyes. */
  readonly changed?: ReadonlySet<unknown> | undefined;
  /** The sources of comparisons stand in the order that they have. */
  readonly isOrdered?: boolean | undefined;
  /** Is filled with what can be copied, in the order of its buttons. */
  readonly copyables?: Copyable[];
}

/** Something that readers can take along, with who says it. */
export interface Copyable {
  /** Asked for when somebody copies, not at each drawing. */
  readonly text: () => string;
  readonly citations: readonly Citation[];
  /** The address of the place, if it has one. */
  readonly address?: string;
}

/** Goes through one rendering, from its beginning to its end. */
export interface RenderContext extends RenderOptions, References {
  readonly copyables: Copyable[];
  readonly brief: Brief;
  /** The id of something that the author or a slug gave an address. */
  readonly id: (address: string) => string;
  /** The id of something of ours; authors' addresses have no colon. */
  readonly ownId: (kind: 'source' | 'note' | 'cite' | 'popover' | 'note-ref' | 'correction' | 'end', name: string) => string;
  /** Whether something with that address is shown. */
  readonly hasAddress: (address: string) => boolean;
  /** The id of an address where it is first shown; none where it is shown again. */
  readonly firstAddress: (address: string) => string | undefined;
  /** The id for the first of several places, so that a link back finds it; none for the others. */
  readonly firstId: (kind: 'cite' | 'note-ref', name: string) => string | undefined;
  /** Whether a link back to the first of several places has somewhere to go. */
  readonly hasFirst: (kind: 'cite' | 'note-ref', name: string) => boolean;
}

/** Begins a rendering. */
export function contextOf(brief: Brief, options: RenderOptions): RenderContext {
  const anchored = new Set<string>();
  const addresses = new Set<string>();
  walk(brief.body, (node) => {
    if ('id' in node && node.type !== 'footnoteReference') addresses.add(node.id);
  });
  const own = options.part === undefined ? brief.id : `${brief.id}--${options.part}`;
  // Links from outside lead to `<brief id>--<id>`, into whichever card has it; a snapshot shares its page with others.
  const prefix = IS_SERVER && options.medium === 'snapshot' ? own : brief.id;
  const id: RenderContext['id'] = (address) => `${prefix}--${address}`;
  const ownId: RenderContext['ownId'] = (kind, name) => `${own}--${kind}:${name.replace('#', ':')}`;
  const hasFirst: RenderContext['hasFirst'] = (kind, name) => anchored.has(ownId(kind, name));
  const once = (name: string) => (anchored.has(name) ? undefined : (anchored.add(name), name));
  return {
    ...options,
    ...referencesOf(brief),
    brief,
    id,
    ownId,
    hasFirst,
    copyables: options.copyables ?? [],
    hasAddress: (address) => addresses.has(address),
    firstAddress: (address) => once(id(address)),
    firstId: (kind, name) => once(ownId(kind, name)),
  };
}

/** False in every browser, where builds leave out what only snapshots need. */
export function isSnapshot(context: RenderContext): boolean {
  return IS_SERVER && context.medium === 'snapshot';
}
