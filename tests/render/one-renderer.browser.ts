import {assert} from '@open-wc/testing';
import '../../src/define.js';
import type {Brief} from '../../src/index.js';
import {TAGS} from '../cards.js';
import type {NodeOutput} from './node-outputs.js';
import {linksOf, objectsOf, wordsOf} from './words.js';

const outputs = (await (await fetch('/tests/render/node-outputs.json')).json()) as NodeOutput[];

/** What is compared of every form. */
interface Reading {
  readonly words: string;
  readonly links: readonly string[];
  readonly objects: readonly string[];
}

describe('one renderer: live card, compiled, prerendered and snapshot say the same', () => {
  it('covers the fixtures and the briefings', () => {
    assert.isAbove(outputs.length, 140);
    assert.isAbove(outputs.filter(({name}) => name.startsWith('briefs/')).length, 24);
    for (const tag of TAGS)
      assert.isNotEmpty(
        outputs.filter(({card}) => card === tag),
        tag,
      );
  });

  for (const {name, card: tag, markdown, compiled, snapshot, prerendered} of outputs) {
    it(name, async () => {
      const still = readingOf(inert(snapshot));
      assert.notEqual(still.words, '');
      assert.deepEqual(await live(tag, (card) => (card.markdown = markdown)), still, 'live card from Markdown');
      assert.deepEqual(
        await live(tag, (card) => (card.brief = JSON.parse(compiled) as Brief)),
        still,
        'live card from compiled JSON',
      );
      const card = inert(prerendered).querySelector<HTMLElement>(tag);
      assert.ok(card?.shadowRoot, 'the parser has made the shadow root');
      assert.deepEqual(readingOf(card.shadowRoot), still, 'prerendered');
      card.querySelector('script')?.remove();
      assert.deepEqual(readingOf(card), still, 'the snapshot within the prerendered card');
    });
  }
});

/** Markup as a browser reads it that has no script: declarative shadow roots are made, elements are not upgraded. */
function inert(html: string): HTMLElement {
  return Document.parseHTMLUnsafe(html).body;
}

async function live(
  tag: NodeOutput['card'],
  give: (card: HTMLElementTagNameMap[NodeOutput['card']]) => void,
): Promise<Reading> {
  const card = document.createElement(tag);
  card.lang = 'en';
  card.images = 'all';
  give(card);
  document.body.append(card);
  while (!(await card.updateComplete));
  assert.ok(card.shadowRoot);
  const reading = readingOf(card.shadowRoot);
  card.remove();
  return reading;
}

function readingOf(root: ParentNode): Reading {
  return {words: wordsOf(root), links: linksOf(root), objects: objectsOf(root)};
}
