import {assert, expect} from '@open-wc/testing';
import {executeServerCommand, setViewport} from '@web/test-runner-commands';
import type {CaucasusBrief} from '../../src/index.js';
import '../../src/locales/fa.js';
import {can} from '../engine.js';
import {
  answered,
  fallback,
  inFakePage,
  inside,
  make,
  mountLoading,
  network,
  place,
  refused,
  turn,
  unreachable,
} from './support.js';

const MARKDOWN = `---
id: bridge
title: The bridge
summary: Sources differ on its arches.
lang: en
authors: [Ada Writer]
publisher: The Larkspur Courier
contact: mailto:corrections@example.org
published: 2026-11-02
as-of: 2026-10-01
review-by: 2026-01-01
topics: [Bridges, Arches]
corrections:
  - {date: 2026-11-03, kind: correction, text: It is in the north., about: arches}
  - {date: 2026-11-04, kind: update, text: A footnote was added.}
sources:
  one: {publisher: One Publishing, short: One, title: First document, published: 2024-02-12, genre: opinion, url: 'https://example.org/1'}
  two: {publisher: Two Publishing, short: Two, title: Second document, published: 2023-11, genre: news, url: 'https://example.org/2'}
---

It stands [^one#a], and \`code\`. A remark [^r]. [A link](https://example.org) ![A drawing](https://example.org/x.png)

- **Length:** 70 m [^one#a]
- **How many arches?** {#arches} Counted twice.
  - **Seven** [^one#a]
  - **Eight** [^two]

## What happened

- **2021 (late 2021):** It was mended [^two]
- **2022-01/2022-03:** It was closed

## How they differ

- **Is it old?** {#old}
  - **Yes.** Very [^one#a]
  - — [^two]

> “It stood.”
> — A mason, a newspaper, 2020-01-02 [^two]

| Bridge | Arches |
| :- | -: |
| Old | 7 |

1. One
2. Two

- [x] Done

    a code block

[^one#a]: It has … arches — the builder

[^r]: What is remarked.
`;

const STATES: readonly (readonly [name: string, mount: () => Promise<CaucasusBrief>])[] = [
  [
    'ready',
    async () => {
      const {card, request} = await mountLoading();
      await answered(request, MARKDOWN);
      return card;
    },
  ],
  [
    'ready, with details and a popover open',
    async () => {
      const {card, request} = await mountLoading();
      await answered(request, MARKDOWN);
      for (const details of inside(card).querySelectorAll('details')) details.open = true;
      inside(card).querySelector<HTMLElement>('.cite')?.click();
      return card;
    },
  ],
  ['loading', async () => (await mountLoading()).card],
  ['loading, with a fallback', async () => (await mountLoading({}, fallback())).card],
  [
    'failed',
    async () => {
      const {card, request} = await mountLoading({}, fallback());
      await unreachable(request);
      return card;
    },
  ],
  [
    'stale',
    async () => {
      const {card, request} = await mountLoading();
      await answered(request, MARKDOWN);
      void card.reload();
      await turn();
      await unreachable(network.last());
      return card;
    },
  ],
  [
    'withdrawn by 410',
    async () => {
      const {card, request} = await mountLoading();
      await refused(request, 410);
      return card;
    },
  ],
  [
    'withdrawn by its front matter',
    async () => {
      const {card, request} = await mountLoading();
      await answered(
        request,
        MARKDOWN.replace('lang: en', 'lang: en\nwithdrawn: {date: 2026-11-05, text: It was wrong.}'),
      );
      return card;
    },
  ],
];

const hasForcedColours = await can('forced-colors');

describe('axe finds nothing in a card that is', () => {
  inFakePage();
  const main = document.createElement('main');
  before(() => document.body.append(main));
  after(() => main.remove());

  for (const scheme of ['light', 'dark']) {
    for (const [name, mount] of STATES) {
      it(`${name}, in a ${scheme} page`, async () => {
        main.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#111' : '#fff'}; color: ${scheme === 'dark' ? '#eee' : '#111'}`;
        const card = await mount();
        main.append(card);
        await turn();
        // Several seconds on a slow machine.
        await expect(card).to.be.accessible();
      });
    }

    it(`ready, ${scheme} in a page that is not`, async () => {
      main.style.cssText = `color-scheme: ${scheme === 'dark' ? 'light' : 'dark'}`;
      const card = place(make({theme: scheme}), main);
      card.markdown = MARKDOWN;
      await turn();
      await expect(card).to.be.accessible();
    });
  }

  for (const [name, mount] of STATES) {
    if (hasForcedColours)
      it(`${name}, in forced colours`, async () => {
        await executeServerCommand('emulate-forced-colors', 'active');
        try {
          assert.ok(matchMedia('(forced-colors: active)').matches);
          main.append(await mount());
          await turn();
          await expect(main).to.be.accessible();
        } finally {
          await executeServerCommand('emulate-forced-colors', 'none');
        }
      });

    it(`${name}, from right to left and 320 px wide, as at a zoom of 400 %`, async () => {
      await setViewport({width: 320, height: 512});
      Object.assign(main, {lang: 'fa', dir: 'rtl'});
      try {
        const card = await mount();
        main.append(card);
        await turn();
        assert.equal(card.shadowRoot?.querySelector('.card')?.getAttribute('lang'), 'fa');
        assert.isAtMost(document.documentElement.scrollWidth, 320);
        await expect(main).to.be.accessible();
      } finally {
        main.removeAttribute('lang');
        main.removeAttribute('dir');
        await setViewport({width: 800, height: 600});
      }
    });
  }
});
