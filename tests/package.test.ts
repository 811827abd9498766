import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import ts from 'typescript';
import {classNameOf, TAGS} from './cards.js';

/** All that `import … from 'caucasus-briefs'` offers at run time. A change here is a change of the public contract: it belongs into CHANGELOG.md. */
const EXPORTED_NAMES = [
  ...TAGS.map(classNameOf),
  'BriefErrorEvent',
  'BriefLoadError',
  'BriefLoadEvent',
  'BriefToggleEvent',
  'BriefUpdateEvent',
  'addLocale',
  'define',
  'parseBrief',
  'validateBrief',
];

/** The entries of the package, without those that are data. */
const LANGUAGES = readdirSync('src/locales').map((file) => file.replace('.ts', ''));
const ENTRIES = [
  '.',
  './define',
  ...TAGS.flatMap((tag) => [`./${tag}`, `./${tag}/define`]),
  './check',
  './server',
  './node',
];
const DATA_ENTRIES = [
  './caucasus-briefs.css',
  './custom-elements.json',
  './front-matter.schema.json',
  './sources.schema.json',
  './package.json',
];

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | {readonly types: string; readonly default: string}>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly customElements: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const CDN_FILES = [
  'dist/cdn/caucasus-briefs.js',
  'dist/cdn/caucasus-briefs.compiled.js',
  ...LANGUAGES.map((lang) => `dist/cdn/locales/${lang}.js`),
];

/** Runs a module in a Node without our TypeScript loader, as in an app that has the package installed. */
function inPlainNode(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, NODE_OPTIONS: ''},
  });
}

test('the exports map has the promised entries and no more', () => {
  assert.deepEqual(Object.keys(manifest.exports).sort(), [...ENTRIES, './locales/*', ...DATA_ENTRIES].sort());
});

test('the build has every file that package.json names', () => {
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : [target.types, target.default],
  );
  const missing = [
    ...targets.flatMap((target) => LANGUAGES.map((lang) => target.replace('*', lang))),
    ...Object.values(manifest.bin),
    manifest.customElements,
    ...CDN_FILES,
  ].filter((path) => !existsSync(root + path));
  assert.deepEqual(missing, [], 'run `npm run build` first; `npm test` does');
});

for (const entry of [...ENTRIES, ...LANGUAGES.map((lang) => `./locales/${lang}`)]) {
  test(`${entry} imports without error and without output in plain Node`, () => {
    assert.equal(inPlainNode(`await import('caucasus-briefs${entry.slice(1)}');`), '');
  });
}

test('the main entry exports exactly the promised names', () => {
  const names = JSON.parse(
    inPlainNode(`console.log(JSON.stringify(Object.keys(await import('caucasus-briefs'))));`),
  ) as string[];
  assert.deepEqual(names.sort(), [...EXPORTED_NAMES].sort());
});

for (const file of CDN_FILES) {
  test(`${file} imports nothing, so that an integrity attribute covers all of it`, () => {
    assert.deepEqual(
      ts.preProcessFile(read(file), true, true).importedFiles.map(({fileName}) => fileName),
      [],
    );
  });
}

/** Every module that an entry brings into an app's bundle. */
async function modulesOf(entry: string): Promise<string[]> {
  const {metafile} = await build({
    stdin: {contents: `export * from 'caucasus-briefs${entry.slice(1)}';`, resolveDir: root},
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    tsconfigRaw: '{}',
    platform: entry === './node' ? 'node' : 'browser',
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

for (const entry of ENTRIES) {
  test(`${entry} brings nothing of Lit's templates, which would create a Trusted Types policy`, async () => {
    const modules = await modulesOf(entry);
    assert.deepEqual(
      modules.filter((path) => /node_modules\/(?:lit|lit-html|lit-element|@lit-labs)\//.test(path)),
      [],
    );
    assert.ok(
      modules.some((path) => path.startsWith('dist/')),
      'it brings our own',
    );
  });
}

test('no built file creates a Trusted Types policy or imports one that does', () => {
  const files = readdirSync(`${root}dist`, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.js'));
  assert.ok(files.length > 100);
  const strange = files.filter((path) =>
    /createPolicy|from ["']lit(?:["'/-])|import ["']lit/.test(read(`dist/${path}`)),
  );
  assert.deepEqual(strange, []);
});

for (const entry of ['./server', './check']) {
  test(`${entry} needs nothing of Node, of the DOM, or of Lit`, async () => {
    const modules = await modulesOf(entry);
    assert.deepEqual(
      modules.filter((path) => /@lit\/|dist\/(?:elements|controllers|load|node)\//.test(path)),
      [],
    );
  });
}

test('the newest version of CHANGELOG.md is that of package.json', () => {
  const newest = /^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1];
  assert.equal(newest, manifest.version);
});

test('the tarball holds the build and the documents, not the tests, the demo, the briefings or the sources', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{files}] = JSON.parse(packed) as [{files: {path: string}[]}];
  const paths = files.map(({path}) => path);
  const documents = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'custom-elements.json',
    'docs/checking.md',
    'docs/format.md',
    'package.json',
  ];
  assert.deepEqual(paths.filter((path) => !path.startsWith('dist/')).sort(), documents.sort());
  assert.deepEqual(
    paths.filter((path) => /\.(test|browser)\./.test(path)),
    [],
  );
});
