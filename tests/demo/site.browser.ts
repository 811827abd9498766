import {assert, oneEvent} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {PART_TAGS} from '../cards.js';
import {complaintsIn, frameWith, objectionsTo, open, read, type Page} from './support.js';

/** Each kind of generated page, and those of its cards that are to have another state than `ready`. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  '': [],
  'briefings/': [],
  'briefings/csto-freeze.html': [],
  'briefings/documents/cpc.html': [],
  'briefings/harbour.html': [],
  'briefings/withdrawn.html': ['withdrawn'],
  'elements/': [],
  ...Object.fromEntries(PART_TAGS.map((tag) => [`elements/${tag}.html`, []])),
  'elements/caucasus-brief.html': ['failed'],
  'playground.html': [],
  'house-styles.html': [],
  'hostile/': [],
};

for (const [path, states] of Object.entries(PAGES)) {
  describe(`the page ${path}`, () => {
    // One load for all: these pages are long.
    it('loads under the strict policy without a complaint, fits into 320 and into 1280 px, and is accessible, light and dark', async () => {
      await emulateMedia({colorScheme: 'light'});
      const frame = await frameWith({src: `/demo/${path}?watched`}, 1280);
      const page = frame.contentWindow as Page & Window;
      const cards = await read(page);
      assert.deepEqual(
        cards.map(({status}) => status).filter((status) => status !== 'ready'),
        states,
      );
      const root = page.document.documentElement;
      for (const width of [1280, 320]) {
        frame.width = String(width);
        assert.equal(page.innerWidth, width);
        assert.isAtMost(root.scrollWidth, root.clientWidth, `at ${width} px`);
      }
      assert.deepEqual(await objectionsTo(page), []);
      const dark = page.matchMedia('(prefers-color-scheme: dark)');
      await emulateMedia({colorScheme: 'dark'});
      // Firefox tells its frames a little later.
      if (!dark.matches) await new Promise((resolve) => dark.addEventListener('change', resolve, {once: true}));
      assert.deepEqual(await objectionsTo(page, 'color-contrast'), []);
      assert.deepEqual(await complaintsIn(page), []);
    }).timeout(60_000);
  });
}

describe('the first page', () => {
  /** How far down the page something begins. */
  const topOf = (element: Element): number => element.getBoundingClientRect().top;
  const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;

  it('says what this is, shows the card with its first question, and gives the lines to paste, without scrolling at 1280 × 800', async () => {
    const page = await open('/demo/', 1280);
    const [card] = await read(page);
    const words = [...page.document.querySelectorAll('.lead, #paste, .paste button')];
    assert.lengthOf(words, 3);
    for (const each of [
      ...words,
      ...['.title', '.lead .question'].map((part) => card!.shadowRoot!.querySelector(part)!),
    ])
      assert.isAtMost(bottomOf(each), 800, each.className);
    assert.isAbove(card!.getBoundingClientRect().left, words[0]!.getBoundingClientRect().right);
  });

  it('says what this is, and shows the beginning of the card, without scrolling at 360 × 640', async () => {
    const page = await open('/demo/', 360);
    const [card] = await read(page);
    page.scrollTo(0, 0);
    const sentence = page.document.querySelector('.lead')!;
    assert.isAbove(topOf(card!), bottomOf(sentence));
    assert.isAtMost(bottomOf(card!.shadowRoot!.querySelector('.title')!), 640);
  });

  it('shows a digest that can be read before any script has run', async () => {
    const page = new DOMParser().parseFromString(await (await fetch('/demo/')).text(), 'text/html');
    assert.include(page.querySelector('caucasus-brief template')?.innerHTML, 'class="lead');
  });

  it('leads the editor, the developer and the author each to where they begin', async () => {
    const {document} = await open('/demo/', 360);
    assert.deepEqual(
      [...document.querySelectorAll('.readers li')].map((each) => [
        each.querySelector('strong')?.textContent,
        each.querySelector('a')?.getAttribute('href'),
      ]),
      [
        ['Editor', 'briefings/'],
        ['Developer', 'elements/'],
        ['Author', 'playground.html'],
      ],
    );
  });
});

