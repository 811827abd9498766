import type {Attack, AttackClass, Harm} from '../attack.js';
import {forged, PICTURE} from '../harbour.js';

const HANDLER = '<img src onerror=alert(1)>';
const QUOTE = 'x" onclick="alert(1)';

/** What `JSON.parse` gives for a briefing, with all of it open to change. */
interface Draft {
  [key: string]: unknown;
  body: unknown[];
  sources: Record<string, Record<string, unknown>>;
  passages: Record<string, Record<string, unknown>>;
  footnotes: Record<string, unknown>;
}

/** A forged compiled briefing; a card may refuse all of it. */
function changed(name: string, does: Harm, change: (draft: Draft) => void): Attack {
  const draft = JSON.parse(forged()) as Draft;
  change(draft);
  return {name, does, json: JSON.stringify(draft), images: [PICTURE], mayFail: true};
}

/** One more block in a paragraph of its own. */
function inline(name: string, does: Harm, node: unknown): Attack {
  return changed(name, does, (draft) => draft.body.push({type: 'paragraph', children: [node]}));
}

function block(name: string, does: Harm, node: unknown): Attack {
  return changed(name, does, (draft) => draft.body.push(node));
}

/** A text that is not a compiled briefing at all. */
function text(name: string, json: string): Attack {
  return {name, does: 'error', json, mayFail: true};
}

/** JSON with a key that `JSON.stringify` would never write. */
function withKey(name: string, at: string, key: string): Attack {
  return {name, does: 'prototype', json: forged().replace(at, `${at}${key},`), images: [PICTURE], mayFail: true};
}

const TEXT = [{type: 'text', value: 'x'}];
const POLLUTION = '"__proto__":{"polluted":"yes"}';

