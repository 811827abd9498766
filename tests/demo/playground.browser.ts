import {assert, oneEvent} from '@open-wc/testing';
import {cardsOf, frameWith, type Card, type Page} from './support.js';

const PATH = '/demo/playground.html';

/** The page, when its card has shown the text that it came with. */
async function openPlayground(fragment = '', width = 1280): Promise<Page & typeof globalThis> {
  const page = (await frameWith({src: `${PATH}${fragment}`}, width)).contentWindow as Page & typeof globalThis;
  await settled(page);
  return page;
}

// What the page has by an id is of a type that the test knows.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast at each call would say the same at greater length
const find = <T extends HTMLElement>({document}: Page, id: string): T => document.querySelector<T>(`#${id}`)!;
const area = (page: Page) => find<HTMLTextAreaElement>(page, 'text');
const card = (page: Page): Card => cardsOf(page)[0]!;
const problems = (page: Page): string[] =>
  [...page.document.querySelectorAll<HTMLElement>('#problems button')].map(({innerText}) =>
    innerText.replace(/\s+/g, ' '),
  );

/** Until the card shows what the textarea holds. */
async function settled(page: Page): Promise<void> {
  while (card(page).markdown !== area(page).value || find(page, 'count').textContent === '')
    await oneEvent(find(page, 'stage'), 'brief-load');
}

async function type(page: Page, text: string): Promise<void> {
  const loaded = oneEvent(find(page, 'stage'), 'brief-load');
  area(page).value = text;
  area(page).dispatchEvent(new Event('input'));
  await loaded;
}

/** What the page says next. */
async function nextSaid(page: Page, act: () => void): Promise<string> {
  const said = find(page, 'said');
  const words = new Promise<string>((resolve) => {
    const observer = new MutationObserver(() => {
      if (said.textContent === '') return;
      observer.disconnect();
      resolve(said.textContent);
    });
    observer.observe(said, {childList: true, subtree: true});
  });
  act();
  return words;
}

function choose(page: Page, name: string, value: string): void {
  const switches = find<HTMLFormElement>(page, 'switches');
  (switches.elements.namedItem(name) as HTMLSelectElement).value = value;
  switches.dispatchEvent(new Event('input'));
}

/** A fragment with this text. */
async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `#text=${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`;
}

function withClipboard(page: Page): string[] {
  const copied: string[] = [];
  Object.defineProperty(page.navigator, 'clipboard', {
    value: {writeText: (text: string) => Promise.resolve(copied.push(text))},
  });
  return copied;
}

const BROKEN = '---\ntitle: T\n---\n\nOne.\n\n“Two” says [^nobody] here.\n';

