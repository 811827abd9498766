// Never run: `npm run types` compiles it. Each @ts-expect-error is a test that can fail.
import {
  h,
  keyed,
  live,
  treeOf,
  type AttributesOf,
  type Content,
  type Rendered,
  type Tree,
  type TreeElement,
} from '../../src/render/tree.js';

// What a card is made of can be written down.
export const fine: Tree = treeOf([
  h('p', {
    class: 'a',
    id: 'b',
    lang: 'en',
    dir: 'auto',
    part: 'c',
    role: 'note',
    tabindex: 0,
    title: 'd',
    translate: 'no',
  }),
  h('p', {'aria-label': 'e', 'aria-busy': 'true'}),
  h('a', {href: '#x', hreflang: 'fr', rel: 'noopener', id: undefined}, 'x', 0, null, undefined, false, [[]]),
  h('button', {type: 'button', popovertarget: 'x', popovertargetaction: 'hide', value: 1}),
  h('input', {type: 'checkbox', disabled: true, checked: undefined}),
  h('img', {src: 'x.png', alt: '', loading: 'lazy', referrerpolicy: 'no-referrer'}),
  h('svg', {viewBox: '0 0 8 8'}, h('path', {d: 'M0 0'})),
  h('time', {datetime: '2026'}),
  h('textarea', {readonly: true, rows: 2}),
  h('th', {scope: 'col', align: 'left'}),
  h('ol', {start: 2, type: 'a'}),
  keyed('k', h('div', {popover: true})),
  live(h('p', {}), () => 'x'),
]);

// Nothing that runs.
// @ts-expect-error -- no element listens
h('button', {type: 'button', onclick: 'alert(1)'});
// @ts-expect-error -- not as a function either
h('button', {type: 'button', onclick: () => undefined});
// @ts-expect-error -- nor any other event
h('img', {src: 'x', alt: '', loading: 'lazy', referrerpolicy: 'no-referrer', onerror: 'alert(1)'});
// @ts-expect-error -- the strict policy allows no style attribute
h('p', {style: 'color: red'});
// @ts-expect-error -- there are no frames, and none has a document of its own
h('div', {srcdoc: '<script>'});
for (const tag of [
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'template',
  'link',
  'base',
  'form',
  'math',
  'x-y',
] as const) {
  // @ts-expect-error -- it is not in the list of tags
  h(tag, {});
}
// @ts-expect-error -- not the tag of a card either: cards hold no cards
h('caucasus-brief', {});
// @ts-expect-error -- tags are written in small letters
h('P', {});
// @ts-expect-error -- any text is not a tag
h(document.title, {});
// @ts-expect-error -- an element is always made of the closed lists
export const script: TreeElement = {tag: 'script', attributes: {}, children: []};
// @ts-expect-error -- and of no attribute beside them
export const handler: TreeElement = {tag: 'p', attributes: {onclick: 'alert(1)'}, children: []};

// Each attribute on its own tags.
// @ts-expect-error -- only a link leads somewhere
h('p', {href: 'https://example.org/'});
// @ts-expect-error -- only an image is loaded
h('span', {src: 'x.png'});
// @ts-expect-error -- only a time has one
h('span', {datetime: '2026'});
// @ts-expect-error -- only a list is counted
h('ul', {start: 2});
// @ts-expect-error -- a link leads somewhere
h('a', {});
// @ts-expect-error -- an image has words in its place
h('img', {src: 'x.png', loading: 'lazy', referrerpolicy: 'no-referrer'});
// @ts-expect-error -- an image waits until it is near
h('img', {src: 'x.png', alt: '', loading: 'eager', referrerpolicy: 'no-referrer'});
// @ts-expect-error -- an image does not say where it is
h('img', {src: 'x.png', alt: '', loading: 'lazy'});
// @ts-expect-error -- a button without a type would send a form of the page
h('button', {});
// @ts-expect-error -- nothing can be filled in
h('textarea', {rows: 2});
// @ts-expect-error -- no box can be ticked
h('input', {type: 'checkbox', checked: true});
// @ts-expect-error -- and no text typed
h('input', {type: 'text', disabled: true, checked: undefined});

// The values of attributes.
// @ts-expect-error -- only `true` is an attribute without a value: `popover="false"` is a popover too
h('div', {popover: false});
// @ts-expect-error -- no such direction
h('p', {dir: 'up'});
// @ts-expect-error -- it can only be forbidden
h('p', {translate: 'yes'});
// @ts-expect-error -- a number
h('p', {tabindex: '0'});
// @ts-expect-error -- no object becomes a text by itself
h('p', {title: new URL('https://example.org/')});
export const notBoth: AttributesOf<'p'> = {class: 'x'};
// @ts-expect-error -- data does not change
notBoth.class = 'y';

// Content.
// @ts-expect-error -- `true` would say nothing: it is `condition && …`, and then nothing is left out
h('p', {}, true);
// @ts-expect-error -- nor does an object
h('p', {}, {});
// @ts-expect-error -- nor a date
h('p', {}, new Date());
// @ts-expect-error -- nor what is still awaited
h('p', {}, Promise.resolve('x'));
// @ts-expect-error -- nor what is not called
h('p', {}, () => 'x');
// @ts-expect-error -- a tree has no list in it, and nothing that is nothing
export const open: Tree = [['x']];
// @ts-expect-error -- data does not change
fine.length = 0;

// What rendering gives.
export const something: readonly Rendered[] = ['', false, null, 0, [undefined], h('p', {})];
// @ts-expect-error -- undefined is a forgotten case
export const forgotten: Rendered = undefined;

/** A tag of several has what all of them have. */
export function heading(level: 1 | 2, content: Content): TreeElement {
  return h(`h${level}`, {id: 'x'}, content);
}