/** Compiled JSON that no compiler has made. */
export const FORGED_JSON: AttackClass = {
  name: 'Forged JSON',
  attacks: [
    inline('A node says that it is HTML', 'dialog', {type: 'html', value: HANDLER}),
    inline('A node says that it is raw', 'dialog', {type: 'raw', value: HANDLER}),
    inline('A node is called like an element that runs', 'element', {type: 'script', value: 'alert(1)'}),
    inline('A node is called like an element with handlers', 'dialog', {type: 'img', src: '', onerror: 'alert(1)'}),
    inline('A node is called like a frame', 'dialog', {type: 'iframe', srcdoc: '<script>top.alert(1)</script>'}),
    inline('A node is called like an element and has attributes behind its name', 'dialog', {
      type: 'img src onerror=alert(1)',
    }),
    inline('A node has no type', 'dialog', {value: HANDLER}),
    inline('A node has a type that is not text', 'dialog', {type: ['text'], value: HANDLER}),
    inline('A node is text itself', 'dialog', HANDLER),
    inline('A node is a list', 'dialog', [HANDLER]),
    inline('A block stands in a line', 'dialog', {type: 'paragraph', children: [{type: 'html', value: HANDLER}]}),
    block('A part of a line stands among blocks', 'dialog', {type: 'html', value: HANDLER}),
    block('A block is a form', 'element', {type: 'form', action: 'javascript:alert(1)', children: TEXT}),

    inline('A link is a script', 'attribute', {type: 'link', url: 'javascript:alert`1`', children: TEXT}),
    inline('A link has a handler besides its URL', 'attribute', {type: 'a', href: '#', onclick: 'alert(1)'}),
    inline('A link’s URL ends its attribute', 'attribute', {
      type: 'link',
      url: `https://news.example/${QUOTE}`,
      children: TEXT,
    }),
    inline('A link’s title ends its attribute', 'attribute', {
      type: 'link',
      url: 'https://news.example/',
      title: QUOTE,
      children: TEXT,
    }),
    inline('A link holds a link to a script', 'attribute', {
      type: 'link',
      url: 'https://news.example/',
      children: [{type: 'link', url: 'javascript:alert`1`', children: TEXT}],
    }),
    inline('A link’s URL is a list, which becomes text', 'attribute', {
      type: 'a',
      href: 'x',
      target: '_top',
      url: ['javascript:alert`1`'],
    }),
    inline('An image is a page', 'attribute', {type: 'image', url: 'data:text/html,x', alt: 'x'}),
    inline('An image is a script', 'attribute', {type: 'image', url: 'javascript:alert`1`', alt: 'x'}),
    inline('An image’s words end their attribute', 'attribute', {type: 'image', url: PICTURE, alt: QUOTE}),
    inline('An image is a mail address', 'attribute', {type: 'image', url: 'mailto:x@news.example', alt: 'x'}),
    changed(
      'A source has a script as its URL',
      'attribute',
      ({sources}) => (sources['one']!['url'] = 'javascript:alert`1`'),
    ),
    changed('The contact is a script', 'attribute', (draft) => (draft['contact'] = 'javascript:alert`1`')),
    changed('A translation is a script', 'attribute', (draft) => (draft['translations'] = {fr: 'javascript:alert`1`'})),
    changed(
      'The original of a translation is a script',
      'attribute',
      (draft) => (draft['translationOf'] = 'javascript:alert`1`'),
    ),
    changed(
      'A footnote holds a link to a script',
      'attribute',
      (draft) =>
        (draft.footnotes['n'] = {
          children: [{type: 'paragraph', children: [{type: 'link', url: 'javascript:alert`1`', children: TEXT}]}],
        }),
    ),

    changed('The briefing’s id ends its attribute', 'attribute', (draft) => (draft['id'] = QUOTE)),
    changed('The briefing’s language ends its attribute', 'attribute', (draft) => (draft['lang'] = QUOTE)),
    changed('A source’s language ends its attribute', 'attribute', ({sources}) => (sources['one']!['lang'] = QUOTE)),
    changed('A source’s id ends its attribute', 'attribute', ({sources}) => (sources[QUOTE] = sources['one']!)),
    block('A heading’s id ends its attribute', 'attribute', {type: 'heading', depth: 2, id: QUOTE, children: TEXT}),
    block('A heading’s depth ends its tag', 'dialog', {
      type: 'heading',
      depth: `2>${HANDLER}`,
      id: 'x',
      children: TEXT,
    }),
    block('A heading’s depth is beyond all headings', 'element', {type: 'heading', depth: 99, id: 'x', children: TEXT}),
    block('The language of code ends its attribute', 'attribute', {type: 'code', lang: QUOTE, value: 'x'}),
    block('The language of code is several words, of which one names a part of the card', 'attribute', {
      type: 'code',
      lang: 'html notice popover',
      value: 'x',
    }),
    block('A list’s start ends its attribute', 'dialog', {
      type: 'ol',
      start: 1,
      children: [{type: 'html', value: HANDLER}],
    }),
    changed(
      'A date is a tag with a handler',
      'dialog',
      (draft) => (draft['published'] = {iso: `2024-01-01${HANDLER}`, precision: 'day'}),
    ),
    changed(
      'A date’s precision is a tag with a handler',
      'dialog',
      (draft) => (draft['published'] = {iso: '2024-01-01', precision: HANDLER}),
    ),
    changed(
      'A kind of correction is a tag with a handler',
      'dialog',
      (draft) => (draft['corrections'] = [{kind: HANDLER, text: 'x'}]),
    ),
    changed('A passage is a tag with a handler', 'dialog', ({passages}) => (passages['one#p']!['via'] = HANDLER)),
    changed('The publisher is a list of tags', 'dialog', (draft) => (draft['publisher'] = [[HANDLER]])),
    changed('Every object has one more key that is a tag', 'dialog', (draft) => (draft['html'] = HANDLER)),

    changed(
      'The title is a template of Lit',
      'error',
      (draft) => (draft['title'] = {_$litType$: 1, strings: [HANDLER], values: []}),
    ),
    changed(
      'The title is a compiled template of Lit',
      'error',
      (draft) => (draft['title'] = {_$litType$: {h: [HANDLER], parts: []}, values: []}),
    ),
    changed(
      'The title is a directive of Lit',
      'error',
      (draft) => (draft['title'] = {_$litDirective$: 'x', values: []}),
    ),
    changed('The title is a number', 'error', (draft) => (draft['title'] = 7)),
    changed('The title is missing', 'error', (draft) => delete draft['title']),
    changed(
      'A source’s title has functions that are none',
      'error',
      ({sources}) => (sources['one']!['title'] = {toString: 'x', valueOf: 'x', toJSON: 'x', length: 1}),
    ),
    changed('A source’s title is a truth', 'error', ({sources}) => (sources['one']!['title'] = true)),
    changed(
      'A source is nothing',
      'error',
      (draft) => (draft.sources = {one: null as unknown as Record<string, unknown>}),
    ),
    changed('A source’s title is missing', 'error', ({sources}) => delete sources['one']!['title']),
    changed(
      'A link’s URL is an object that cannot become text',
      'error',
      (draft) => (draft['contact'] = {toString: 'x', valueOf: 'x'}),
    ),

    withKey('The briefing sets the prototype', '{', POLLUTION),
    withKey('A source sets the prototype', '"one":{', POLLUTION),
    withKey('A passage sets the prototype', '"one#p":{', POLLUTION),
    withKey('A block sets the prototype', '"body":[{', POLLUTION),
    withKey('A map of sources sets the prototype', '"sources":{', POLLUTION),
    withKey('A map of translations sets the prototype', '"translations":{', POLLUTION),
    withKey(
      'The briefing sets the prototype by the constructor',
      '{',
      '"constructor":{"prototype":{"polluted":"yes"}}',
    ),
    withKey(
      'A source sets the prototype by the constructor',
      '"one":{',
      '"constructor":{"prototype":{"polluted":"yes"}}',
    ),
    withKey(
      'The briefing sets the prototype of what the prototype is',
      '{',
      '"__proto__":{"__proto__":null,"polluted":"yes"}',
    ),

    ...['null', '7', 'true', '"text"', '[]', '{}', '[[]]', '""'].map((json) => text(`The briefing is ${json}`, json)),
    text('The JSON is not closed', '{"title":"x"'),
    text('The JSON has a comma too many', '{"title":"x",}'),
    text('The JSON is a script', 'alert(1)'),
    text('The JSON is a call with the briefing in it', `alert(${forged()})`),
    text('The JSON has a comment', `/* x */ ${forged()}`),
    text('The JSON has a value that only scripts know', '{"title":undefined}'),
    text('The JSON begins with a byte order mark', `\ufeff\ufeff${forged()}`),
    text('The JSON is two briefings', `${forged()}${forged()}`),
    text('The JSON is HTML', `<!doctype html>${HANDLER}`),
    text('The JSON is empty but for blanks', ' '),

    {
      name: 'A script gives a template of Lit as the title',
      does: 'attribute',
      mayFail: true,
      value: () => ({
        ...(JSON.parse(forged()) as object),
        title: {_$litType$: 1, strings: Object.assign([HANDLER], {raw: [HANDLER]}), values: []},
      }),
    },
    {
      name: 'A script gives a number without end as the title',
      does: 'error',
      mayFail: true,
      value: () => ({...(JSON.parse(forged()) as object), title: 1n}),
    },
    {
      name: 'A script gives a briefing that throws when it is read',
      does: 'error',
      mayFail: true,
      value: () =>
        Object.defineProperty(JSON.parse(forged()) as object, 'title', {
          enumerable: true,
          get: () => {
            throw new Error('I will not be read');
          },
        }),
    },
    {
      name: 'A script gives a proxy that throws when it is looked at',
      does: 'error',
      mayFail: true,
      value: () =>
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('I will not be looked at');
            },
          },
        ),
    },
    {
      name: 'A script gives a briefing that holds itself',
      does: 'error',
      mayFail: true,
      value: () => {
        const draft = JSON.parse(forged()) as Draft;
        draft.body.push({type: 'blockquote', children: draft.body});
        return draft;
      },
    },
    {
      name: 'A script gives a title whose text is another one each time',
      does: 'error',
      mayFail: true,
      value: () => ({
        ...(JSON.parse(forged()) as object),
        title: Object.assign(() => HANDLER, {toString: () => HANDLER}),
      }),
    },
  ],
};
