import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {allowedDocumentUrl, allowedImageUrl, allowedUrl} from '../../src/model/allowed-url.js';
import type {Block} from '../../src/model/block.js';
import {walk} from '../../src/model/walk.js';
import {parseBrief} from '../../src/parse/index.js';

const BASE = 'https://news.example/briefs/one.md';
const PAGES = ['https://page.example/x', 'http://page.example/x'];
const SAFE = ['https:', 'http:', 'mailto:'];

/** What a browser on a page makes of a URL. */
function schemes(url: string): string[] {
  return PAGES.map((page) => new URL(url, page).protocol);
}

const EVIL = 'javascript:alert(1)';

describe('a URL with a scheme that could do harm is refused, with and without a base, however it is spelt', () => {
  const tricks: Record<string, string> = {
    'javascript:': EVIL,
    'javascript: in mixed case': 'jAvAsCrIpT:alert(1)',
    'javascript: that looks like a host': 'javascript://page.example/%0aalert(1)',
    'javascript: after spaces': `   ${EVIL}`,
    'javascript: after a tab': `\t${EVIL}`,
    'javascript: after line breaks': `\r\n\n${EVIL}`,
    'javascript: before a tab and a line break': `${EVIL}\t\n`,
    'javascript: with a tab inside': 'java\tscript:alert(1)',
    'javascript: with a line break inside': 'java\nscript:alert(1)',
    'javascript: with a carriage return before its colon': 'javascript\r:alert(1)',
    'javascript: with every such character between all its letters':
      Array.from('javascript:').join('\t\r\n') + 'alert(1)',
    'javascript: after a no-break space': `\u00a0${EVIL}`,
    'javascript: after a byte order mark': `\ufeff${EVIL}`,
    'javascript: after a line separator': `\u2028${EVIL}`,
    'javascript: after a byte order mark and a control': `\ufeff\u0001${EVIL}`,
    'vbscript:': 'vbscript:msgbox(1)',
    'data: of HTML': 'data:text/html,<script>alert(1)</script>',
    'data: of an image': 'data:image/svg+xml,<svg onload=alert(1)>',
    'blob:': 'blob:https://page.example/6f1c',
    'file:': 'file:///etc/passwd',
    'filesystem:': 'filesystem:https://page.example/temporary/x',
    'about:': 'about:blank',
    'view-source:': 'view-source:https://page.example/',
    'ws:': 'ws://page.example/',
    'wss:': 'wss://page.example/',
    'ftp:': 'ftp://page.example/x',
    'tel:': 'tel:+37410000000',
    'intent:': 'intent://x#Intent;scheme=https;end',
    'an unknown scheme': 'x-evil:y',
    'jar:': 'jar:https://page.example!/x',
    'a URL that is not valid': 'https://',
    'a URL with a broken port': 'https://page.example:99999/',
    'a host with a blank in it': 'https://page example/',
  };
  for (const [name, raw] of Object.entries(tricks)) {
    test(name, () => {
      assert.equal(allowedUrl(raw), undefined);
      assert.equal(allowedUrl(raw, BASE), undefined);
      assert.equal(allowedImageUrl(raw), undefined);
      assert.equal(allowedImageUrl(raw, BASE), undefined);
    });
  }

  test('javascript: after any control character, or several', () => {
    for (let code = 0; code <= 0x20; code++) {
      const control = String.fromCharCode(code);
      for (const raw of [control + EVIL, control.repeat(3) + EVIL, ` ${control} ${EVIL}`, `\ufeff${control}${EVIL}`]) {
        assert.equal(allowedUrl(raw), undefined, JSON.stringify(raw));
        assert.equal(allowedUrl(raw, BASE), undefined, JSON.stringify(raw));
      }
    }
  });
});

test('whatever stands before, in or after a scheme: a browser never reads an allowed URL as another scheme', () => {
  const odd = [
    ...Array.from({length: 0x21}, (_, code) => String.fromCharCode(code)),
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202e',
    '\u2028',
    '\u2060',
    '\u3000',
    '\ufeff',
    '：',
    '﹕',
    '/',
    '\\',
    '//',
    '\\\\',
    '/\\',
    './',
    '#',
    '?',
    '%6a',
    '&#58;',
    ':',
    '@',
    '😀',
    '\ud800',
  ];
  const targets = [
    EVIL,
    'JAVASCRIPT:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'https:javascript:alert(1)',
    'https:evil',
    '//evil.example/x',
    'x',
  ];
  let letThrough = 0;
  for (const target of targets) {
    for (const at of [0, 4, target.indexOf(':'), target.indexOf(':') + 1, target.length]) {
      for (const one of odd) {
        for (const raw of [
          target.slice(0, at) + one + target.slice(at),
          one + target.slice(0, at) + one + one + target.slice(at),
        ]) {
          const relative = allowedUrl(raw);
          if (relative !== undefined) {
            letThrough++;
            for (const scheme of schemes(relative))
              assert.ok(SAFE.includes(scheme), `${JSON.stringify(raw)} → ${JSON.stringify(relative)} → ${scheme}`);
            assert.equal(allowedUrl(relative), relative, 'what is let through stays as it is when it is read again');
          }
          const absolute = allowedUrl(raw, BASE);
          if (absolute !== undefined && !absolute.startsWith('#')) {
            assert.ok(SAFE.includes(new URL(absolute).protocol), `${JSON.stringify(raw)} → ${absolute}`);
            assert.equal(absolute, new URL(absolute).href, 'with a base the URL is absolute');
          }
        }
      }
    }
  }
  assert.ok(letThrough > 100, 'the harmless of them are let through');
});

