import {assert, expect} from '@open-wc/testing';
import {TAGS} from '../cards.js';
import {withEveryPart} from '../every-part.js';
import {
  answered,
  assertFocus,
  assertNone,
  compiled,
  fresh,
  inFakePage,
  inside,
  make,
  makeTag,
  mountLoading,
  network,
  place,
  record,
  refused,
  takeComplaints,
  textOf,
  titleOf,
  turn,
  types,
  unreachable,
  type CardTag,
} from './support.js';

const PAGE = new URL('/tests/none/', location.href);

/** A briefing and its translations, at URLs that no other test has used. */
function makeVersions(translations: Readonly<Record<string, string>> = {}) {
  const src = fresh();
  const fr = src.replace('.md', '.fr.md');
  const named = {fr: fr.replace('/tests/none/', ''), ...translations};
  const original = (title = 'The bridge', more = 'updated: 2026-11-05') =>
    `---\nid: bridge\ntitle: ${title}\nlang: en\npublished: 2026-11-02\n${more}\ntranslations:\n${Object.entries(named)
      .map(([lang, url]) => `  ${lang}: ${url}`)
      .join('\n')}\n---\n\nIn English.\n`;
  const french = (title = 'Le pont', more = 'updated: 2026-11-05') =>
    `---\nid: bridge\ntitle: ${title}\nlang: fr\npublished: 2026-11-03\n${more}\ntranslation-of: ${src.replace('/tests/none/', '')}\n---\n\nEn français.\n`;
  return {src, fr, original, french};
}

/** A card in a place of some language, with its briefing loaded. */
async function mountIn(
  lang: string,
  {src, original}: ReturnType<typeof makeVersions>,
  tag: CardTag = 'caucasus-brief',
) {
  const main = place(document.createElement('main'));
  main.lang = lang;
  const card = makeTag(tag, {src, loading: 'eager'});
  const events = record(card);
  main.append(card);
  await turn();
  await answered(network.last(src), original());
  return {main, card, events};
}

/** The links to other versions: words and language. WebKit writes the names of languages with a capital where others do not. */
function offers(card: Element): [string, string | null, string | null][] {
  return [...inside(card).querySelectorAll('[hreflang]')].map((link) => [
    link.textContent.toLowerCase(),
    link.getAttribute('lang'),
    link.getAttribute('href'),
  ]);
}

const offer = (card: Element, lang: string) => inside(card).querySelector<HTMLElement>(`[hreflang=${lang}]`)!;
const at = (path: string) => new URL(path, PAGE).href;

