import {assert} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {CaucasusBrief} from '../../src/index.js';
import {assertFocus, inFakePage, inside, mountMarkdown, openEach, place, textOf, turn} from './support.js';

const MARKDOWN = `---
id: bridge
title: The bridge
lang: en
sources:
  one:
    publisher: One Publishing House
    short: One
    note: A publisher of novels
    title: The first document
    author: Ada Writer
    published: 2024-02-12
    genre: opinion
    lang: fr
    url: https://example.org/one
  two: {publisher: Two, title: The second document, genre: news}
---

It has seven arches [^one#arches], says one; it stands [^two]. A remark [^r]. [On](#more)

${'A paragraph.\n\n'.repeat(40)}

## More {#more}

And again [^one#arches].

[^one#arches]: It has, as … seven arches — the builder, 2020-01-01

[^r]: What is remarked.
`;

async function mountBridge(
  attributes: Readonly<Record<string, string>> = {},
): Promise<{card: CaucasusBrief; cite: HTMLButtonElement; popover: HTMLElement}> {
  const card = await mountMarkdown(MARKDOWN, attributes);
  const cite = inside(card).querySelector<HTMLButtonElement>('.cite')!;
  const popover = inside(card).getElementById(cite.getAttribute('popovertarget')!)!;
  return {card, cite, popover};
}

const isOpen = (popover: Element) => popover.matches(':popover-open');

describe('the popover of a citation', () => {
  inFakePage();
  afterEach(() => setViewport({width: 800, height: 600}));

  it('opens by a click and closes by another', async () => {
    const {cite, popover} = await mountBridge();
    assert.equal(isOpen(popover), false);
    cite.click();
    assert.equal(isOpen(popover), true);
    cite.click();
    assert.equal(isOpen(popover), false);
  });

  for (const key of ['Enter', 'Space'] as const) {
    it(`opens by ${key}, closes by Escape, and the focus is back where it was`, async () => {
      const {card, cite, popover} = await mountBridge();
      cite.focus();
      await sendKeys({press: key});
      assert.equal(isOpen(popover), true);
      await sendKeys({press: 'Tab'});
      assert.ok(popover.contains(inside(card).activeElement), 'the next stop is in the popover');
      await sendKeys({press: 'Escape'});
      assert.equal(isOpen(popover), false);
      assertFocus(inside(card), cite);
    });
  }

  it('closes by its button, and the focus is back', async () => {
    const {card, cite, popover} = await mountBridge();
    cite.focus();
    await sendKeys({press: 'Enter'});
    popover.querySelector<HTMLElement>('[popovertargetaction=hide]')!.focus();
    await sendKeys({press: 'Enter'});
    assert.equal(isOpen(popover), false);
    assertFocus(inside(card), cite);
  });

  it('gives way to the next one', async () => {
    const {card, cite, popover} = await mountBridge();
    cite.click();
    const second = [...inside(card).querySelectorAll<HTMLButtonElement>('.cite')].find(
      (each) => each.getAttribute('popovertarget') !== popover.id,
    )!;
    second.click();
    assert.equal(isOpen(popover), false);
    assert.equal(inside(card).querySelectorAll(':popover-open').length, 1);
  });

  it('names publisher, title, author, date, genre, passage and whom it relies on, and leads to the passage', async () => {
    const {cite, popover} = await mountBridge();
    cite.click();
    const text = popover.textContent.replace(/\s+/g, ' ');
    for (const words of [
      'One Publishing House',
      'The first document',
      'Ada Writer',
      'February 12, 2024',
      'Opinion',
      '“It has, as … seven arches”',
      'A publisher of novels',
      'the builder, 2020-01-01',
    ]) {
      assert.include(text, words);
    }
    assert.equal(
      popover.querySelector('a')?.getAttribute('href'),
      'https://example.org/one#:~:text=It%20has%2C%20as,seven%20arches',
    );
    assert.equal(popover.querySelector('cite')?.lang, 'fr');
    assert.equal(popover.getAttribute('role'), 'dialog');
    assert.isNotEmpty(popover.getAttribute('aria-label'));
  });

  it('has no empty lines for a source that says little', async () => {
    const {card} = await mountBridge();
    const popover = inside(card).getElementById('bridge--popover:2')!;
    popover.showPopover();
    assert.deepEqual(
      [...popover.querySelectorAll('p')].filter(({textContent}) => textContent.trim() === ''),
      [],
    );
    assert.ok(popover.querySelector('a') === null);
    assert.include(popover.textContent, 'No address known');
  });

  it('says nothing of what a source is where the author says nothing', async () => {
    const {card} = await mountBridge();
    const [one, two] = [...inside(card).querySelectorAll('.sources > ol > li')].map(({textContent}) =>
      textContent.trim(),
    );
    assert.include(one, 'A publisher of novels');
    assert.equal(two, 'Two · News report · The second document · No address known');
  });

  it('is made when it opens, and once', async () => {
    const {cite, popover} = await mountBridge();
    assert.equal(popover.childNodes.length, 0);
    cite.click();
    const nodes = [...popover.childNodes];
    assert.include(popover.textContent, 'Close');
    popover.hidePopover();
    cite.click();
    assert.ok(nodes.every((node, n) => node === popover.childNodes[n]));
  });

  it('says what is new where it has been open, and where it is, when the text changes', async () => {
    const {card, cite, popover} = await mountBridge();
    cite.click();
    const passage = () => popover.querySelector('.passage')!.textContent;
    const before = passage();
    const change = async (words: string) => {
      card.markdown = MARKDOWN.replace('It has, as', words);
      await turn();
    };
    await change('It had, as');
    assert.equal(passage(), before.replace('It has', 'It had'));
    assert.ok(popover.matches(':popover-open'));
    popover.hidePopover();
    await change('It has not, as');
    assert.equal(passage(), before.replace('It has', 'It has not'));
  });

  it('quotes a passage that the author gave whole without dots, in the language of its source', async () => {
    const card = await mountMarkdown(MARKDOWN.replace('It has, as … seven arches', 'It has seven arches'));
    openEach(inside(card));
    const passage = inside(card).querySelector<HTMLElement>('.passage')!;
    assert.deepEqual([passage.textContent, passage.lang], ['“It has seven arches”', 'fr']);
  });

  for (const width of [280, 360, 1280]) {
    for (const align of ['start', 'center', 'end']) {
      it(`stays within a window of ${width} px where the citation is at the ${align} of a line`, async () => {
        await setViewport({width, height: 600});
        const {card, cite, popover} = await mountBridge();
        const paragraph = cite.closest('p')!;
        paragraph.style.textAlign = align;
        for (const block of ['start', 'end'] as const) {
          cite.scrollIntoView({block});
          cite.click();
          const box = popover.getBoundingClientRect();
          assert.isAbove(box.width, 100);
          assert.isAtLeast(box.left, 0);
          assert.isAtMost(box.right, document.documentElement.clientWidth);
          assert.isAtLeast(box.top, 0);
          assert.isAtMost(box.bottom, window.innerHeight);
          cite.click();
        }
        assert.isAtMost(card.scrollWidth, width, 'nothing sticks out of the card');
      });
    }
  }
});

