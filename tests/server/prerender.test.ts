import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Marked} from 'marked';
import type {Brief} from '../../src/model/brief.js';
import {cardSheet} from '../../src/server/card-sheet.js';
import {compile, prerender, snapshot, type PrerenderOptions} from '../../src/server/index.js';
import {elementsOf, textOf, type Found} from './html.js';
import {briefOf, HOSTILE_TEXT, TEXTS} from './texts.js';

const BRIEFING = TEXTS.get('csto-freeze.md')!;

describe('prerender', () => {
  for (const [name, text] of [...TEXTS, ['hostile', HOSTILE_TEXT] as const]) {
    test(name.replace('.md', '').replaceAll('-', ' '), () => {
      const elements = elementsOf(prerender(briefOf(text)));
      const roots = elements.filter(
        ({name, attributes}) => name === 'template' && attributes['shadowrootmode'] === 'open',
      );
      assert.equal(roots.length, 1);
      assert.deepEqual(duplicateIds(elements), []);
      assert.deepEqual(elements.filter(isActive), []);
      checkPopovers(elements);
    });
  }

  test('has the data with which the live card takes it over, and the snapshot for readers without shadow roots', () => {
    const html = prerender(briefOf(BRIEFING));
    const [, json] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
    assert.deepEqual(JSON.parse(json ?? ''), JSON.parse(compile(BRIEFING)));
    assert.ok(html.endsWith(`</script>${snapshot(briefOf(BRIEFING))}</caucasus-brief>`));
    assert.ok(html.startsWith('<caucasus-brief '), 'nothing stands before the tag');
  });

  test('writes its options as attributes of the tag', () => {
    const tag = (html: string) => elementsOf(html).find(({name}) => name === 'caucasus-brief')?.attributes;
    assert.deepEqual(tag(prerender(briefOf(BRIEFING))), {lang: 'en', 'heading-level': '2'});
    const options = {
      lang: 'fr',
      headingLevel: 3,
      images: 'all',
      view: 'full',
      src: '/a.md?b="c"',
      refresh: 60,
    } as const;
    assert.deepEqual(tag(prerender(briefOf(BRIEFING), options)), {
      lang: 'fr',
      'heading-level': '3',
      images: 'all',
      view: 'full',
      src: '/a.md?b="c"',
      refresh: '60',
    });
  });

  test('has nothing in its shadow root but its style sheet and what is drawn: no comment, no mark', () => {
    const html = prerender(briefOf(BRIEFING));
    assert.doesNotMatch(html, /<!--|<\?/);
    assert.match(
      html,
      /^<caucasus-brief [^>]*>\n<template shadowrootmode="open"><style>[^<]*<\/style><div class="card" lang="en"><article /,
    );
  });

  test('has its opening tag alone on its line, no blank line, and no line that is indented by four', () => {
    const code = '# T\n\n```\n\na\n\n    b\n```\n\n[a](b.md "one\n\n    two")\n';
    for (const [name, text] of [...TEXTS, ['code', code], ['hostile', HOSTILE_TEXT]] as const) {
      for (const view of ['digest', 'full'] as const) {
        const [tag = '', ...lines] = prerender(briefOf(text), {view}).split('\n');
        assert.match(tag, /^<caucasus-brief [^<>]*>$/, name);
        assert.deepEqual(
          lines.filter((line) => /^\s*$|^(?: {4}|\t)/.test(line)),
          [],
          name,
        );
      }
    }
  });

  test('stays as it is in Markdown', () => {
    const html = prerender(briefOf(BRIEFING), {view: 'full'});
    assert.equal(new Marked().parse(`Before.\n\n${html}\n\nAfter.`), `<p>Before.</p>\n${html}<p>After.</p>\n`);
  });

  test('links to the sheet of the package where it is asked to, at a URL', () => {
    const style = (options: PrerenderOptions) =>
      /<template shadowrootmode="open">(.*?)<div class="card"/s.exec(prerender(briefOf(BRIEFING), options))?.[1];
    assert.equal(style({}), `<style>${cardSheet()}</style>`);
    assert.equal(style({styles: 'link'}), '<link rel="stylesheet" href="caucasus-briefs.css">');
    assert.equal(
      style({styles: 'link', stylesUrl: '/a.css?b&"c'}),
      '<link rel="stylesheet" href="/a.css?b&amp;&quot;c">',
    );
    assert.doesNotMatch(cardSheet(), /\n|\/\*| {2}/);
  });

  test('is without its data where it is asked to, and has a source', () => {
    const data = '<script type="application/json">';
    assert.doesNotMatch(prerender(briefOf(BRIEFING), {src: '/a.json', data: false}), new RegExp(data));
    for (const options of [{src: '/a.json'}, {data: false}])
      assert.ok(prerender(briefOf(BRIEFING), options).includes(data));
  });

  test('begins at the given heading level', () => {
    const levels = elementsOf(prerender(briefOf('# T\n\n## A\n\n### B'), {headingLevel: 4, view: 'full'}))
      .filter(({tree}) => tree === 1)
      .map(({name}) => name)
      .filter((name) => /^h\d$/.test(name));
    assert.deepEqual(levels, ['h4', 'h5', 'h6']);
  });

  test('resolves relative URLs', () => {
    const html = prerender(briefOf('# T\n\n[a](b.md)'), {base: 'https://example.org/x/y.md'});
    assert.equal(html.split('href="https://example.org/x/b.md"').length, 3, 'in the card and in the snapshot');
  });

  test('a withdrawn briefing shows neither body nor sources, also not within the data’s neighbours', () => {
    const html = prerender(
      briefOf('---\ntitle: T\nwithdrawn: {date: 2026-01-02, text: It was wrong.}\n---\n\nThe body.'),
    );
    assert.match(textOf(html), /^Briefing T Withdrawn January 2, 2026 It was wrong\.$/);
  });

  test('data that is not a briefing is refused, with the place', () => {
    for (const render of [prerender, snapshot]) {
      assert.throws(() => render({...briefOf(BRIEFING), body: [{type: 'evil'}]} as unknown as Brief), {
        name: 'TypeError',
        message: /\bbody\b.*\b0\b.* should be/,
      });
      assert.throws(() => render({} as Brief), {name: 'TypeError', message: /\bid should be/});
      assert.throws(() => render(briefOf(BRIEFING), {base: 'x/y.md'}), {
        name: 'TypeError',
        message: /“x\/y\.md” should be an absolute URL/,
      });
    }
  });

  test('a forged URL is refused like one in Markdown', () => {
    const body = [
      {
        type: 'paragraph',
        children: [{type: 'link', url: 'javascript:alert(1)', children: [{type: 'text', value: 'Press'}]}],
      },
    ];
    const html = prerender({...briefOf('# T'), body} as unknown as Brief);
    assert.doesNotMatch(html, /javascript:/);
    assert.match(textOf(html), /Press/);
  });
});

