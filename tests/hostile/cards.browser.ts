import {assert} from '@open-wc/testing';
import {network} from '../elements/support.js';
import {CLASSES} from './corpus/index.js';
import {TAGS} from '../cards.js';
import {guarded} from './guard.js';
import {assertShown, dangersOfAll, saying, showInTurn, waysOf} from './ways.js';

const guard = guarded();

for (const {name, attacks} of CLASSES) {
  describe(`${name}: no card is harmed when`, () => {
    const tried = new Set<string>();

    attacks.forEach((attack, turn) => {
      it(attack.name, async () => {
        guard.allowImages(attack.images ?? []);
        const shown = await showInTurn(attack, turn);
        const found = new Set([...dangersOfAll(shown, attack.images), ...guard.findings().map(saying)]);
        assert.deepEqual([...found], []);
        // One request for each URL that a card was given.
        assert.isAtMost(network.requests.length, 2);
        if (!attack.mayFail) assertShown(shown);
        for (const {label} of shown) tried.add(label);
      });
    });

    it('every one of them has come in every way', () => {
      const ways = new Set(attacks.flatMap((attack) => Object.keys(waysOf(attack))));
      assert.sameMembers(
        [...tried],
        [...ways].flatMap((way) => TAGS.map((tag) => `<${tag}> by ${way}`)),
      );
    });
  });
}
