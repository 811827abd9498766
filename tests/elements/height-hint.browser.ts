import {can} from '../engine.js';
import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {heightDeclarations, heightHint, heightRules} from '../../src/node/height-hint.js';
import {parseBrief} from '../../src/parse/index.js';
import {prepare} from '../../src/server/html-options.js';
import type {NodeOutput} from '../render/node-outputs.js';
import {inFakePage, inside, mountTag, place, turn} from './support.js';

const outputs = (await (await fetch('/tests/render/node-outputs.json')).json()) as NodeOutput[];
/** Every briefing that comes with this library, for each tag that has something of it to show. */
const BRIEFINGS = outputs.filter(({name}) => name.startsWith('briefs/'));

/** A page with the usual column of an article, and a phone. */
const PAGES = [
  {viewport: 1000, column: 608},
  {viewport: 360, column: 328},
] as const;
/** A line and a half. */
const NEAR = 36;

/** Half a line, in px: browsers may round the width of a zero, which the hint is in. */
const HALF = 12;

const folder = '/node_modules/@fontsource/source-serif-4/files/source-serif-4-latin';
const narrower = ['400', '700'].map(
  (weight) => new FontFace('Narrower', `url(${folder}-${weight}-normal.woff2)`, {weight}),
);

/** How much higher a card is than its hint, in px. */
async function beyondHint({card: tag, markdown}: NodeOutput, width: number, font: string): Promise<number> {
  const column = place(document.createElement('div'));
  column.style.cssText = `width: ${width}px; font: 16px/1.5 ${font}`;
  const hinted = document.createElement('div');
  hinted.style.cssText = heightDeclarations(heightHint(prepare(parseBrief(markdown).brief, {card: tag})));
  const card = await mountTag(tag, markdown, {view: 'digest'});
  column.append(hinted, card);
  await turn();
  const isFolded =
    inside(card).querySelector('.lead:not(.long) .later') && !CSS.supports('selector(::details-content)');
  const beyond = isFolded && width > 544 ? 0 : card.getBoundingClientRect().height - hinted.offsetHeight;
  column.remove();
  return beyond;
}

/** The hint knows how Chromium breaks lines. Elsewhere one more may fit, or one less: px. */
const tolerance = (await can('layout-shift')) ? 0 : 16;

describe('the height hint of a snippet', () => {
  inFakePage();
  before(async () => {
    for (const face of narrower) document.fonts.add(await face.load());
  });
  after(() => {
    for (const face of narrower) document.fonts.delete(face);
  });

  for (const {viewport, column} of PAGES) {
    describe(`in a column of ${column} px`, () => {
      before(() => setViewport({width: viewport, height: 900}));

      for (const output of BRIEFINGS) {
        it(`is at most a line and a half less than the card, and never more: ${output.name}`, async () => {
          const beyond = await beyondHint(output, column, 'serif');
          assert.isAtLeast(beyond, -tolerance);
          assert.isAtMost(beyond, NEAR);
        });
      }

      for (const output of BRIEFINGS) {
        it(`is not more than half a line above the card in a narrower font: ${output.name}`, async () => {
          assert.isAtLeast(await beyondHint(output, column, 'Narrower'), -Math.max(HALF, tolerance));
        });
      }

      it('is the same in a style attribute and in a style sheet', () => {
        const {markdown, card} = BRIEFINGS[0]!;
        const hint = heightHint(prepare(parseBrief(markdown).brief, {card}));
        const sheet = place(document.createElement('style'));
        sheet.textContent = heightRules('.hinted', hint);
        const [inline, ruled] = [0, 1].map(() => place(document.createElement('div')));
        inline!.style.cssText = heightDeclarations(hint);
        ruled!.className = 'hinted';
        assert.isAbove(inline!.offsetHeight, 300);
        assert.equal(inline!.offsetHeight, ruled!.offsetHeight);
      });
    });
  }
});
