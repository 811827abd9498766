import {assert, oneEvent} from '@open-wc/testing';
import {answer, freshPath} from './network.js';
import {TAGS} from '../cards.js';
import {closePages, openPage, settled, WATCH, type Card, type Page} from './page.js';

/* Whole pages, as a server sends them: how the script comes into them, who was there before it, and what readers see without it. */

const FULL = '/dist/cdn/caucasus-briefs.js';
const COMPILED = '/dist/cdn/caucasus-briefs.compiled.js';
const script = (src: string, attributes = '') => `<script type="module" src="${src}" ${attributes}></script>\n`;

const BRIEFING = JSON.stringify({
  id: 'bridge',
  title: 'The bridge',
  sources: {},
  passages: {},
  footnotes: {},
  body: [
    {
      type: 'facts',
      items: [
        {
          type: 'fact',
          id: 'arches',
          term: [{type: 'text', value: 'Arches'}],
          children: [{type: 'paragraph', children: [{type: 'text', value: 'Seven'}]}],
        },
      ],
    },
  ],
});
/** Both files read it, and it is there at once. */
const CARD = `<caucasus-brief><script type="application/json">${BRIEFING}</script><p>The fallback</p></caucasus-brief>\n`;

const {version: VERSION} = (await (await fetch('/package.json')).json()) as {version: string};
const OTHER = '99.9.9';

/** The same file, as if another version had been built. */
async function otherVersion(): Promise<string> {
  const path = freshPath('js');
  const text = await (await fetch(FULL)).text();
  assert.include(text, `"${VERSION}"`);
  void answer(path, {type: 'text/javascript', body: text.replaceAll(`"${VERSION}"`, `"${OTHER}"`), isStanding: true});
  return path;
}

function card(page: Page): Card {
  return page.document.querySelector<Card>('caucasus-brief')!;
}

const versionOf = (page: Page) =>
  (page.customElements.get('caucasus-brief') as {briefsVersion?: string} | undefined)?.briefsVersion;

afterEach(closePages);

