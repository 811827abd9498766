import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {addLocale} from '../../src/index.js';
import type {NodeOutput} from '../render/node-outputs.js';
import {
  assertCount,
  assertFocus,
  assertNone,
  inFakePage,
  inside,
  mountTag,
  openEach,
  place,
  stub,
  turn,
  type Card,
} from './support.js';

const outputs = (await (await fetch('/tests/render/node-outputs.json')).json()) as NodeOutput[];

addLocale({lang: 'fr', words: {copied: 'Copié, avec sa source.'}});

const MARKDOWN = `---
id: bridge
title: The bridge
lang: en
publisher: The Larkspur Courier
published: 2026-11-02
as-of: 2026-10-01
sources:
  one:
    publisher: One Publishing House
    short: One
    title: First <document> & "more"
    author: Ada Writer
    published: 2024-02-12
    genre: opinion
    url: https://example.org/1
  two: {publisher: Two Publishing, short: Two, title: Second document, published: 2023-11, genre: news, url: 'https://example.org/2'}
  three: {publisher: Three, title: Third document}
---

## Key facts {#facts}

- **Length:** {#length} *70 m*, that is
  long [^one#a]
- **Width:** 4 m & more <b> [^two] [^three]
- **How many arches?** {#arches} Counted twice.
  - **Seven.** Says the builder [^one#a], who knows
  - **Eight** [^two]
  - — [^three]

## How they differ {#differ}

- **Is it old?** {#old}
  - **Yes.** Very [^one#a] [^two]
  - **No** [^three]
- **Is it safe?** {#safe}
  - **yes** [^one]
  - **Yes.** In summer [^two]

> “It stood, and it stands.”
> — A mason, Daily News, 2020-01-02 [^two#b]

[^one#a]: It has, as … arches — the builder, 2020

[^two#b]: It stood, and it stands
`;

interface Taken {
  readonly text: string;
  readonly html: string;
}

/** What was given to the clipboard, in the order of the clicks. */
const taken: Taken[] = [];
let allowed = true;
let restore: () => void;

/** Stands in for the clipboard: takes what it is given while a test allows it. */
async function write(items: ClipboardItems): Promise<void> {
  if (!allowed) throw new DOMException('Write permission denied.', 'NotAllowedError');
  const [item, ...others] = items;
  assert.ok(item);
  assert.equal(others.length, 0);
  const read = async (type: string) => (await item.getType(type)).text();
  taken.push({text: await read('text/plain'), html: await read('text/html')});
}

/** Works without turn(): reading a blob takes as long as it takes, and the confirmation says that all is done. */
async function answerOf(card: Element): Promise<string> {
  const status = said(card);
  if (status.textContent === '') {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (said(card).textContent === '') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(inside(card), {childList: true, subtree: true, characterData: true});
    });
  }
  return said(card).textContent;
}

function said(card: Element): HTMLElement {
  const status = inside(card).querySelector<HTMLElement>('[role=status]');
  assert.ok(status, 'there is no place where a script says what happened');
  return status;
}

/** Clicks a button and waits for what the card says of it. */
async function copy(card: Element, button: HTMLElement): Promise<Taken | undefined> {
  const before = taken.length;
  button.click();
  await answerOf(card);
  assert.isAtMost(taken.length, before + 1);
  return taken[before];
}

const buttonsOf = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('button.copy')];
const isInPopover = (button: Element) => button.closest('.popover') !== null;
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The button of the item, fact or answer whose words contain some. */
function buttonAt(
  card: Element,
  words: string,
  items = '.fact:not(.question), .stance, .quotation',
): HTMLButtonElement {
  const all = [...inside(card).querySelectorAll(items)];
  const found = all.filter((item) => fold(item.textContent).includes(words));
  assert.equal(found.length, 1, `“${words}” stands in one item`);
  const [button, ...others] = buttonsOf(found[0]!);
  assert.ok(button);
  assert.equal(others.length, 0);
  return button;
}

