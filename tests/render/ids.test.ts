import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {CARDS} from '../../src/cards/index.js';
import {localeFor} from '../../src/i18n/index.js';
import type {Brief} from '../../src/model/brief.js';
import {renderCard} from '../../src/render/rendering.js';
import {toHtml} from '../../src/render/to-html.js';
import {PART_TAGS} from '../cards.js';
import {elementsOf, type Found} from '../server/html.js';
import {briefOf, HOSTILE_TEXT, TEXTS} from '../server/texts.js';

/** A card as it is in a page, and as it may share one. */
function cardsOf(brief: Brief): Found[][] {
  return CARDS.filter((card) => card.select(brief, {}).problems.length === 0).flatMap((card) =>
    (
      [
        [false, 'full'],
        [true, 'full'],
        [false, 'digest'],
        [true, 'digest'],
      ] as const
    ).map(([sharesPage, view]) => {
      const options = {view, locale: localeFor('en'), headingLevel: 2, images: 'all', sharesPage} as const;
      return elementsOf(toHtml([renderCard(card, brief, card.select(brief, {}), options).article])).slice(3);
    }),
  );
}

const idsOf = (elements: readonly Found[]) => elements.flatMap(({attributes}) => attributes['id'] ?? []);

/** Where an element of a kind leads, and what it says. */
function leadsFrom(elements: readonly Found[], className: string): string[] {
  return elements
    .filter(({attributes}) => attributes['class'] === className)
    .map(({attributes}) => attributes['href'] ?? '');
}

const LABELS = [
  'a-b',
  'a:b',
  'a.b',
  'a_b',
  'ab',
  'A-B',
  'a--b',
  'a:1',
  '1',
  'note:1',
  'cite:1',
  '__proto__',
  'constructor',
  'é',
  'a"b',
  'a&b',
  'a<b>',
];
const marks = LABELS.map((label) => `Word[^${label}].`).join(' ');
const notes = LABELS.map((label, n) => `[^${label}]: Note ${n}.`).join('\n\n');
const NOTED = `# T\n\n${marks}\n\n${notes}\n`;

/** Sections whose anchors are the words that rows of a digest have where they have no anchor. */
const NAMED = `# T

Text[^x].

${['rest', 'background', 'corrections', 'sources'].map((name) => `## ${name}\n\n- **A ${name}:** a\n- **B ${name}:** b\n`).join('\n')}

[^x]: A note.
`;

const OWN =
  /^(?:(?:source|note|note-ref|correction|title|end):\d+|cite:\d+(?:\.\d+)?|popover:[\d.+]+|(?:row|fold):[\p{L}\p{M}\p{N}\p{Pc}-]+)$/u;
const PART_PREFIX = new RegExp(`^(?:${PART_TAGS.join('|')})--`);
const ANCHOR = /^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u;

describe('ids of our own', () => {
  test('are a kind and an ordinal, all others an anchor: nothing else of the author’s text is in them', () => {
    for (const [name, text] of [...TEXTS, ['hostile', HOSTILE_TEXT], ['notes', NOTED], ['rows', NAMED]] as const) {
      const brief = briefOf(text);
      for (const elements of cardsOf(brief)) {
        for (const id of idsOf(elements)) {
          const rest = id.slice(`${brief.id}--`.length);
          const own = rest.replace(PART_PREFIX, '');
          assert.ok(id.startsWith(`${brief.id}--`), `${name}: ${id}`);
          assert.ok(OWN.test(own) || ANCHOR.test(own), `${name}: ${id}`);
        }
      }
    }
  });

  test('are there once each', () => {
    for (const [name, text] of [...TEXTS, ['hostile', HOSTILE_TEXT], ['notes', NOTED], ['rows', NAMED]] as const) {
      for (const elements of cardsOf(briefOf(text))) {
        const ids = idsOf(elements);
        assert.deepEqual(
          ids.filter((id, n) => ids.indexOf(id) !== n),
          [],
          name,
        );
      }
    }
  });

  test('do not meet an author’s anchor, whatever that is', () => {
    const anchors = ['source-1', 'note-1', 'cite-1', 'popover-1-1', 'end-1', 'source', 'note-ref'];
    const headings = anchors.map((anchor) => `## ${anchor} {#${anchor}}`).join('\n\n');
    const sources = '---\nid: t\ntitle: T\nsources: {a: {publisher: P, title: A}}\n---\n\n';
    const text = `${sources}Word [^a#p] [^n].\n\n[^a#p]: x … y\n\n[^n]: z\n\n${headings}\n`;
    for (const elements of cardsOf(briefOf(text))) {
      const ids = idsOf(elements);
      assert.deepEqual(
        ids.filter((id, n) => ids.indexOf(id) !== n),
        [],
      );
      for (const anchor of anchors) assert.ok(ids.includes(`t--${anchor}`), anchor);
    }
  });
});

describe('footnotes', () => {
  test('whose labels differ in one mark only lead to their own notes, and back', () => {
    const brief = briefOf(NOTED);
    assert.deepEqual(Object.keys(brief.footnotes).length, LABELS.length, Object.keys(brief.footnotes).join(' '));
    for (const elements of cardsOf(brief)) {
      const there = leadsFrom(elements, 'note-ref');
      const back = leadsFrom(elements, 'back');
      const ids = idsOf(elements);
      assert.deepEqual(
        there,
        LABELS.map((_, n) => `#t--note:${n + 1}`),
      );
      assert.deepEqual(
        back,
        LABELS.map((_, n) => `#t--note-ref:${n + 1}`),
      );
      for (const href of [...there, ...back]) assert.equal(ids.filter((id) => `#${id}` === href).length, 1, href);
    }
  });

  test('that are mentioned again lead there again, and back to the first mention', () => {
    const [elements = []] = cardsOf(
      briefOf('# T\n\nOne[^a:b], two[^a-b], one[^a:b].\n\n[^a:b]: First.\n\n[^a-b]: Second.\n'),
    );
    assert.deepEqual(leadsFrom(elements, 'note-ref'), ['#t--note:1', '#t--note:2', '#t--note:1']);
    const marks = elements
      .filter(({attributes}) => attributes['class'] === 'note-ref')
      .map(({attributes}) => attributes['id']);
    assert.deepEqual(marks, ['t--note-ref:1', 't--note-ref:2', undefined]);
    assert.deepEqual(leadsFrom(elements, 'back'), ['#t--note-ref:1', '#t--note-ref:2']);
  });
});