describe('text that only looks like a scheme is a relative URL, and stays one', () => {
  for (const raw of [
    'javascript%3Aalert(1)',
    '%6aavascript:alert(1)',
    'javascript：alert(1)',
    'java\u200bscript:alert(1)',
    '\u200bjavascript:alert(1)',
    '\u00adjavascript:alert(1)',
    './javascript:alert(1)',
    '/javascript:alert(1)',
    '?javascript:alert(1)',
    'a/javascript:alert(1)',
    '1javascript:x',
    'javascript&colon;alert(1)',
    '',
  ]) {
    test(JSON.stringify(raw), () => {
      const result = allowedUrl(raw);
      assert.equal(result, raw);
      assert.deepEqual(schemes(result), ['https:', 'http:']);
      assert.deepEqual(
        PAGES.map((page) => new URL(result, page).host),
        ['page.example', 'page.example'],
      );
      assert.equal(new URL(allowedUrl(raw, BASE)!).host, 'news.example');
    });
  }
});

describe('a URL whose host is hidden is made absolute, so that readers see where it leads', () => {
  for (const [raw, href] of [
    ['//evil.example/x', 'https://evil.example/x'],
    ['\\\\evil.example\\x', 'https://evil.example/x'],
    ['/\\evil.example', 'https://evil.example/'],
    ['\\/evil.example', 'https://evil.example/'],
    ['/\t/evil.example', 'https://evil.example/'],
    ['\u0001//evil.example', 'https://evil.example/'],
    ['https:evil.example', 'https://evil.example/'],
    ['https:/evil.example', 'https://evil.example/'],
    ['http:evil.example', 'http://evil.example/'],
    ['https:\\\\evil.example', 'https://evil.example/'],
    ['HTTPS://EVIL.example', 'https://evil.example/'],
    ['https:javascript:alert(1)', undefined],
    ['//nowhere.invalid/x', 'https://nowhere.invalid/x'],
    ['\\\\nowhere.invalid/x', 'https://nowhere.invalid/x'],
    ['https://page.example@evil.example/', 'https://page.example@evil.example/'],
    ['https://user:word@evil.example/', 'https://user:word@evil.example/'],
    ['https://evil。example/', 'https://evil.example/'],
  ] as const) {
    test(raw, () => {
      const result = allowedUrl(raw);
      assert.equal(result, href);
      if (result === undefined) return;
      for (const page of PAGES) assert.equal(new URL(result, page).href, result);
    });
  }
});

test('backslashes of a relative URL become slashes, as a browser reads them', () => {
  assert.equal(allowedUrl('a\\b.md'), 'a/b.md');
  assert.equal(allowedUrl('..\\b.md', BASE), 'https://news.example/b.md');
});

test('without a base what is relative stays as written', () => {
  for (const raw of ['other.md', '../other.md#part', '/root', '?q=1', 'a b.md', 'նոր.md', './x:y'])
    assert.equal(allowedUrl(raw), raw);
});

test('with a base the URL is absolute, and starts where the briefing is', () => {
  assert.equal(allowedUrl('other.md', BASE), 'https://news.example/briefs/other.md');
  assert.equal(allowedUrl('/root', BASE), 'https://news.example/root');
  assert.equal(allowedUrl('//b.example/x', BASE), 'https://b.example/x');
  assert.equal(allowedUrl('', BASE), BASE);
  assert.equal(allowedUrl('mailto:a@b.example', BASE), 'mailto:a@b.example');
  assert.equal(allowedUrl('other.md', 'http://news.example/x/'), 'http://news.example/x/other.md');
});

test('with a base https:x is relative, as browsers read it there, and without one it names a host', () => {
  assert.equal(allowedUrl('https:x', 'https://news.example/a/b.md'), 'https://news.example/a/x');
  assert.equal(allowedUrl('http:x', 'https://news.example/a/b.md'), 'http://x/');
  assert.equal(allowedUrl('https:x'), 'https://x/');
});

