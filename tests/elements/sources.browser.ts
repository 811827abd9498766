import {assert} from '@open-wc/testing';
import {define, type Brief, type CaucasusBrief} from '../../src/index.js';
import {
  answered,
  brief,
  comeNear,
  compiled,
  fallback,
  fresh,
  inFakePage,
  inside,
  make,
  mount,
  mountLoaded,
  mountLoading,
  mountMarkdown,
  network,
  notice,
  place,
  record,
  showsFallback,
  textOf,
  titleOf,
  turn,
  types,
  unreachable,
} from './support.js';

function script(text: string, type = 'text/markdown'): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = type;
  element.textContent = text;
  return element;
}

describe('where a briefing comes from', () => {
  inFakePage();

  it('loads Markdown from src', async () => {
    const {card, src} = await mountLoaded(brief('From src'));
    assert.equal(titleOf(card), 'From src');
    assert.deepEqual(network.paths(), [src]);
  });

  it('loads compiled JSON from src, by its content type', async () => {
    const {card, request} = await mountLoading();
    await answered(request, compiled('From JSON'), {type: 'application/json; charset=utf-8'});
    assert.equal(titleOf(card), 'From JSON');
  });

  it('sends no credentials', async () => {
    const {request} = await mountLoading();
    assert.equal(request.init.credentials, 'omit');
  });

  it('resolves src against the base URL of its document', async () => {
    await mount({src: 'there/x.md', loading: 'eager'});
    assert.equal(network.last().url, new URL('there/x.md', document.baseURI).href);
  });

  it('draws the markdown property in the first update, without a request', async () => {
    const card = make();
    card.markdown = brief('In the page');
    place(card);
    await card.updateComplete;
    assert.equal(card.status, 'ready');
    assert.equal(titleOf(card), 'In the page');
    assert.equal(network.requests.length, 0);
  });

  it('draws a markdown property that was set before the element was defined', async () => {
    const card = place(document.createElement('late-caucasus-brief')) as CaucasusBrief;
    card.markdown = brief('Early');
    define({prefix: 'late'});
    await turn();
    assert.equal(titleOf(card), 'Early');
  });

  it('draws the Markdown of a child script', async () => {
    const card = await mount({}, script(brief('In a script')));
    assert.equal(titleOf(card), 'In a script');
  });

  it('draws the compiled JSON of a child script', async () => {
    const card = await mount({}, script(compiled('In JSON'), 'application/json'));
    assert.equal(titleOf(card), 'In JSON');
  });

  it('finds a child script that is added after the card was connected', async () => {
    const card = await mount();
    assert.equal(card.status, 'empty');
    card.append(script(brief('Later')));
    await turn();
    assert.equal(titleOf(card), 'Later');
  });

  it('takes up another text of its child script', async () => {
    const child = script(brief('Before'));
    const card = await mount({}, child);
    child.textContent = brief('After');
    await turn();
    assert.equal(titleOf(card), 'After');
  });

  it('does not take a script that stands deeper inside for its own', async () => {
    const inner = document.createElement('div');
    inner.append(script(brief('Not mine')));
    const card = await mount({}, inner);
    assert.equal(card.status, 'empty');
  });

  it('draws the brief property', async () => {
    const card = make();
    card.brief = JSON.parse(compiled('An object')) as Brief;
    place(card);
    await turn();
    assert.equal(titleOf(card), 'An object');
  });

  it('refuses a brief property that is not a briefing, and tells reader and developer', async () => {
    const card = make({}, fallback());
    const events = record(card);
    card.brief = {title: 1} as unknown as Brief;
    place(card);
    await turn();
    assert.equal(card.status, 'failed');
    assert.deepEqual(types(events), ['brief-error']);
    assert.ok(notice(card));
    assert.ok(showsFallback(card));
  });

  it('survives a brief property whose getters throw', async () => {
    const card = make();
    card.brief = Object.defineProperty({}, 'title', {
      enumerable: true,
      get: () => {
        throw new Error('forged');
      },
    }) as Brief;
    place(card);
    await turn();
    assert.equal(card.status, 'failed');
  });

  it('prefers brief to markdown, markdown to the child script, and that to src', async () => {
    const card = make({src: fresh(), loading: 'eager'}, script(brief('script')));
    card.markdown = brief('markdown');
    card.brief = JSON.parse(compiled('brief')) as Brief;
    place(card);
    const seen: (string | undefined)[] = [];
    for (const forget of [
      () => (card.brief = undefined),
      () => (card.markdown = undefined),
      () => card.querySelector('script')?.remove(),
    ]) {
      await turn();
      seen.push(titleOf(card));
      assert.equal(network.requests.length, 0, `nothing is loaded while ${String(titleOf(card))} is there`);
      forget();
    }
    await turn();
    await answered(network.last(), brief('src'));
    assert.deepEqual([...seen, titleOf(card)], ['brief', 'markdown', 'script', 'src']);
  });

  it('shows nothing of a markdown property that was removed', async () => {
    const card = await mountMarkdown(brief());
    card.markdown = undefined;
    await turn();
    assert.equal(card.status, 'empty');
    assert.equal(textOf(card), '');
  });

  it('keeps the first content with a src beside it, until reload() brings that of src', async () => {
    const card = make({src: fresh(), loading: 'eager'});
    card.markdown = brief('First');
    const events = record(card);
    place(card);
    await turn();
    assert.equal(titleOf(card), 'First');
    const settled = card.reload();
    await turn();
    assert.equal(titleOf(card), 'First');
    await answered(network.last(), brief('Second'));
    await settled;
    assert.equal(titleOf(card), 'Second');
    assert.deepEqual(types(events), ['brief-load', 'brief-update']);
  });

  it('loads nothing when a src is given to a card that has content', async () => {
    const card = await mountMarkdown(brief('First'), {loading: 'eager'});
    card.src = fresh();
    await turn();
    assert.equal(network.requests.length, 0);
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief('Second'));
    await settled;
    assert.equal(titleOf(card), 'Second');
  });

  it('shows a briefing and its new src that are given together, and loads nothing', async () => {
    const {card} = await mountLoaded(brief('Old'));
    card.src = fresh();
    card.markdown = brief('New');
    await turn();
    assert.equal(titleOf(card), 'New');
    assert.equal(network.requests.length, 1);
  });

  it('drops the answer for src when a briefing is given in the meantime', async () => {
    const {card, request} = await mountLoading();
    card.markdown = brief('Given');
    await turn();
    await answered(request, brief('Late'));
    assert.equal(titleOf(card), 'Given');
    assert.equal(card.status, 'ready');
  });

  it('does not load anything when a briefing is given before the card comes near', async () => {
    const card = await mount({src: fresh()});
    card.markdown = brief('Given');
    await turn();
    comeNear(card);
    await turn();
    assert.equal(network.requests.length, 0);
  });

  it('keeps content as stale when a refresh from a later src fails', async () => {
    const card = await mountMarkdown(brief('First'));
    card.src = fresh();
    await turn();
    const settled = card.reload();
    await turn();
    await unreachable(network.last());
    await settled;
    assert.equal(card.status, 'stale');
    assert.equal(titleOf(card), 'First');
  });

  it('goes back to the briefing in the page when src is removed', async () => {
    const card = await mountMarkdown(brief('First'), {src: fresh()});
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief('Second'));
    await settled;
    card.removeAttribute('src');
    await turn();
    assert.equal(card.status, 'ready');
    assert.equal(titleOf(card), 'First');
  });

  it('goes back to empty, and to the fallback, when src is removed', async () => {
    const {card} = await mountLoaded(brief(), {}, fallback());
    card.removeAttribute('src');
    await turn();
    assert.equal(card.status, 'empty');
    assert.ok(showsFallback(card));
  });

  it('drops the answer when src was removed in the meantime', async () => {
    const {card, request} = await mountLoading();
    card.removeAttribute('src');
    await turn();
    await answered(request, brief());
    assert.equal(card.status, 'empty');
  });

  for (const value of ['', null, undefined]) {
    it(`takes a src of ${JSON.stringify(value)} for a missing one`, async () => {
      const card = make({loading: 'eager'});
      card.src = value as string;
      place(card);
      await turn();
      assert.equal(card.status, 'empty');
      assert.equal(network.requests.length, 0);
    });
  }

  it('shows an invalid src to the developer as “invalid”, and sends nothing', async () => {
    const card = make({src: 'http://[', loading: 'eager'}, fallback());
    const errors = record(card) as (Event & {error: {code: string}})[];
    place(card);
    await turn();
    assert.equal(card.status, 'failed');
    assert.equal(errors[0]?.error.code, 'invalid');
    assert.equal(network.requests.length, 0);
  });
});