/** The page's URL, with the anchor of a place in a card. */
function here(anchor?: string): string {
  return `${location.href.replace(/#.*/, '')}${anchor === undefined ? '' : `#${anchor}`}`;
}

function inClipboardPage(): void {
  inFakePage();
  beforeEach(() => {
    taken.length = 0;
    allowed = true;
    restore = stub(navigator.clipboard, 'write', () => write);
  });
  afterEach(() => restore());
}

const BRIEFING = '— The bridge · The Larkspur Courier · As of October 1, 2026';
const ONE = '— One Publishing House, Ada Writer, First <document> & "more", February 12, 2024, Opinion';
const PASSAGE = `${ONE}, citing the builder, 2020\n  https://example.org/1#:~:text=It%20has%2C%20as,arches`;
const TWO = '— Two Publishing, Second document, November 2023, News report\n  https://example.org/2';

describe('copying', () => {
  inClipboardPage();

  it('a fact is copied with each source, its passage and whom it relies on, and with the briefing and the URL of the fact', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {text} = (await copy(card, buttonAt(card, '70 m')))!;
    assert.equal(text, ['Length: 70 m, that is long', PASSAGE, BRIEFING, `  ${here('bridge--length')}`].join('\n'));
  });

  it('a fact of several sources names each; a source without a URL is named without one', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {text} = (await copy(card, buttonAt(card, '4 m')))!;
    assert.equal(
      text,
      ['Width: 4 m & more <b>', TWO, '— Three, Third document', BRIEFING, `  ${here('bridge--width')}`].join('\n'),
    );
  });

  it('an answer is copied with its question, its stance and who gives it, also if a source is cited within it', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {text} = (await copy(card, buttonAt(card, 'Says the builder')))!;
    assert.equal(
      text,
      ['How many arches? Seven. Says the builder, who knows', PASSAGE, BRIEFING, `  ${here('bridge--arches')}`].join(
        '\n',
      ),
    );
  });

  it('an answer of several sources names them all, and no other', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {text} = (await copy(card, buttonAt(card, 'Very')))!;
    assert.equal(text, ['Is it old? Yes. Very', PASSAGE, TWO, BRIEFING, `  ${here('bridge--old')}`].join('\n'));
  });

  it('an answer whose stance is said once for several still has its stance', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {text} = (await copy(card, buttonAt(card, 'In summer', '.answer')))!;
    assert.equal(text, ['Is it safe? Yes. In summer', TWO, BRIEFING, `  ${here('bridge--safe')}`].join('\n'));
  });

  it('an answer that goes on with a comma after the stance has no space before the comma', async () => {
    const card = await mountTag(
      'caucasus-brief',
      MARKDOWN.replace('**Eight** [^two]', '**Eight**, at low water [^two]'),
    );
    const {text} = (await copy(card, buttonAt(card, 'at low water')))!;
    assert.equal(text.split('\n')[0], 'How many arches? Eight, at low water');
  });

  it('a quotation is copied with its speaker, occasion and date, and with its marks once', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {text} = (await copy(card, buttonAt(card, 'It stood, and it stands.')))!;
    const passage = 'https://example.org/2#:~:text=It%20stood%2C%20and%20it%20stands';
    assert.equal(
      text,
      [
        '“It stood, and it stands.” — A mason, Daily News, January 2, 2020',
        TWO.replace('https://example.org/2', passage),
        BRIEFING,
        `  ${here()}`,
      ].join('\n'),
    );
  });

  it('a quotation in marks of another language is copied without the blanks inside the marks, and with the comma of its language', async () => {
    const card = await mountTag(
      'caucasus-brief',
      '---\ntitle: T\n---\n\n> «\u00a0Il tient.\u00a0»\n> — نسرین آذر، ناخدا، 2020\n',
    );
    const {text} = (await copy(card, buttonAt(card, 'Il tient.')))!;
    assert.equal(text.split('\n')[0], '“Il tient.” — نسرین آذر، ناخدا، 2020');
  });

  it('gives the same as HTML: a quotation, and a line with a link for each source; what is text stays text', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {text, html} = (await copy(card, buttonAt(card, '4 m')))!;
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    assert.equal(body.querySelector('blockquote')?.textContent, 'Width: 4 m & more <b>');
    assertNone(body.querySelector('b'));
    const lines = [...body.querySelectorAll(':scope > p')].map((line) => [
      line.textContent,
      line.querySelector('a')?.getAttribute('href'),
    ]);
    assert.deepEqual(lines, [
      [TWO.split('\n')[0], 'https://example.org/2'],
      ['— Three, Third document', undefined],
      [BRIEFING, here('bridge--width')],
    ]);
    for (const line of lines) assert.include(text, line[0] ?? '');
  });

  it('gives HTML in which a title with HTML characters is complete', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const {html} = (await copy(card, buttonAt(card, '70 m')))!;
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    assert.include(body.textContent, 'First <document> & "more"');
    assert.equal(body.querySelectorAll('*').length, body.querySelectorAll('blockquote, p, a').length);
  });

  it('dates a briefing without as-of by its publication', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN.replace('as-of: 2026-10-01\n', ''));
    const {text} = (await copy(card, buttonAt(card, '70 m')))!;
    assert.include(text, '— The bridge · The Larkspur Courier · Published November 2, 2026');
  });

  it('puts one thing on the clipboard per click, and each its own', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    await copy(card, buttonAt(card, '70 m'));
    await copy(card, buttonAt(card, 'Eight'));
    await copy(card, buttonAt(card, '70 m'));
    assert.deepEqual(
      taken.map(({text}) => text.split('\n')[0]),
      ['Length: 70 m, that is long', 'How many arches? Eight', 'Length: 70 m, that is long'],
    );
  });

  it('asks for the clipboard during the click, while the browser still allows it', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    let isAsked = false;
    restore();
    restore = stub(navigator.clipboard, 'write', () => (items: ClipboardItems) => {
      isAsked = true;
      return write(items);
    });
    buttonAt(card, '70 m').click();
    assert.ok(isAsked);
    await answerOf(card);
  });

  it('is offered once for each fact, answer and quotation, and not for a silence', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const buttons = buttonsOf(inside(card)).filter((button) => !isInPopover(button));
    assertCount(buttons, 9);
    assertNone(inside(card).querySelectorAll('.silent .copy'));
    const names = buttons.map((button) => button.getAttribute('aria-label') ?? '');
    assert.includeMembers(names, [
      'Copy with its source: Length – One',
      'Copy with its source: No – Three',
      'Copy with its source: A mason – Two',
    ]);
    assertCount([...new Set(names)], names.length);
    assertNone(inside(card).querySelectorAll('[title]'));
  });

  it('is offered in words for each passage, where it is cited, and not for a source as a whole', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    openEach(inside(card));
    const popovers = [...inside(card).querySelectorAll('.popover')];
    const [withPassage, others] = [true, false].map((has) =>
      popovers.filter((popover) => (popover.querySelector('.passage') !== null) === has),
    );
    assertCount(withPassage!, 2);
    for (const popover of withPassage!)
      assert.deepEqual(
        buttonsOf(popover).map(({textContent}) => textContent),
        ['Copy with its source'],
      );
    assert.isNotEmpty(others);
    for (const popover of others!) assertNone(buttonsOf(popover));
  });

  it('of a passage gives its words, or those that it begins and ends with, and its source', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    const texts: string[] = [];
    openEach(inside(card));
    for (const button of buttonsOf(inside(card)).filter(isInPopover)) texts.push((await copy(card, button))!.text);
    assert.match(texts[0]!, /^“It has, as … arches”\n— One Publishing House, .*citing the builder, 2020\n/);
    assert.match(texts[1]!, /^“It stood, and it stands”\n— Two Publishing/);
  });

  for (const [tag, words, first] of [
    ['source-compare', 'Very', 'Is it old? Yes. Very'],
    ['fact-box', 'Eight', 'How many arches? Eight'],
  ] as const) {
    it(`works in <${tag}>`, async () => {
      const card = await mountTag(tag, MARKDOWN);
      const {text} = (await copy(card, buttonAt(card, words)))!;
      assert.equal(text.split('\n')[0], first);
    });
  }

  it('works by keyboard, and leaves the focus on the button', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    const button = buttonAt(card, '70 m');
    button.focus();
    await sendKeys({press: 'Enter'});
    await answerOf(card);
    assert.lengthOf(taken, 1);
    assertFocus(inside(card), button);
  });
});