/** Every button opens or closes a popover of its own tree, and every popover can be opened and closed, without a script; only copying needs one. */
function checkPopovers(elements: readonly Found[]): void {
  const popovers = elements.filter(({attributes}) => 'popover' in attributes);
  const ids = new Set(popovers.map(({tree, attributes}) => `${tree} ${attributes['id']}`));
  // Those that carry a value wait for a script, and are not shown before.
  const buttons = elements.filter(({name, attributes}) => name === 'button' && !('value' in attributes));
  for (const {tree, attributes} of buttons)
    assert.ok(ids.has(`${tree} ${attributes['popovertarget']}`), JSON.stringify(attributes));
  for (const {attributes} of popovers) {
    const own = buttons.filter((button) => button.attributes['popovertarget'] === attributes['id']);
    assert.ok(
      own.some((button) => button.attributes['popovertargetaction'] === 'hide'),
      `${attributes['id']} can be closed`,
    );
  }
}

function duplicateIds(elements: readonly Found[]): string[] {
  const ids = elements
    .filter(({attributes}) => 'id' in attributes)
    .map(({tree, attributes}) => `${tree} ${attributes['id']}`);
  return ids.filter((id, n) => ids.indexOf(id) !== n);
}

/** A style attribute, an event attribute, a script that runs, or a URL that does. */
function isActive({name, attributes}: Found): boolean {
  return (
    (name === 'script' && attributes['type'] !== 'application/json') ||
    Object.entries(attributes).some(
      ([key, value]) =>
        key === 'style' ||
        key.startsWith('on') ||
        (['href', 'src'].includes(key) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
    )
  );
}