const SECTIONS = `# The bridge

First words [^a].

## One {#one}

Under one.

### Deeper {#deeper}

Under deeper.

## Two {#two}

Under two.

[^a]: A note.
`;

describe('section and heading-level', () => {
  inFakePage();

  it('shows only the section that `section` names, with what is below it, and counts and folds the rest', async () => {
    const card = await mountMarkdown(SECTIONS, {section: 'one'});
    const text = textOf(card);
    assert.include(text, 'One Under one. Deeper Under deeper. 1 of 3 sections shown. Show the rest');
    const rest = inside(card).querySelector('details.rest');
    assert.ok(rest);
    assert.isFalse((rest as HTMLDetailsElement).open);
    assert.match(rest.textContent, /First words.*Under two/s);
  });

  it('follows a change of `section`, and shows all again without it', async () => {
    const card = await mountMarkdown(SECTIONS, {section: 'one'});
    card.section = 'two';
    await turn();
    assert.match(textOf(card), /Under two\..*Show the rest.*Under one/s);
    card.removeAttribute('section');
    await turn();
    assert.match(textOf(card), /First words.*Under one.*Under two/s);
    assert.notInclude(textOf(card), 'Show the rest');
  });

  const levels = (card: Element) =>
    [...inside(card).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({localName}) => localName).slice(0, 4);

  for (const [value, expected] of [
    ['1', ['h1', 'h2', 'h3', 'h2']],
    ['2', ['h2', 'h3', 'h4', 'h3']],
    ['3', ['h3', 'h4', 'h5', 'h4']],
    ['4', ['h4', 'h5', 'h6', 'h5']],
    ['5', ['h5', 'h6', 'h6', 'h6']],
    ['6', ['h6', 'h6', 'h6', 'h6']],
    [undefined, ['h2', 'h3', 'h4', 'h3']],
    ['0', ['h2', 'h3', 'h4', 'h3']],
    ['7', ['h2', 'h3', 'h4', 'h3']],
    ['-1', ['h2', 'h3', 'h4', 'h3']],
    ['', ['h2', 'h3', 'h4', 'h3']],
    ['big', ['h2', 'h3', 'h4', 'h3']],
  ] as const) {
    it(`makes ${expected.join(', ')} of heading-level=${JSON.stringify(value)}`, async () => {
      const card = await mountMarkdown(SECTIONS, value === undefined ? {} : {'heading-level': value});
      assert.deepEqual(levels(card), [...expected]);
    });
  }

  it('takes a number as a property', async () => {
    const card = await mountMarkdown(SECTIONS);
    card.headingLevel = 4;
    await turn();
    assert.equal(levels(card)[0], 'h4');
  });

  const page = (...elements: HTMLElement[]): HTMLElement => {
    const section = place(document.createElement('section'));
    section.append(...elements);
    return section;
  };
  const auto = () => {
    const card = make({'heading-level': 'auto'});
    card.markdown = SECTIONS;
    return card;
  };

  it('goes one below the nearest heading before it with `auto`, whatever comes after', async () => {
    const card = auto();
    page(document.createElement('h1'), document.createElement('h3'), card, document.createElement('h5'));
    await turn();
    assert.equal(levels(card)[0], 'h4');
  });

  it('never goes past 6 with `auto`', async () => {
    const card = auto();
    page(document.createElement('h6'), card);
    await turn();
    assert.equal(levels(card)[0], 'h6');
  });

  it('does not count a heading of its own fallback with `auto`', async () => {
    const card = auto();
    card.append(document.createElement('h5'));
    page(document.createElement('h2'), card);
    await turn();
    assert.equal(levels(card)[0], 'h3');
  });

  it('looks beyond nested shadow roots with `auto`', async () => {
    const [outer, inner] = [document.createElement('div'), document.createElement('div')];
    page(document.createElement('h4'), outer);
    outer.attachShadow({mode: 'open'}).append(inner);
    const card = auto();
    inner.attachShadow({mode: 'open'}).append(card);
    await turn();
    assert.equal(levels(card)[0], 'h5');
  });

  it('prefers a heading of its own shadow root to those around it with `auto`', async () => {
    const host = document.createElement('div');
    page(document.createElement('h4'), host);
    const card = auto();
    host.attachShadow({mode: 'open'}).append(document.createElement('h2'), card);
    await turn();
    assert.equal(levels(card)[0], 'h3');
  });

  it('counts again with `auto` when it is moved', async () => {
    const card = auto();
    page(document.createElement('h1'), card);
    await turn();
    page(document.createElement('h3')).append(card);
    await turn();
    assert.equal(levels(card)[0], 'h4');
  });
});

