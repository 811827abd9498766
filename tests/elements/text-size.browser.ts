import {assert} from '@open-wc/testing';
import {TAGS} from '../cards.js';
import {sampleOf, withEveryPart} from '../every-part.js';
import {fresh, inFakePage, inside, mountLoading, mountTag, place, turn, unreachable} from './support.js';

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
