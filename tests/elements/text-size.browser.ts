import {assert} from '@open-wc/testing';
import {TAGS} from '../cards.js';
import {sampleOf, withEveryPart} from '../every-part.js';
import {fresh, inFakePage, inside, mountLoading, mountMarkdown, mountTag, place, turn, unreachable} from './support.js';

const root = document.documentElement;
const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);

/** A card of each tag in text of a size, and the size that it has. */
async function sizesIn(fontSize: string): Promise<number[]> {
  const sizes: number[] = [];
  for (const tag of TAGS) {
    const parent = place(document.createElement('div'));
    parent.style.fontSize = fontSize;
    const card = await mountTag(tag, withEveryPart(sampleOf('fact-box')), {});
    parent.append(card);
    await turn();
    sizes.push(sizeOf(inside(card).querySelector('.card')!));
  }
  return sizes;
}

describe('the size of the text', () => {
  inFakePage();
  afterEach(() => {
    root.style.fontSize = '';
  });

  it('is the reader’s own, however large, in every card', async () => {
    for (const [own, size] of [
      ['200%', 32],
      ['250%', 40],
      ['450%', 72],
    ] as const) {
      root.style.fontSize = own;
      for (const found of await sizesIn('1rem')) assert.equal(found, size);
    }
  });

  it('is the reader’s own where the page counts from a root of 62.5 %', async () => {
    root.style.fontSize = `${0.625 * 40}px`;
    for (const found of await sizesIn('1.6rem')) assert.equal(found, 40);
  });

  it('is the reader’s own in popovers and notices, too', async () => {
    root.style.fontSize = '250%';
    const card = await mountTag('caucasus-brief', withEveryPart(sampleOf('fact-box')), {});
    const popover = inside(card).querySelector('[popover]')!;
    assert.isAtLeast(sizeOf(popover), 0.9 * 40);
    const {card: failed, request} = await mountLoading({src: fresh()});
    await unreachable(request);
    assert.isAtLeast(sizeOf(inside(failed).querySelector('.notice')!), 0.9 * 40);
  });

  it('goes no further with the rules of a page than twice its root', async () => {
    for (const found of await sizesIn('300px')) assert.equal(found, 32);
  });

  it('is never less than 14 px', async () => {
    for (const found of await sizesIn('4px')) assert.equal(found, 14);
  });
});

describe('headings of one level', () => {
  inFakePage();

  it('have one size, first in the text, after something, and above the lists at the end', async () => {
    const text = '---\ntitle: T\nsources: {a: {publisher: A, title: A}}\n---\n\n## First\n\nText [^a].\n\n## Second\n';
    const card = await mountMarkdown(text);
    const sizes = [...inside(card).querySelectorAll('h3')].map(sizeOf);
    assert.equal(sizes.length, 3);
    for (const size of sizes) assert.closeTo(size, 19, 0.1);
  });
});

describe('small print', () => {
  inFakePage();

  it('has a font of its own where the site gives one, and else that of the page', async () => {
    const card = await mountTag('caucasus-brief', withEveryPart(sampleOf('fact-box')), {});
    const font = (selector: string) => getComputedStyle(inside(card).querySelector(selector)!).fontFamily;
    const page = font('.body');
    assert.equal(font('.sources .line'), page);
    card.style.setProperty('--brief-small-font', 'monospace');
    for (const selector of ['.sources .line', '.date', '.who']) assert.equal(font(selector), 'monospace', selector);
    assert.equal(font('.body'), page);
  });
});

describe('a long word', () => {
  inFakePage();

  it('may be hyphenated, but not in code', async () => {
    const card = await mountMarkdown('# T\n\nText `code`.\n');
    assert.equal(getComputedStyle(inside(card).querySelector('.body > p')!).hyphens, 'auto');
    assert.equal(getComputedStyle(inside(card).querySelector('code')!).hyphens, 'manual');
  });
});