describe('what is said of copying', () => {
  inClipboardPage();

  it('is in a live region that is there, and empty, before anything is said', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    const status = said(card);
    assert.equal(status.textContent, '');
    assert.ok(status.checkVisibility(), 'it is not hidden from those who listen');
    await copy(card, buttonAt(card, '70 m'));
    assert.ok(said(card) === status, 'it is the same place');
    assert.equal(status.textContent, 'Copied, with its source.');
  });

  it('is said again for a second copy: the words go and come back', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    await copy(card, buttonAt(card, '70 m'));
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(said(card).textContent));
    observer.observe(said(card), {childList: true, characterData: true, subtree: true});
    await copy(card, buttonAt(card, '4 m'));
    await turn();
    observer.disconnect();
    assert.equal(seen[0], '');
    assert.equal(seen.at(-1), 'Copied, with its source.');
  });

  it('is said in the language of the card', async () => {
    const card = await mountTag('fact-box', MARKDOWN, {lang: 'fr'});
    await copy(card, buttonAt(card, '70 m'));
    assert.equal(said(card).textContent, 'Copié, avec sa source.');
  });

  it('changes nothing else in the card', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    const seen: Node[] = [];
    const observer = new MutationObserver((records) => seen.push(...records.map(({target}) => target)));
    observer.observe(inside(card), {childList: true, characterData: true, attributes: true, subtree: true});
    await copy(card, buttonAt(card, '70 m'));
    seen.push(...observer.takeRecords().map(({target}) => target));
    observer.disconnect();
    assertNone(seen.filter((node) => node !== said(card)));
  });
});

