import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse, type ParserError} from 'parse5';
import {classNameOf, TAGS} from '../cards.js';
import {elementsOf, textOf, type Found} from '../server/html.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'caucasus-briefs-site-'));
after(() => rmSync(out, {recursive: true}));
execFileSync(process.execPath, ['demo/build/site.mjs', '--out', out], {cwd: root});

const files = readdirSync(out, {recursive: true, encoding: 'utf8'}).map((path) => path.replaceAll('\\', '/'));
const pages = new Map(
  files.filter((path) => path.endsWith('.html')).map((path) => [path, readFileSync(join(out, path), 'utf8')]),
);
const elements = new Map([...pages].map(([path, html]) => [path, elementsOf(html)]));
const briefings = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));
const named = (found: readonly Found[], ...names: readonly string[]): Found[] =>
  found.filter(({name}) => names.includes(name));

/** What a parser sees that knows no declarative shadow DOM; Lit's own marks stand in there. */
const withoutShadow = (html: string): string => html.replace(/<template shadowroot[^]*?<\/template>/g, '');

test('the site has a page for every briefing and for every element', () => {
  const wanted = [
    ...briefings('briefs'),
    ...briefings('briefs/documents').map((name) => `documents/${name}`),
    ...briefings('demo/briefs'),
    'index',
  ].map((name) => `briefings/${name}.html`);
  assert.deepEqual([...pages.keys()].filter((path) => path.startsWith('briefings/')).sort(), wanted.sort());
  for (const tag of TAGS) assert.ok(pages.has(`elements/${tag}.html`), tag);
});

/** Foreign pages, for frames. */
const isExhibit = (path: string): boolean => /^hostile\/(?!index)/.test(path);

