import {assert} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {addLocale} from '../../src/index.js';
import {
  fallback,
  inFakePage,
  inside,
  make,
  mount,
  mountLoading,
  mountMarkdown,
  brief,
  notice,
  place,
  refused,
  textOf,
  turn,
} from './support.js';

addLocale({lang: 'fr', words: {briefing: 'Dossier', retry: 'Réessayer'}});
addLocale({lang: 'he', dir: 'rtl', words: {briefing: 'תדריך', retry: 'לנסות שוב'}});

function cardIn(parent: ParentNode): ReturnType<typeof make> {
  const card = make();
  card.markdown = brief();
  parent.append(card);
  return card;
}

function shadowIn(parent: ParentNode): ShadowRoot {
  const host = document.createElement('div');
  parent.append(host);
  return host.attachShadow({mode: 'open'});
}

function section(attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = place(document.createElement('section'));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const kicker = (card: Element) => inside(card).querySelector('.kicker')?.textContent;

describe('the language of the card’s own words', () => {
  inFakePage();

  it('is the card’s own lang', async () => {
    const card = await mountMarkdown(brief(), {lang: 'fr'});
    assert.equal(kicker(card), 'Dossier');
    assert.equal(inside(card).querySelector('.card')?.getAttribute('lang'), 'fr');
  });

  it('is that of the nearest ancestor', async () => {
    const outer = section({lang: 'he'});
    const inner = document.createElement('div');
    inner.lang = 'fr-CH';
    outer.append(inner);
    const card = cardIn(inner);
    await turn();
    assert.equal(kicker(card), 'Dossier');
  });

  it('is found from inside nested shadow roots', async () => {
    const card = cardIn(shadowIn(shadowIn(section({lang: 'fr'}))));
    await turn();
    assert.equal(kicker(card), 'Dossier');
  });

  it('is that of a place around one whose lang is empty', async () => {
    const outer = section({lang: 'fr_FR'});
    const inner = document.createElement('div');
    inner.lang = '';
    outer.append(inner);
    const card = cardIn(inner);
    await turn();
    assert.equal(kicker(card), 'Dossier');
  });

  it('is not that of xml:lang, which is no attribute of HTML: its parser gives it no namespace', async () => {
    const outer = section({lang: 'de'});
    outer.innerHTML = '<div xml:lang="fr"></div>';
    assert.isFalse(outer.matches(':lang(fr)'));
    assert.isFalse(outer.firstElementChild!.matches(':lang(fr)'));
    const card = cardIn(outer.firstElementChild as HTMLElement);
    await turn();
    assert.equal(kicker(card), 'Briefing');
  });

  it('writes dates', async () => {
    const card = cardIn(section({lang: 'fr'}));
    await turn();
    assert.include(textOf(card), '2 novembre 2026');
  });

  it('is English where the language is not there, and says so', async () => {
    const card = cardIn(section({lang: 'is'}));
    await turn();
    assert.equal(kicker(card), 'Briefing');
    assert.equal(inside(card).querySelector('.card')?.getAttribute('lang'), 'en');
  });

  it('follows a change of the card’s own lang', async () => {
    const card = await mountMarkdown(brief());
    card.lang = 'fr';
    await turn();
    assert.equal(kicker(card), 'Dossier');
    card.removeAttribute('lang');
    await turn();
    assert.equal(kicker(card), 'Briefing');
  });

  it('follows a change of the page’s lang', async () => {
    const before = document.documentElement.getAttribute('lang');
    const card = cardIn(shadowIn(section()));
    await turn();
    document.documentElement.lang = 'fr';
    await turn();
    const seen = kicker(card);
    if (before === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = before;
    assert.equal(seen, 'Dossier');
  });

  it('follows a change in a shadow root around it', async () => {
    const root = shadowIn(section());
    const inner = document.createElement('div');
    root.append(inner);
    const card = cardIn(shadowIn(inner));
    await turn();
    inner.lang = 'fr';
    await turn();
    assert.equal(kicker(card), 'Dossier');
  });

  it('follows a move', async () => {
    const card = cardIn(section());
    await turn();
    section({lang: 'fr'}).append(card);
    await turn();
    assert.equal(kicker(card), 'Dossier');
  });

  it('does not mark the briefing’s own text', async () => {
    const card = await mountMarkdown('---\ntitle: Die Brücke\nlang: de\n---\n\nText.\n', {lang: 'fr'});
    assert.equal(inside(card).querySelector('article')?.lang, 'de');
  });

  it('is that of the sentence about a failure', async () => {
    const {card, request} = await mountLoading({lang: 'fr'});
    await refused(request, 500);
    assert.include(notice(card)?.textContent, 'Réessayer');
  });
});

describe('the direction of the card', () => {
  inFakePage();
  const direction = (card: Element) => getComputedStyle(inside(card).querySelector('.card')!).direction;

  it('is the page’s, across shadow roots', async () => {
    const card = cardIn(shadowIn(section({dir: 'rtl'})));
    await turn();
    assert.equal(direction(card), 'rtl');
  });

  it('is its own dir if it has one', async () => {
    const card = cardIn(section({dir: 'rtl'}));
    card.dir = 'ltr';
    await turn();
    assert.equal(direction(card), 'ltr');
  });

  it('does not change the direction of the author’s fallback', async () => {
    const child = fallback();
    place(make({src: '/x.md'}, child), section({dir: 'rtl', lang: 'ar'}));
    await turn();
    assert.equal(getComputedStyle(child).direction, 'rtl');
  });

  it('of its own sentences is that of their language', async () => {
    const {card, request} = await mountLoading({lang: 'he'});
    await refused(request, 500);
    assert.equal(getComputedStyle(notice(card)!).direction, 'rtl');
  });
});

describe('the theme', () => {
  inFakePage();
  const LIGHT = 'rgb(255, 255, 255)';
  const ground = (card: Element) => getComputedStyle(inside(card).querySelector('.brief')!).backgroundColor;
  const within = async (scheme: string, theme?: string) => {
    const parent = section();
    parent.style.colorScheme = scheme;
    const card = cardIn(parent);
    if (theme !== undefined) card.setAttribute('theme', theme);
    await turn();
    return ground(card);
  };

  afterEach(() => emulateMedia({colorScheme: 'light'}));

  it('is the inherited color-scheme', async () => {
    assert.equal(await within('light'), LIGHT);
    assert.notEqual(await within('dark'), LIGHT);
    assert.notEqual(await within('dark', 'auto'), LIGHT);
    assert.notEqual(await within('dark', 'neon'), LIGHT);
  });

  it('is dark in a light page with `dark`, and light in a dark one with `light`', async () => {
    assert.notEqual(await within('light', 'dark'), LIGHT);
    assert.equal(await within('dark', 'light'), LIGHT);
  });

  it('follows the reader’s system where the page allows both', async () => {
    await emulateMedia({colorScheme: 'dark'});
    assert.notEqual(await within('light dark'), LIGHT);
    assert.equal(await within('normal'), LIGHT, 'a page that says nothing is light');
  });

  it('changes when the attribute changes', async () => {
    const card = await mountMarkdown(brief());
    card.setAttribute('theme', 'dark');
    await turn();
    assert.notEqual(ground(card), LIGHT);
    card.removeAttribute('theme');
    await turn();
    assert.equal(ground(card), LIGHT);
  });
});

describe('the author’s fallback', () => {
  inFakePage();

  it('is styled by the page alone', async () => {
    const parent = section();
    Object.assign(parent.style, {
      font: '33px/2.5 serif',
      textAlign: 'right',
      letterSpacing: '3px',
      textTransform: 'uppercase',
      colorScheme: 'light',
    });
    const child = fallback();
    const beside = fallback();
    parent.append(make({theme: 'dark', src: '/x.md'}, child), beside);
    await turn();
    const [inCard, inPage] = [getComputedStyle(child), getComputedStyle(beside)];
    for (const name of [
      'fontSize',
      'lineHeight',
      'textAlign',
      'letterSpacing',
      'textTransform',
      'colorScheme',
      'color',
      'fontFamily',
      'hyphens',
      'overflowWrap',
    ] as const) {
      assert.equal(inCard[name], inPage[name], name);
    }
  });

  it('is shown by an empty card too', async () => {
    const child = fallback();
    await mount({}, child);
    assert.isAbove(child.getBoundingClientRect().height, 0);
  });
});
