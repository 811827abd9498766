import type {Brief} from './brief.js';
import {readBrief} from './brief-shape.js';
import {citationKey, sourceOfKey} from './comparison.js';
import {forbiddenCharacter} from './characters.js';
import {printable} from './printable.js';
import type {Problem, SeverityOf} from './problem.js';
import {Reading} from './read-shape.js';
import {walk} from './walk.js';

export interface ValidateOptions {
  /** The absolute URL that the data came from: relative URLs start there. */
  readonly url?: string;
}

export interface ValidateResult {
  /** Absent if the data is not a briefing. */
  readonly brief?: Brief;
  /** Without line and column. */
  readonly problems: readonly Problem[];
}

/** Reads compiled JSON: see {@link validateBrief}. */
export function readCompiled(json: string, options: ValidateOptions = {}): ValidateResult {
  try {
    return validateBrief(JSON.parse(json), options);
  } catch (error) {
    return refuse(error);
  }
}

/**
 * Validates a briefing that comes from outside as strictly as Markdown: shape, URLs, references.
 *
 * Total: it never throws, whatever the value. What it returns is a copy.
 */
export function validateBrief(value: unknown, {url}: ValidateOptions = {}): ValidateResult {
  try {
    const reading = new Reading(url);
    const brief = readBrief(value, reading);
    checkReferences(brief);
    return {
      brief,
      problems: [
        ...reading.refused.map((raw) =>
          problem(
            'url-not-allowed',
            `“${raw.slice(0, 80)}” is not an allowed URL. Its text is shown without the link.`,
          ),
        ),
        ...[...new Set(reading.forbidden)].map((each) => problem('character-invalid', forbiddenCharacter(each))),
      ],
    };
  } catch (error) {
    return refuse(error); // A getter or proxy of the page may throw, too.
  }
}

function refuse(reason: unknown): ValidateResult {
  const what = reason instanceof Error ? reason.message : String(reason);
  const message = `This is not a compiled briefing: ${what}. Compile it again.`;
  return {problems: [problem('json-invalid', message)]};
}

type DataCode = 'json-invalid' | 'url-not-allowed' | 'character-invalid';

function problem(code: DataCode, message: string): Problem {
  return {code, severity: 'error' satisfies SeverityOf<DataCode>, message: printable(message)};
}

function checkReferences(brief: Brief): void {
  const need = (record: object, key: string) => {
    if (!Object.hasOwn(record, key)) throw new ReferenceError(`it refers to “${key}”, which it does not contain`);
  };
  const anchors = new Set<string>();
  walk([brief.titleContent, brief.body, Object.values(brief.footnotes)], (node) => {
    if ('id' in node && node.type !== 'footnoteReference') {
      if (anchors.has(node.id)) throw new ReferenceError(`the anchor “${node.id}” occurs twice`);
      anchors.add(node.id);
    }
    if (node.type === 'comparison') for (const source of node.sources) need(brief.sources, source);
    if (node.type === 'footnoteReference') need(brief.footnotes, node.id);
    if (node.type !== 'citation') return;
    need(brief.sources, node.source);
    if (node.passage !== undefined) need(brief.passages, citationKey(node));
  });
  for (const key of Object.keys(brief.passages)) need(brief.sources, sourceOfKey(key));
}
