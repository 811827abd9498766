import {parseBrief} from '../src/parse/index.js';
import {PART_TAGS, tagsFor, type PartTag} from './cards.js';

async function read(tag: PartTag): Promise<string> {
  const url = new URL(`fixtures/format/${tag}.md`, import.meta.url);
  return 'document' in globalThis
    ? (await fetch(url)).text()
    : process.getBuiltinModule('node:fs').readFileSync(url, 'utf8');
}

const samples = new Map(await Promise.all(PART_TAGS.map(async (tag) => [tag, await read(tag)] as const)));

/** The fixture of a card: a briefing with two parts of its kind. See tests/fixtures/README.md. */
export function sampleOf(tag: PartTag): string {
  return samples.get(tag) ?? '';
}

/**
 * A text, and after it the parts of each kind that it lacks, with its own sources: so every card has something to show.
 *
 * @param write writes what is added in other words
 */
export function withEveryPart(markdown: string, write = (text: string): string => text): string {
  const shown = tagsFor(markdown);
  const sources = Object.keys(parseBrief(markdown).brief.sources);
  const missing = PART_TAGS.filter((tag) => !shown.includes(tag)).map((tag) => {
    const ids = ['one', 'two', 'three'];
    const body = sampleOf(tag)
      .replace(/^---[^]*?\n---\n/, '')
      .replaceAll('#arches', `#${tag}`);
    return write(body).replace(/\[\^(one|two|three)\b/g, (whole, id: string) =>
      sources.length > 0 ? `[^${sources[ids.indexOf(id) % sources.length]}` : whole,
    );
  });
  return [markdown, ...missing].join('\n');
}