test('an #id stays an #id, with a base too, because it leads to a place in the card', () => {
  assert.equal(allowedUrl('#facts'), '#facts');
  assert.equal(allowedUrl('./#facts'), '#facts');
  assert.equal(allowedUrl('one.md#facts', BASE), '#facts');
  assert.equal(allowedUrl(`${BASE}#école`, BASE), '#école');
  assert.equal(allowedUrl('two.md#facts', BASE), 'https://news.example/briefs/two.md#facts');
  assert.equal(allowedUrl(' #facts', BASE), '#facts');
  assert.equal(allowedUrl('#javascript:alert(1)', BASE), '#javascript:alert(1)');
});

for (const base of [
  'blob:https://page.example/6f1c',
  'data:text/markdown,x',
  'file:///home/a.md',
  'about:srcdoc',
  'javascript:alert(1)',
  'no URL',
]) {
  test(`nothing relative is let through from ${base}`, () => {
    for (const raw of ['x', '/x', '?x', '', '//evil.example']) assert.equal(allowedUrl(raw, base), undefined, raw);
    assert.equal(allowedUrl(EVIL, base), undefined);
  });
}

test('absolute web URLs are allowed with a base that is not a web URL', () => {
  for (const base of ['blob:https://page.example/6f1c', 'data:text/markdown,x', 'file:///home/a.md']) {
    assert.equal(allowedUrl('https://a.example/x', base), 'https://a.example/x');
  }
});

test('an image is on the web or beside the briefing: mailto: and #id are not images', () => {
  assert.equal(allowedImageUrl('map.png'), 'map.png');
  assert.equal(allowedImageUrl('map.png', BASE), 'https://news.example/briefs/map.png');
  for (const raw of [
    'mailto:a@b.example',
    'MAILTO:a@b.example',
    ' mailto:a@b.example',
    '#id',
    ' #id',
    '\u0001#id',
    '\t#id',
  ]) {
    assert.equal(allowedImageUrl(raw), undefined, raw);
    assert.equal(allowedImageUrl(raw, BASE), undefined, raw);
  }
});

/** All URLs in what a Markdown text becomes. */
function urlsIn(body: readonly Block[]): string[] {
  const found: string[] = [];
  walk(body, (node) => {
    if ('url' in node) found.push(node.url);
  });
  return found;
}

describe('entities and escapes in Markdown do not hide a scheme', () => {
  for (const href of [
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&#x3a;alert(1)',
    'java&#9;script:alert(1)',
    'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)',
    '&#0;javascript:alert(1)',
    '&nbsp;javascript:alert(1)',
    'java&Tab;script:alert(1)',
    'javascript&colon;alert(1)',
    'java\\script:alert(1)',
    'javascript\\:alert(1)',
    '\\javascript:alert(1)',
    '&amp;#106;avascript:alert(1)',
    'javascript&amp;colon;alert(1)',
    'data&colon;text/html,x',
    '<javascript:alert(1)>',
    '<java\\script:alert(1)>',
  ]) {
    for (const [form, text] of [
      ['link', `[a](${href})`],
      ['image', `![a](${href})`],
      ['reference', `[a]\n\n[a]: ${href}`],
    ] as const) {
      test(`${form}: ${JSON.stringify(href)}`, () => {
        for (const url of [undefined, BASE]) {
          const {brief} = parseBrief(`---\ntitle: T\n---\n\n${text}\n`, url === undefined ? {} : {url});
          for (const url of urlsIn(brief.body))
            for (const scheme of schemes(url)) assert.ok(SAFE.includes(scheme), url);
          assert.ok(JSON.stringify(brief.body).includes('"a"'), 'its text is shown');
        }
      });
    }
  }

  test('an autolink has no entities, and its scheme is still checked', () => {
    for (const text of [
      '<javascript:alert(1)>',
      '<JavaScript:alert(1)>',
      '<data:text/html,x>',
      '<blob:https://x>',
      '<x&#58;y:z>',
      'ftp://page.example',
    ]) {
      const {brief} = parseBrief(`---\ntitle: T\n---\n\n${text}\n`);
      assert.deepEqual(urlsIn(brief.body), [], text);
    }
  });
});

test('the URL of a document is never a place in the page around the card, however it is spelt', () => {
  for (const raw of ['#', '#/admin/delete?id=1', ' #x', '\t#x', '\0#x', '#\n/x', './#/x', '.#/x', 'a/..#/x']) {
    assert.equal(allowedDocumentUrl(raw), undefined, raw);
    assert.equal(allowedImageUrl(raw), undefined, raw);
  }
  for (const raw of ['#/x', 'one.md#/x', `${BASE}#/x`, '/briefs/one.md#/x']) {
    assert.equal(allowedDocumentUrl(raw, BASE), undefined, raw);
  }
  assert.equal(allowedDocumentUrl('report.html#page=3', BASE), 'https://news.example/briefs/report.html#page=3');
  assert.equal(allowedDocumentUrl('https://a.example/#/route'), 'https://a.example/#/route');
});
