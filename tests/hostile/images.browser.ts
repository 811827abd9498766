import {assert} from '@open-wc/testing';
import {inside} from '../elements/support.js';
import {ENEMY, HOME, type Attack} from './attack.js';
import {guarded} from './guard.js';
import {everywhere} from './harbour.js';
import {assertShown, dangersOfAll, saying, showEverywhere} from './ways.js';

const guard = guarded();

const OTHER = `${ENEMY}/x.png`;
const OWN = `${HOME}x.png`;
/** With an image in a link, and one that is text where it is not loaded. */
const ATTACK: Attack = {
  name: 'Images of two hosts',
  does: 'request',
  markdown: everywhere(`![of another](${OTHER}) [![of its own](${OWN})](https://news.example/)`),
};

/** The URLs of all images in cards, by how the briefing came in. */
async function loaded(images: 'all' | 'own' | 'none'): Promise<Map<string, Set<string>>> {
  guard.allowImages(images === 'all' ? [OTHER] : []);
  const shown = await showEverywhere(ATTACK, {images});
  assertShown(shown);
  assert.deepEqual([...dangersOfAll(shown, images === 'all' ? [OTHER] : []), ...guard.findings().map(saying)], []);
  return new Map(
    shown.map(({label, card}) => [label, new Set(Array.from(inside(card).querySelectorAll('img'), ({src}) => src))]),
  );
}

describe('A briefing with images of other hosts makes a card load', () => {
  it('those that it names, and no others, unless the page forbids it', async () => {
    for (const [label, urls] of await loaded('all')) assert.sameMembers([...urls], [OTHER, OWN], label);
  });

  it('only those of the host that the briefing came from, if the page wants it so', async () => {
    for (const [label, urls] of await loaded('own'))
      assert.sameMembers([...urls], label.includes('a src of') ? [OWN] : [], label);
  });

  it('none at all, if the page wants it so', async () => {
    for (const [label, urls] of await loaded('none')) assert.sameMembers([...urls], [], label);
  });
});
