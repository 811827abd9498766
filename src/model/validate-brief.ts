import * as v from 'valibot';
import {allowedImageUrl, allowedUrl} from './allowed-url.js';
import type {Brief} from './brief.js';
import {briefSchema} from './brief-schema.js';
import {citationKey} from './comparison.js';
import {PROBLEM_SEVERITY, type Problem, type ProblemCode} from './problem.js';
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
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return {problems: [problem('json-invalid', `This is no JSON: ${String(error)}. Compile the briefing again.`)]};
  }
  return validateBrief(value, options);
}

/**
 * Validates a briefing that comes from outside as strictly as Markdown: shape, addresses, references.
 *
 * Total: it never throws, whatever the value. What it returns is a copy.
 */
export function validateBrief(value: unknown, options: ValidateOptions = {}): ValidateResult {
  try {
    if (depthOf(value) > MAX_JSON_DEPTH) return refuse('it nests too deep');
    const result = v.safeParse(briefSchema, value);
    if (!result.success) {
      return refuse(result.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`).join('; '));
    }
    const dangling = firstDanglingReference(result.output);
    if (dangling !== undefined) return refuse(`it refers to “${dangling}”, which it does not hold`);
    return checkAddresses(result.output, options.url);
  } catch (error) {
    return refuse(String(error)); // A getter or proxy of the page's may throw.
  }
}

function refuse(reason: string): ValidateResult {
  return {problems: [problem('json-invalid', `This is no compiled briefing (${reason}). Compile it again with \`caucasus-briefs build\`.`)]};
}

function problem(code: ProblemCode, message: string): Problem {
  return {code, severity: PROBLEM_SEVERITY[code], message};
}

function depthOf(value: unknown): number {
  let level = [value];
  let depth = 0;
  for (; level.length > 0 && depth <= MAX_JSON_DEPTH; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []) as unknown[]);
  }
  return depth;
}

function firstDanglingReference(brief: Brief): string | undefined {
  let found: string | undefined;
  const need = (record: object, key: string) => {
    if (!Object.hasOwn(record, key)) found ??= key;
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
  return found;
}

/** Every address goes through the same gate as in Markdown; what is refused leaves its words. */
function checkAddresses(brief: Brief, base: string | undefined): ValidateResult {
  const problems: Problem[] = [];
  const refuse = (raw: string) => problems.push(problem('url-not-allowed', `“${raw.slice(0, 80)}” is no address that a card may use; its text is shown without it.`));
  const check = (raw: string, gate = allowedUrl) => {
    const url = gate(raw, base);
    if (url === undefined) refuse(raw);
    return url;
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap((item: unknown) => visitItem(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, visit(part)]));
  };
  const visitItem = (item: unknown): unknown[] => {
    const inline = item as {type?: unknown; url?: unknown; children?: unknown; alt?: unknown};
    if (typeof item !== 'object' || item === null || typeof inline.url !== 'string') return [visit(item)];
    const url = check(inline.url, inline.type === 'image' ? allowedImageUrl : allowedUrl);
    if (url !== undefined) return [{...(visit(item) as object), url}];
    return inline.type === 'image' ? [{type: 'text', value: inline.alt}] : (visit(inline.children) as unknown[]);
  };
  const addresses = <T extends object>(record: T, keys: readonly (keyof T)[]): T => {
    const copy = {...record};
    for (const key of keys) {
      const raw = copy[key];
      if (typeof raw !== 'string') continue;
      const url = check(raw);
      if (url === undefined) delete copy[key];
      else copy[key] = url as T[typeof key];
    }
    return copy;
  };
  const {titleContent, body, footnotes, sources, translations, ...fields} = brief;
  const checked: Brief = {
    ...addresses(fields, ['contact', 'translationOf']),
    ...(titleContent && {titleContent: visit(titleContent) as Brief['body'] & Brief['titleContent']}),
    ...(translations && {translations: addresses(translations, Object.keys(translations))}),
    sources: Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, addresses(source, ['url'])])),
    footnotes: visit(footnotes) as Brief['footnotes'],
    body: visit(body) as Brief['body'],
  };
  return {brief: checked, problems};
}
