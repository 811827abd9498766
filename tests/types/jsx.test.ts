import assert from 'node:assert/strict';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const path = fileURLToPath(new URL('page.tsx', import.meta.url)).replaceAll('\\', '/');

/** The files that all programs have in common, read once. */
const common = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says about some JSX in an app that has declared our tags as the documentation of `CardElements` says. */
function complaintsAbout(jsx: string): string[] {
  const options: ts.CompilerOptions = {
    jsx: ts.JsxEmit.Preserve,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const source = `
    import type {CardElements} from '../../src/index.js';
    declare global { namespace JSX { interface IntrinsicElements extends CardElements { p: {children?: unknown} } interface ElementChildrenAttribute { children: {} } } }
    export const page = ${jsx};
  `;
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists} = host;
  host.fileExists = (name) => name === path || fileExists.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    name === path
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX)
      : commonFile(name, () => getSourceFile.call(host, name, ...rest));
  const program = ts.createProgram([path], options, host);
  const file = program.getSourceFile(path);
  assert.ok(file);
  return program
    .getSemanticDiagnostics(file)
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function commonFile(name: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!common.has(name)) common.set(name, read());
  return common.get(name);
}

test('JSX knows the tag, its attributes, properties, listeners and children', () => {
  const jsx = `<caucasus-brief
    id="x" className="y" style={{display: 'block'}} ref={{current: null}} src="/x.md" heading-level={3} loading="eager" refresh={60} theme="dark" images="own"
    onbrief-load={(event) => event.brief.title} on:brief-error={(event) => event.error.code} data-x="y"><p>Fallback</p></caucasus-brief>`;
  assert.deepEqual(complaintsAbout(jsx), []);
});

test('JSX knows the snapshot as the fallback', () => {
  assert.deepEqual(
    complaintsAbout(
      '<source-compare src="/x.md" dangerouslySetInnerHTML={{__html: "<p>Fallback</p>"}} suppressHydrationWarning />',
    ),
    [],
  );
});

for (const [what, jsx] of [
  ['a theme that is none', '<caucasus-brief theme="neon" />'],
  ['a number of seconds that is text', '<caucasus-brief refresh="often" />'],
  ['an attribute that is none', '<caucasus-brief source="/x.md" />'],
  ['a listener for another event', '<caucasus-brief onbrief-error={(event) => event.brief} />'],
  ['a tag that is none', '<caucasus-briefing src="/x.md" />'],
] as const) {
  test(`JSX refuses ${what}`, () => assert.equal(complaintsAbout(jsx).length, 1));
}
