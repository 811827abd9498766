import {assert, oneEvent} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {VERSION} from '../../src/register.js';
import {complaintsIn, frameWith, objectionsTo, open, read, type Page} from './support.js';

/** What a page says of one of its cards, and what an editor is to paste for it. */
interface Expected {
  readonly tag: string;
  readonly src: string;
  readonly asks?: string;
  readonly fallback: string;
  readonly status?: 'withdrawn';
}

const PAGES: Readonly<Record<string, readonly Expected[]>> = {
  '/demo/index.html': [
    {
      tag: 'caucasus-brief',
      src: '/briefs/csto-freeze.md',
      fallback: 'Armenia freezes its part in the CSTO: where the sources differ',
    },
  ],
  '/demo/articles/index.html': [
    {
      tag: 'caucasus-brief',
      src: '/briefs/csto-freeze.md',
      fallback: 'Briefing: Armenia’s freeze in the CSTO, what is known and where the sources differ',
    },
  ],
  '/demo/articles/source-compare.html': [
    {
      tag: 'source-compare',
      src: '/briefs/csto-freeze.md',
      fallback: 'How five sources differ on Armenia’s freeze in the CSTO',
    },
    {
      tag: 'source-compare',
      src: '/briefs/csto-freeze.md',
      asks: ' questions="leave bases" sources="cpc insight" heading-level="auto"',
      fallback: 'How two analyses differ on whether Armenia will leave the CSTO, and Russian forces Armenia',
    },
  ],
  '/demo/articles/fact-box.html': [
    {tag: 'fact-box', src: '/briefs/western-partners.md', fallback: 'Key facts: Armenia and its Western partners'},
    {
      tag: 'fact-box',
      src: '/briefs/icc-rome-statute.md',
      asks: ' compact heading-level="auto"',
      fallback: 'Key facts: Armenia and the Rome Statute',
    },
  ],
  '/demo/articles/event-timeline.html': [
    {
      tag: 'event-timeline',
      src: '/briefs/karabakh-2020-2023.md',
      fallback: 'Timeline: what happened when in the wars over Karabakh, 2020–2023',
    },
    {
      tag: 'event-timeline',
      src: '/briefs/documents/insight.md',
      asks: ' from="2023-09" to="2023-10" order="desc" heading-level="auto"',
      fallback: 'Timeline: what Insight News Media dates in September and October 2023, newest first',
    },
  ],
  '/demo/articles/corrected.html': [
    {
      tag: 'caucasus-brief',
      src: '/demo/briefs/harbour.md',
      asks: ' heading-level="auto"',
      fallback: 'Briefing: will Port Ellery lose its winter ferry?',
    },
    {
      tag: 'caucasus-brief',
      src: '/demo/briefs/withdrawn.md',
      asks: ' heading-level="auto"',
      fallback: 'Briefing, withdrawn: the lighthouse of Port Ellery',
      status: 'withdrawn',
    },
  ],
};

/** How high the demo says that a card of each kind will be, in `em`. */
const HEIGHTS: Readonly<Record<string, number>> = {
  'caucasus-brief': 33,
  'source-compare': 25,
  'fact-box': 14,
  'event-timeline': 15,
};

function panelsOf({document}: Page): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-paste-of]')];
}

function unfold({document}: Page): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Of a withdrawn briefing nothing is left to paste. */
const pastesOf = (expected: readonly Expected[]): string[] =>
  expected.filter(({status}) => status !== 'withdrawn').map(pasteOf);

function pasteOf({tag, src, asks = '', fallback}: Expected): string {
  const {origin} = location;
  return [
    `<script type="module" src="${origin}/demo/caucasus-briefs@${VERSION}/caucasus-briefs.js"></` + 'script>',
    `<${tag} src="${origin}${src}"${asks} style="min-height: ${HEIGHTS[tag]}em; display: block"><p><a href="${origin}${src}">${fallback}</a></p></${tag}>`,
  ].join('\n');
}