describe('the house styles', () => {
  it('let the cards of a row begin and end together', async () => {
    const page = await open('/demo/house-styles.html', 1280);
    await read(page);
    const rows = [...page.document.querySelectorAll('.house-cards')];
    assert.lengthOf(rows, 3);
    for (const row of rows) {
      const edges = [...row.children].map((card) => card.shadowRoot!.querySelector('.brief')!.getBoundingClientRect());
      assert.isAbove(edges[1]!.left, edges[0]!.right);
      assert.approximately(edges[0]!.top, edges[1]!.top, 0.5);
      assert.approximately(edges[0]!.bottom, edges[1]!.bottom, 0.5);
    }
  });

  it('make three different cards of one briefing', async () => {
    const page = await open('/demo/house-styles.html', 1280);
    await read(page);
    const looks = [...page.document.querySelectorAll('fact-box')].map(({shadowRoot}) => {
      const [brief, kicker, title] = ['.brief', '.kicker', '.title'].map((part) =>
        page.getComputedStyle(shadowRoot!.querySelector(part)!),
      );
      return [
        brief!.backgroundColor,
        brief!.borderTopWidth,
        brief!.borderRadius,
        brief!.paddingTop,
        kicker!.textTransform,
        kicker!.letterSpacing,
        title!.fontFamily,
        title!.fontWeight,
        title!.fontSize,
        title!.textTransform,
      ];
    });
    assert.lengthOf(looks, 3);
    for (const n of [0, 1, 2])
      assert.isAbove(looks[n]!.filter((look, at) => look !== looks[(n + 1) % 3]![at]).length, 4);
  });
});

