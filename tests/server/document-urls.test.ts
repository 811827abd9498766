import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {validateBrief} from '../../src/model/validate-brief.js';
import {parseBrief} from '../../src/parse/index.js';
import {prerender, snapshot} from '../../src/server/index.js';
import {elementsOf, textOf} from './html.js';

const MARKDOWN = `---
title: A place in the page
contact: "#/account/delete"
translations: {fr: "#/fr"}
translation-of: "./#/original"
sources:
  a: {publisher: Harbour Gazette, title: Ferry laid up, url: "#/admin/delete?id=1"}
---

The ferry stopped [^a#stop], see [the end](#end).

[^a#stop]: The ferry … laid up

## End {#end}
`;

/** The links that change the fragment of the page around the card to what the author has written. */
const commands = (html: string) =>
  elementsOf(html)
    .map(({attributes}) => attributes['href'])
    .filter((href) => href?.includes('#/'));

describe('a place in the page is not the URL of a document', () => {
  test('each is a Problem with its line, and its words stand without a link', () => {
    const {brief, problems} = parseBrief(MARKDOWN);
    assert.deepEqual(
      problems.map(({code, line}) => [code, line]),
      [3, 4, 5, 7].map((line) => ['url-not-allowed', line]),
    );
    assert.deepEqual(commands(snapshot(brief) + prerender(brief)), []);
    assert.match(textOf(snapshot(brief)), /Harbour Gazette/);
    assert.match(
      snapshot(brief),
      /<a href="#[\w-]+--end" rel="noopener">the end<\/a>/,
      'a place in the card is a link in its text',
    );
  });

  test('also in compiled JSON', () => {
    const {brief} = parseBrief(MARKDOWN);
    const forged = {
      ...brief,
      contact: '#/account/delete',
      translations: {fr: '#/fr'},
      translationOf: '#/original',
      sources: {a: {...brief.sources['a'], url: '#/admin/delete?id=1'}},
    };
    const read = validateBrief(forged);
    assert.ok(read.brief);
    assert.deepEqual(commands(snapshot(read.brief) + prerender(read.brief)), []);
    assert.equal(read.problems.length, 4);
  });
});