describe('a page shows its card, and nothing is thrown,', () => {
  /** What stands in the page, in its order; how many notes come of it, and of which version the elements are. */
  const PAGES: Readonly<Record<string, {html: (other: string) => string; notes?: number; version?: string}>> = {
    'when the script comes before the tag': {html: () => script(FULL) + CARD},
    'when the script comes after the tag': {html: () => CARD + script(FULL)},
    'when the script is async and comes before the tag': {html: () => script(FULL, 'async') + CARD},
    'when the script is async and comes after the tag': {html: () => CARD + script(FULL, 'async')},
    'when the script is a classic one': {html: () => CARD + script(FULL).replace('type="module" ', '')},
    'when the script is there twice': {html: () => script(FULL) + CARD + script(FULL)},
    'when the script is loaded from two URLs': {html: () => script(FULL) + CARD + script(`${FULL}?copy`), notes: 1},
    'when the script is loaded from two URLs, both async': {
      html: () => script(FULL, 'async') + CARD + script(`${FULL}?copy`, 'async'),
      notes: 1,
    },
    'when both files are loaded': {html: () => script(COMPILED) + CARD + script(FULL), notes: 1},
    'when another version comes later': {html: (other) => script(FULL) + CARD + script(other), notes: 1},
    'when another version was there before': {
      html: (other) => script(other) + CARD + script(FULL),
      notes: 1,
      version: OTHER,
    },
    'when three copies come in any order': {
      html: (other) => script(FULL, 'async') + script(`${FULL}?copy`) + CARD + script(other),
      notes: 2,
    },
  };

  for (const [when, {html, notes = 0, version}] of Object.entries(PAGES)) {
    it(when, async () => {
      const page = await openPage(WATCH + html(await otherVersion()));
      const element = await settled(card(page));
      assert.equal(element.status, 'ready');
      assert.include(element.shadowRoot?.textContent, 'Seven');
      assert.equal(element.querySelector('p')?.getBoundingClientRect().height, 0, 'the fallback gives way');
      assert.deepEqual(page.complaints, []);
      assert.lengthOf(page.notes, notes);
      for (const note of page.notes)
        assert.match(
          note,
          /^Already defined: <caucasus-brief> \(by caucasus-briefs \d.*, <event-timeline> \(by .*caucasus-briefs \d/,
        );
      if (!html('').includes('async')) assert.equal(versionOf(page), version ?? VERSION);
    });
  }

  it('when two versions are there: the note names both', async () => {
    const page = await openPage(WATCH + script(FULL) + CARD + script(await otherVersion()));
    await settled(card(page));
    assert.include(
      page.notes.join(),
      `by caucasus-briefs ${VERSION}). That definition is kept; caucasus-briefs ${OTHER} does not`,
    );
  });

  it('when the page adds the tag long after the script', async () => {
    const page = await openPage(`${WATCH}${script(FULL)}<main></main>`);
    page.document.querySelector('main')!.innerHTML = CARD;
    assert.equal((await settled(card(page))).status, 'ready');
    assert.deepEqual(page.complaints, []);
  });
});

it('another element of the same name stays, the other tags work, and one note says so', async () => {
  const theirs = `<script>customElements.define('caucasus-brief', class extends HTMLElement { connectedCallback() { this.dataset.theirs = ''; } });</script>`;
  const page = await openPage(
    `${WATCH}${theirs}${CARD}${CARD.replaceAll('caucasus-brief>', 'fact-box>')}${script(FULL)}`,
  );
  const facts = await settled(page.document.querySelector('fact-box')!);
  assert.equal(facts.status, 'ready');
  assert.equal(card(page).dataset['theirs'], '');
  assert.isAbove(card(page).querySelector('p')!.getBoundingClientRect().height, 0);
  assert.deepEqual(page.complaints, []);
  assert.lengthOf(page.notes, 1);
  assert.match(page.notes[0]!, /^Already defined: <caucasus-brief> \(by other code\)\. /);
});

it('define({prefix}) gives all tags a name of the page’s own, beside another copy that has the usual names', async () => {
  const mine = TAGS.map((tag) => CARD.replaceAll('caucasus-brief>', `my-${tag}>`)).join('');
  const page = await openPage(`${WATCH}${script(FULL)}${CARD}${mine}<script type="module">
import {define} from '/src/index.ts';
define({prefix: 'my'});
</script>`);
  for (const tag of TAGS) {
    const found = await settled(page.document.querySelector<Card>(`my-${tag}`)!);
    assert.equal(found.status, tag === 'caucasus-brief' || tag === 'fact-box' ? 'ready' : 'empty', tag);
  }
  assert.equal((await settled(card(page))).status, 'ready');
  // Some cards ask for what the briefing does not have, and Lit's development build has its own words.
  assert.deepEqual(
    page.complaints.filter((words) => !/^(?:<my-|Lit is in dev mode|Multiple versions of Lit)/.test(words)),
    [],
  );
  assert.deepEqual(page.notes, []);
});

describe('a reader sees the fallback', () => {
  const isShown = (page: Page) => card(page).querySelector('p')!.getBoundingClientRect().height > 0;

  /** A page with a script that does not come to define anything. */
  const PAGES: Readonly<Record<string, {html: string; headers?: Readonly<Record<string, string>>}>> = {
    'where there is no script': {html: CARD},
    'where the script is not found': {html: CARD + script('/dist/cdn/none.js')},
    'where the page’s policy blocks the script': {
      html: CARD + script(FULL),
      headers: {'content-security-policy': "script-src 'none'"},
    },
    'where the script’s integrity does not fit': {
      html: CARD + script(FULL, 'integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"'),
    },
  };
  for (const [where, {html, headers}] of Object.entries(PAGES)) {
    it(where, async () => {
      const page = await openPage(html, headers);
      assert.isUndefined(page.customElements.get('caucasus-brief'));
      assert.ok(isShown(page));
    });
  }

  for (const [what, body] of [
    ['is broken off', 'const a = {'],
    ['throws at once', 'throw new Error("mine")'],
  ] as const) {
    it(`where the script ${what}`, async () => {
      const path = freshPath('js');
      void answer(path, {type: 'text/javascript', body});
      const page = await openPage(WATCH + CARD + script(path));
      assert.isUndefined(page.customElements.get('caucasus-brief'));
      assert.ok(isShown(page));
      assert.lengthOf(page.complaints, 1);
    });
  }

  it('while the script has not come, and the card when it has', async () => {
    const path = freshPath('js');
    const page = await openPage(
      `${CARD}${script(path)}<script>frameElement.dispatchEvent(new Event('parsed'));</script>`,
      {},
      'parsed',
    );
    assert.isUndefined(page.customElements.get('caucasus-brief'));
    assert.ok(isShown(page));
    const loaded = oneEvent(card(page), 'brief-load');
    await answer(path, {type: 'text/javascript', body: await (await fetch(FULL)).text()});
    await loaded;
    assert.notOk(isShown(page));
  });
});
