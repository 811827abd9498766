import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {loadVersion, type LoadedVersion, type LoadVersionOptions} from '../../src/controllers/load-version.js';

const SOURCE = 'https://example.org/bridge.md';
const VERSION = 'https://example.org/bridge.fr.md';
const MISSING = 'https://example.org/bridge.de.md';
const TEXTS: Readonly<Record<string, string>> = {
  [SOURCE]: '---\ntitle: The bridge\nlang: en\n---\n',
  [VERSION]: '---\ntitle: Le pont\nlang: fr\n---\n',
};

let requested: string[];
let loaded: LoadedVersion[];

beforeEach(() => {
  requested = [];
  loaded = [];
  mock.timers.enable({apis: ['setTimeout']});
  mock.method(globalThis, 'fetch', (url: string) => {
    requested.push(url);
    return Promise.resolve(
      new Response(TEXTS[url], TEXTS[url] === undefined ? {status: 404} : {headers: {'content-type': 'text/markdown'}}),
    );
  });
});

afterEach(() => {
  for (const {lease} of loaded) lease.release();
  mock.timers.tick(0);
  mock.timers.reset();
  mock.restoreAll();
});

async function load(options: Partial<LoadVersionOptions> = {}): Promise<LoadedVersion> {
  const {signal} = new AbortController();
  const version = await loadVersion(SOURCE, {
    signal,
    revalidate: false,
    versionOf: () => undefined,
    shown: undefined,
    refuse: () => undefined,
    ...options,
  });
  loaded.push(version);
  return version;
}

test('the lease of a version keeps its text and that of its source', async () => {
  const {content, source} = await load({versionOf: () => VERSION});
  assert.deepEqual([content.brief.title, source.brief.title], ['Le pont', 'The bridge']);
  mock.timers.tick(0);
  await load();
  assert.deepEqual(requested, [SOURCE, VERSION]);
});

test('a card that leaves when its answer has just come releases the texts of the version and of its source', async () => {
  const card = new AbortController();
  await load({signal: card.signal, versionOf: () => VERSION});
  card.abort();
  mock.timers.tick(0);
  await load({versionOf: () => VERSION});
  assert.deepEqual(requested, [SOURCE, VERSION, SOURCE, VERSION]);
});

/** Chooses a version that does not exist, until it is refused. */
function chooseMissing(): Pick<LoadVersionOptions, 'versionOf' | 'refuse'> & {readonly refused: readonly string[]} {
  const refused: string[] = [];
  return {
    refused,
    versionOf: () => (refused.length > 0 ? undefined : MISSING),
    refuse: (version, _, {status}) => refused.push(`${version} ${String(status)}`),
  };
}

test('a version that cannot be loaded gives way to its source', async () => {
  const choice = chooseMissing();
  const {content} = await load(choice);
  assert.equal(content.brief.title, 'The bridge');
  assert.deepEqual(choice.refused, [`${MISSING} 404`]);
});

test('a failed refresh does not replace a shown version by another language', async () => {
  await assert.rejects(load({...chooseMissing(), shown: MISSING}), {status: 404, url: MISSING});
});