/** The words of a card, without those of closed popovers. */
function wordsOf(card: Element): string {
  const walk = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (
      node.nodeName === 'STYLE' ||
      (node instanceof node.ownerDocument!.defaultView!.Element && node.hasAttribute('popover'))
    )
      return '';
    return [...node.childNodes].map(walk).join('');
  };
  return walk(card.shadowRoot!).replace(/\s+/g, ' ').trim();
}

/** The next change of an element's text to something that is not empty. */
async function nextWordsIn(element: Element): Promise<string> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (element.textContent === '') return;
      observer.disconnect();
      resolve(element.textContent);
    });
    observer.observe(element, {childList: true, characterData: true, subtree: true});
  });
}

for (const [path, expected] of Object.entries(PAGES)) {
  describe(path, () => {
    it('shows its cards under the strict policy, without one violation', async () => {
      const page = await open(`${path}?watched`);
      const cards = await read(page);
      assert.deepEqual(
        cards.map(({localName, status}) => `${localName} ${status}`),
        expected.map(({tag, status = 'ready'}) => `${tag} ${status}`),
      );
      for (const card of cards)
        assert.equal(card.querySelector('a')?.getBoundingClientRect().height, 0, 'the fallback gives way');
      assert.deepEqual(await complaintsIn(page), []);
    });

    for (const width of [360, 1280]) {
      it(`is not wider than a window of ${width} px, paste unfolded`, async () => {
        const page = await open(path, width);
        unfold(page);
        const cards = await read(page);
        const root = page.document.documentElement;
        assert.equal(page.innerWidth, width);
        assert.isAtMost(root.scrollWidth, root.clientWidth);
        for (const card of cards) assert.isAtMost(card.scrollWidth, card.clientWidth, card.localName);
      });
    }

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`is accessible, ${colorScheme}, paste unfolded`, async () => {
        await emulateMedia({colorScheme});
        const page = await open(`${path}?watched`);
        assert.isTrue(page.matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches);
        unfold(page);
        await read(page);
        assert.deepEqual(await objectionsTo(page), []);
        // Several seconds on a slow machine.
      }).timeout(60_000);
    }

    it('says under each card what to paste, with absolute URLs', async () => {
      const page = await open(path);
      assert.deepEqual(
        panelsOf(page).map((panel) => panel.querySelector('code')?.textContent),
        pastesOf(expected),
      );
    });

    it('says without a script what to paste, with the URLs as this site writes them', async () => {
      const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      for (const panel of page.querySelectorAll<HTMLElement>('[data-paste-of]')) {
        const card = page.getElementById(panel.dataset['pasteOf']!)!;
        const paste = new DOMParser().parseFromString(panel.querySelector('code')!.textContent, 'text/html');
        const pasted = paste.querySelector<HTMLElement>('[style]')!;
        const here = card.matches(pasted.localName) ? card : card.querySelector(pasted.localName)!;
        for (const name of pasted.getAttributeNames().filter((each) => !['style', 'src'].includes(each)))
          assert.equal(pasted.getAttribute(name), here.getAttribute(name), name);
        for (const [name, there] of [
          ['src', pasted],
          ['href', pasted.querySelector('a')!],
        ] as const)
          assert.isTrue((await fetch(new URL(there.getAttribute(name)!, new URL(path, location.href)))).ok, name);
        assert.isTrue(panel.querySelector('button')?.hidden, 'nothing offers what only a script can do');
      }
    });

    it('copies what it says, and says that it did', async () => {
      const page = await open(path);
      const copied: string[] = [];
      Object.defineProperty(page.navigator, 'clipboard', {
        value: {
          writeText: (text: string) => {
            copied.push(text);
            return Promise.resolve();
          },
        },
      });
      unfold(page);
      for (const panel of panelsOf(page)) {
        const said = nextWordsIn(panel.querySelector('[role=status]')!);
        panel.querySelector('button')!.click();
        assert.equal(await said, 'Copied');
      }
      assert.deepEqual(copied, pastesOf(expected));
    });

    it('selects what it says where the browser does not allow copying', async () => {
      const page = await open(path);
      Object.defineProperty(page.navigator, 'clipboard', {value: undefined});
      unfold(page);
      for (const [n, panel] of panelsOf(page).entries()) {
        const said = nextWordsIn(panel.querySelector('[role=status]')!);
        panel.querySelector('button')!.click();
        assert.include(await said, 'Ctrl+C');
        assert.equal(page.getSelection()?.toString().trim(), pasteOf(expected[n]!));
      }
    });

    it('offers pastes that make the same cards in pages that hold nothing else but their language', async () => {
      const page = await open(path);
      const cards = await read(page);
      for (const [n, panel] of panelsOf(page).entries()) {
        const frame = await frameWith({
          srcdoc: `<!doctype html><html lang="en-GB">${panel.querySelector('code')!.textContent}`,
        });
        const [pasted] = await read(frame.contentWindow as Page & Window);
        assert.equal(pasted?.status, cards[n]?.status);
        assert.equal(wordsOf(pasted!), wordsOf(cards[n]!));
      }
    });
  });
}

