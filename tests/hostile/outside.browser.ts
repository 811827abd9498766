import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {TAGS} from '../cards.js';
import {can} from '../engine.js';
import {inFakePage, inside, makeTag, network, place, refused, turn} from '../elements/support.js';
import {withEveryPart} from '../every-part.js';
import {asBlocks, everywhere, harbour} from './harbour.js';
import {cardIn, hitsOutside, hitsWhileScrolling, inkIn, pagePart, WAYS, weaken} from './outside.js';

const takesPictures = await can('pictures');

const ABOVE = '\u0301'.repeat(360);
const BELOW = '\u0323'.repeat(360);

/** A briefing with a matrix of many questions. */
const MATRIX = harbour(
  '',
  Array.from(
    {length: 14},
    (_, n) => `- **Question ${n + 1}?**\n  - **Yes.** So they say [^one]\n  - **No.** Not for long [^two]`,
  ).join('\n'),
);

/** Texts that want more room than they have. */
const WIDE = {
  'of an ordinary briefing': harbour(),
  'with long words everywhere': everywhere('Donaudampfschiffahrt'.repeat(12)),
  'with piled marks everywhere': everywhere(`a${ABOVE} b${BELOW}`),
  'with blocks': asBlocks('Words\non two lines'),
  'with a table, code and lists that are too wide': harbour(
    '',
    `| ${'wide | '.repeat(40)}\n| ${'- | '.repeat(40)}\n| ${'cell | '.repeat(40)}\n\n\`\`\`\n${'code '.repeat(200)}\n\`\`\`\n\n${'- '.repeat(40)}deep\n\n${'> '.repeat(40)}deep\n`,
  ),
};

function inWideWindow(): void {
  inFakePage();
  before(() => setViewport({width: 1000, height: 700}));
  after(() => setViewport({width: 800, height: 600}));
}

/** A page with something before, beside and after the place of a card. */
function pageAround(width: string): HTMLElement {
  pagePart('height: 80px', 'Before');
  const main = pagePart(`width: ${width}; margin: 0 60px`);
  pagePart('height: 900px', 'After');
  return main;
}

describe('who points outside of a card hits the page', () => {
  inWideWindow();

  for (const tag of TAGS) {
    for (const way of WAYS) {
      it(`<${tag}>, ${way}`, async () => {
        for (const [what, markdown] of Object.entries(WIDE)) {
          const main = pageAround('300px');
          const card = await cardIn(main, tag, markdown, way);
          for (const details of inside(card).querySelectorAll('details')) details.open = true;
          assert.deepEqual(hitsWhileScrolling(card), [], what);
          main.style.width = '840px';
          assert.deepEqual(hitsWhileScrolling(card), [], `${what}, wide`);
          for (const part of document.querySelectorAll('[data-test]')) part.remove();
        }
      });
    }
  }

  it('also after a popover of the card has been open', async () => {
    const card = await cardIn(pageAround('300px'), 'caucasus-brief', harbour());
    const cite = inside(card).querySelector<HTMLButtonElement>('.cite')!;
    const popover = inside(card).getElementById(cite.getAttribute('popovertarget')!)!;
    cite.click();
    assert.isTrue(popover.matches(':popover-open'));
    assert.equal(document.elementFromPoint(...middleOf(popover)), card, 'it lies over everything while it is open');
    cite.click();
    assert.deepEqual(hitsWhileScrolling(card), []);
  });

  it('is what this would find: a card that lies over the page', async () => {
    for (const css of [
      '.brief {position: fixed; inset: 0}',
      '.brief {position: relative; left: 200px}',
      '.title {position: absolute; top: 0; left: 0}',
      '.body {width: 800px}',
      '.title::after {content: ""; position: absolute; inset: 0}',
    ]) {
      const card = await cardIn(pageAround('300px'), 'caucasus-brief', harbour());
      assert.deepEqual(hitsOutside(card), []);
      weaken(card, `${css} .brief {overflow: visible}`);
      assert.isNotEmpty(hitsOutside(card), css);
      for (const part of document.querySelectorAll('[data-test]')) part.remove();
    }
  });
});

