import {EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event} from 'js-yaml';

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
  readonly code: 'yaml-invalid' | 'yaml-unsupported' | 'key-duplicate';
  readonly offset: number;
  /** The key, the tag, or YAML's own reason. */
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

/** The format nests four deep; a hostile text must not make us take it apart for ever. */
const MAX_SALVAGE_DEPTH = 10;

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
    const entries = new Entries(this.#faults);
    const items: YamlNode[] = [];
    const pieces = splitEntries(this.#text, start, end);
    for (const piece of pieces) {
      const node = pieces.length > 1 ? this.read(piece.start, piece.end) : this.#readEntry(piece.start, piece.end, reason);
      if (node?.kind === 'map') for (const entry of node.entries) entries.add(entry);
      if (node?.kind === 'list') for (const item of node.items) items.push(item);
      // A line of words alone is no entry, though YAML could read it by itself.
      if (node?.kind === 'scalar' && node.text !== undefined) {
        this.#faults.push({code: 'yaml-invalid', offset: firstInk(this.#text, piece.start), detail: reason});
      }
    }
    return items.length > 0 && entries.list.length === 0 ? {kind: 'list', items, start} : {kind: 'map', entries: entries.list, start};
  }

  /** One entry that is refused as a whole: its nested block may still be read, else its value is text. */
  #readEntry(start: number, end: number, reason: string): YamlMap | YamlList | undefined {
    const match = ENTRY.exec(this.#text.slice(start, end));
    const keyStart = start + (match?.[1]?.length ?? 0);
    if (!match || this.#depth > MAX_SALVAGE_DEPTH) {
      this.#faults.push({code: 'yaml-invalid', offset: firstInk(this.#text, start), detail: reason});
      return undefined;
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
      : {kind: 'map', entries: [{key: marker.slice(0, -1).replace(/^(['"])(.*)\1$/, '$2'), keyStart, value}], start: keyStart};
  }

  /** The map whose first line stands behind a dash: without the dash its lines are level. */
  #readBehindDash(start: number, end: number): YamlNode {
    const dash = this.#text.indexOf('-', start);
    this.#text = `${this.#text.slice(0, dash)} ${this.#text.slice(dash + 1)}`;
    return this.read(start, end);
  }

  #takeAsText(start: number, end: number, keyStart: number, reason: string): YamlScalar {
    this.#faults.push({code: 'yaml-invalid', offset: keyStart, detail: reason});
    const lines = this.#text.slice(start, end).split('\n').map((line) => line.trim());
    const text = lines.filter((line, n) => line !== '' && (n === 0 || !line.startsWith('#'))).join(' ');
    return {kind: 'scalar', text, start, end, salvaged: true};
  }
}

/** `key: rest` or `- rest`, the key plain or quoted. */
const ENTRY = /^( *)(-|[^\s#'"[{][^\n:]*:|"[^"\n]*":|'[^'\n]*':)(?:[ \t]+([^\n]*)|(?=\n|$))/;

/**
 * The pieces of a block that begin at its smallest indent; comments and blank lines belong to the piece before, and so do
 * the items of a list that is level with its key.
 */
function splitEntries(text: string, start: number, end: number): {start: number; end: number}[] {
  const starts: number[] = [];
  let smallest = Infinity;
  let isMap = false;
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next === -1 ? end : Math.min(next, end));
    const indent = line.search(/[^ ]/);
    if (indent !== -1 && line[indent] !== '#') {
      if (indent < smallest) {
        smallest = indent;
        starts.length = 0;
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

/** The entries of a map, the first of each key. */
class Entries {
  readonly list: YamlEntry[] = [];
  readonly #keys = new Set<string>();
  readonly #faults: YamlFault[];

  constructor(faults: YamlFault[]) {
    this.#faults = faults;
  }

  add(entry: YamlEntry): void {
    if (this.#keys.has(entry.key)) {
      this.#faults.push({code: 'key-duplicate', offset: entry.keyStart, detail: entry.key});
    } else {
      this.#keys.add(entry.key);
      this.list.push(entry);
    }
  }
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
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        this.#refuseProperties(event);
        const isEmpty = event.valueStart === -1;
        const text = isEmpty ? '' : getScalarValue(this.#text, event);
        const isNull = event.style === SCALAR_STYLE.PLAIN && ['', '~', 'null', 'Null', 'NULL'].includes(text);
        // js-yaml's ranges of quoted scalars leave the quotation marks out.
        const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
        return {
          kind: 'scalar',
          text: isNull ? undefined : text,
          start: isEmpty ? -1 : this.#base + event.valueStart - quote,
          end: isEmpty ? -1 : this.#base + event.valueEnd + quote,
        };
      }
      case EVENT_ID.SEQUENCE: {
        this.#refuseProperties(event);
        const items: YamlNode[] = [];
        while (!this.#closes()) items.push(this.#node());
        return {kind: 'list', items, start: this.#base + event.start};
      }
      case EVENT_ID.MAPPING: {
        this.#refuseProperties(event);
        const entries = new Entries(this.#faults);
        while (!this.#closes()) this.#entry(entries);
        return {kind: 'map', entries: entries.list, start: this.#base + event.start};
      }
      case EVENT_ID.ALIAS: {
        this.#fault(event.anchorStart - 1, this.#text.slice(event.anchorStart - 1, event.anchorEnd));
        return {kind: 'scalar', text: undefined, start: this.#base + event.anchorStart - 1, end: this.#base + event.anchorEnd};
      }
      default:
        return {kind: 'scalar', text: undefined, start: -1, end: -1};
    }
  }

  #entry(entries: Entries): void {
    const key = this.#node();
    const faultsSoFar = this.#faults.length;
    const value = this.#node();
    if (key.kind !== 'scalar' || key.text === undefined) {
      this.#fault(Math.max(0, key.start - this.#base), 'a key that is not text');
    } else if (key.text === '<<') {
      this.#faults.length = faultsSoFar; // One Problem for the merge, none for its alias.
      this.#fault(key.start - this.#base, '<<');
    } else {
      entries.add({key: key.text, keyStart: key.start, value});
    }
  }

  #closes(): boolean {
    const event = this.#events[this.#next];
    if (event !== undefined && event.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  #refuseProperties(event: {anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number}): void {
    if (event.anchorStart !== -1) this.#fault(event.anchorStart - 1, this.#text.slice(event.anchorStart - 1, event.anchorEnd));
    if (event.tagStart !== -1) this.#fault(event.tagStart, this.#text.slice(event.tagStart, event.tagEnd));
  }

  #fault(offset: number, detail: string): void {
    this.#faults.push({code: 'yaml-unsupported', offset: this.#base + offset, detail});
  }
}
