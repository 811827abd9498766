import type {Locale} from '../i18n/index.js';
import type {Brief} from '../model/brief.js';
import type {Citation} from '../model/inline.js';
import {referencesOf, type References} from '../model/references.js';
import {walk} from '../model/walk.js';

/**
 * Which images a card loads: `own` are those of the origin that the briefing came from. A browser asks for an image with the
 * cookies of its host, so an author must not have it ask for any URL of the page's.
 */
export type Images = 'all' | 'own' | 'none';

/** `digest`: about one screen, the depth in folds. `full`: everything open. The same words in both. */
export type ViewKind = 'digest' | 'full';

/** The view that a tag asks for: a section is shown in full. */
export function viewOf(view: unknown, section: unknown): ViewKind {
  return view === 'full' || section ? 'full' : 'digest';
}

/** What a rendering depends on, besides the briefing. */
export interface RenderOptions {
  readonly view: ViewKind;
  readonly locale: Locale;
  /** 1–6, of the title. */
  readonly headingLevel: number;
  readonly images: Images;
  /** The page's URL, and that of the briefing unless the page itself holds it. Where they are not known, no image is `own`. */
  readonly page?: string | undefined;
  readonly url?: string | undefined;
  /** Only the live card knows what day it is. */
  readonly outOfDate?: boolean;
  /** What differs from what the reader saw before. */
  readonly changed?: ReadonlySet<unknown> | undefined;
  /** Several cards of one briefing may share a page without shadow roots: ids name the part that the card shows. */
  readonly sharesPage?: boolean;
  /** Nothing is folded: where folds are unknown, as in mail. */
  readonly isFlat?: boolean | undefined;
}

/** What a card shows of a briefing, as far as its rendering depends on it. */
export interface PartOptions {
  /** Names the part in ids; the whole card has none. */
  readonly part?: string | undefined;
  /** The tag gives the order of the sources of comparisons. */
  readonly isOrdered?: boolean | undefined;
}

/** A source and the passages of it that a mark opens. */
export interface Opened {
  readonly source: string;
  readonly citations: readonly Citation[];
}

/** Something that readers can copy, with who says it. */
export interface Copyable {
  /** Computed for copying, not at each rendering. */
  readonly text: () => string;
  readonly citations: readonly Citation[];
  /** The anchor of the place, if it has one. */
  readonly anchor?: string;
}

/** Things that have our own ids. */
type OwnIdKind = 'source' | 'note' | 'cite' | 'popover' | 'note-ref' | 'correction' | 'title' | 'row' | 'fold' | 'end';

/** Things that are mentioned in several places; links lead back to the first. */
type MentionKind = 'cite' | 'note-ref';

/** Goes through one rendering, from its beginning to its end. */
export interface RenderContext extends RenderOptions, PartOptions, References {
  readonly brief: Brief;
  /** What stands open in a digest is being rendered. */
  readonly isLead?: boolean;
  /** What can be copied, in the order of its buttons. */
  readonly copyables: Copyable[];
  /** What the marks so far open, by the ordinal of their popover. */
  readonly opened: Map<string, Opened>;
  /** The ordinal of a source (`2`) or of a passage (`2.3`), by its citation key. */
  readonly ordinals: ReadonlyMap<string, string>;
  /** The id of something that has an anchor. */
  readonly id: (anchor: string) => string;
  /** One of our own ids, with a number to tell it from others; anchors have no colon. */
  readonly ownId: (kind: OwnIdKind, ordinal: string | number) => string;
  /** Whether something with that anchor is shown. */
  readonly hasAnchor: (anchor: string) => boolean;
  /** The id for an anchor where it is first shown; none where it is shown again. */
  readonly firstAnchor: (anchor: string) => string | undefined;
  /** The id for the first of several mentions, so that a link back finds it; none for the others. */
  readonly firstId: (kind: MentionKind, ordinal: string | number) => string | undefined;
  /** Says that something is also mentioned where an id stands, unless it is mentioned before. */
  readonly mention: (kind: MentionKind, ordinal: string | number, id: string | undefined) => void;
  /** The id of the first mention, for a link back; undefined if there is none. */
  readonly mentionOf: (kind: MentionKind, ordinal: string | number) => string | undefined;
  /** True the first time that something is asked for: what stands once in a card. */
  readonly isFirst: (what: string) => boolean;
}

/** Begins a rendering. */
export function contextOf(brief: Brief, options: RenderOptions & PartOptions): RenderContext {
  const used = new Set<string>();
  const anchors = new Set<string>();
  walk(brief.body, (node) => {
    if ('id' in node && node.type !== 'footnoteReference') anchors.add(node.id);
  });
  const references = referencesOf(brief);
  const own = options.part === undefined ? brief.id : `${brief.id}--${options.part}`;
  // Links from outside lead to `<brief id>--<anchor>`, into whichever card has it.
  const prefix = options.sharesPage ? own : brief.id;
  const id: RenderContext['id'] = (anchor) => `${prefix}--${anchor}`;
  const ownId: RenderContext['ownId'] = (kind, ordinal) => `${own}--${kind}:${ordinal}`;
  const once = (name: string) => (used.has(name) ? undefined : (used.add(name), name));
  const mentions = new Map<string, string>();
  const mention: RenderContext['mention'] = (kind, ordinal, at) => {
    const name = ownId(kind, ordinal);
    if (at !== undefined && !mentions.has(name)) mentions.set(name, at);
  };
  return {
    ...options,
    ...references,
    brief,
    copyables: [],
    opened: new Map(),
    ordinals: ordinalsOf(references),
    id,
    ownId,
    hasAnchor: (anchor) => anchors.has(anchor),
    firstAnchor: (anchor) => once(id(anchor)),
    firstId: (kind, ordinal) => {
      const first = mentions.has(ownId(kind, ordinal)) ? undefined : once(ownId(kind, ordinal));
      mention(kind, ordinal, first);
      return first;
    },
    mention,
    mentionOf: (kind, ordinal) => mentions.get(ownId(kind, ordinal)),
    isFirst: (what) => once(what) !== undefined,
  };
}

function ordinalsOf({sources}: References): ReadonlyMap<string, string> {
  const ordinals = new Map<string, string>();
  for (const {id, number, passages} of sources) {
    ordinals.set(id, String(number));
    for (const [n, {key}] of passages.entries()) ordinals.set(key, `${number}.${n + 1}`);
  }
  return ordinals;
}