for (const [what, refuse] of [
  ['where the browser refuses', () => (allowed = false)],
  [
    'where there is no clipboard',
    () => {
      restore();
      restore = stub(navigator, 'clipboard', () => undefined);
    },
  ],
] as const) {
  describe(`copying ${what}`, () => {
    inClipboardPage();
    beforeEach(() => void refuse());
    const dialogOf = (card: Element) => inside(card).querySelector<HTMLElement>('[role=dialog]:popover-open');

    it('offers the text, selected, in a field that has the focus, and says so', async () => {
      const card = await mountTag('fact-box', MARKDOWN);
      await copy(card, buttonAt(card, '70 m'));
      const dialog = dialogOf(card);
      assert.ok(dialog, 'a dialog is open');
      const field = dialog.querySelector('textarea');
      assert.ok(field);
      assert.equal(
        field.value,
        ['Length: 70 m, that is long', PASSAGE, BRIEFING, `  ${here('bridge--length')}`].join('\n'),
      );
      assert.deepEqual([field.selectionStart, field.selectionEnd], [0, field.value.length]);
      assert.ok(field.readOnly);
      assert.isNotEmpty(field.getAttribute('aria-label'));
      assertFocus(inside(card), field);
      assert.match(said(card).textContent, /did not allow copying.*copy it from here/);
      assert.include(dialog.textContent, 'did not allow copying');
      assert.deepEqual(taken, []);
    });

    it('stands within the window', async () => {
      const card = await mountTag('fact-box', MARKDOWN);
      await copy(card, buttonAt(card, '70 m'));
      const box = dialogOf(card)!.getBoundingClientRect();
      assert.isAbove(box.width, 200);
      assert.isAtLeast(box.left, 0);
      assert.isAtMost(box.right, document.documentElement.clientWidth);
      assert.isAtLeast(box.top, 0);
      assert.isAtMost(box.bottom, window.innerHeight);
    });

    it('closes by Escape, and the focus is back on the button', async () => {
      const card = await mountTag('fact-box', MARKDOWN);
      const button = buttonAt(card, '70 m');
      button.focus();
      await copy(card, button);
      await sendKeys({press: 'Escape'});
      assertNone(dialogOf(card));
      assertFocus(inside(card), button);
    });

    it('closes by its button', async () => {
      const card = await mountTag('fact-box', MARKDOWN);
      await copy(card, buttonAt(card, '70 m'));
      dialogOf(card)!.querySelector('button')!.click();
      assertNone(dialogOf(card));
    });

    it('offers another text for another click, also after it was closed', async () => {
      const card = await mountTag('fact-box', MARKDOWN);
      await copy(card, buttonAt(card, '70 m'));
      await sendKeys({press: 'Escape'});
      await copy(card, buttonAt(card, 'Eight'));
      const field = dialogOf(card)!.querySelector('textarea')!;
      assert.match(field.value, /^How many arches\? Eight\n/);
      assert.deepEqual([field.selectionStart, field.selectionEnd], [0, field.value.length]);
      await sendKeys({press: 'Escape'});
      await copy(card, buttonAt(card, 'Eight'));
      assert.ok(dialogOf(card), 'the same text is offered again');
    });

    it('is forgotten as soon as the browser allows it', async () => {
      const card = await mountTag('fact-box', MARKDOWN);
      await copy(card, buttonAt(card, '70 m'));
      await sendKeys({press: 'Escape'});
      restore();
      allowed = true;
      restore = stub(navigator.clipboard, 'write', () => write);
      await copy(card, buttonAt(card, '70 m'));
      assertNone(inside(card).querySelector('textarea'));
      assert.equal(said(card).textContent, 'Copied, with its source.');
    });
  });
}

