import {BriefLoadError} from '../load/brief-load-error.js';
import type {LoadedText} from '../load/load-text.js';
import {readCompiled, validateBrief, type ValidateResult} from '../model/validate-brief.js';
import {parseBrief} from '../parse/index.js';
import type {BriefContent} from './brief-state.js';

/** A briefing that is in the page itself. */
export type InlineInput =
  | {readonly kind: 'brief'; readonly value: unknown}
  | {readonly kind: 'markdown'; readonly text: string}
  | {readonly kind: 'json'; readonly text: string};

/** Whether two inputs are the same: data by identity, texts by their letters. */
export function isSameInput(a: InlineInput | undefined, b: InlineInput | undefined): boolean {
  if (a?.kind !== b?.kind) return false;
  if (a?.kind === 'brief') return b?.kind === 'brief' && a.value === b.value;
  return b?.kind !== 'brief' && a?.text === b?.text;
}

/**
 * Reads a briefing that is in the page.
 *
 * @throws {BriefLoadError} `invalid`
 */
export function readInline(input: InlineInput): BriefContent {
  switch (input.kind) {
    case 'brief':
      return accept(validateBrief(input.value), '');
    case 'json':
      return {...accept(readCompiled(input.text), ''), text: input.text};
    case 'markdown':
      return {...readMarkdown(input.text), text: input.text};
  }
}

/**
 * Reads a briefing that was loaded.
 *
 * @throws {BriefLoadError} `invalid`
 */
export function readLoaded({text, format, url}: LoadedText): BriefContent {
  // A hundred cards of one briefing read the same text one after the other.
  if (last && last.text === text && last.url === url && lastFormat === format) return last;
  const content = format === 'json' ? accept(readCompiled(text, {url}), url) : readMarkdown(text, url);
  last = {...content, text, url};
  lastFormat = format;
  return last;
}

let last: BriefContent | undefined;
let lastFormat: LoadedText['format'] | undefined;

function readMarkdown(text: string, url?: string): BriefContent {
  try {
    return parseBrief(text, url === undefined ? {} : {url});
  } catch (cause) {
    // Only the build without a Markdown parser throws. Its message names the file that has one.
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new BriefLoadError('invalid', url ?? '', message, {cause});
  }
}

function accept({brief, problems}: ValidateResult, url: string): BriefContent {
  if (brief) return {brief, problems};
  throw new BriefLoadError('invalid', url, problems.map(({message}) => message).join(' '), {cause: problems});
}