/** A page with a header that sticks. */
function pageWithHeader(style = 'z-index: 1'): {header: HTMLElement; page: HTMLElement} {
  const header = document.createElement('header');
  header.style.cssText = `position: sticky; top: 0; height: 60px; background: #eee; ${style}`;
  header.textContent = 'The page';
  const page = pagePart('', header);
  page.append(header);
  pagePart('height: 900px');
  return {header, page};
}

describe('a header of the page that sticks, with a z-index of 1, is over the card', () => {
  inWideWindow();

  for (const tag of TAGS) {
    for (const way of WAYS) {
      it(`<${tag}>, ${way}`, async () => {
        for (const markdown of [MATRIX, everywhere('words')]) {
          const {header, page} = pageWithHeader();
          const card = await cardIn(page, tag, withEveryPart(markdown), way);
          for (const details of inside(card).querySelectorAll('details')) details.open = true;
          assert.deepEqual(hitsWhileScrolling(card, [header]), []);
          for (const part of document.querySelectorAll('[data-test]')) part.remove();
        }
      });
    }
  }

  it('and over what has the focus in it', async () => {
    const {header, page} = pageWithHeader();
    const card = await cardIn(page, 'caucasus-brief', harbour());
    card.style.marginTop = '-30px';
    for (const selector of ['.skip button', '.end']) {
      const element = inside(card).querySelector<HTMLElement>(selector)!;
      element.tabIndex = 0;
      element.focus();
      assert.equal(inside(card).activeElement, element);
      assert.deepEqual(hitsWhileScrolling(card, [header]), [], selector);
    }
  });

  it('but not over its popovers', async () => {
    const {header, page} = pageWithHeader();
    const card = await cardIn(page, 'caucasus-brief', harbour());
    const popover = inside(card).querySelector<HTMLElement>('.popover')!;
    popover.showPopover();
    weaken(card, '.popover {position-area: none; inset: 0 auto auto 0; margin: 0}');
    const [x] = middleOf(header);
    assert.equal(document.elementFromPoint(Math.min(x, popover.getBoundingClientRect().right - 5), 30), card);
    popover.hidePopover();
    assert.deepEqual(hitsOutside(card, [header]), []);
  });

  it('is what this would find: heads of a matrix in the stacking context of the page', async () => {
    const {header, page} = pageWithHeader();
    const card = await cardIn(page, 'source-compare', MATRIX);
    weaken(card, '.comparison {isolation: auto}');
    assert.isNotEmpty(hitsWhileScrolling(card, [header]));
  });

  it('without a z-index it is over plain text of the card at least', async () => {
    const {header, page} = pageWithHeader('');
    const card = await cardIn(page, 'caucasus-brief', `# Title\n\n${'Words without a source. '.repeat(900)}`);
    assert.isAbove(card.offsetHeight, 1500);
    window.scrollTo(0, 600);
    assert.deepEqual(hitsOutside(card, [header]), []);
    weaken(card, '.card {isolation: isolate}');
    assert.isNotEmpty(hitsOutside(card, [header]), 'what a stacking context around the whole card would do');
    window.scrollTo(0, 0);
  });
});

describe('the focus of the page', () => {
  inWideWindow();

  for (const tag of TAGS) {
    it(`stays where it is while <${tag}> is loaded, drawn, renewed, fails and goes`, async () => {
      const field = document.createElement('input');
      pagePart('', field);
      field.focus();
      const card = place(makeTag(tag, {src: '/tests/none/focus.md', loading: 'eager'}));
      await turn();
      await refused(network.last(), 500);
      assert.equal(card.status, 'failed');
      assert.ok(document.activeElement === field);
      for (const title of ['One', 'Two']) {
        card.markdown = harbour().replace('The harbour', title);
        await turn();
        assert.equal(card.status, 'ready');
        assert.ok(document.activeElement === field);
      }
      card.remove();
      await turn();
      assert.ok(document.activeElement === field);
    });
  }

  it('is the page’s where nothing of the card is left to have it', async () => {
    const card = await cardIn(pagePart(''), 'caucasus-brief', harbour());
    const cite = inside(card).querySelector<HTMLButtonElement>('.cite')!;
    cite.focus();
    assert.ok(document.activeElement === card);
    card.markdown = '# Another\n\nWithout a source.\n';
    await turn();
    assert.ok(document.activeElement === card || document.activeElement === document.body);
    card.remove();
    assert.ok(document.activeElement === document.body);
  });
});

