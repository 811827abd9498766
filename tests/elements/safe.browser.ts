import {assert} from '@open-wc/testing';
import {parseBrief, type Brief} from '../../src/index.js';
import {ELEMENTS} from '../hostile/allowed.js';
import {answered, inFakePage, inside, make, mount, mountLoading, place, textOf, turn} from './support.js';

const HOSTILE = String.raw`---
title: <img src=x onerror=alert(1)> T
summary: <script>alert(1)</script>
contact: javascript:alert(1)
authors: ['<b onclick=alert(1)>']
publisher: <iframe src=javascript:alert(1)>
topics: [<svg onload=alert(1)>]
translations: {fr: 'javascript:alert(1)'}
sources:
  one: {publisher: <script>alert(1)</script>, title: <img onerror=alert(1)>, url: 'javascript:alert(1)', author: <style>*{}</style>}
  two: {publisher: Two, title: Two, url: 'data:text/html,<script>alert(1)</script>'}
corrections: [{date: 2026-01-01, kind: correction, text: <img src=x onerror=alert(1)>, about: '" onclick="alert(1)'}]
---

<script>alert(1)</script> <img src=x onerror=alert(1)> <iframe srcdoc="x"></iframe> <style>*{display:none}</style>

<div onclick="alert(1)" style="position:fixed"><form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form></div>

<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg> <math href="javascript:alert(1)">x</math> <base href="//evil.example"> <meta http-equiv=refresh content=0>

[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java&#10;script:alert(1)) [d](&#106;avascript:alert(1)) [e](vbscript:x) [f](data:text/html,x)
[g](<java	script:alert(1)>) [h](\x01javascript:alert(1)) [i](blob:https://example.org/x) [j](file:///etc/passwd) [k](view-source:x) [l]( javascript:alert(1) "t")
[ref] <javascript:alert(1)> <data:text/html,x> javascript:alert(1)

![a](javascript:alert(1)) ![b](data:image/svg+xml,<svg/onload=alert(1)>) ![c" onerror="alert(1)](x.png "t\" onerror=\"alert(1)")

| <script>alert(1)</script> | [x](javascript:alert(1)) |
| - | - |
| <img onerror=alert(1)> | [^one#p] |

- **<script>alert(1)</script>:** [x](javascript:alert(1)) [^one#p] [^two]

> “<script>alert(1)</script>”
> — <img onerror=alert(1)>, 2020 [^one]

${'`'.repeat(3)}html"onclick="alert(1)
<script>alert(1)</script>
${'`'.repeat(3)}

## <script>alert(1)</script> {#x"onclick="alert(1)}

