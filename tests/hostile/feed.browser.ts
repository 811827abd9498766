import {assert} from '@open-wc/testing';
import {parseBrief} from '../../src/parse/index.js';
import {ENCODINGS} from './corpus/encodings.js';
import {briefingsWith, feedsOf, FORBIDDEN} from './feed.js';

function assertWellFormed(feed: string, label: string): void {
  const page = new DOMParser().parseFromString(feed, 'text/xml');
  assert.equal(page.querySelector('parsererror')?.textContent, undefined, label);
  assert.include(page.querySelector('description')?.textContent, '<article', label);
}

describe('A feed with a snapshot in it', () => {
  it('is refused by a reader of XML for one control character', () => {
    const broken = new DOMParser().parseFromString('<rss><description>a\u000bb</description></rss>', 'text/xml');
    assert.isNotNull(broken.querySelector('parsererror'));
  });

  it('is well-formed, whatever characters the briefing has', () => {
    for (const character of FORBIDDEN)
      for (const [way, brief] of briefingsWith(character))
        for (const feed of feedsOf(brief)) assertWellFormed(feed, `${way}: ${character.charCodeAt(0)}`);
  });

  it('is well-formed for the corpus of encodings', () => {
    for (const {name, markdown} of ENCODINGS.attacks)
      if (typeof markdown === 'string')
        for (const feed of feedsOf(parseBrief(markdown).brief)) assertWellFormed(feed, name);
  });
});
