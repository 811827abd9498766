import {EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event} from 'js-yaml';
import {firstForbidden, withoutForbidden} from '../../model/characters.js';
import {MAX_SALVAGE_DEPTH} from '../limits.js';

/** A value of the front matter with its place; offsets count in the text given to {@link parseYaml}. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** Every scalar is text; undefined if empty, `~` or `null`. */
  readonly text: string | undefined;
  readonly start: number;
  readonly end: number;
  /** True if it was read although YAML refuses it: no second Problem about what it is. */
  readonly salvaged?: true;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly start: number;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly start: number;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly value: YamlNode;
}

/** Something that YAML, or this format, refuses. */
export interface YamlFault {
  readonly code: 'yaml-invalid' | 'yaml-unsupported' | 'key-duplicate' | 'character-invalid';
  readonly offset: number;
  /** The key, the tag, the character, or YAML's own reason. */
  readonly detail: string;
}

/**
 * Reads YAML of which every scalar is text. YAML libraries throw the whole away at one unquoted `: `; this keeps every entry
 * that can be read, by taking what is refused apart, entry by entry.
 */
export function parseYaml(text: string): {root: YamlNode; faults: YamlFault[]} {
  const faults: YamlFault[] = [];
  return {root: new Salvage(text, faults).read(0, text.length), faults};
}

class Salvage {
  readonly #faults: YamlFault[];
  #text: string;
  #depth = 0;

  constructor(text: string, faults: YamlFault[]) {
    this.#text = text;
    this.#faults = faults;
  }