/** The item beside a button: its question or term, and its own words, except who says them. */
function wordsBeside(button: Element): readonly string[] {
  const item = button.closest('.stance, .fact, .quotation, .popover')!;
  if (isInPopover(button)) {
    let before = button.closest('.actions')!.previousElementSibling;
    while (before && !before.matches('.passage')) before = before.previousElementSibling;
    return words(before!.textContent);
  }
  const term = button.closest('.fact, .question')?.querySelector('dt, .ask');
  // Answers of one stance share its words.
  const answer = button.closest('.answer');
  const parts = item.matches('.quotation')
    ? item.querySelectorAll('blockquote, .speaker')
    : item.matches('.stance')
      ? [item.querySelector('.words')!, ...(answer?.querySelectorAll('.detail') ?? [])]
      : item.querySelectorAll('dd');
  return [...(term ? [term] : []), ...parts].flatMap((part) => {
    const own = part.cloneNode(true) as Element;
    for (const other of own.querySelectorAll('button, sup, .by, .corrected, .when, .speaking')) other.remove();
    return words(own.textContent.replace(/ \(citing [^)]*\)/g, ''));
  });
}

/** The words of a text, whatever is between them. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('which item a button copies', () => {
  inClipboardPage();

  /** Every button of a card copies the item beside it; counts those that are not in popovers. */
  async function assertOwnItems(card: Element, name: string): Promise<number> {
    openEach(inside(card));
    for (const n of buttonsOf(inside(card)).keys()) {
      const button = buttonsOf(inside(card))[n]!;
      const expected = wordsBeside(button);
      const {text} = (await copy(card, button))!;
      const first = words(text.split('\n')[0] ?? '').map((word) => word.toLowerCase());
      const missing = expected.filter((word) => !first.includes(word.toLowerCase()));
      assert.deepEqual(missing, [], `${name}: button ${n} beside “${expected.join(' ')}” copies “${first.join(' ')}”`);
    }
    return buttonsOf(inside(card)).filter((button) => !isInPopover(button)).length;
  }

  /** A card as a server has drawn it, taken over by its element. */
  async function takenOver({prerendered, card: tag}: NodeOutput): Promise<Card> {
    const page = place(document.createElement('section'));
    page.setHTMLUnsafe(prerendered);
    const card = page.querySelector(tag);
    assert.ok(card);
    await turn();
    return card;
  }

  const withButtons = outputs.filter(
    ({prerendered, name}) => prerendered.includes('class="copy"') && /^(briefs|shots)\/|design-example/.test(name),
  );

  it('is covered by every kind of card', () => {
    for (const tag of ['caucasus-brief', 'source-compare', 'fact-box'])
      assert.isAtLeast(withButtons.filter(({card}) => card === tag).length, 3, tag);
  });

  for (const output of withButtons) {
    it(`is the one beside it in the prerendered card, which stays as it was drawn: ${output.name}`, async () => {
      const card = await takenOver(output);
      const drawn = [...inside(card).querySelectorAll('*')];
      await assertOwnItems(card, output.name);
      assert.isNotEmpty(buttonsOf(inside(card)));
      const now = [...inside(card).querySelectorAll('*')];
      // The notice that a review is due is drawn after a while, with the whole card.
      if (!inside(card).querySelector('.out-of-date'))
        assert.ok(
          drawn.length === now.length && drawn.every((element, n) => element === now[n]),
          'nothing was redrawn',
        );
    });
  }

  it('is the same in a prerendered card after it was redrawn', async () => {
    const card = await takenOver(outputs.find(({name}) => name === 'format/design-example')!);
    card.headingLevel = 3;
    await turn();
    assert.isAbove(await assertOwnItems(card, 'redrawn'), 5);
  });

  it('is said in a prerendered card, without redrawing it', async () => {
    const card = await takenOver(outputs.find(({name}) => name === 'format/design-example as fact-box')!);
    const status = said(card);
    await copy(card, buttonsOf(inside(card))[0]!);
    assert.ok(said(card) === status);
    assert.equal(status.textContent, 'Copied, with its source.');
  });

  const refusedIn = async () => {
    const card = await takenOver(outputs.find(({name}) => name === 'format/design-example as fact-box')!);
    allowed = false;
    for (const details of inside(card).querySelectorAll('details')) details.open = true;
    const button = buttonsOf(inside(card))[1]!;
    const expected = wordsBeside(button);
    button.focus();
    await copy(card, button);
    return {card, expected};
  };

  it('is offered as text in a prerendered card too, where the browser refuses', async () => {
    const {card, expected} = await refusedIn();
    const field = inside(card).querySelector('textarea');
    assert.ok(field);
    assert.includeMembers(words(field.value), [...expected]);
    assertFocus(inside(card), field);
  });

  it('has the focus again after that text was closed in a prerendered card', async () => {
    const {card} = await refusedIn();
    await sendKeys({press: 'Escape'});
    assertFocus(inside(card), buttonsOf(inside(card))[1]!);
  });

  it('is the one beside it after a selection, among what is shown and in the rest', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {questions: 'safe'});
    assert.equal(await assertOwnItems(card, 'safe'), 4);
    card.setAttribute('questions', 'old');
    await turn();
    assert.equal(await assertOwnItems(card, 'old'), 4);
    card.setAttribute('sources', 'three one');
    await turn();
    assert.isAtLeast(await assertOwnItems(card, 'three one'), 4);
    card.removeAttribute('questions');
    card.removeAttribute('sources');
    await turn();
    assert.equal(await assertOwnItems(card, 'all'), 4);
  });

  it('is the one beside it after a selection in a prerendered card, which is changed in place', async () => {
    const card = await takenOver(outputs.find(({name}) => name === 'format/design-example as source-compare')!);
    const before = buttonsOf(inside(card));
    assertNone(inside(card).querySelector('.rest'));
    card.setAttribute('sources', 'insight');
    await turn();
    assert.ok(inside(card).querySelector('.rest'));
    assert.ok(before.some((button) => button.isConnected));
    assert.isAtLeast(await assertOwnItems(card, 'sources="insight"'), 2);
  });

  it('names only the sources that are shown where others are left out', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {sources: 'two', questions: 'old'});
    const {text} = (await copy(card, buttonsOf(inside(card))[0]!))!;
    assert.include(text, 'Two Publishing');
    assert.notInclude(text, 'One Publishing House');
  });

  it('is the one beside it where a section is shown and the rest folded', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN, {section: 'differ'});
    assert.equal(await assertOwnItems(card, 'differ'), 9);
    card.setAttribute('section', 'facts');
    await turn();
    assert.equal(await assertOwnItems(card, 'facts'), 9);
  });

  it('is the one beside it after the briefing has changed', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    card.markdown = MARKDOWN.replace('- **Length:**', '- **Age:** 300 years [^two]\n- **Length:**');
    await turn();
    assert.equal(await assertOwnItems(card, 'changed'), 5);
  });

  it('is the one beside it where a fact holds a quotation or facts of its own', async () => {
    const nested =
      '- **Length:** 70 m [^one]\n- **Repairs:** Some\n\n  > “It stood.”\n  > — A mason, 2020 [^two]\n\n- **Width:** 4 m [^three]';
    const card = await mountTag(
      'fact-box',
      MARKDOWN.replace(/## Key facts[^]*?## How/, `## Key facts {#facts}\n\n${nested}\n\n## How`),
    );
    const firsts: (string | undefined)[] = [];
    const buttons = buttonsOf(inside(card)).filter((button) => !isInPopover(button));
    for (const button of buttons) firsts.push((await copy(card, button))?.text.split('\n')[0]);
    assert.deepEqual(firsts.map((first) => words(first ?? '')[0]).toSorted(), ['It', 'Length', 'Repairs', 'Width']);
    for (const button of buttons) {
      const item = button.closest('.quotation, .fact')!;
      const {text} = (await copy(card, button))!;
      assert.equal(words(text)[0], item.matches('.quotation') ? 'It' : words(item.querySelector('dt')!.textContent)[0]);
    }
  });
});