describe('a card with `src` in a place of another language', () => {
  inFakePage();

  for (const tag of TAGS) {
    it(`shows the version in that language, if its briefing names one: <${tag}>`, async () => {
      const versions = makeVersions();
      const {card} = await mountIn('fr-CH', versions, tag);
      assert.equal(card.status, 'loading');
      await answered(
        network.last(versions.fr),
        withEveryPart(
          versions.french('Le pont', 'sources: {a: {publisher: A, title: A}, b: {publisher: B, title: B}}'),
        ),
      );
      assert.equal(titleOf(card), 'Le pont');
      assert.equal(card.status, 'ready');
    });
  }

  for (const lang of ['fr_FR', 'fr_FR.UTF-8', ' fr ', 'FR', 'fra']) {
    it(`shows the French one on a page whose lang is “${lang}”`, async () => {
      const versions = makeVersions();
      await mountIn(lang, versions);
      network.last(versions.fr);
    });
  }

  it('tells of one briefing, the one that is shown', async () => {
    const versions = makeVersions();
    const {card, events} = await mountIn('fr', versions);
    assert.deepEqual(types(events), []);
    await answered(network.last(versions.fr), versions.french());
    assert.deepEqual(types(events), ['brief-load']);
    assert.equal((events[0] as HTMLElementEventMap['brief-load']).brief.lang, 'fr');
    assert.equal(inside(card).querySelector('article')?.lang, 'fr');
  });

  it('does not request anything else in its own language, in one that the briefing does not have, or without a language', async () => {
    for (const lang of ['en', 'en-GB', 'de', '']) {
      const versions = makeVersions();
      const {card} = await mountIn(lang, versions);
      assert.equal(titleOf(card), 'The bridge', lang);
      assert.equal(new URL(network.last().url).pathname, versions.src, lang);
    }
  });

  it('takes the most specific version', async () => {
    for (const [lang, path] of [
      ['fr-CA', 'elsewhere.fr-ca.md'],
      ['fr-BE', undefined],
    ] as const) {
      const versions = makeVersions({'fr-CA': 'elsewhere.fr-ca.md'});
      await mountIn(lang, versions);
      network.last(path ?? versions.fr);
    }
  });

  it('never asks another host than that of the briefing: that version is a link', async () => {
    for (const url of ['https://elsewhere.example/x.fr.md', '//elsewhere.example/x.fr.md', 'mailto:x@example.org']) {
      const versions = makeVersions({fr: `'${url}'`});
      network.requests = [];
      const {card} = await mountIn('fr', versions);
      assert.equal(titleOf(card), 'The bridge', url);
      assert.deepEqual(network.paths(), [versions.src], url);
      offer(card, 'fr').addEventListener('click', (event) => {
        assert.isFalse(event.defaultPrevented);
      });
      assert.equal(offer(card, 'fr').textContent, 'français');
    }
  });

  it('counts as host of the briefing the one that it was redirected to', async () => {
    const {card, request, src} = await mountLoading({lang: 'fr'});
    const redirected = 'https://briefings.example/here/bridge.md';
    await answered(request, `---\ntitle: The bridge\nlang: en\ntranslations: {fr: bridge.fr.md}\n---\n\nText.\n`, {
      url: redirected,
    });
    assert.equal(network.last().url, 'https://briefings.example/here/bridge.fr.md');
    await answered(network.last(), '---\ntitle: Le pont\nlang: fr\n---\n\nTexte.\n');
    assert.equal(titleOf(card), 'Le pont');
    assert.deepEqual(offers(card), [['english', 'en', redirected]]);
    assert.ok(src);
  });

  it('reads compiled briefings in the same way', async () => {
    const src = fresh('json');
    const {card, request} = await mountLoading({src, lang: 'fr'});
    const brief = (json: string, more: object) => JSON.stringify({...(JSON.parse(json) as object), ...more});
    await answered(request, brief(compiled(), {lang: 'en', translations: {fr: 'a.fr.json'}}), {
      type: 'application/json',
    });
    await answered(network.last('/a.fr.json'), brief(compiled('Le pont'), {lang: 'fr', translationOf: src}), {
      type: 'application/json',
    });
    assert.equal(titleOf(card), 'Le pont');
    assert.deepEqual(offers(card), [['english', 'en', at(src)]]);
  });

  it('requests one version and not the ones that this version names', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('fr', versions);
    const count = network.requests.length;
    await answered(
      network.last(versions.fr),
      versions.french().replace('lang: fr', `lang: de\ntranslations: {fr: third.md, fr-FR: fourth.md}`),
    );
    assert.equal(titleOf(card), 'Le pont');
    assert.equal(network.requests.length, count);
  });

  for (const [what, fail] of [
    ['cannot be reached', unreachable],
    ['is not there', (request) => refused(request, 404)],
    ['has been withdrawn', (request) => refused(request, 410)],
    ['is not a briefing', (request) => answered(request, '<p>Log in</p>', {type: 'text/html'})],
    ['is empty', (request) => answered(request, ' ')],
  ] as readonly (readonly [string, typeof unreachable])[]) {
    it(`shows the briefing itself if the version ${what}, and tells the developer`, async () => {
      const versions = makeVersions();
      const {card, events} = await mountIn('fr', versions);
      await fail(network.last(versions.fr));
      assert.equal(titleOf(card), 'The bridge');
      assert.equal(card.status, 'ready');
      assert.deepEqual(types(events), ['brief-load']);
      assert.match(
        takeComplaints().join('\n'),
        /^console\.warn: <caucasus-brief> shows “bridge” in another language than the page’s: .+$/,
      );
      const count = network.requests.length;
      card.headingLevel = 3;
      await turn();
      assert.equal(network.requests.length, count, 'and does not ask again by itself');
    });
  }

  it('requests a version that it could not load again when it looks for a newer text', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('fr', versions);
    await unreachable(network.last(versions.fr));
    takeComplaints();
    const reloaded = card.reload();
    await turn();
    await answered(network.last(versions.src), versions.original());
    await answered(network.last(versions.fr), versions.french());
    await reloaded;
    assert.equal(titleOf(card), 'Le pont');
  });

  it('shows that the briefing has been withdrawn, and asks for no version of it', async () => {
    const src = fresh();
    const {card, request} = await mountLoading({src, lang: 'fr'});
    await answered(
      request,
      '---\ntitle: The bridge\nlang: en\nwithdrawn: It was wrong.\ntranslations: {fr: x.fr.md}\n---\n\nText.\n',
    );
    assert.equal(card.status, 'withdrawn');
    network.last(src);
    assert.deepEqual(offers(card), []);
  });

  it('shows that the version has been withdrawn, and offers the original', async () => {
    const versions = makeVersions({ru: 'x.ru.md'});
    const {card} = await mountIn('fr', versions);
    await answered(network.last(versions.fr), versions.french('Le pont', 'withdrawn: Mal traduit.'));
    assert.equal(card.status, 'withdrawn');
    assert.deepEqual(offers(card), [['english', 'en', at(versions.src)]]);
    offer(card, 'en').click();
    await turn();
    assert.equal(titleOf(card), 'The bridge');
    assert.equal(card.status, 'ready');
  });

  it('releases both texts when it leaves', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('fr', versions);
    await answered(network.last(versions.fr), versions.french());
    card.remove();
    await turn();
    await turn();
    const count = network.requests.length;
    await mountIn('fr', versions);
    assert.equal(network.requests.length, count + 2, 'both are requested again');
  });

  it('keeps both texts while a card shows them', async () => {
    const versions = makeVersions();
    await mountIn('fr', versions);
    await answered(network.last(versions.fr), versions.french());
    const count = network.requests.length;
    const second = place(make({src: versions.src, loading: 'eager', lang: 'fr'}));
    await turn();
    assert.equal(network.requests.length, count);
    assert.equal(titleOf(second), 'Le pont');
  });
});