describe('marks that are piled on letters end with the card', () => {
  if (!takesPictures) return;
  inWideWindow();

  /** The room of the page above the card, and below it, but for that of a focus ring. */
  const around = (card: Element): DOMRect[] => {
    const {x, y, width, bottom} = card.getBoundingClientRect();
    return [new DOMRect(x, y - 150, width, 144), new DOMRect(x, bottom + 6, width, 144)];
  };
  const ink = async (card: Element) => {
    const [above, below] = around(card);
    return [await inkIn(above!), await inkIn(below!)] as const;
  };

  /** A card in an empty page. */
  const piled = async (tag: (typeof TAGS)[number], markdown: string) => {
    pagePart('height: 200px');
    // Bold faces do not pile marks in every engine.
    const card = await cardIn(pagePart('width: 500px; --brief-title-weight: 400'), tag, markdown);
    pagePart('height: 200px');
    return card;
  };

  for (const tag of TAGS) {
    it(`in <${tag}>, and would not if it were not clipped`, async () => {
      const markdown = harbour().replace('The harbour', `"Title a${ABOVE} b${BELOW}"`);
      const card = await piled(tag, markdown);
      assert.deepEqual(await ink(card), [0, 0]);
      for (const part of document.querySelectorAll('[data-test]')) part.remove();
      const weak = await piled(tag, markdown);
      weaken(weak, '.brief {overflow: visible}');
      assert.isAbove((await ink(weak))[0], 0);
    });
  }
});

describe('a card is never wider than its place', () => {
  inWideWindow();

  const PLACES = {
    'a row of flex boxes': 'display: flex; width: 180px',
    'a column of flex boxes': 'display: flex; flex-direction: column; width: 180px',
    'a grid': 'display: grid; width: 180px',
    'a column of a grid': 'display: grid; grid-template-columns: 1fr; width: 180px',
    'a grid whose columns are as wide as their content': 'display: grid; grid-template-columns: auto; width: 180px',
    'a block': 'width: 180px',
  };

  for (const tag of TAGS) {
    it(`<${tag}>: loading, failed, ready, and with what it cannot show`, async () => {
      for (const [what, style] of Object.entries(PLACES)) {
        const parent = pagePart(style);
        const card = makeTag(tag, {src: '/tests/none/narrow.md', loading: 'eager'});
        parent.append(card);
        const check = (status: string) => {
          assert.equal(card.status, status);
          assert.isAtMost(card.getBoundingClientRect().width, 180, `${what}, ${status}`);
          assert.isAtMost(parent.scrollWidth, 180, `${what}, ${status}`);
        };
        await turn();
        check('loading');
        await refused(network.last(), 500);
        check('failed');
        card.markdown = harbour();
        await turn();
        check('ready');
        card.markdown = '---\ntitle: T\nwithdrawn: {date: 2026-01-02}\n---\n';
        await turn();
        check('withdrawn');
        parent.remove();
      }
    });
  }

  it('two in a row share it', async () => {
    const parent = pagePart('display: flex; width: 180px');
    for (const tag of TAGS.slice(0, 2)) await cardIn(parent, tag, harbour());
    assert.isAtMost(parent.scrollWidth, 180);
  });

  it('in large type on a phone nothing scrolls sideways, wherever it stands', async () => {
    await setViewport({width: 320, height: 600});
    for (const style of [
      '',
      'display: flex',
      'display: grid',
      'display: flex; flex-direction: column; align-items: start',
      'display: grid; justify-items: start',
      'float: left',
      'display: inline-block',
      'display: table-cell',
      'width: fit-content',
    ]) {
      for (const tag of TAGS) {
        const parent = pagePart(`font-size: 24px; ${style}`);
        await cardIn(parent, tag, harbour());
        const {scrollWidth, clientWidth} = document.documentElement;
        assert.isAtMost(scrollWidth, clientWidth, `<${tag}>, ${style}`);
        parent.remove();
      }
    }
    await setViewport({width: 1000, height: 700});
  });

  it('is what this would find: the least width that a flex box has by itself', async () => {
    const parent = pagePart('display: flex; width: 180px; font-size: 16px');
    const card = await cardIn(parent, 'caucasus-brief', harbour());
    weaken(card, ':host {min-inline-size: auto}');
    assert.isAbove(parent.scrollWidth, 180);
  });
});

function middleOf(element: Element): [number, number] {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