describe('the buttons for copying', () => {
  inClipboardPage();

  it('are shown where the card is live', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    assert.ok(card.matches(':state(live)'));
    for (const button of buttonsOf(inside(card))) assert.equal(getComputedStyle(button).visibility, 'visible');
  });

  it('are not shown in a prerendered card that no script has taken over', () => {
    const page = place(document.createElement('section'));
    const {prerendered, card: tag} = outputs.find(({name}) => name === 'format/design-example as fact-box')!;
    page.setHTMLUnsafe(prerendered.replaceAll(tag, 'fact-box-of-nobody'));
    const root = page.querySelector('fact-box-of-nobody')?.shadowRoot;
    assert.ok(root);
    assert.isAbove(buttonsOf(root).length, 0);
    for (const button of buttonsOf(root)) assert.equal(getComputedStyle(button).visibility, 'hidden');
  });

  it('are at least 24 pixels high and wide', async () => {
    const card = await mountTag('caucasus-brief', MARKDOWN);
    openEach(inside(card));
    for (const button of buttonsOf(inside(card))) {
      button.closest<HTMLElement>('.popover')?.showPopover();
      const {width, height} = button.getBoundingClientRect();
      assert.isAtLeast(width, 24);
      assert.isAtLeast(height, 24);
    }
  });

  it('are visible when they have the focus of the keyboard', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    const [button] = buttonsOf(inside(card));
    // From the stop before it: the focus of a script alone need not be visible.
    inside(card).querySelector<HTMLElement>('.cite')!.focus();
    await sendKeys({press: 'Tab'});
    assertFocus(inside(card), button!);
    assert.equal(getComputedStyle(button!).opacity, '1');
  });
});
