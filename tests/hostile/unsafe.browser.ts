import {assert} from '@open-wc/testing';
import {place} from '../elements/support.js';
import type {Attack} from './attack.js';
import {CLASSES} from './corpus/index.js';
import {dangersIn, guarded, type Finding} from './guard.js';
import {isOutOfProportion} from './proportion.js';
import {countUnsafe} from './unsafe-brief.js';
import {saying} from './ways.js';

const guard = guarded();

/** What an earlier attack has begun may end now: each has a dialog of its own, which says its number. */
let dialogs = 1;

for (const {name, attacks} of CLASSES) {
  describe(`${name}: an unsafe element is harmed when`, () => {
    for (const each of attacks) {
      it(each.name, async () => {
        if (each.growing) {
          assert.isTrue(
            isOutOfProportion(
              (text, most) => countUnsafe((element) => element.showMarkdown(text), most),
              ...each.growing,
            ),
          );
          return;
        }
        dialogs += 1;
        const attack = saysNumber(each, dialogs);
        const isDone = ({harm, what}: Finding) =>
          harm === attack.does && (harm !== 'dialog' || what === `alert(${dialogs})`);
        guard.allowImages(attack.images ?? []);
        for (const markdown of attack.parts ?? [attack.markdown]) {
          const element = place(document.createElement('unsafe-brief'));
          try {
            if (attack.value) element.showBrief(attack.value());
            else if (markdown === undefined) element.showJson(attack.json ?? '');
            else element.showMarkdown(markdown, attack.type);
          } catch (error) {
            guard.note('error', String(error));
          }
          const found = dangersIn(element.root, attack.images);
          // Scripts run, and requests are told, when the platform comes to it.
          if (attack.does === 'dialog' || (attack.does === 'request' && !found.some(isDone))) await guard.until(isDone);
          found.push(...guard.findings());
          assert.isTrue(found.some(isDone), `${String(markdown)}\n${found.map(saying).join('\n')}`);
        }
      });
    }
  });
}

/** The same attack, whose dialog says a number. */
function saysNumber(attack: Attack, number: number): Attack {
  const own = (text: string) => text.replaceAll('lert(1)', `lert(${number})`);
  const {markdown, parts, json} = attack;
  return {
    ...attack,
    ...(parts && {parts: parts.map(own)}),
    ...(typeof markdown === 'string' && {markdown: own(markdown)}),
    ...(json !== undefined && {json: own(json)}),
  };
}
