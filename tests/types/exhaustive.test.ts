import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const pathOf = (name: string) => fileURLToPath(new URL(`../../src/${name}`, import.meta.url)).replaceAll('\\', '/');
const config = ts.readConfigFile(fileURLToPath(new URL('../../tsconfig.json', import.meta.url)), (path) =>
  ts.sys.readFile(path),
);
const {compilerOptions} = config.config as {compilerOptions: unknown};
const {options} = ts.convertCompilerOptionsFromJson(compilerOptions, fileURLToPath(new URL('../../', import.meta.url)));

/** What the compiler has read already: it takes longer to read the platform's types than to check a file. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says about one file if another had other words in it. */
function complaintsAbout(name: string, changed: string, from: string, to: string): string[] {
  const host = ts.createCompilerHost(options);
  const {readFile, getSourceFile} = host;
  const path = pathOf(changed);
  host.getSourceFile = (each, ...how) => {
    if (each === path) return getSourceFile.call(host, each, ...how);
    if (!sources.has(each)) sources.set(each, getSourceFile.call(host, each, ...how));
    return sources.get(each);
  };
  host.readFile = (each) => {
    const text = readFile.call(host, each);
    if (each !== path || text === undefined) return text;
    assert.equal(text.split(from).length, 2, `${changed} has “${from}” once`);
    return text.replace(from, to);
  };
  const program = ts.createProgram([pathOf(name)], options, host);
  const file = program.getSourceFile(pathOf(name));
  assert.ok(file);
  return program
    .getSemanticDiagnostics(file)
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const RETURNS = "Function lacks ending return statement and return type does not include 'undefined'.";

test('as they are, every block and every inline is rendered', () => {
  assert.deepEqual(complaintsAbout('render/blocks.ts', 'model/block.ts', ' | Quotation;', ' | Quotation;'), []);
});

test('a new type of block that nobody renders is a compile error', () => {
  const more = " | Quotation | {readonly type: 'aside'};";
  assert.deepEqual(complaintsAbout('render/blocks.ts', 'model/block.ts', ' | Quotation;', more), [RETURNS]);
});

const PART = 'type Part = ';
const MORE = `${PART}{readonly type: 'oracle'; readonly sayings: readonly Fact[]} | `;

for (const [what, name, complaint] of [
  ['without a name and without items', 'model/block.ts', /'oracle' is missing.*lacks ending return/s],
  ['that no JSON may hold', 'model/brief-shape.ts', /'oracle' is missing/],
  ['that nobody renders', 'render/blocks.ts', /lacks ending return/],
] as const) {
  test(`a new kind of part ${what} is a compile error`, () => {
    assert.match(complaintsAbout(name, 'model/block.ts', PART, MORE).join('\n'), complaint);
  });
}

test('a new kind of part has its words read and its items checked like the others', () => {
  for (const name of ['model/plain-text.ts', 'check/pieces.ts', 'check/statements.ts'])
    assert.deepEqual(complaintsAbout(name, 'model/block.ts', PART, MORE), [], name);
});

test('a new type of inline that nobody renders is a compile error', () => {
  const more = " | FootnoteReference | {readonly type: 'ruby'};";
  assert.deepEqual(complaintsAbout('render/inlines.ts', 'model/inline.ts', ' | FootnoteReference;', more), [RETURNS]);
});

test('a new attribute that hast has no name for is a compile error', () => {
  const more = 'readonly hidden?: Value<true>;\n  readonly dir?:';
  assert.match(
    complaintsAbout('server/to-hast.ts', 'render/tree.ts', 'readonly dir?:', more).join('\n'),
    /'hidden' is missing/,
  );
});