describe('when the language of the place changes, a card', () => {
  inFakePage();

  it('shows the version for the new one, and goes back without a request', async () => {
    const versions = makeVersions();
    const {main, card, events} = await mountIn('en', versions);
    main.lang = 'fr';
    await turn();
    assert.equal(titleOf(card), 'The bridge', 'until the version is there');
    await answered(network.last(versions.fr), versions.french());
    assert.equal(titleOf(card), 'Le pont');
    const count = network.requests.length;
    main.lang = 'en';
    await turn();
    assert.equal(titleOf(card), 'The bridge');
    assert.equal(network.requests.length, count);
    assert.deepEqual(types(events), ['brief-load', 'brief-load', 'brief-load']);
    assertNone(inside(card).querySelector('.changed'));
  });

  it('follows it also while a version is on its way', async () => {
    const versions = makeVersions();
    const {main, card} = await mountIn('fr', versions);
    main.lang = 'en';
    await turn();
    assert.equal(titleOf(card), 'The bridge');
    assert.ok(network.last(versions.fr).signal.aborted);
  });

  it('that is moved into another place shows the version for it', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('en', versions);
    const french = place(document.createElement('main'));
    french.lang = 'fr';
    french.append(card);
    await turn();
    await answered(network.last(versions.fr), versions.french());
    assert.equal(titleOf(card), 'Le pont');
  });

  it('does not request twice what it could not load', async () => {
    const versions = makeVersions();
    const {main, card} = await mountIn('en', versions);
    main.lang = 'fr';
    await turn();
    await unreachable(network.last(versions.fr));
    takeComplaints();
    const count = network.requests.length;
    for (const lang of ['fr-FR', 'en', 'fr']) {
      main.lang = lang;
      await turn();
    }
    assert.equal(network.requests.length, count);
    assert.equal(titleOf(card), 'The bridge');
  });
});