describe('the playground', () => {
  it('begins with a briefing that has no problems, and numbers its lines', async () => {
    const page = await openPlayground();
    assert.include(card(page).shadowRoot!.textContent, 'Will Port Ellery lose its winter ferry?');
    assert.equal(find(page, 'count').textContent, 'No problems');
    assert.equal(find(page, 'lines').childElementCount, area(page).value.split('\n').length);
    assert.isAbove(find(page, 'lines').childElementCount, 50);
  });

  /** The first line that the editor shows, and the line of the caret. */
  const linesOf = (page: Page): readonly (string | undefined)[] => {
    const top = find(page, 'editor').getBoundingClientRect().top;
    const first = [...find(page, 'lines').children].find((line) => line.getBoundingClientRect().bottom > top + 2);
    const {value, selectionStart} = area(page);
    return [first?.textContent, value.slice(selectionStart).trimStart().split('\n')[0]].map((line) =>
      line?.slice(0, 11),
    );
  };

  it('opens a briefing at its body, and a new one at its front matter', async () => {
    const page = await openPlayground();
    assert.deepEqual(linesOf(page), ['The council', 'The council']);
    const opened = nextSaid(page, () => {
      const shipped = find<HTMLSelectElement>(page, 'shipped');
      shipped.value = 'new.md';
      shipped.dispatchEvent(new Event('change'));
    });
    await opened;
    assert.deepEqual(linesOf(page), ['---', '---']);
  });

  it('says in one line what the shapes of an author’s text become', async () => {
    const page = await openPlayground();
    for (const shape of ['timeline', 'facts', 'comparison', 'quotation'])
      assert.include(find(page, 'shapes').textContent, shape);
  });

  it('shows during typing what the text means, and what is wrong where', async () => {
    const page = await openPlayground();
    await type(page, BROKEN);
    assert.include(card(page).shadowRoot!.textContent, '“Two” says');
    assert.lengthOf(problems(page), 1);
    assert.match(problems(page)[0]!, /^7:12 error .*nobody/);
    assert.equal(find(page, 'count').textContent, '1 error');
    assert.deepEqual(
      [...find(page, 'lines').children].map(({className}) => className),
      ['', '', '', '', '', '', 'error', ''],
    );
    await type(page, BROKEN.replace(' [^nobody]', ''));
    assert.equal(find(page, 'count').textContent, 'No problems');
    assert.isNull(page.document.querySelector('#lines .error'));
  });

  it('keeps the numbers in step with the text, wherever it changes', async () => {
    const page = await openPlayground();
    for (const text of ['a\nb\nc', 'a\nx\nb\nc', 'b\nc', '', 'c\nb\nc\n\n', 'c\nc\n\n', 'c\nc', 'c\nc\nc', 'c']) {
      await type(page, text);
      assert.deepEqual(
        [...find(page, 'lines').children].map(({textContent}) => textContent),
        text.split('\n'),
      );
    }
  });

  it('selects what a problem is about when it is clicked', async () => {
    const page = await openPlayground();
    await type(page, BROKEN);
    page.document.querySelector<HTMLButtonElement>('#problems button')!.click();
    const {selectionStart, selectionEnd, value} = area(page);
    assert.equal(value.slice(selectionStart, selectionEnd), '[^nobody]');
    assert.equal(page.document.activeElement, area(page));
  });

  it('says what the chosen element asks for and the text does not have', async () => {
    const page = await openPlayground();
    await type(page, '---\ntitle: T\n---\n\nOne.\n');
    const loaded = oneEvent(find(page, 'stage'), 'brief-load');
    choose(page, 'element', 'event-timeline');
    await loaded;
    assert.equal(card(page).localName, 'event-timeline');
    assert.lengthOf(problems(page), 1);
    assert.isTrue(page.document.querySelector<HTMLButtonElement>('#problems button')!.disabled, 'it has no place');
  });

  it('shows the card in the width, theme, language, direction and level that are chosen', async () => {
    const page = await openPlayground();
    for (const [name, value] of [
      ['width', '300'],
      ['theme', 'dark'],
      ['lang', 'fa'],
      ['level', '4'],
    ] as const)
      choose(page, name, value);
    await card(page).updateComplete;
    assert.equal(card(page).getBoundingClientRect().width, 300);
    assert.equal(find(page, 'width-value').textContent, '300 px');
    assert.equal(card(page).theme, 'dark');
    assert.equal(page.getComputedStyle(card(page)).direction, 'rtl');
    assert.equal(card(page).shadowRoot!.querySelector<HTMLElement>('.card')!.lang, 'fa');
    assert.ok(card(page).shadowRoot!.querySelector('h4.title'));
    choose(page, 'dir', 'ltr');
    assert.equal(page.getComputedStyle(card(page)).direction, 'ltr');
    page.document.querySelector<HTMLElement>('[data-width="900"]')!.click();
    assert.equal(card(page).getBoundingClientRect().width, 900);
  });

  it('shows the text or the card on a phone, each one tap away, and folds the options', async () => {
    const page = await openPlayground('', 360);
    const seen = () => [area(page), card(page)].map((each) => each.checkVisibility({visibilityProperty: true}));
    assert.deepEqual(seen(), [true, false]);
    await type(page, `${area(page).value}\nTyped on a phone.\n`);
    find(page, 'read').click();
    assert.deepEqual(seen(), [false, true]);
    assert.include(card(page).shadowRoot!.textContent, 'Typed on a phone');
    assert.isAbove(card(page).getBoundingClientRect().width, 240);
    assert.isFalse(find<HTMLDetailsElement>(page, 'options').open);
    // If it were static, it would be above everything visible.
    page.scrollTo(0, page.document.documentElement.scrollHeight);
    assert.isAtLeast(page.document.querySelector('.pg-view')!.getBoundingClientRect().bottom, 0);
  });

  it('shows both beside each other where there is room, with the options in two rows, and is not longer than they are', async () => {
    const page = await openPlayground();
    for (const each of [area(page), card(page), find(page, 'switches')])
      assert.isTrue(each.checkVisibility({visibilityProperty: true}));
    const rows = new Set(
      [...find(page, 'switches').children].map((each) => Math.round(each.getBoundingClientRect().bottom)),
    );
    assert.equal(rows.size, 2);
    const foot = page.document.querySelector('.doc-foot')!.getBoundingClientRect();
    assert.approximately(page.document.documentElement.scrollHeight, foot.bottom + page.scrollY, 1);
  });

  it('loads no image that a text names until its reader says so', async () => {
    const page = await openPlayground(`${await packed('![A map](/demo/pictures/icon.svg)\n')}&images=all`);
    while (!card(page).markdown?.startsWith('![')) await oneEvent(find(page, 'stage'), 'brief-load');
    await card(page).updateComplete;
    assert.isNull(card(page).shadowRoot!.querySelector('img'));
    choose(page, 'images', 'all');
    await card(page).updateComplete;
    assert.ok(card(page).shadowRoot!.querySelector('img'));
  });

  it('puts text and settings into a link that shows the same to anyone who follows it', async () => {
    const page = await openPlayground();
    const copied = withClipboard(page);
    const text = `${BROKEN}\nԵրևան 🏔\n`;
    await type(page, text);
    choose(page, 'element', 'fact-box');
    choose(page, 'lang', 'hy');
    assert.match(await nextSaid(page, () => find(page, 'share').click()), /^Link copied/);
    assert.deepEqual(copied, [page.location.href]);
    const {hash} = new URL(copied[0]!);
    assert.match(hash, /^#text=[\w-]+&element=fact-box&lang=hy$/);
    const other = await openPlayground(hash);
    while (card(other).markdown !== text) await oneEvent(find(other, 'stage'), 'brief-load');
    assert.equal(area(other).value, text);
    assert.equal(card(other).localName, 'fact-box');
    assert.equal(find(other, 'stage').lang, 'hy');
  });

  it('says what is wrong with a damaged, foreign or too large link, and keeps the text', async () => {
    const page = await openPlayground();
    await type(page, 'Mine.');
    const good = await packed(BROKEN);
    for (const [fragment, words] of [
      [good.slice(0, -9), /damaged/],
      ['#text=%%%', /damaged/],
      ['#text=', /damaged/],
      [await packed('x'.repeat(1_048_577)), /larger than 1 MiB/],
      ['#open=https://elsewhere.example/a.md', /not here/],
      ['#open=', /not here/],
    ] as const) {
      const said = await nextSaid(page, () => {
        page.location.hash = fragment;
      });
      assert.match(said, words);
      assert.include(said, 'Your text is as it was.');
      assert.equal(area(page).value, 'Mine.');
    }
  });

  it('opens a briefing that a link names, and brings back what was written before', async () => {
    const page = await openPlayground();
    await type(page, 'Mine.');
    assert.match(
      await nextSaid(page, () => {
        page.location.hash = '#open=briefs%2Fcsto-freeze.md';
      }),
      /^Opened: Armenia freezes/,
    );
    await settled(page);
    assert.include(area(page).value, 'id: csto-freeze');
    assert.equal(find<HTMLSelectElement>(page, 'shipped').value, 'briefs/csto-freeze.md');
    assert.match(
      await nextSaid(page, () => {
        page.location.hash = '#open=briefs%2Fharbour.md';
      }),
      /^Opened: Will Port Ellery/,
    );
    assert.match(await nextSaid(page, () => find(page, 'back').click()), /back/);
    assert.equal(area(page).value, 'Mine.');
    assert.isTrue(find(page, 'back').hidden);
  });

  it('opens a file of the author’s own, and offers the text as a file', async () => {
    const page = await openPlayground();
    const files = new DataTransfer();
    files.items.add(new File(['One.\r\nTwo.'], 'own.md'));
    const input = find<HTMLInputElement>(page, 'file');
    input.files = files.files;
    assert.equal(await nextSaid(page, () => input.dispatchEvent(new Event('change'))), 'Opened: own.md');
    assert.equal(area(page).value, 'One.\nTwo.');
    const clicked = new Promise<HTMLAnchorElement>((resolve) => {
      page.HTMLAnchorElement.prototype.click = function click() {
        resolve(this);
      };
    });
    find(page, 'download').click();
    assert.equal((await clicked).download, 'own.md');
  });

  it('has a new briefing that checks clean', async () => {
    const page = await openPlayground();
    const shipped = find<HTMLSelectElement>(page, 'shipped');
    shipped.value = 'new.md';
    assert.equal(await nextSaid(page, () => shipped.dispatchEvent(new Event('change'))), 'Opened: A new briefing');
    await settled(page);
    assert.match(area(page).value, /^---\n/);
    assert.equal(find(page, 'count').textContent, 'No problems');
  });
});
