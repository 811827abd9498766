import {contentOf} from '../../check/checked-brief.js';
import {locateInSource} from '../../check/locate-in-source.js';
import {wordCount} from '../../check/normalize-text.js';
import {SourceDocument} from '../../check/source-document.js';
import {after as timer, type After} from '../../load/after.js';
import type {Brief, Passage, Source} from '../../model/brief.js';
import {citationKey, sourceOfKey} from '../../model/comparison.js';
import {walk} from '../../model/walk.js';
import {logLine} from '../log-line.js';
import {PageReader} from './page-reader.js';
import type {PageText} from './page-text.js';
import {Requests} from './requests.js';

/** Whether the passages of a source stand at its URL. */
export interface LiveSource {
  /** Its id in the briefing. */
  readonly source: string;
  /** As the briefing has it. */
  readonly url?: string;
  readonly state: 'found' | 'passage-missing' | 'not-reached' | 'no-url';
  /** Why the page, or all of its text, was not reached: `status 404`, for example. */
  readonly reason?: string;
  /** The passages of this source that briefings cite. */
  readonly passages: readonly LivePassage[];
}

/** Whether the words of a passage stand in a page. */
export interface LivePassage {
  /** `source#passage` */
  readonly key: string;
  /** The briefing, and the line that defines the passage there. */
  readonly path: string;
  readonly line: number;
  readonly isFound: boolean;
}

/** Options of {@link checkLive}. */
export interface LiveOptions {
  /** Used instead of the platform’s own `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** How many milliseconds pass between two requests to one host. 1 s by default. */
  readonly pause?: number;
  /** How many milliseconds an answer may take, its body included. 15 s by default. */
  readonly timeout?: number;
  /** Gets a line before each page is read. */
  readonly told?: (line: string) => void;
  /** Used instead of the platform’s own timer. */
  readonly after?: After;
}

/** A briefing, and the file that it was read from. */
export interface LiveBriefing {
  readonly path: string;
  readonly brief: Brief;
  readonly text: string;
}

/** A page with fewer words, and with a script, is made by the script. */
const FEW_WORDS = 150;

interface CitedPassage extends Omit<LivePassage, 'isFound'> {
  readonly passage: Passage;
}

interface CitedSource {
  readonly id: string;
  readonly source: Source;
  readonly passages: CitedPassage[];
}

/**
 * Looks whether the passages that briefings cite stand at the URLs of their sources.
 *
 * It asks for one URL at a time, and for each once. It does what robots.txt says, and keeps nothing. What cannot be reached is a result.
 */
export async function checkLive(
  briefings: readonly LiveBriefing[],
  {fetch, pause = 1000, timeout = 15_000, told, after = timer}: LiveOptions = {},
): Promise<LiveSource[]> {
  const reader = new PageReader(new Requests({fetch, pause, timeout, after}));
  const results: LiveSource[] = [];
  for (const cited of citedSources(briefings)) {
    const {url} = cited.source;
    if (url !== undefined) told?.(logLine(`live: reading ${cited.id} ${url}`));
    results.push({
      source: cited.id,
      ...(url === undefined
        ? {state: 'no-url', ...notFound(cited)}
        : {url, ...resultOf(cited, await reader.read(url))}),
    });
  }
  return results;
}

/** The sources of all briefings with the passages that are cited, in the order of the text. The same source at another URL is another. */
function citedSources(briefings: readonly LiveBriefing[]): readonly CitedSource[] {
  const sources = new Map<string, CitedSource>();
  for (const {path, brief, text} of briefings) {
    const cited = new Set<string>();
    walk(contentOf(brief), (node) => {
      if (node.type === 'citation') cited.add(citationKey(node));
    });
    const passages = Object.entries(brief.passages).filter(([key]) => cited.has(key));
    const places = passages.length > 0 ? locateInSource(text, brief) : undefined;
    for (const [id, source] of Object.entries(brief.sources)) {
      const key = JSON.stringify([id, source.url]);
      const known = sources.get(key) ?? {id, source, passages: []};
      sources.set(key, known);
      for (const [name, passage] of passages)
        if (places && sourceOfKey(name) === id)
          known.passages.push({key: name, path, line: places.definition(name).line, passage});
    }
  }
  return [...sources.values()];
}

type Result = Pick<LiveSource, 'state' | 'reason' | 'passages'>;

function resultOf(cited: CitedSource, read: Awaited<ReturnType<PageReader['read']>>): Result {
  if ('fault' in read) return {state: 'not-reached', reason: read.fault, ...notFound(cited)};
  const passages = passagesIn(read.page, cited);
  if (passages.every(({isFound}) => isFound)) return {state: 'found', passages};
  const reason = incomplete(read.page);
  return reason === undefined ? {state: 'passage-missing', passages} : {state: 'not-reached', reason, passages};
}

function notFound({passages}: CitedSource): Pick<Result, 'passages'> {
  return {passages: passages.map(({key, path, line}) => ({key, path, line, isFound: false}))};
}

function passagesIn({text, articleBody}: PageText, {source: {lang}, passages}: CitedSource): LivePassage[] {
  const documents = [text, articleBody].map((each) => new SourceDocument(each, lang));
  return passages.map(({key, path, line, passage}) => {
    const isFound = documents.some((document) => document.passage(passage) !== undefined);
    return {key, path, line, isFound};
  });
}

/** Why the page may have words that it did not give us. */
function incomplete({text, articleBody, isPaid, hasScript}: PageText): string | undefined {
  if (isPaid) return 'paywall';
  const words = wordCount(text) + wordCount(articleBody);
  if (!hasScript) return words === 0 ? 'an empty page' : undefined;
  if (words >= FEW_WORDS) return undefined;
  return `made by script: the page has ${words} ${words === 1 ? 'word' : 'words'} without script`;
}

/** What was found, a line for each source, and a last line that counts them. */
export function formatLive(sources: readonly LiveSource[]): string {
  const count = (state: LiveSource['state']) => sources.filter((source) => source.state === state).length;
  const counts = [
    `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`,
    `${count('found')} found`,
    `${count('passage-missing')} with a passage not found`,
    `${count('not-reached')} not reached`,
    `${count('no-url')} without URL`,
  ];
  return [...sources.map(lineOf), `live: ${counts.join(', ')}`].map(logLine).join('\n');
}

function lineOf({source, url, state, reason, passages}: LiveSource): string {
  const start = `live: ${[source, url].filter((part) => part !== undefined).join(' ')}`;
  const found = passages.filter(({isFound}) => isFound).length;
  const counted = `${found} of ${passages.length} ${passages.length === 1 ? 'passage' : 'passages'}`;
  switch (state) {
    case 'found':
      return `${start} found, ${passages.length === 0 ? 'no passages cited' : counted}`;
    case 'passage-missing': {
      const missing = passages.filter(({isFound}) => !isFound);
      const places = missing.map(({key, path, line}) => `${key} (${path}:${line})`);
      return `${start} page reached, passage not found: ${places.join(', ')}`;
    }
    case 'not-reached':
      return `${start} not reached: ${reason ?? 'no answer'}${found > 0 ? `, ${counted} found` : ''}`;
    case 'no-url':
      return `${start} no URL`;
  }
}
