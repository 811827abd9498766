import {assert} from '@open-wc/testing';
import {factBox} from '../../src/cards/fact-box.js';
import {CaucasusBrief, define} from '../../src/index.js';
import {register} from '../../src/register.js';
import {brief, place, turn} from './support.js';

/** What is said on the console while something is done. */
function said(act: () => void): string[] {
  const {info} = console;
  const words: string[] = [];
  console.info = (text: string) => words.push(text);
  try {
    act();
  } finally {
    console.info = info;
  }
  return words;
}

describe('define()', () => {
  it('registers the class itself under its name, once, however often anything is called', () => {
    assert.deepEqual(
      said(() => {
        define();
        define();
      }),
      [],
    );
    assert.equal(customElements.get('caucasus-brief'), CaucasusBrief);
  });

  it('with a prefix registers a subclass, as often as it is called', async () => {
    assert.deepEqual(
      said(() => {
        define({prefix: 'my'});
        define({prefix: 'my'});
      }),
      [],
    );
    const mine = customElements.get('my-caucasus-brief');
    assert.ok(mine && mine !== CaucasusBrief && mine.prototype instanceof CaucasusBrief);
    const card = place(document.createElement('my-caucasus-brief')) as CaucasusBrief;
    card.setAttribute('heading-level', '4');
    card.markdown = brief('Mine');
    await turn();
    assert.equal(card.shadowRoot?.querySelector('h4')?.textContent, 'Mine');
    card.remove();
  });

  it('leaves a name alone that is already taken, and says so once', () => {
    class Other extends HTMLElement {}
    customElements.define('theirs-caucasus-brief', Other);
    const words = said(() => define({prefix: 'theirs'}));
    assert.equal(words.length, 1);
    assert.match(words[0]!, /<theirs-caucasus-brief> \(by other code\)\. .*caucasus-briefs \d/);
    assert.equal(customElements.get('theirs-caucasus-brief'), Other);
  });

  it('leaves names alone that another version has taken, and one note names both versions', () => {
    for (const tag of ['caucasus-brief', 'fact-box']) {
      customElements.define(
        `newer-${tag}`,
        class extends HTMLElement {
          static briefsVersion = '9.9.9';
        },
      );
    }
    const words = said(() => define({prefix: 'newer'}));
    assert.equal(words.length, 1);
    assert.match(
      words[0]!,
      /<newer-caucasus-brief> \(by caucasus-briefs 9\.9\.9\), <newer-fact-box> \(by caucasus-briefs 9\.9\.9\)\. .*caucasus-briefs \d+\.\d+\.\d+/,
    );
  });

  it('registers a subclass where the page has given the class a name already', () => {
    class Base extends HTMLElement {
      static readonly card = {tag: 'own-base', attributes: {}, select: factBox.select};
    }
    customElements.define('page-base', Base);
    assert.deepEqual(
      said(() => {
        register([Base]);
        register([Base]);
      }),
      [],
    );
    assert.ok(customElements.get('own-base')?.prototype instanceof Base);
  });
});
