import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {parseBrief} from '../../src/parse/index.js';

const root = new URL('../../', import.meta.url);
const files = (folder: string, end: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(end))
    .map((name) => folder + name);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

for (const path of files('demo/briefs/', '.md')) {
  test(`${path} is read without a Problem, and says that its town is invented`, () => {
    const {brief, problems} = parseBrief(read(path));
    assert.deepEqual(problems, []);
    assert.match(brief.summary ?? '', /invented/);
  });
}

test('the demo, and what makes its pages, uses the package by its public names only', () => {
  const sources = [
    ...readdirSync(new URL('demo/', root), {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `demo/${name}`),
    ...files('demo/build/', '.mjs'),
    ...files('demo/build/pages/', '.mjs'),
  ];
  assert.ok(sources.length > 10);
  for (const path of sources) {
    for (const [, name = ''] of read(path).matchAll(/(?:\bfrom|\bimport\(?) ?'([^']+)'/g)) {
      const isPublic = /^(caucasus-briefs(\/|$)|node:)/.test(name);
      const isOwn =
        name.startsWith('.') &&
        /^\/(demo\/|web-dev-server\.config\.mjs$)/.test(new URL(name, new URL(path, 'http://x/')).pathname);
      const isTool = ['esbuild', '@web/dev-server'].includes(name);
      // The playground's own page is drawn with Lit's templates.
      const isTemplates = name === 'lit/html.js' && path.startsWith('demo/playground/');
      assert.ok(isPublic || isOwn || isTool || isTemplates, `${path} imports ${name}`);
    }
  }
});