describe('a refreshed card in another language', () => {
  inFakePage();

  async function mountFrench() {
    const versions = makeVersions();
    const mounted = await mountIn('fr', versions);
    await answered(network.last(versions.fr), versions.french());
    mounted.events.length = 0;
    return {...versions, ...mounted};
  }

  it('asks the server for both texts', async () => {
    const {card, src, fr, original, french, events} = await mountFrench();
    const reloaded = card.reload();
    await turn();
    assert.equal(network.last(src).init.cache, 'no-cache');
    await answered(network.last(src), original());
    assert.equal(network.last(fr).init.cache, 'no-cache');
    await answered(network.last(fr), french('Le grand pont'));
    await reloaded;
    assert.equal(titleOf(card), 'Le grand pont');
    assert.deepEqual(types(events), ['brief-update']);
  });

  it('keeps its version, as stale, if only that cannot be refreshed', async () => {
    const {card, src, fr, original, events} = await mountFrench();
    void card.reload();
    await turn();
    await answered(network.last(src), original());
    await unreachable(network.last(fr));
    assert.equal(titleOf(card), 'Le pont');
    assert.equal(card.status, 'stale');
    assert.deepEqual(types(events), ['brief-error']);
  });

  it('shows the briefing itself once its version is gone', async () => {
    const {card, src, fr, original} = await mountFrench();
    void card.reload();
    await turn();
    await answered(network.last(src), original());
    await refused(network.last(fr), 410);
    takeComplaints();
    assert.equal(titleOf(card), 'The bridge');
    assert.equal(card.status, 'ready');
  });

  it('is withdrawn with its original, and offers nothing', async () => {
    for (const withdraw of [
      (request: ReturnType<typeof network.last>) => refused(request, 410),
      (request: ReturnType<typeof network.last>) =>
        answered(request, '---\ntitle: The bridge\nlang: en\nwithdrawn: true\ntranslations: {fr: y.fr.md}\n---\n'),
    ]) {
      const {card, src} = await mountFrench();
      void card.reload();
      await turn();
      await withdraw(network.last(src));
      assert.equal(card.status, 'withdrawn');
      assert.deepEqual(offers(card), []);
    }
  });

  it('goes back to the briefing itself if it no longer names the version', async () => {
    const {card, src, original} = await mountFrench();
    void card.reload();
    await turn();
    await answered(network.last(src), original().replace(/translations:.*?---/s, '---'));
    assert.equal(titleOf(card), 'The bridge');
  });
});