describe('the demo', () => {
  it('says how much of a comparison and of a timeline a card leaves out', async () => {
    const [, pair] = await read(await open('/demo/articles/source-compare.html'));
    assert.include(wordsOf(pair!), '2 of 4 questions shown');
    assert.include(wordsOf(pair!), '2 of 5 sources shown');
    const [, autumn] = await read(await open('/demo/articles/event-timeline.html'));
    assert.match(wordsOf(autumn!), / \d of \d+ events shown/);
  });

  it('gives a comparison the whole width of the page, and sets boxes of facts beside the text where there is room', async () => {
    const widths = async (path: string, width: number): Promise<readonly number[]> => {
      const page = await open(path, width);
      const text = page.document.querySelector('.story')!.getBoundingClientRect().width;
      return (await read(page)).map((card) => card.getBoundingClientRect().width / text);
    };
    const [wide, inText] = await widths('/demo/articles/source-compare.html', 1280);
    assert.approximately(wide!, 1, 0.001);
    assert.isBelow(inText!, 0.7);
    for (const share of await widths('/demo/articles/fact-box.html', 1280)) assert.isBelow(share, 0.4);
    for (const share of await widths('/demo/articles/fact-box.html', 360)) assert.approximately(share, 1, 0.001);
  });

  it('shows corrections of all three kinds with links to their places, and those lead there', async () => {
    const [ferry] = await read(await open('/demo/articles/corrected.html'));
    const root = ferry!.shadowRoot!;
    assert.deepEqual(
      [...root.querySelectorAll('.corrections > *')].map(({className}) => className),
      ['correction', 'clarification', 'update'],
    );
    const places = [...root.querySelectorAll<HTMLAnchorElement>('.corrections a')].map((link) =>
      root.getElementById(decodeURIComponent(link.hash.slice(1))),
    );
    assert.deepEqual(
      places.map((place) => place?.textContent.match(/Winter passengers|Service at issue|What happened/)?.[0]),
      ['Winter passengers', 'Service at issue', 'What happened'],
    );
  });

  it('shows the title, the date and the reason of a withdrawn briefing, and nothing of its text', async () => {
    const [, lighthouse] = await read(await open('/demo/articles/corrected.html'));
    const words = wordsOf(lighthouse!);
    for (const each of ['Has Port Ellery sold its lighthouse?', 'Withdrawn 18 November 2026', 'did not write'])
      assert.include(words, each);
    assert.notInclude(words, 'private buyer');
    assert.notInclude(words, '£1');
  });

  it('unfolds the paste that the line above the masthead leads to', async () => {
    const page = await open('/demo/articles/fact-box.html');
    const link = page.document.querySelector<HTMLAnchorElement>('.strip a')!;
    const target = page.document.querySelector<HTMLDetailsElement>(link.hash)!;
    const toggled = oneEvent(target, 'toggle');
    link.click();
    await toggled;
    assert.isTrue(target.open);
  });
});
