import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {snapshot, type HtmlOptions} from '../../src/server/index.js';
import {elementsOf, textOf} from './html.js';
import {briefOf, HOSTILE, HOSTILE_TEXT, TEXTS} from './texts.js';

const still = (text: string, options?: HtmlOptions) => snapshot(briefOf(text), {view: 'full', ...options});

const inBothViews = [...TEXTS, ['hostile', HOSTILE_TEXT] as const].flatMap(([name, text]) =>
  (['digest', 'full'] as const).map((view) => [name, text, view] as const),
);

describe('snapshot', () => {
  test('is plain HTML: nothing to run, nothing to style, nothing to press', () => {
    for (const [name, text, view] of inBothViews) {
      for (const element of elementsOf(still(text, {view})).slice(3)) {
        assert.ok(!['script', 'style', 'button', 'template'].includes(element.name), `${name}: ${element.name}`);
        for (const attribute of Object.keys(element.attributes))
          assert.doesNotMatch(attribute, /^(?:class|style|part|popover.*|on.*)$/, `${name}: ${element.name}`);
      }
    }
  });

  test('its ids begin with the briefing’s, are unique, and every link to one has one to go to', () => {
    for (const [name, text, view] of inBothViews) {
      const {id} = briefOf(text);
      const elements = elementsOf(still(text, {view}));
      const ids = elements.flatMap(({attributes}) => attributes['id'] ?? []);
      assert.deepEqual(
        ids.filter((each, n) => !each.startsWith(`${id}--`) || ids.indexOf(each) !== n),
        [],
        name,
      );
      const targets = elements.flatMap(({attributes}) =>
        /^#.*--(?:source|cite|note|note-ref):/.test(attributes['href'] ?? '') ? attributes['href']!.slice(1) : [],
      );
      assert.deepEqual(
        targets.filter((target) => !ids.includes(target)),
        [],
        name,
      );
    }
  });

  test('hostile text is text, wherever it stands', () => {
    const html = still(HOSTILE_TEXT);
    assert.deepEqual(
      elementsOf(html).filter(
        ({name, attributes}) => name === 'script' || 'onerror' in attributes || 'onclick' in attributes,
      ),
      [],
    );
    const shown = HOSTILE.replace(/\s+/g, ' ').trim();
    const times = textOf(html).split(shown.slice(0, 40)).length - 1;
    assert.ok(times >= 15, `it is shown ${times} times`);
  });

  test('URLs are resolved against the base', () => {
    const html = still('# T\n\n[a](b.md) ![c](../d.png) [e](#t) [f](https://example.com/g)', {
      base: 'https://example.org/x/y.md',
    });
    const urls = elementsOf(html).flatMap(({attributes}) => attributes['href'] ?? attributes['src'] ?? []);
    assert.deepEqual(urls, [
      'https://example.org/x/b.md',
      'https://example.org/d.png',
      '#t--t',
      'https://example.com/g',
    ]);
    assert.match(still('# T\n\n[a](b.md)'), /href="b\.md"/, 'without a base they stay as they are');
  });

  test('images: all, own, none', () => {
    const text =
      '# T\n\n![own](a.png) ![other](https://example.com/b.png) [![linked](https://example.com/c.png)](d.md)';
    const base = 'https://example.org/x/y.md';
    const images = (options: HtmlOptions) =>
      elementsOf(still(text, {base, ...options}))
        .filter(({name}) => name === 'img')
        .map(({attributes}) => attributes['alt']);
    assert.deepEqual(images({images: 'all'}), ['own', 'other', 'linked']);
    assert.deepEqual(images({}), [], 'of the base’s host, which may be that of the page it is pasted into');
    assert.deepEqual(images({images: 'own'}), []);
    assert.doesNotMatch(still(text), /<img/, 'relative to the page it is pasted into');
    assert.deepEqual(images({images: 'none'}), []);
    const none = still(text, {base, images: 'none'});
    assert.equal(textOf(none), 'Briefing T Image: own Image: other Image: linked');
    assert.match(none, /<a href="https:\/\/example\.com\/b\.png" rel="noopener">Image: other<\/a>/);
    assert.match(
      none,
      /<a href="https:\/\/example\.org\/x\/d\.md" rel="noopener">Image: linked<\/a>/,
      'no link within a link',
    );
  });

  test('code keeps its lines and blanks', () => {
    assert.match(still('# T\n\n```js\na\n\n  b\n```'), /<pre><code>a&#10;&#10; {2}b<\/code><\/pre>/);
  });

  test('a withdrawn briefing is its title, the date and why', () => {
    const html = still('---\ntitle: T\nsummary: S\nwithdrawn: {date: 2026-01-02}\n---\n\nThe body.');
    assert.equal(
      textOf(html),
      'Briefing T Withdrawn January 2, 2026 This briefing has been withdrawn by its publisher.',
    );
  });

  test('the title of a withdrawn briefing has its words, and leads to nothing that is not shown', () => {
    const html = still(
      '---\nwithdrawn: {date: 2026-01-02}\nsources: {a: {publisher: P, title: S, url: "https://example.org/"}}\n---\n\n# The *bridge* [^a] stands [^n], [^a] [see](#here) [there](https://example.org/)\n\n## Here {#here}\n\n[^n]: A note.\n',
    );
    assert.match(
      html,
      /<h2 id="[^"]*--title:1">The <em>bridge<\/em> stands, see <a href="https:\/\/example.org\/" rel="noopener">there<\/a><\/h2>/,
    );
    assert.doesNotMatch(html, /href="#/);
  });

  test('corrections are ordered by weight: what was wrong before the text, the rest after it', () => {
    const html = textOf(
      still(
        '---\ntitle: T\ncorrections:\n  - {date: 2026-01-02, kind: update, text: New.}\n  - {date: 2026-01-03, kind: correction, text: Wrong., about: a}\n---\n\n## A\n\nThe body.',
      ),
    );
    assert.match(
      html,
      /^Briefing T Correction · January 3, 2026 Wrong\. See where ?A Correction January 3, 2026 ?The body\. Update · January 2, 2026 New\.$/,
    );
  });

  test('footnotes stand at the end, marked by letters, with a way there and back', () => {
    const html = still('# T\n\nOne[^x], two[^y], one again[^x].\n\n[^x]: First.\n\n[^y]: Second.');
    assert.equal(
      textOf(html),
      'Briefing T Onea, twob, one againa. Notes First. Back to the text Second. Back to the text',
    );
    assert.deepEqual(
      elementsOf(html).flatMap(({attributes}) => attributes['href'] ?? []),
      ['#t--note:1', '#t--note:2', '#t--note:1', '#t--note-ref:1', '#t--note-ref:2'],
    );
  });

  test('the card’s own words are in the language asked for, dates too', () => {
    assert.match(still('---\ntitle: T\npublished: 2026-11-23\n---\n', {lang: 'en-GB'}), /Published 23 November 2026/);
  });

  test('runs as its declared language does, whatever its first letter; without a language, as its first letter does', () => {
    const dirOf = (text: string) => /^<article(?: lang="[\w-]+")? dir="(\w+)"/.exec(still(text))?.[1];
    for (const title of ['NATO و ارمنستان', '2024', 'EU'])
      assert.equal(dirOf(`---\ntitle: ${title}\nlang: fa\n---\n\nUNHCR گزارش خود را منتشر کرد.\n`), 'rtl', title);
    assert.equal(dirOf('---\ntitle: "«مجاهد» magazine and its critics"\nlang: en\n---\n'), 'ltr');
    assert.equal(dirOf('---\ntitle: NATO\nlang: az-Arab\n---\n'), 'rtl');
    assert.equal(dirOf('# «مجاهد» magazine'), 'rtl');
    assert.equal(dirOf('# NATO'), 'ltr');
  });

  test('quotations and titles run as their declared languages do', () => {
    const html = still(
      '---\ntitle: T\nlang: fa\nsources: {a: {publisher: P, title: NATO و, lang: fa}, b: {publisher: Q, title: «مجاهد» critics, lang: en}}\n---\n\n> BBC گفت\n> — Ann [^a] [^b]\n',
    );
    assert.match(html, /<blockquote dir="rtl">/);
    assert.match(html, /<cite lang="fa" dir="rtl">/);
    assert.match(html, /<cite lang="en" dir="ltr">/);
  });
});