A note [^n] and [^"><script>alert(1)</script>].

[ref]: javascript:alert(1)
[^n]: <script>alert(1)</script> [x](javascript:alert(1))
[^one#p]: <script>alert(1)</script> … <img onerror=alert(1)> — <b onclick=alert(1)>
`
  .replaceAll('\\x01', '\x01')
  .replaceAll('x.png', 'https://example.org/x.png');

const FORGED = {
  id: 'x" onclick="alert(1)',
  title: '<script>alert(1)</script>',
  contact: 'javascript:alert(1)',
  lang: '"><script>',
  sources: {
    one: {
      publisher: '<script>',
      short: '<script>',
      title: '<script>',
      url: 'javascript:alert(1)',
      lang: '" onclick="x',
    },
  },
  passages: {'one#p': {start: '<script>', end: '<script>', via: '<script>'}},
  footnotes: {},
  translations: {fr: 'javascript:alert(1)'},
  body: [
    {
      type: 'paragraph',
      children: [
        {type: 'text', value: '<script>alert(1)</script>'},
        {type: 'link', url: 'javascript:alert(1)', children: [{type: 'text', value: 'x'}]},
        {type: 'link', url: 'data:text/html,x', children: [{type: 'image', url: 'javascript:alert(1)', alt: 'x'}]},
        {type: 'image', url: 'data:image/svg+xml,<svg/onload=alert(1)>', alt: '<script>'},
        {type: 'citation', source: 'one', passage: 'p'},
      ],
    },
    {type: 'code', lang: '" onclick="alert(1)', value: '<script>alert(1)</script>'},
  ],
};

const TEMPLATES = {
  _$litType$: 1,
  strings: Object.assign(['<img src=x onerror=alert(1)>'], {raw: ['<img src=x onerror=alert(1)>']}),
  values: [],
};

/** Everything in a card's shadow tree that could run, frame, send or restyle something. */
function dangers(card: Element): string[] {
  return [...inside(card).querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes].filter(({name, value}) => {
      if (/^(on|style$|srcdoc$|action$|formaction$|xlink:|ping$|target$)/.test(name)) return true;
      if (name === 'href') return !/^(https?:|mailto:|#)/.test(value);
      return name === 'src' && !/^https?:/.test(value);
    });
    return [
      ...(ELEMENTS.has(element.localName) ? [] : [`<${element.localName}>`]),
      ...attributes.map(({name, value}) => `${element.localName} ${name}=${value}`),
    ];
  });
}

describe('a hostile briefing', () => {
  inFakePage();
  let alerts: unknown[] = [];
  const {alert} = window;
  beforeEach(() => {
    alerts = [];
    window.alert = (words: unknown) => alerts.push(words);
  });
  afterEach(() => {
    window.alert = alert;
    assert.deepEqual(alerts, []);
  });

  const base = 'https://example.org/briefs/x.md';

  it('from src puts only text into the page', async () => {
    const {card, request} = await mountLoading();
    await answered(request, HOSTILE, {url: base});
    assert.equal(card.status, 'ready');
    assert.deepEqual(dangers(card), []);
    assert.include(textOf(card), '<script>alert(1)</script>');
  });

  it('in the markdown property puts only text into the page', async () => {
    const card = make();
    card.markdown = HOSTILE;
    place(card);
    await turn();
    assert.deepEqual(dangers(card), []);
    assert.include(textOf(card), '<img src=x onerror=alert(1)> T');
  });

  it('in a child script puts only text into the page', async () => {
    const script = Object.assign(document.createElement('script'), {type: 'text/markdown', textContent: HOSTILE});
    const card = await mount({}, script);
    assert.equal(card.status, 'ready');
    assert.deepEqual(dangers(card), []);
  });

  for (const [where, give] of [
    [
      'the brief property',
      async (data: unknown) => {
        const card = make();
        card.brief = data as Brief;
        place(card);
        await turn();
        return card;
      },
    ],
    [
      'a child script',
      (data: unknown) =>
        mount(
          {},
          Object.assign(document.createElement('script'), {
            type: 'application/json',
            textContent: JSON.stringify(data),
          }),
        ),
    ],
    [
      'src',
      async (data: unknown) => {
        const {card, request} = await mountLoading();
        await answered(request, JSON.stringify(data), {
          type: 'application/json',
          url: 'https://example.org/briefs/x.json',
        });
        return card;
      },
    ],
  ] as const) {
    it(`forged as JSON in ${where} is refused, or puts only text into the page`, async () => {
      const card = await give(FORGED);
      assert.include(['ready', 'failed'], card.status);
      assert.deepEqual(dangers(card), []);
    });

    it(`forged as JSON in ${where}, with a good id, shows its words and not its URLs`, async () => {
      const card = await give({...FORGED, id: 'x', lang: 'en'});
      assert.deepEqual(dangers(card), []);
    });

    it(`with Lit’s own templates forged in ${where} is refused, or puts only text into the page`, async () => {
      for (const data of [
        {...FORGED, id: 'x', lang: 'en', title: TEMPLATES},
        {...FORGED, id: 'x', lang: 'en', summary: TEMPLATES},
        {...FORGED, id: 'x', lang: 'en', body: [TEMPLATES]},
        {...FORGED, id: 'x', lang: 'en', body: [{type: 'paragraph', children: [{type: 'text', value: TEMPLATES}]}]},
        {...FORGED, id: 'x', lang: 'en', body: [{type: 'html', value: '<script>alert(1)</script>'}]},
      ]) {
        const card = await give(data);
        assert.deepEqual(dangers(card), []);
        assert.equal(card.status, 'failed');
        card.remove();
      }
    });
  }

  it('compiled by our own parser and given back is the same', async () => {
    const {brief} = parseBrief(HOSTILE, {url: base});
    const card = make();
    card.brief = JSON.parse(JSON.stringify(brief)) as Brief;
    place(card);
    await turn();
    assert.equal(card.status, 'ready');
    assert.deepEqual(dangers(card), []);
  });

  it('is what this test would notice', () => {
    const card = place(document.createElement('div'));
    card
      .attachShadow({mode: 'open'})
      .append(
        Object.assign(document.createElement('a'), {href: 'javascript:void 0'}),
        document.createElement('iframe'),
        Object.assign(document.createElement('p'), {title: 'fine'}),
      );
    assert.deepEqual(dangers(card), ['a href=javascript:void 0', '<iframe>']);
  });
});
