import {assert} from '@open-wc/testing';
import {localeFor} from '../../src/i18n/index.js';
import {addLocale} from '../../src/index.js';
import {
  inFakePage,
  inside,
  make,
  notice,
  place,
  refused,
  mountLoading,
  mountMarkdown,
  mountTag,
  textOf,
  turn,
} from '../elements/support.js';
import {directionOf, LANGUAGES as ADDED} from './all.js';

const LANGUAGES = [...ADDED, 'en'];

/** Without a word of any language, except the ones asked for. */
function briefing(head = '', body = '1'): string {
  return `---\ntitle: "2"\nauthors: ["3", "4", "5"]\npublished: 2024-02-22\n${head}---\n\n${body}\n`;
}

describe('languages on one page', () => {
  inFakePage();

  it('can be side by side, each card in its own', async () => {
    const cards = LANGUAGES.map((lang) => {
      const card = make({lang});
      card.markdown = briefing();
      return place(card);
    });
    await turn();
    for (const [n, lang] of LANGUAGES.entries()) {
      const {skip, briefing: kicker, by, list, published, date} = localeFor(lang);
      assert.equal(
        textOf(cards[n]!),
        [skip, kicker, '2', '1', [by(list(['3', '4', '5'])), published(date('2024-02-22'))].join(' · ')]
          .join(' ')
          .replace(/\s+/g, ' '),
      );
      assert.equal(inside(cards[n]!).querySelector('.card')?.getAttribute('lang'), lang);
    }
  });

  it('change with the page’s, in every direction', async () => {
    const card = await mountMarkdown(briefing());
    for (const lang of [...LANGUAGES, ...LANGUAGES.toReversed()]) {
      card.lang = lang;
      await turn();
      assert.include(textOf(card), localeFor(lang).published(localeFor(lang).date('2024-02-22')));
    }
  });

  it('each say in their direction why there is no briefing', async () => {
    for (const lang of LANGUAGES) {
      const {card, request} = await mountLoading({lang});
      await refused(request, 404);
      assert.include(notice(card)!.textContent, localeFor(lang).failed('missing'));
      assert.equal(getComputedStyle(notice(card)!).direction, directionOf(lang));
    }
  });

  it('that were added in part say the rest in English', async () => {
    addLocale({lang: 'eo', words: {briefing: 'Resumo'}});
    const card = await mountMarkdown(briefing('topics: ["6"]\n'), {lang: 'eo'});
    assert.equal(inside(card).querySelector('.kicker')?.textContent, 'Resumo');
    assert.include(textOf(card), localeFor('en').by(''));
    assert.equal(inside(card).querySelector('.topics')?.getAttribute('aria-label'), localeFor('en').topics);
  });
});

describe('a card in another language than its briefing', () => {
  inFakePage();
  const ENGLISH = 'The bridge stands.';
  const PERSIAN = 'پل هنوز پابرجاست.';

  for (const [what, selector] of [
    ['kicker', '.kicker'],
    ['heading of the sources', '.sources :is(h1, h2, h3)'],
    ['link for errors', '.byline a'],
  ] as const) {
    it(`marks its ${what} with the language that it is in`, async () => {
      const card = await mountMarkdown(
        briefing(
          'lang: en\ncontact: mailto:x@example.org\nsources: {one: {publisher: One, title: First}}\n',
          `${ENGLISH} [^one]`,
        ),
        {lang: 'tr'},
      );
      const place = inside(card).querySelector(selector);
      const words = place?.querySelector('span') ?? place;
      assert.equal(words?.closest('[lang]')?.getAttribute('lang'), 'tr');
    });
  }

  it('sets an English text from left to right on a Persian page', async () => {
    const card = await mountMarkdown(briefing('lang: en\n', ENGLISH), {lang: 'fa'});
    assert.equal(getComputedStyle(inside(card).querySelector('.body p')!).direction, 'ltr');
  });

  it('sets a Persian text from right to left on an English page', async () => {
    const card = await mountMarkdown(briefing('lang: fa\n', PERSIAN), {lang: 'en'});
    assert.equal(getComputedStyle(inside(card).querySelector('.body p')!).direction, 'rtl');
  });
});

describe('a card from right to left', () => {
  inFakePage();
  const TEXT = 'پل هنوز پابرجاست.';
  const rects = (node: Node) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: DOMRect[] = [];
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.closest('.copy') || walker.currentNode.nodeValue?.trim() === '') continue;
      range.selectNodeContents(walker.currentNode);
      found.push(...range.getClientRects());
    }
    return found;
  };
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

  for (const [tag, kind, width] of [
    ['fact-box', 'facts', 600],
    ['source-compare', 'a comparison in a narrow place', 300],
    ['source-compare', 'a comparison in a wide place', 900],
  ] as const) {
    it(`has no button on the words of ${kind}`, async () => {
      const card = await mountTag(
        tag,
        briefing(
          'lang: fa\nsources: {a: {publisher: پیک, title: نخست}, b: {publisher: فانوس, title: دوم}}\n',
          `- **پل؟**\n  - **پابرجاست** [^a]\n  - **نه** ${TEXT} [^b]\n${tag === 'fact-box' ? `- **سال:** ${TEXT} [^a]\n` : ''}`,
        ),
        {lang: 'fa'},
      );
      card.style.inlineSize = `${width}px`;
      const buttons = [...inside(card).querySelectorAll('.copy')].map((button) => button.getBoundingClientRect());
      assert.isNotEmpty(buttons);
      for (const words of inside(card).querySelectorAll('.words strong, .detail, dt, .who, .silent .words')) {
        for (const rect of rects(words))
          assert.notOk(
            buttons.some((button) => meet(button, rect)),
            `a button stands on “${words.textContent}”`,
          );
      }
    });
  }

  it('keeps day, month and year of a date together after a name in Latin letters', async () => {
    const card = await mountMarkdown(
      briefing(
        'lang: fa\nsources: {a: {publisher: پیک, title: نخست, author: A. Writer, published: 2024-02-20}}\n',
        `${TEXT} [^a]`,
      ),
      {lang: 'fa'},
    );
    const date = inside(card).querySelector('.sources .line time')!;
    const author = date.parentElement!.querySelector('span[translate]')!;
    assert.equal(date.textContent, localeFor('fa').date('2024-02-20'));
    assert.equal(author.textContent, 'A. Writer');
    assert.isAtMost(date.getBoundingClientRect().right, author.getBoundingClientRect().left);
  });
});

describe('a timeline', () => {
  inFakePage();

  for (const lang of LANGUAGES) {
    it(`says a year that is all that is known once, in ${lang} as elsewhere in it`, async () => {
      const card = await mountTag('event-timeline', briefing('', '- **2021:** 1\n- **2023-05:** 2'), {lang});
      const numerals = [...inside(card).querySelectorAll('.numeral')].map(({textContent}) => textContent);
      assert.deepEqual(numerals, [localeFor(lang).date('2021'), localeFor(lang).date('2023')]);
    });
  }
});

describe('a fact', () => {
  inFakePage();

  for (const lang of LANGUAGES) {
    it(`on one line has the colon of ${lang} after its term`, async () => {
      const card = await mountTag('fact-box', briefing('', '- **1:** 2'), {lang, compact: ''});
      const term = inside(card).querySelector('dt')!;
      const drawn = getComputedStyle(term, '::after')
        .content.replace(/^"(.*)"$/, '$1')
        .replace('none', '');
      assert.equal(term.textContent + drawn, localeFor(lang).colon('1'));
    });
  }
});
