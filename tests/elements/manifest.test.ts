import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {classNameOf, PART_TAGS, TAGS} from '../cards.js';

/** What custom-elements.json says of one element; the build makes it from the comments of the classes. */
interface Declaration {
  readonly tagName?: string;
  readonly name: string;
  readonly summary?: string;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly events?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
  readonly notes?: Readonly<Record<string, readonly string[]>>;
}

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly privacy?: string;
  readonly attribute?: string;
}

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const names = (items: readonly Item[] = []): string[] => items.map(({name}) => name);
const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();

const {modules} = JSON.parse(read('custom-elements.json')) as {modules: {declarations?: Declaration[]}[]};
const elements = TAGS.map(
  (tag) =>
    modules.flatMap(({declarations}) => declarations ?? []).find((each) => each.name === classNameOf(tag)) ??
    assert.fail(`the manifest has no class of <${tag}>`),
);
const folder = (path: string): string =>
  readdirSync(new URL(path, root))
    .map((file) => read(path + file))
    .join('\n');
const README = read('README.md');
const readmeSection = (heading: string): string => {
  const [, level] = new RegExp(`^(#+) ${heading}$`, 'm').exec(README) ?? assert.fail(`README has no “${heading}”`);
  return README.slice(README.indexOf(`${level} ${heading}\n`)).split(/\n#+ /, 1)[0]!;
};
/** The names in the first cell of each row of the tables of a section. */
const rowsOf = (heading: string): string[] =>
  readmeSection(heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => line.split('|')[1]!.match(/[\w-]+/g) ?? []);

for (const {name, summary, notes, ...element} of elements) {
  test(`the manifest says what ${name} is for, and describes each of its features in a sentence`, () => {
    assert.match(summary ?? '', /\.$/);
    const {
      attributes = [],
      members = [],
      slots = [],
      events = [],
      cssParts = [],
      cssProperties = [],
      cssStates = [],
    } = element;
    for (const items of [attributes, slots, events, cssParts, cssProperties, cssStates])
      assert.notEqual(items.length, 0);
    const open = members.filter(({privacy}) => privacy !== 'private' && privacy !== 'protected');
    for (const {name: item, description = ''} of [
      attributes,
      open,
      slots,
      events,
      cssParts,
      cssProperties,
      cssStates,
    ].flat())
      assert.match(description, /\.$/, item);
    for (const kind of ['serverRendering', 'accessibility', 'failure'])
      assert.ok((notes?.[kind]?.length ?? 0) >= 3, kind);
  });
}

test('the custom properties of the manifest are those that the style sheets read, and those of the README', () => {
  const used = sorted(folder('src/styles/').match(/--brief-[\w-]+/g) ?? []);
  for (const {cssProperties, name} of elements) assert.deepEqual(sorted(names(cssProperties)), used, name);
  assert.deepEqual(sorted(rowsOf('Slot, parts, custom properties')), used);
});

test('the parts of the manifest are those that are drawn, and those of the README', () => {
  const drawn = sorted(
    [...folder('src/render/').matchAll(/\bpart: '(\w+)'|\b(?:division|endList)\(\s*'(\w+)'/g)].map(
      ([, part, list]) => part ?? list!,
    ),
  );
  assert.deepEqual(sorted(names(elements.flatMap(({cssParts}) => cssParts ?? []))), drawn);
  const [list = ''] = /^Parts, .*\.$/m.exec(readmeSection('Slot, parts, custom properties')) ?? [];
  assert.deepEqual(sorted([...list.matchAll(/`(\w+)`/g)].map(([, part]) => part!)), drawn);
});

test('the events and the states of the manifest are those of the README', () => {
  for (const {events, cssStates, name} of elements) {
    assert.deepEqual(sorted(names(events)), sorted(rowsOf('Events').filter((row) => row.startsWith('brief-'))), name);
    assert.deepEqual(sorted(names(cssStates)), sorted(rowsOf('States')), name);
  }
});

test('the attributes of the manifest are those of the README', () => {
  const ofAll = rowsOf('Attributes and properties');
  const own = new Map(PART_TAGS.map((tag) => [classNameOf(tag), rowsOf(`\`<${tag}>\``)]));
  for (const {attributes, name} of elements) {
    assert.deepEqual(
      sorted(names(attributes)),
      sorted([...ofAll.filter((row) => row !== 'reload'), ...(own.get(name) ?? [])]),
      name,
    );
  }
});

test('the README lists every card, and the entry and the class of each', () => {
  for (const tag of PART_TAGS) assert.ok(README.includes(`\n| [\`<${tag}>\`](#${tag}) | `), tag);
  const [row = ''] = /^\| `caucasus-briefs\/caucasus-brief`.*$/m.exec(README) ?? [];
  for (const tag of TAGS) assert.ok(row.includes(`/${tag}\``) && row.includes(`\`${classNameOf(tag)}\``), tag);
});
