import {allowedImageUrl, allowedUrl} from './allowed-url.js';
import type {Brief} from './brief.js';
import {readBrief} from './brief-shape.js';
import {citationKey} from './comparison.js';
import type {Problem} from './problem.js';
import {walk, walkInlines, type Visitor} from './walk.js';

export interface ValidateOptions {
  /** The absolute address that the data came from: relative addresses start there. */
  readonly url?: string;
}

export interface ValidateResult {
  /** Absent if the data is no briefing. */
  readonly brief?: Brief;
  /** Without line and column. */
  readonly problems: readonly Problem[];
}

/** More than the format's 100 levels of blocks and inlines can take in JSON. */
const MAX_JSON_DEPTH = 500;

/** Reads compiled JSON: see {@link validateBrief}. */
export function readCompiled(json: string, options: ValidateOptions = {}): ValidateResult {
  try {
    return validateBrief(JSON.parse(json), options);
  } catch (error) {
    return refuse(error);
  }
}

/**
 * Validates a briefing that comes from outside as strictly as Markdown: shape, addresses, references.
 *
 * Total: it never throws, whatever the value. What it returns is a copy.
 */
export function validateBrief(value: unknown, {url}: ValidateOptions = {}): ValidateResult {
  try {
    checkDepth(value);
    const brief = readBrief(value);
    checkReferences(brief);
    return checkAddresses(brief, url);
  } catch (error) {
    return refuse(error); // Also what a getter or proxy of the page's throws.
  }
}

function refuse(reason: unknown): ValidateResult {
  const message = `This is no compiled briefing: ${reason instanceof Error ? reason.message : String(reason)}. Compile it again.`;
  return {problems: [{code: 'json-invalid', severity: 'error', message}]};
}

function checkDepth(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_JSON_DEPTH) throw new RangeError('it nests too deep');
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : []));
  }
}

function checkReferences(brief: Brief): void {
  const need = (record: object, key: string) => {
    if (!Object.hasOwn(record, key)) throw new ReferenceError(`it refers to “${key}”, which it does not hold`);
  };
  const visitor: Visitor = {
    block(block) {
      if (block.type === 'comparison') for (const source of block.sources) need(brief.sources, source);
    },
    inline(inline) {
      if (inline.type === 'citation') {
        need(brief.sources, inline.source);
        if (inline.passage !== undefined) need(brief.passages, citationKey(inline));
      }
      if (inline.type === 'footnoteReference') need(brief.footnotes, inline.id);
    },
  };
  walkInlines(brief.titleContent ?? [], visitor);
  walk(brief.body, visitor);
  for (const {children} of Object.values(brief.footnotes)) walk(children, visitor);
  for (const key of Object.keys(brief.passages)) need(brief.sources, key.split('#', 1)[0] ?? key);
}

/** The keys that hold addresses, wherever they stand. */
const ADDRESSES = new Set(['url', 'contact', 'translationOf']);

/** Every address goes through the same gate as in Markdown; what is refused leaves its words. */
function checkAddresses(brief: Brief, base: string | undefined): ValidateResult {
  const problems: Problem[] = [];
  const check = (raw: string, gate = allowedUrl): string | undefined => {
    const url = gate(raw, base);
    if (url === undefined) {
      problems.push({code: 'url-not-allowed', severity: 'error', message: `“${raw.slice(0, 80)}” is no address that a card may use; its text is shown without it.`});
    }
    return url;
  };
  const visit = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.flatMap((item: unknown) => visitItem(item));
    if (typeof value === 'string') return ADDRESSES.has(key) ? check(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
        const visited = visit(part, key === 'translations' ? 'url' : name);
        return visited === undefined ? [] : [[name, visited]];
      }),
    );
  };
  const visitItem = (item: unknown): unknown[] => {
    const {type, url, children, alt} = Object(item) as {type?: unknown; url?: unknown; children?: unknown; alt?: unknown};
    if ((type !== 'link' && type !== 'image') || typeof url !== 'string') return [visit(item)];
    const checked = check(url, type === 'image' ? allowedImageUrl : allowedUrl);
    if (checked !== undefined) return [{...(visit({...(item as object), url: ''}) as object), url: checked}];
    return type === 'image' ? [{type: 'text', value: alt}] : (visit(children) as unknown[]);
  };
  return {brief: visit(brief) as Brief, problems};
}