describe('images', () => {
  inFakePage();

  const load = async (images?: string) => {
    const {card, request} = await mountLoading(images === undefined ? {} : {images});
    await answered(request, '# Title\n\n![mine](own.png) ![theirs](https://example.org/theirs.png)\n');
    return [...inside(card).querySelectorAll('img')].map(({alt}) => alt);
  };

  it('loads those of the briefing’s origin unless told otherwise, late and without a referrer', async () => {
    assert.deepEqual(await load(), ['mine']);
    const image = document.querySelector('caucasus-brief')?.shadowRoot?.querySelector('img');
    assert.equal(image?.loading, 'lazy');
    assert.equal(image?.referrerPolicy, 'no-referrer');
  });

  it('loads those of the page’s origin only for a briefing that comes from there', async () => {
    const {card, request} = await mountLoading({src: 'https://briefs.example/pictured.md'});
    await answered(request, `# Title\n\n![page’s](${location.origin}/account/logout) ![mine](own.png)\n`);
    assert.deepEqual(
      [...inside(card).querySelectorAll('img')].map(({alt}) => alt),
      ['mine'],
    );
  });

  it('loads those of the page’s origin for a briefing that the page itself holds', async () => {
    const card = place(make({}));
    card.markdown = `# Title\n\n![one](own.png) ![two](${location.origin}/own.png) ![three](https://example.org/c.png)\n`;
    await turn();
    assert.deepEqual(
      [...inside(card).querySelectorAll('img')].map(({alt}) => alt),
      ['one', 'two'],
    );
  });

  it('loads all with `all`', async () => {
    assert.deepEqual(await load('all'), ['mine', 'theirs']);
  });

  it('loads only those of the briefing’s origin with `own`, and links the others by their words', async () => {
    assert.deepEqual(await load('own'), ['mine']);
    const link = document
      .querySelector('caucasus-brief')
      ?.shadowRoot?.querySelector('a[href="https://example.org/theirs.png"]');
    assert.include(link?.textContent, 'theirs');
  });

  it('loads none with `none`', async () => {
    assert.deepEqual(await load('none'), []);
  });

  it('goes back to its own when the attribute is removed', async () => {
    await load('none');
    const card = document.querySelector('caucasus-brief')!;
    card.removeAttribute('images');
    await turn();
    assert.equal(inside(card).querySelectorAll('img').length, 1);
  });
});

describe('the host and its children', () => {
  inFakePage();

  it('get no attribute and no node from the card, through loading, failing, retrying and showing', async () => {
    const child = fallback();
    const card = make({src: fresh()}, child, script('{}', 'text/plain'));
    place(card);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(card, {attributes: true, childList: true, characterData: true, subtree: true});
    await turn();
    comeNear(card);
    await turn();
    await answered(network.last(), '', {status: 500});
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief());
    await settled;
    assert.equal(card.status, 'ready');
    assert.deepEqual([...seen, ...observer.takeRecords()], []);
    assert.ok(card.firstElementChild === child);
  });
});