describe('the hostile pages', () => {
  it('show a readable card in each frame, without a complaint', async () => {
    const {document} = await open('/demo/hostile/', 1280);
    const paths = [...document.querySelectorAll('iframe')].map(({src}) => src);
    assert.lengthOf(paths, 8);
    for (const path of paths) {
      const page = await open(`${path}?watched`);
      const [card] = await read(page);
      const root = card!.shadowRoot!;
      assert.equal(card!.status, 'ready', path);
      for (const part of ['.kicker', '.title', 'dt', 'dd'])
        assert.isTrue(root.querySelector(part)!.checkVisibility({visibilityProperty: true}), `${path} ${part}`);
      assert.isAtLeast(parseFloat(page.getComputedStyle(root.querySelector('dd')!).fontSize), 12, path);
      assert.isAtMost(root.querySelector('.brief')!.scrollWidth, card!.clientWidth || page.innerWidth, path);
      assert.deepEqual(await complaintsIn(page), [], path);
    }
  }).timeout(60_000);

  it('show only text of the hostile briefing, and run nothing of it', async () => {
    const page = await open('/demo/hostile/', 1280);
    const [card] = await read(page);
    const root = card!.shadowRoot!;
    assert.deepEqual(
      [...root.querySelectorAll('script, style, iframe, svg, input, img, [onclick], [onerror]')].map(
        ({localName}) => localName,
      ),
      [],
    );
    assert.deepEqual(
      [...root.querySelectorAll('a')].filter(({href}) => !/^(https:|mailto:|http:.*#)/.test(href)),
      [],
    );
    for (const words of ["<script>alert('script')</script>", 'in disguise', '<b onmouseover=alert(3)>'])
      assert.include(root.textContent, words);
  });
});

describe('“Use this briefing”', () => {
  /** Chooses, types, and gives the lines that are then to be pasted. */
  function pastes({document}: Page, choices: Readonly<Record<string, string>>): readonly string[] {
    const form = document.querySelector<HTMLFormElement>('#use-form')!;
    for (const [name, value] of Object.entries(choices))
      (form.elements.namedItem(name) as RadioNodeList | HTMLInputElement).value = value;
    form.dispatchEvent(new Event('input'));
    return [...document.querySelectorAll<HTMLElement>('.paste code')]
      .filter((code) => code.checkVisibility())
      .map(({innerText}) => innerText);
  }

  /** Pastes into a page that holds nothing else. */
  async function cardsOf(lines: readonly string[]) {
    return read(
      (await frameWith({srcdoc: `<!doctype html><html lang="en-GB">${lines.join('\n')}`})).contentWindow as Page &
        Window,
    );
  }

  it('gives one’s own site a script tag with the exact version and its hash, and the tag: they make the card', async () => {
    const page = await open('/demo/briefings/csto-freeze.html', 1280);
    const lines = pastes(page, {kind: 'html'});
    assert.lengthOf(lines, 2);
    assert.match(
      lines[0]!,
      /^<script type="module" src="http:.*\/caucasus-briefs@\d+\.\d+\.\d+\/caucasus-briefs\.js" integrity="sha384-.{64}" crossorigin="anonymous"><\/script>$/,
    );
    assert.match(
      lines[1]!,
      /^<caucasus-brief src="(http:.*\/briefs\/csto-freeze\.md)" style="min-height: [^"]*; display: block">\n<p><a href="\1">.*<\/a><\/p>\n<\/caucasus-brief>$/,
    );
    assert.deepEqual(
      (await cardsOf(lines)).map(({status}) => status),
      ['ready'],
    );
  });

  it('gives a CMS the tag with the text inside: without the script readers have the text, with it the card', async () => {
    const page = await open('/demo/briefings/csto-freeze.html', 1280);
    const [script, tag] = pastes(page, {kind: 'snapshot', card: 'event-timeline'});
    assert.match(tag!, /^<event-timeline src="http:[^"]*" style="min-height: [^"]*; display: block">\n<article/);
    const frame = await frameWith({srcdoc: `<!doctype html>${tag}`});
    assert.include(frame.contentDocument!.body.textContent, 'It recalls its CSTO representative');
    assert.deepEqual(
      (await cardsOf([script!, tag!])).map(({localName, status}) => `${localName} ${status}`),
      ['event-timeline ready'],
    );
  });

  it('gives a newsletter plain HTML, and does not ask about files', async () => {
    const page = await open('/demo/briefings/csto-freeze.html', 1280);
    const lines = pastes(page, {kind: 'static', card: 'fact-box'});
    assert.lengthOf(lines, 1);
    assert.match(lines[0]!, /^<article[^]*<\/article>$/);
    assert.notMatch(lines[0]!, /<script|style=|class=/);
    assert.isFalse(page.document.querySelector('[name=files]')!.checkVisibility());
  });

  it('writes the URLs that the files have on one’s own site, whatever is in them', async () => {
    const page = await open('/demo/briefings/csto-freeze.html', 1280);
    const lines = pastes(page, {kind: 'html', files: 'own', script: '/js/briefs.js', src: '/b?a="1"&b=2'});
    assert.match(lines[0]!, /src="\/js\/briefs\.js"/);
    for (const name of ['src', 'href']) assert.include(lines[1]!, `${name}="/b?a=&quot;1&quot;&amp;b=2"`);
  });

  it('copies what it shows', async () => {
    const page = await open('/demo/briefings/csto-freeze.html', 1280);
    const copied: string[] = [];
    Object.defineProperty(page.navigator, 'clipboard', {
      value: {writeText: (text: string) => Promise.resolve(copied.push(text))},
    });
    const [script] = pastes(page, {kind: 'html'});
    const paste = page.document.querySelector<HTMLElement>('[data-kind=html] .paste')!;
    const observer = new MutationObserver(() => {
      if (paste.querySelector('[role=status]')!.textContent === 'Copied') paste.dispatchEvent(new Event('said'));
    });
    observer.observe(paste, {childList: true, subtree: true});
    const said = oneEvent(paste, 'said');
    paste.querySelector('button')!.click();
    await said;
    observer.disconnect();
    assert.deepEqual(copied, [script]);
  });
});