  read(start: number, end: number): YamlNode {
    const faults: YamlFault[] = [];
    try {
      const node = new EventReader(this.#text.slice(start, end), start, faults).read();
      this.#faults.push(...faults);
      return node;
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      this.#depth++;
      const node = this.#takeApart(start, end, error.reason);
      this.#depth--;
      return node;
    }
  }

  /** Reads a refused part entry by entry; an entry that is refused by itself is taken as text. */
  #takeApart(start: number, end: number, reason: string): YamlNode {
    const entries: YamlEntry[] = [];
    const items: YamlNode[] = [];
    const known = this.#faults.length;
    const pieces = splitEntries(this.#text, start, end);
    for (const piece of pieces) {
      const node =
        pieces.length > 1 ? this.read(piece.start, piece.end) : this.#readEntry(piece.start, piece.end, reason);
      if (node?.kind === 'map') entries.push(...node.entries);
      if (node?.kind === 'list') items.push(...node.items);
      // A line of words alone is not an entry, though YAML could read it by itself.
      if (node?.kind === 'scalar' && node.text !== undefined) this.#refuse(firstInk(this.#text, piece.start), reason);
    }
    // Each by itself may be well, where only their indents differ.
    if (pieces.length > 1 && this.#faults.length === known) this.#refuse(firstInk(this.#text, start), reason);
    return items.length > 0 && entries.length === 0
      ? {kind: 'list', items, start}
      : {kind: 'map', entries: firstOfEachKey(entries, this.#faults), start};
  }

  /** One entry that is refused as a whole: its nested block may still be read, else its value is text. */
  #readEntry(start: number, end: number, reason: string): YamlMap | YamlList | undefined {
    const match = ENTRY.exec(this.#text.slice(start, end));
    const keyStart = start + (match?.[1]?.length ?? 0);
    if (!match || this.#depth > MAX_SALVAGE_DEPTH) {
      return this.#refuse(firstInk(this.#text, start), reason);
    }
    const [lead, , marker = '', rest = ''] = match;
    const afterLine = start + lead.length + 1;
    const value =
      rest === '' && afterLine < end
        ? this.read(afterLine, end)
        : marker === '-' && ENTRY.test(rest)
          ? this.#readBehindDash(start, end)
          : this.#takeAsText(afterLine - 1 - rest.length, end, keyStart, reason);
    return marker === '-'
      ? {kind: 'list', items: [value], start: keyStart}
      : {
          kind: 'map',
          entries: [{key: marker.slice(0, -1).replace(/^(['"])(.*)\1$/, '$2'), keyStart, value}],
          start: keyStart,
        };
  }

  /** The map whose first line stands behind a dash: without the dash its lines are level. */
  #readBehindDash(start: number, end: number): YamlNode {
    const dash = this.#text.indexOf('-', start);
    this.#text = `${this.#text.slice(0, dash)} ${this.#text.slice(dash + 1)}`;
    return this.read(start, end);
  }

  #takeAsText(start: number, end: number, keyStart: number, reason: string): YamlScalar {
    this.#refuse(keyStart, reason);
    const lines = this.#text
      .slice(start, end)
      .split('\n')
      .map((line) => line.trim());
    const text = lines.filter((line, n) => line !== '' && (n === 0 || !line.startsWith('#'))).join(' ');
    return {kind: 'scalar', text, start, end, salvaged: true};
  }

  #refuse(offset: number, detail: string): undefined {
    this.#faults.push({code: 'yaml-invalid', offset, detail});
  }
}

/** `key: rest` or `- rest`, the key plain or quoted. */
const ENTRY = /^( *)(-|[^\s#'"[{][^\n:]*:|"[^"\n]*":|'[^'\n]*':)(?:[ \t]+([^\n]*)|(?=\n|$))/;

/**
 * The pieces of a block that begin at its smallest indent; comments and blank lines belong to the piece before, and so do
 * the items of a list that is level with its key. What stands before the first of them, further in, is a piece too.
 */
function splitEntries(text: string, start: number, end: number): {start: number; end: number}[] {
  const starts: number[] = [];
  let smallest = Infinity;
  let isMap = false;
  for (let at = start; at < end;) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next === -1 ? end : Math.min(next, end));
    const indent = line.search(/[^ ]/);
    if (indent !== -1 && line[indent] !== '#') {
      if (indent < smallest) {
        smallest = indent;
        starts.length = Math.min(starts.length, 1);
        isMap = !DASH.test(line);
      }
      if (indent === smallest && !(isMap && DASH.test(line))) starts.push(at);
    }
    at = next === -1 ? end : next + 1;
  }
  return starts.map((from, n) => ({start: from, end: starts[n + 1] ?? end}));
}

const DASH = /^ *-(?:[ \t]|$)/;

function firstInk(text: string, from: number): number {
  const offset = text.slice(from).search(/\S/);
  return offset === -1 ? from : from + offset;
}

function firstOfEachKey(entries: readonly YamlEntry[], faults: YamlFault[]): YamlEntry[] {
  const keys = new Set<string>();
  return entries.filter(({key, keyStart}) => {
    if (keys.has(key)) faults.push({code: 'key-duplicate', offset: keyStart, detail: key});
    return keys.size < keys.add(key).size;
  });
}

/** Builds nodes from js-yaml's events: they carry offsets, and no type is guessed from a scalar's look. */
class EventReader {
  readonly #text: string;
  readonly #base: number;
  readonly #events: readonly Event[];
  readonly #faults: YamlFault[];
  #next = 0;

  constructor(text: string, base: number, faults: YamlFault[]) {
    this.#text = text;
    this.#base = base;
    this.#faults = faults;
    this.#events = parseEvents(text, {});
  }

  read(): YamlNode {
    this.#next = 1; // The first event opens the document; a second document is not read.
    return this.#events.length === 0 ? {kind: 'map', entries: [], start: this.#base} : this.#node();
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++];
    if (event && 'anchorStart' in event) this.#refuse(event.anchorStart - 1, event.anchorEnd);
    if (event && 'tagStart' in event) this.#refuse(event.tagStart, event.tagEnd);
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        if (event.valueStart === -1) return EMPTY;
        const raw = getScalarValue(this.#text, event);
        const text = withoutForbidden(raw);
        const isNull = event.style === SCALAR_STYLE.PLAIN && /^(~|null|Null|NULL)$/.test(text);
        // js-yaml's ranges of quoted scalars leave the quotation marks out.
        const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
        const start = this.#base + event.valueStart - quote;
        // By an escape: the text itself has none.
        if (text !== raw) {
          const detail = raw.charAt(firstForbidden(raw));
          this.#faults.push({code: 'character-invalid', offset: start, detail});
        }
        return {
          kind: 'scalar',
          text: isNull ? undefined : text,
          start,
          end: this.#base + event.valueEnd + quote,
        };
      }
      case EVENT_ID.SEQUENCE: {
        const items: YamlNode[] = [];
        while (!this.#closes()) items.push(this.#node());
        return {kind: 'list', items, start: this.#base + event.start};
      }
      case EVENT_ID.MAPPING: {
        const entries: YamlEntry[] = [];
        while (!this.#closes()) entries.push(...this.#entry());
        return {kind: 'map', entries: firstOfEachKey(entries, this.#faults), start: this.#base + event.start};
      }
      default:
        return EMPTY;
    }
  }

  #entry(): YamlEntry[] {
    const key = this.#node();
    const faultsSoFar = this.#faults.length;
    const value = this.#node();
    const name = key.kind === 'scalar' ? key.text : undefined;
    if (name === '<<')
      this.#faults.length = faultsSoFar; // One Problem for the merge, none for its alias.
    else if (name !== undefined) return [{key: name, keyStart: key.start, value}];
    this.#fault(Math.max(this.#base, key.start), name ?? 'a key that is not text');
    return [];
  }

  #closes(): boolean {
    const event = this.#events[this.#next];
    if (event !== undefined && event.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  /** Aliases, anchors and tags. */
  #refuse(start: number, end: number): void {
    if (start >= 0) this.#fault(this.#base + start, this.#text.slice(start, end));
  }

  #fault(offset: number, detail: string): void {
    this.#faults.push({code: 'yaml-unsupported', offset, detail});
  }
}

const EMPTY: YamlScalar = {kind: 'scalar', text: undefined, start: -1, end: -1};