describe('other versions', () => {
  inFakePage();

  it('are offered by their own names, each marked with its language, and the original first', async () => {
    const versions = makeVersions({hy: 'x.hy.md', fa: 'x.fa.md', 'pt-BR': 'https://elsewhere.example/pt'});
    const {card} = await mountIn('en', versions);
    assert.deepEqual(offers(card), [
      ['français', 'fr', at(versions.fr)],
      ['հայերեն', 'hy', at('x.hy.md')],
      ['فارسی', 'fa', at('x.fa.md')],
      ['português (brasil)', 'pt-BR', 'https://elsewhere.example/pt'],
    ]);
    assert.include(textOf(card).toLowerCase(), 'also in: français · հայերեն · فارسی · português (brasil)');
    for (const link of inside(card).querySelectorAll('[hreflang]')) {
      assert.equal(link.getAttribute('rel'), 'alternate');
      assert.equal(link.getAttribute('translate'), 'no');
      assert.isAtLeast(link.getBoundingClientRect().height, 24);
      assert.isAtLeast(link.getBoundingClientRect().width, 24);
    }
    await expect(card).to.be.accessible();
  });

  it('are known to a version from what it is translated from', async () => {
    const versions = makeVersions({ru: 'x.ru.md'});
    const {card} = await mountIn('fr', versions);
    await answered(network.last(versions.fr), versions.french());
    assert.include(textOf(card).toLowerCase(), 'original: english · also in: русский');
    assert.deepEqual(offers(card), [
      ['english', 'en', at(versions.src)],
      ['русский', 'ru', at('x.ru.md')],
    ]);
  });

  it('a click on one shows it in the card, and its title has the focus', async () => {
    const versions = makeVersions();
    const {card, events} = await mountIn('en', versions);
    offer(card, 'fr').focus();
    offer(card, 'fr').click();
    await turn();
    await answered(network.last(versions.fr), versions.french());
    assert.equal(titleOf(card), 'Le pont');
    assertFocus(inside(card), inside(card).querySelector('.title')!);
    offer(card, 'en').click();
    await turn();
    assert.equal(titleOf(card), 'The bridge');
    assert.deepEqual(types(events), ['brief-load', 'brief-load', 'brief-load']);
  });

  it('a click does not take back a reader who has gone elsewhere while it loads', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('en', versions);
    const field = place(document.createElement('input'));
    offer(card, 'fr').focus();
    offer(card, 'fr').click();
    field.focus();
    await turn();
    await answered(network.last(versions.fr), versions.french());
    assert.equal(titleOf(card), 'Le pont');
    assertFocus(document, field);
  });

  it('the one that the reader has chosen stays when the text is refreshed, until the page changes its language', async () => {
    const versions = makeVersions();
    const {main, card} = await mountIn('en', versions);
    offer(card, 'fr').click();
    await turn();
    await answered(network.last(versions.fr), versions.french());
    void card.reload();
    await turn();
    await answered(network.last(versions.src), versions.original());
    await answered(network.last(versions.fr), versions.french('Le grand pont'));
    assert.equal(titleOf(card), 'Le grand pont');
    main.lang = 'en-GB';
    await turn();
    assert.equal(titleOf(card), 'The bridge');
  });

  it('a click with a modifier key is left to the browser', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('en', versions);
    const count = network.requests.length;
    const clicks: boolean[] = [];
    card.addEventListener('click', (event) => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    });
    offer(card, 'fr').dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}),
    );
    await turn();
    assert.deepEqual(clicks, [false]);
    assert.equal(network.requests.length, count);
  });

  it('one that could not be loaded leaves the card as it is, and is an ordinary link from then on', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('en', versions);
    const clicks: boolean[] = [];
    card.addEventListener('click', (event) => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    });
    offer(card, 'fr').click();
    await turn();
    await refused(network.last(versions.fr), 404);
    takeComplaints();
    assert.equal(titleOf(card), 'The bridge');
    offer(card, 'fr').click();
    await turn();
    assert.deepEqual(clicks, [true, false]);
  });

  it('are only links where the card has no `src`', async () => {
    const card = make();
    card.markdown = '---\ntitle: The bridge\nlang: en\ntranslations: {fr: bridge.fr.md}\n---\n\nText.\n';
    place(card);
    await turn();
    let isPrevented: boolean | undefined;
    card.addEventListener('click', (event) => {
      isPrevented = event.defaultPrevented;
      event.preventDefault();
    });
    offer(card, 'fr').click();
    assert.isFalse(isPrevented);
    assert.deepEqual(network.requests, []);
  });

  it('a briefing that is in the page stays in its language, and is shown in another if the reader asks for it', async () => {
    const versions = makeVersions();
    const card = make({src: versions.src, lang: 'fr', refresh: '0'});
    card.markdown = versions.original();
    place(card);
    await turn();
    assert.equal(titleOf(card), 'The bridge');
    void card.reload();
    await turn();
    await answered(network.last(versions.src), versions.original('The old bridge'));
    assert.equal(titleOf(card), 'The old bridge', 'also after a refresh');
    offer(card, 'fr').click();
    await turn();
    await answered(network.last(versions.fr), versions.french());
    assert.equal(titleOf(card), 'Le pont');
  });

  it('a briefing that is in the page is first loaded when the reader wants another language', async () => {
    const versions = makeVersions();
    const card = make({src: versions.src});
    card.markdown = versions.original();
    place(card);
    await turn();
    offer(card, 'fr').click();
    await turn();
    await answered(network.last(versions.src), versions.original());
    await answered(network.last(versions.fr), versions.french());
    assert.equal(titleOf(card), 'Le pont');
  });
});

describe('a translation', () => {
  inFakePage();

  const OLDER = 'This translation is older than its original (updated November 5, 2026).';

  it('says that it is older than its original, when it was loaded in its place', async () => {
    const versions = makeVersions();
    const {card} = await mountIn('fr', versions);
    await answered(network.last(versions.fr), versions.french('Le pont', 'updated: 2026-11-04'));
    assert.include(textOf(card), OLDER);
    assert.equal(inside(card).querySelector('.older time')?.getAttribute('datetime'), '2026-11-05');
  });

  it('does not say so if it is as new, or if that is unknown', async () => {
    for (const date of ['updated: 2026-11-05', 'updated: 2026-11', 'updated: 2027']) {
      const versions = makeVersions();
      const {card} = await mountIn('fr', versions);
      await answered(network.last(versions.fr), versions.french('Le pont', date));
      assertNone(inside(card).querySelector('.older'));
    }
    const versions = makeVersions();
    const {card, request} = await mountLoading({src: versions.fr});
    await answered(request, versions.french());
    assert.deepEqual(offers(card), []);
    assert.equal(inside(card).querySelector('[part=header] a')?.getAttribute('href'), at(versions.src));
    assert.include(textOf(card), 'Original');
    assertNone(inside(card).querySelector('.older'));
  });
});
