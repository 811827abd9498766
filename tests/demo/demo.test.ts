import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse, type ParserError} from 'parse5';
import {parseBrief} from '../../src/parse/index.js';
import {elementsOf, textOf, type Found} from '../node/html.js';

const root = new URL('../../', import.meta.url);
const files = (folder: string, end: string): string[] => readdirSync(new URL(folder, root)).filter((name) => name.endsWith(end)).map((name) => folder + name);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const PAGES = ['demo/index.html', ...files('demo/articles/', '.html')];
const CARDS = ['caucasus-brief', 'source-compare', 'fact-box', 'event-timeline'];

const named = (found: readonly Found[], ...names: readonly string[]): Found[] => found.filter(({name}) => names.includes(name));

/** The file that a page of the demo names; a folder is its index.html, and `/x` is a file of the repository. */
function fileOf(address: string, page: string): URL {
  const {pathname} = new URL(address, new URL(page, 'http://demo.example/'));
  return new URL(`.${pathname.replace(/\/$/, '/index.html')}`, root);
}

test('the demo has an article for each small card, and one with corrections', () => {
  assert.deepEqual(PAGES.slice(1), ['corrected', 'event-timeline', 'fact-box', 'source-compare'].map((name) => `demo/articles/${name}.html`));
});

for (const path of PAGES) {
  const html = read(path);
  const elements = elementsOf(html);

  test(`${path} is HTML that no parser has to repair`, () => {
    const errors: ParserError[] = [];
    parse(html, {onParseError: (error) => errors.push(error), sourceCodeLocationInfo: true});
    assert.deepEqual(errors, []);
    const ids = elements.flatMap(({attributes}) => attributes['id'] ?? []);
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  });

  test(`${path} has a language, a title, a description and a skip link to its article`, () => {
    assert.equal(named(elements, 'html')[0]?.attributes['lang'], 'en-GB');
    assert.match(html, /<title>.{10,} – The Larkspur Courier<\/title>/);
    assert.match(html, /<meta name="description" content="[^"]{40,160}">/);
    assert.equal(named(elements, 'a')[0]?.attributes['href'], '#article');
    assert.ok(elements.some(({attributes}) => attributes['id'] === 'article'));
  });

  test(`${path} has one heading of the first level, and leaves no level out`, () => {
    const levels = named(elements, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({name}) => Number(name.slice(1)));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    assert.equal(levels[0], 1);
    levels.forEach((level, n) => assert.ok(level <= (levels[n - 1] ?? 0) + 1, `h${level} after h${levels[n - 1] ?? 0}`));
  });

  test(`${path} has no script and no style of its own, which the policy would refuse`, () => {
    assert.equal(named(elements, 'style').length, 0);
    assert.ok(named(elements, 'script').every(({attributes}) => attributes['src']));
    assert.deepEqual(elements.flatMap(({attributes}) => Object.keys(attributes).filter((name) => name === 'style' || name.startsWith('on'))), []);
  });

  // That every address leads to something, site.test.ts holds for the site as it is built.
  test(`${path} leads to all other pages of the paper`, () => {
    const addresses = named(elements, 'a').map(({attributes}) => attributes['href'] ?? '');
    const found = addresses.filter((address) => !address.startsWith('#')).map((address) => fileOf(address, path));
    for (const page of PAGES) assert.ok(found.some((file) => fileURLToPath(file) === fileURLToPath(new URL(page, root))), `no way to ${page}`);
    assert.equal(elements.filter(({attributes}) => attributes['aria-current'] === 'page').length, 1);
  });

  test(`${path} says in words what each card is, and at its foot that it is invented`, () => {
    const cards = html.match(new RegExp(`<(${CARDS.join('|')}) [^]*?</\\1>`, 'g')) ?? [];
    assert.ok(cards.length > 0);
    for (const card of cards) assert.ok(textOf(card).length > 30, card);
    assert.match(textOf(/<footer[^]*<\/footer>/.exec(html)?.[0] ?? ''), /The Larkspur Courier does not exist\. .* invented for the demo/);
  });
}

for (const path of files('demo/briefs/', '.md')) {
  test(`${path} is read without a Problem, and says that its town is invented`, () => {
    const {brief, problems} = parseBrief(read(path));
    assert.deepEqual(problems, []);
    assert.match(brief.summary ?? '', /invented/);
  });
}

test('the demo, and what makes its pages, uses the package by its public names only', () => {
  const sources = [
    ...readdirSync(new URL('demo/', root), {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts')).map((name) => `demo/${name}`),
    ...files('demo/build/', '.mjs'), ...files('demo/build/pages/', '.mjs'),
  ];
  assert.ok(sources.length > 10);
  for (const path of sources) {
    for (const [, name = ''] of read(path).matchAll(/(?:\bfrom|\bimport\(?) ?'([^']+)'/g)) {
      const isPublic = /^(caucasus-briefs(\/|$)|node:)/.test(name);
      const isOwn = name.startsWith('.') && /^\/(demo\/|web-dev-server\.config\.mjs$)/.test(new URL(name, new URL(path, 'http://x/')).pathname);
      const isTool = ['esbuild', '@web/dev-server'].includes(name);
      assert.ok(isPublic || isOwn || isTool, `${path} imports ${name}`);
    }
  }
});