for (const [path, html] of pages) {
  const found = elements.get(path)!;

  test(`${path} is HTML that no parser has to repair, with a title, a description, a way to skip the bar and one heading of the first level`, () => {
    const errors: ParserError[] = [];
    parse(withoutShadow(html), {onParseError: (error) => errors.push(error)});
    assert.deepEqual(errors, []);
    assert.match(html, /<title>[^<]{10,}<\/title>/);
    assert.match(html, /<meta name="description" content="[^"]{10,170}">/);
    if (!isExhibit(path)) assert.match(named(found, 'a')[0]?.attributes['href'] ?? '', /^#/);
    assert.equal(named(found, 'h1').filter(({tree}) => tree === 0).length, 1);
  });

  test(`${path} has its scripts and styles in files, except styles whose hash its policy names`, () => {
    const policy =
      named(found, 'meta').find(({attributes}) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes[
        'content'
      ] ?? '';
    assert.match(
      policy,
      path === 'playground.html'
        ? /; trusted-types lit-html; style-src 'self'/
        : /^default-src 'none'; script-src 'self'; .*; trusted-types 'none'; style-src 'self'/,
    );
    for (const [, css = ''] of html.matchAll(/<style>(.*?)<\/style>/gs))
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(css).digest('base64')}'`));
    for (const {attributes} of named(found, 'script'))
      assert.ok(attributes['src'] ?? /^(application\/json|text\/markdown)$/.test(attributes['type'] ?? ''));
    assert.deepEqual(
      found.flatMap(({attributes}) =>
        Object.keys(attributes).filter((name) => name === 'style' || name.startsWith('on')),
      ),
      [],
    );
  });

  test(`${path} has relative URLs only, and each leads to a file and a place that exist`, () => {
    for (const {name, tree, attributes} of found) {
      const link = attributes['src'] ?? attributes['href'];
      // A citation's place in its card is reached by the card itself.
      if (link === undefined || tree > 0 || /^(https:|mailto:)/.test(link)) continue;
      assert.doesNotMatch(link, /^\/|^http:/);
      const url = new URL(link, `http://site.invalid/sub/${path}`);
      assert.match(url.pathname, /^\/sub\//);
      const file = decodeURIComponent(url.pathname.slice('/sub/'.length)).replace(/(^|\/)$/, '$1index.html');
      assert.ok(existsSync(join(out, file)) && statSync(join(out, file)).isFile(), `${name} ${link}`);
      const id = decodeURIComponent(url.hash.slice(1));
      if (id !== '' && !id.includes('='))
        assert.ok(
          elements.get(file)?.some(({attributes: {id: each}}) => each === id),
          `${name} ${link}`,
        );
    }
  });
}

test('the bar is the same on all pages, and marks the current part', () => {
  const bar = (path: string) => {
    const [text = ''] = /<nav class="bar"[^]*?<\/nav>/.exec(pages.get(path)!) ?? [];
    return named(elementsOf(text), 'a').map(
      ({attributes}) => new URL(attributes['href'] ?? '', `http://x/${path}`).pathname,
    );
  };
  const first = bar('index.html');
  assert.ok(first.length >= 3);
  for (const [path, html] of [...pages].filter(([each]) => !isExhibit(each))) {
    assert.deepEqual(bar(path), first, path);
    assert.match(/<nav class="bar"[^]*?<\/nav>/.exec(html)?.[0] ?? '', /aria-current/, path);
  }
});

/** The list's entry of a briefing. */
const entryOf = (name: string): string =>
  pages
    .get('briefings/index.html')!
    .split('<li>\n')
    .find((entry) => entry.includes(`<h3><a href="${name}.html"`)) ?? '';

test('the list of briefings says which question divides the sources of each most, and how', () => {
  assert.match(
    textOf(entryOf('csto-freeze')),
    /Will Armenia leave\? No: CPC ?Possibly soon: Insight News ?Under discussion: Epoch Times ?Soon, it seems: Naked Capitalism ?Intended: Byline Times/,
  );
  for (const name of briefings('briefs').filter((each) => !each.includes('.')))
    assert.match(entryOf(name), /class="dividing/, name);
});

test('the list of briefings says of a briefing on one source which one it is', () => {
  assert.match(textOf(entryOf('documents/cpc')), /Caspian Policy Center, analysis, 31 October 2023/);
});

test('the list of briefings has a translation under its original, with its language', () => {
  const entry = entryOf('csto-freeze');
  assert.match(textOf(entry), /Français: L’Arménie/);
  assert.deepEqual(
    named(elementsOf(entry), 'a').map(({attributes}) => [attributes['href'], attributes['lang']]),
    [
      ['csto-freeze.html', undefined],
      ['csto-freeze.fr.html', 'fr'],
    ],
  );
  assert.equal(entryOf('csto-freeze.fr'), '');
});

test('the page of a briefing says above the card which briefing it is, and how to use it', () => {
  const [path = ''] = /<header class="doc-path">[^]*?<\/header>/.exec(pages.get('briefings/csto-freeze.html')!) ?? [];
  assert.match(textOf(path), /^\s*Briefings \/ Armenia freezes its part in the CSTO\s+Use this briefing/);
});

test('whatever is to be pasted has the height of a card, and a link or the text for readers whom no card reaches', () => {
  let count = 0;
  for (const [path, html] of pages) {
    for (const {0: code} of html.matchAll(/<code>(?=&lt;)[^]*?<\/code>/g)) {
      const text = textOf(code);
      for (const {0: tag, 1: name = ''} of text.matchAll(
        new RegExp(`<(${TAGS.join('|')}) src="[^"]*\\.md"[^>]*>`, 'g'),
      )) {
        count += 1;
        // What one section takes, nobody has measured.
        if (!tag.includes(' section=')) assert.match(tag, / style="min-height: \d+em; display: block">$/, path);
        assert.match(text.slice(text.indexOf(tag) + tag.length), /^\s*<(?:p><a href|article)/, `${path} ${name}`);
      }
    }
  }
  assert.ok(count > 50);
});

test('the page of a withdrawn briefing says that nothing is left to embed, and offers nothing', () => {
  const page = pages.get('briefings/withdrawn.html')!;
  assert.match(textOf(page), /Nothing of this briefing is left to embed/);
  assert.doesNotMatch(textOf(page), /Use this briefing|Where will you paste it/);
  assert.equal(named(elements.get('briefings/withdrawn.html')!, 'pre').length, 0);
});

const PAPER = ['corrected', 'event-timeline', 'fact-box', 'index', 'source-compare'].map(
  (name) => `articles/${name}.html`,
);

test('the newspaper has an article for each small card, and one with corrections', () => {
  assert.deepEqual([...pages.keys()].filter((path) => path.startsWith('articles/')).sort(), PAPER);
});

for (const path of PAPER) {
  const html = pages.get(path)!;
  const found = elements.get(path)!;

  test(`${path} says above it that it is a demo, and leads to the lines to paste`, () => {
    const [strip = ''] = /<aside class="strip"[^]*?<\/aside>/.exec(html) ?? [];
    assert.match(textOf(strip), /A demo: an invented newspaper/);
    const target = named(elementsOf(strip), 'a')[0]?.attributes['href']?.slice(1);
    assert.ok(found.some(({attributes}) => attributes['id'] === target && attributes['data-paste-of'] !== undefined));
  });

  test(`${path} has a language, the title of the paper, a description and a skip link to its article`, () => {
    assert.equal(named(found, 'html')[0]?.attributes['lang'], 'en-GB');
    assert.match(html, /<title>.{10,} – The Larkspur Courier<\/title>/);
    assert.match(html, /<meta name="description" content="[^"]{40,160}">/);
    assert.equal(named(found, 'a')[0]?.attributes['href'], '#article');
    const ids = found.flatMap(({attributes}) => attributes['id'] ?? []);
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  });

  test(`${path} leaves no level of headings out`, () => {
    const levels = named(found, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({name}) => Number(name.slice(1)));
    assert.equal(levels[0], 1);
    levels.forEach((level, n) =>
      assert.ok(level <= (levels[n - 1] ?? 0) + 1, `h${level} after h${levels[n - 1] ?? 0}`),
    );
  });

  test(`${path} has no style of its own, which the policy would refuse`, () => {
    assert.equal(named(found, 'style').length, 0);
    assert.ok(named(found, 'script').every(({attributes}) => attributes['src']));
  });

  // The test of all pages says that every URL leads to something.
  test(`${path} leads to all other pages of the paper`, () => {
    const ways = named(found, 'a').map(({attributes}) =>
      new URL(attributes['href'] ?? '', `http://x/${path}`).pathname.slice(1).replace(/\/$/, '/index.html'),
    );
    for (const page of PAPER) assert.ok(ways.includes(page), `no way to ${page}`);
    const [pages = ''] = /<nav class="masthead-nav"[^]*?<\/nav>/.exec(html) ?? [];
    assert.equal(pages.match(/aria-current="page"/g)?.length, 1);
  });

  test(`${path} says in words what each card is, and says at its foot that the paper is invented`, () => {
    const cards = html.match(new RegExp(`<(${TAGS.join('|')}) [^]*?</\\1>`, 'g')) ?? [];
    assert.ok(cards.length > 0);
    for (const card of cards) assert.ok(textOf(card).length > 30, card);
    assert.match(
      textOf(/<footer[^]*<\/footer>/.exec(html)?.[0] ?? ''),
      /The Larkspur Courier does not exist\. .* invented for the demo/,
    );
  });
}

test('a briefing can be read on its page where no script runs and no shadow root is made', () => {
  const text = textOf(withoutShadow(pages.get('briefings/csto-freeze.html')!));
  for (const words of [
    'Armenia freezes its part in the CSTO',
    'Russia is not expected to give up its bases',
    'Where will you paste it?',
  ])
    assert.ok(text.includes(words), words);
  assert.ok(!text.includes('demo.invalid'));
});

test('a briefing stands open on its page, and is folded in articles and on the pages of elements', () => {
  const views = (path: string): readonly (string | undefined)[] =>
    named(elements.get(path)!, ...TAGS)
      .filter(({attributes}) => attributes['src'] !== undefined)
      .map(({attributes}) => attributes['view']);
  for (const path of pages.keys()) {
    if (/^briefings\/(?!index)/.test(path)) assert.deepEqual(views(path), ['full'], path);
    if (/^(?:articles|elements)\/(?!index)/.test(path))
      for (const view of views(path)) assert.equal(view, undefined, path);
  }
});

test('the page of an element says everything that the manifest says', () => {
  const {modules} = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
    modules: {declarations?: Record<string, unknown>[]}[];
  };
  const declarations = modules.flatMap(({declarations: each}) => each ?? []);
  for (const tag of TAGS) {
    const {attributes, events, slots, cssParts, cssProperties, cssStates, notes} = declarations.find(
      (each) => each['name'] === classNameOf(tag),
    ) as Record<string, {name: string; description: string}[]>;
    const text = textOf(pages.get(`elements/${tag}.html`)!);
    for (const item of [attributes, events, slots, cssParts, cssProperties, cssStates].flatMap((each) => each ?? [])) {
      assert.ok(text.includes(item.name) && text.includes(item.description.replaceAll('`', '')), `${tag} ${item.name}`);
    }
    for (const note of Object.values(notes as unknown as Record<string, string[]>).flat())
      assert.ok(text.includes(note.replaceAll('`', '')), note);
  }
});

test('the hash in a snippet is that of the script that the site has', () => {
  const [, folder, hash] =
    /data-url="\.\.\/(caucasus-briefs@[^/]+\/caucasus-briefs\.js)".*?integrity=&quot;(sha384-[^&]+)/.exec(
      pages.get('briefings/csto-freeze.html')!,
    ) ?? [];
  assert.equal(
    hash,
    `sha384-${createHash('sha384')
      .update(readFileSync(join(out, folder!)))
      .digest('base64')}`,
  );
});

test('a house style is at most ten lines of public custom properties, and the page shows these very lines', () => {
  const known = new Set(
    JSON.stringify(JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'))).match(/--brief-[\w-]+/g),
  );
  const styles = readdirSync(join(root, 'demo/styles/house')).map((file) =>
    readFileSync(join(root, 'demo/styles/house', file), 'utf8'),
  );
  assert.equal(styles.length, 3);
  for (const css of styles) {
    const [, lines = ''] = /^\.\w+ \{\n([^{}]*)\}\n$/.exec(css) ?? [];
    const properties = lines
      .trim()
      .split('\n')
      .map((line) => /^ *(--brief-[\w-]+): [^;]+;$/.exec(line)?.[1]);
    assert.ok(properties.length <= 10);
    for (const property of properties) assert.ok(property !== undefined && known.has(property), css);
    assert.ok(textOf(pages.get('house-styles.html')!).includes(css.replace(/\s+/g, ' ').trim()));
  }
});
