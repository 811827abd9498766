import {assert} from '@open-wc/testing';
import {place, turn} from '../elements/support.js';
import {ENEMY, HOME} from './attack.js';
import {dangersIn, guarded, type Finding} from './guard.js';
import {asBlocks, everywhere, forged, harbour, PICTURE} from './harbour.js';
import './unsafe-brief.js';
import {assertShown, dangersOfAll, saying, showEverywhere} from './ways.js';

const guard = guarded();

describe('The guard of the tests with hostile briefings notices', () => {
  /** What is noticed in some HTML. */
  function seen(html: string): string[] {
    const root = document.createElement('div').attachShadow({mode: 'open'});
    root.innerHTML = html;
    return dangersIn(root, [PICTURE]).map(saying);
  }

  it('a dialog', () => {
    alert('x');
    confirm('y');
    assert.deepEqual(guard.findings(), [
      {harm: 'dialog', what: 'alert(x)'},
      {harm: 'dialog', what: 'confirm(y)'},
    ]);
  });

  it('a script that leaves a name in the page', () => {
    (window as unknown as Record<string, unknown>)['hostileName'] = 1;
    assert.deepEqual(guard.findings(), [{harm: 'script', what: 'window.hostileName'}]);
    assert.deepEqual(guard.findings(), []);
  });

  it('a request to another host, before anybody could answer it', async () => {
    const image = new Image();
    image.src = `${ENEMY}/seen.png`;
    const isIt = ({what}: Finding) => what === image.src;
    await guard.until(isIt);
    assert.deepEqual(guard.findings().filter(isIt), [{harm: 'request', what: image.src}]);
  });

  it('no request for an image that the briefing names', async () => {
    guard.allowImages([`${ENEMY}/named.png`]);
    const image = new Image();
    const failed = new Promise((resolve) => (image.onerror = resolve));
    image.src = `${ENEMY}/named.png`;
    await failed;
    await turn();
    assert.deepEqual(guard.findings(), []);
  });

  it('a change of what all objects have in common, and puts it right', () => {
    Object.defineProperty(Object.prototype, 'polluted', {value: 1, configurable: true, enumerable: true});
    assert.deepEqual(guard.findings(), [{harm: 'prototype', what: 'Object.prototype[polluted]'}]);
    assert.isUndefined(({} as Record<string, unknown>)['polluted']);
  });

  it('a change of the page outside of what a test has put there', () => {
    const stranger = document.createElement('p');
    document.documentElement.title = 'x';
    document.body.append(stranger);
    place(document.createElement('p')).lang = 'x';
    assert.deepEqual(guard.findings().map(saying), [
      'page: attributes of HTML',
      'page: childList of BODY',
      'page: attributes of P',
    ]);
    stranger.remove();
    document.documentElement.removeAttribute('title');
    guard.findings();
  });

  it('elements that a card never makes, in trees within trees too', () => {
    assert.deepEqual(seen('<p>fine</p><iframe></iframe><svg></svg><x-y></x-y>'), [
      'element: <iframe>',
      'element: <svg>',
      'element: <x-y>',
    ]);
    assert.deepEqual(seen('<template><script></script></template>'), ['element: <template>', 'element: <script>']);
    assert.deepEqual(seen('<input type="text"><input type="checkbox" disabled><button>x</button>'), [
      'element: <input type=text>',
      'element: <button type=submit>',
    ]);
    const root = document.createElement('div').attachShadow({mode: 'open'});
    const host = document.createElement('div');
    host.attachShadow({mode: 'open'}).append(document.createElement('style'));
    root.append(host);
    assert.deepEqual(dangersIn(root).map(saying), ['element: <style>']);
  });

  it('attributes that a card never sets', () => {
    assert.deepEqual(seen('<p title="fine" onclick="x" style="x">x</p>'), [
      'attribute: p onclick=x',
      'attribute: p style=x',
    ]);
    assert.deepEqual(seen('<p id="x"></p><p id="x"></p><p id="y"></p>'), ['attribute: id=x twice']);
    assert.deepEqual(seen('<pre><code class="language-x y"></code></pre>'), ['attribute: code class=language-x y']);
  });

  it('URLs by what the browser makes of them', () => {
    assert.deepEqual(
      seen(
        '<a href="https://news.example/">x</a><a href="mailto:x@news.example">x</a><a href="#x">x</a><a href="x.html">x</a>',
      ),
      [],
    );
    assert.deepEqual(seen('<a href="java\nscript:x">x</a>'), ['attribute: a href=java\nscript:x']);
    assert.deepEqual(seen('<a href="tel:1">x</a>'), ['attribute: a href=tel:1']);
    assert.deepEqual(
      seen(`<img src="${PICTURE}"><img src="${HOME}x.png"><img src="${ENEMY}/x.png"><img src="data:,">`),
      [`request: img src=${ENEMY}/x.png`, 'attribute: img src=data:,'],
    );
  });

  it('nothing of an ordinary briefing in the unsafe element', () => {
    const markdown = [
      harbour(),
      harbour('summary: Words\ncontact: https://news.example/\ntranslations: {fr: https://news.example/fr}\n'),
      everywhere('words'),
      everywhere('words').replaceAll('\n\n', '\n\n\n'),
      asBlocks('Words\non two lines'),
    ];
    for (const text of markdown) {
      const element = place(document.createElement('unsafe-brief'));
      element.showMarkdown(text);
      assert.include(element.root.textContent, 'ords');
      assert.deepEqual([...dangersIn(element.root), ...guard.findings()].map(saying), []);
    }
    const element = place(document.createElement('unsafe-brief'));
    element.showJson(forged());
    assert.deepEqual([...dangersIn(element.root, [PICTURE]), ...guard.findings()].map(saying), []);
  });

  it('nothing of an ordinary briefing in any card', async () => {
    guard.allowImages([PICTURE]);
    for (const markdown of [harbour(), everywhere('words'), asBlocks('Words\non two lines')]) {
      const shown = await showEverywhere({name: 'none', does: 'error', markdown, json: forged()});
      assertShown(shown);
      assert.deepEqual([...dangersOfAll(shown, [PICTURE]), ...guard.findings().map(saying)], []);
    }
  });
});