describe('the popover of a citation in a wide window', () => {
  inFakePage();
  before(() => setViewport({width: 1280, height: 600}));
  after(async () => {
    document.documentElement.dir = '';
    await setViewport({width: 800, height: 600});
  });

  for (const page of ['ltr', 'rtl']) {
    for (const dir of ['ltr', 'rtl']) {
      for (const align of ['left', 'center', 'right']) {
        it(`stands at the citation, at the ${align} of a card that is ${dir} in a page that is ${page}`, async () => {
          document.documentElement.dir = page;
          const {cite, popover} = await mountBridge({dir});
          cite.closest('p')!.style.textAlign = align;
          cite.scrollIntoView({block: 'start'});
          cite.click();
          const [box, mark] = [popover.getBoundingClientRect(), cite.getBoundingClientRect()];
          assert.isAtMost(
            Math.min(Math.abs(box.left - mark.left), Math.abs(box.right - mark.right)),
            16,
            `${box.left}–${box.right} at ${mark.left}–${mark.right}`,
          );
          assert.approximately(box.top, mark.bottom, 16);
        });
      }
    }
  }
});

describe('a link to a place in the card', () => {
  inFakePage();

  /** Presses Enter on a link, and looks whether the page has gone anywhere. */
  const follow = async (link: HTMLElement) => {
    const {href} = location;
    link.focus();
    await sendKeys({press: 'Enter'});
    await turn();
    assert.equal(location.href, href);
  };
  const isVisible = (element: Element) => {
    const {top, bottom} = element.getBoundingClientRect();
    return top < window.innerHeight && bottom > 0;
  };

  it('leads to a footnote, and back', async () => {
    const {card} = await mountBridge();
    const mark = inside(card).querySelector<HTMLElement>('.note-ref')!;
    await follow(mark);
    const note = inside(card).activeElement!;
    assert.include(note.textContent, 'What is remarked.');
    assert.ok(isVisible(note));
    await follow(note.querySelector<HTMLElement>('.back')!);
    assertFocus(inside(card), mark);
    assert.ok(isVisible(mark));
  });

  it('leads to a heading that has an anchor from the author', async () => {
    const {card} = await mountBridge();
    await follow(inside(card).querySelector<HTMLElement>('.body a[href="#bridge--more"]')!);
    assert.equal(inside(card).activeElement?.textContent, 'More');
  });

  it('leads from the list of sources back to the citation', async () => {
    const {card, cite} = await mountBridge();
    inside(card).querySelector('details')!.open = true;
    await follow(inside(card).querySelector<HTMLElement>('details .back')!);
    assertFocus(inside(card), cite);
  });

  it('opens the details that hide the place', async () => {
    const {card} = await mountBridge();
    const details = inside(card).querySelector('details')!;
    details.querySelector('li')!.id = 'hidden';
    const link = inside(card).querySelector<HTMLElement>('.body a[href="#bridge--more"]')!;
    link.setAttribute('href', '#hidden');
    await follow(link);
    assert.ok(details.open);
    assert.equal(inside(card).activeElement?.id, 'hidden');
  });

  it('leads into the same card where two show one briefing', async () => {
    await mountBridge();
    const {card} = await mountBridge();
    await follow(inside(card).querySelector<HTMLElement>('.note-ref')!);
    assertFocus(document, card);
  });

  it('that leads nowhere in the card is left to the page', async () => {
    const card = await mountMarkdown('# T\n\n[On](#nowhere)\n');
    const seen: boolean[] = [];
    place(document.createElement('div'));
    card.addEventListener('click', (event) => {
      seen.push(event.defaultPrevented);
      event.preventDefault();
    });
    inside(card).querySelector<HTMLElement>('.body a')!.click();
    assert.deepEqual(seen, [false]);
  });

  it('with a modifier key is left to the browser', async () => {
    const {card} = await mountBridge();
    const seen: boolean[] = [];
    card.addEventListener('click', (event) => {
      seen.push(event.defaultPrevented);
      event.preventDefault();
    });
    const link = inside(card).querySelector('.note-ref')!;
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, [key]: true}));
    assert.deepEqual(seen, [false, false, false, false]);
    assert.include(textOf(card), 'A remark');
  });
});
