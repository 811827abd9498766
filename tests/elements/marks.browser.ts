import {assert} from '@open-wc/testing';
import {localeFor} from '../../src/i18n/index.js';
import '../../src/locales/fa.js';
import {inFakePage, inside, mountMarkdown, mountTag, place, turn} from './support.js';

const HEAD = `id: bridge
title: The bridge
lang: en
sources:
  one: {publisher: One Publishing House, short: One, title: The first document, url: https://example.org/one}
  two: {publisher: Two, title: The second document}
  three: {publisher: Three, title: سند سوم, lang: fa}`;

const briefing = (body: string) => `---\n${HEAD}\n---\n\n${body}\n`;

const TEXT =
  briefing(`It has seven arches [^one#arches] [^two], they say [^two]; it **stands** [^one]. A remark[^r]: none.

- **How many arches?**
  - **Seven.** So they say [^one]
  - **Eight** [^two]

[^one#arches]: It has, as … seven arches

[^r]: What is remarked.`);

/** What a reader copies who selects an element of a card by hand. */
function copied(element: Element): string {
  const selection = getSelection()!;
  selection.selectAllChildren(element);
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  selection.removeAllRanges();
  return text;
}

const marksOf = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('sup > *')];

describe('the numbers of sources in a text', () => {
  inFakePage();

  it('do not come along when a text is selected and copied, nor do words of buttons', async () => {
    const card = await mountMarkdown(TEXT);
    const root = inside(card);
    assert.equal(copied(root.querySelector('.body > p')!), 'It has seven arches, they say; it stands. A remark: none.');
    for (const details of root.querySelectorAll('details')) details.open = true;
    const sources = copied(root.querySelector('.sources')!);
    assert.include(sources, '“It has, as … seven arches” · Read it in the source');
    assert.notInclude(sources, 'Back');
    const popover = root.querySelector<HTMLElement>('.popover')!;
    popover.showPopover();
    assert.notMatch(copied(popover), /Copy|Close/);
  });

  it('leave the names of those who give an answer in what is copied', async () => {
    const card = await mountTag('source-compare', TEXT);
    card.style.width = '300px';
    assert.match(copied(inside(card).querySelector('.stance')!), /One/);
  });

  it('side by side are apart, with a comma between', async () => {
    const card = await mountMarkdown(TEXT);
    const [first, second] = marksOf(inside(card).querySelector('.body > p')!);
    assert.isAtLeast(second!.getBoundingClientRect().left - first!.getBoundingClientRect().right, 4);
    const raised = [...inside(card).querySelectorAll('.body > p sup')].map(({textContent}) => textContent);
    assert.deepEqual(raised, ['1', ', ', '2', '2', '1', 'a']);
  });

  it('are no bolder than the text', async () => {
    const card = await mountMarkdown(TEXT);
    for (const mark of marksOf(inside(card))) assert.equal(getComputedStyle(mark).fontWeight, '400');
  });

  it('stand in one line with the word before them and with the full stop behind, however narrow', async () => {
    const card = await mountMarkdown(
      briefing('A bridge that stands [^one]. It has seven arches [^two], and **more** [^one]; so.'),
    );
    const container = place(document.createElement('div'));
    container.append(card);
    for (let width = 180; width <= 420; width += 4) {
      container.style.width = `${width}px`;
      for (const mark of marksOf(inside(card).querySelector('.body')!)) {
        const {top, bottom} = mark.getBoundingClientRect();
        const behind = mark.parentElement!.nextSibling!;
        assert.match(behind.textContent ?? '', /^[.,;]/);
        const range = document.createRange();
        range.setStart(behind, 0);
        range.setEnd(behind, 1);
        const box = range.getBoundingClientRect();
        assert.isBelow(box.top, bottom, `${width} px`);
        assert.isAbove(box.bottom, top, `${width} px`);
      }
    }
  });

  it('have the digits of the card’s language, in the text, for screen readers and in the list; ids have not', async () => {
    const card = await mountMarkdown(TEXT, {lang: 'fa'});
    const [mark] = marksOf(inside(card));
    assert.equal(mark!.textContent, '۱');
    assert.equal(mark!.getAttribute('aria-label'), localeFor('fa').source(1, 'One'));
    assert.include(localeFor('fa').source(1, 'One'), '۱');
    const raised = [...inside(card).querySelectorAll('.body > p sup')].map(({textContent}) => textContent);
    assert.deepEqual(raised, ['۱', '، ', '۲', '۲', '۱', 'a']);
    assert.ok(inside(card).getElementById('bridge--cite:1.1'));
    assert.equal(getComputedStyle(inside(card).querySelector('.sources > ol')!).listStyleType, 'persian');
    card.lang = 'en';
    await turn();
    assert.equal(marksOf(inside(card))[0]!.textContent, '1');
    assert.equal(getComputedStyle(inside(card).querySelector('.sources > ol')!).listStyleType, 'decimal');
  });

  it('in lists of a Persian text are Persian, whatever language the card speaks', async () => {
    const card = await mountMarkdown(
      '---\ntitle: پل\nlang: fa\n---\n\n1. یک\n2. دو\n\n- **2020:** یک\n- **2021:** دو\n',
    );
    assert.equal(getComputedStyle(inside(card).querySelector('.body > ol')!).listStyleType, 'persian');
    assert.equal(getComputedStyle(inside(card).querySelector('.timeline')!).listStyleType, 'none');
  });
});

describe('the title of a source', () => {
  inFakePage();

  it('is slanted, but not in a script that is written from the right', async () => {
    const card = await mountMarkdown(TEXT);
    const styles = [...inside(card).querySelectorAll('.sources cite')].map((cite) => getComputedStyle(cite).fontStyle);
    assert.deepEqual(styles, ['italic', 'italic', 'normal']);
  });
});
