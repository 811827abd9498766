import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {importViolations} from './import-rules.js';

const src = new URL('../src/', import.meta.url);

test('every module of src/ keeps to the import table', () => {
  const paths = readdirSync(src, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
  assert.ok(paths.length > 0);
  assert.deepEqual(
    paths.sort().flatMap((path) => importViolations(path, readFileSync(new URL(path, src), 'utf8'))),
    [],
  );
});

test('src/ has no folder for miscellaneous things', () => {
  const folders = readdirSync(src, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name);
  assert.deepEqual(
    folders.filter((name) => /^(utils?|helpers?|common|shared|types|lib|misc)$/.test(name)),
    [],
  );
});

/** Invented sources: each breaks the table in exactly the way that its violation says. */
const BROKEN: readonly (readonly [path: string, source: string, violation: string])[] = [
  ['model/a.ts', `import {marked} from 'marked';`, 'must not import marked'],
  ['model/a.ts', `import {parseBrief} from '../parse/index.js';`, 'must not import ../parse/index.js'],
  ['model/a.ts', `import {message} from '../i18n/message.js';`, 'must not import ../i18n/message.js'],
  ['model/a.ts', `import {html} from 'lit';`, 'must not import lit'],
  ['model/a.ts', `export * from '../load/load-text.js';`, 'must not import ../load/load-text.js'],
  ['model/a.ts', `const now = Date.now();`, 'must not use Date'],
  ['model/a.ts', `const now = new Date();`, 'must not use Date'],
  ['model/a.ts', `const now = new Date;`, 'must not use Date'],
  ['model/a.ts', `const now = Date();`, 'must not use Date'],
  ['model/a.ts', `const clock = {Date};`, 'must not use Date'],
  ['model/a.ts', `await fetch('x');`, 'must not use fetch'],
  ['model/a.ts', `const size = Buffer.byteLength('x');`, 'must not use Buffer'],
  ['parse/a.ts', `import {loadText} from '../load/load-text.js';`, 'must not import ../load/load-text.js'],
  ['parse/a.ts', `import {html} from 'lit';`, 'must not import lit'],
  ['parse/a.ts', `import {Lexer} from 'marked';`, 'must not import Lexer from marked'],
  ['parse/a.ts', `import {parseEvents} from 'js-yaml';`, 'must not import js-yaml'],
  ['parse/marked/a.ts', `import {parseEvents} from 'js-yaml';`, 'must not import js-yaml'],
  ['parse/yaml/a.ts', `import {Lexer} from 'marked';`, 'must not import marked'],
  ['parse/a.ts', `import {readFileSync} from 'node:fs';`, 'must not import node:fs'],
  ['parse/a.ts', `const element = document.createElement('p');`, 'must not use document'],
  ['parse/a.ts', `const late = globalThis.setTimeout;`, 'must not use globalThis'],
  ['parse/a.ts', `type Html = import('lit').TemplateResult;`, 'must not import lit'],
  ['load/a.ts', `import type {Brief} from '../model/brief.js';`, 'must not import ../model/brief.js'],
  ['load/a.ts', `import {Task} from '@lit/task';`, 'must not import @lit/task'],
  ['load/a.ts', `const {marked} = await import('marked');`, 'must not import marked'],
  ['i18n/a.ts', `import type {Brief} from '../model/brief.js';`, 'must not import ../model/brief.js'],
  ['i18n/a.ts', `import {renderBrief} from '../render/render-brief.js';`, 'must not import ../render/render-brief.js'],
  ['styles/a.ts', `import {css} from 'lit';`, 'must not import lit'],
  [
    'styles/a.ts',
    `import {renderBrief} from '../render/render-brief.js';`,
    'must not import ../render/render-brief.js',
  ],
  ['render/a.ts', `import {parseBrief} from '../parse/index.js';`, 'must not import ../parse/index.js'],
  ['render/a.ts', `import {loadText} from '../load/load-text.js';`, 'must not import ../load/load-text.js'],
  [
    'render/a.ts',
    `import type {BriefState} from '../controllers/brief-state.js';`,
    'must not import ../controllers/brief-state.js',
  ],
  ['render/a.ts', `import {html} from 'lit';`, 'must not import lit'],
  ['render/a.ts', `import {toDom} from '../elements/to-dom.js';`, 'must not import ../elements/to-dom.js'],
  ['cards/a.ts', `import {renderCard} from '../render/rendering.js';`, 'must not import ../render/rendering.js'],
  ['controllers/a.ts', `import {isServer} from 'lit';`, 'must not import lit'],
  ['elements/a.ts', `import {LitElement} from 'lit';`, 'must not import lit'],
  ['elements/a.ts', `import {render} from 'lit-html';`, 'must not import lit-html'],
  ['server/a.ts', `import {readFileSync} from 'node:fs';`, 'must not import node:fs'],
  [
    'server/a.ts',
    `import {CaucasusBrief} from '../elements/caucasus-brief/caucasus-brief.js';`,
    'must not import ../elements/caucasus-brief/caucasus-brief.js',
  ],
  ['render/a.ts', `const today = new Date().toISOString();`, 'must not use Date'],
  ['render/a.ts', `const wide = window.innerWidth > 600;`, 'must not use window'],
  ['controllers/a.ts', `import {isServer} from 'lit';`, 'must not import lit'],
  [
    'controllers/a.ts',
    `import {renderBrief} from '../render/render-brief.js';`,
    'must not import ../render/render-brief.js',
  ],
  [
    'controllers/a.ts',
    `import {CaucasusBrief} from '../elements/caucasus-brief/caucasus-brief.js';`,
    'must not import ../elements/caucasus-brief/caucasus-brief.js',
  ],
  [
    'controllers/a.ts',
    `import {parseBrief} from '../parse/parse-brief.js';`,
    'must enter parse/ by parse/index.js, not ../parse/parse-brief.js',
  ],
  [
    'elements/caucasus-brief/a.ts',
    `import {parseBrief} from '../../parse/index.js';`,
    'must not import ../../parse/index.js',
  ],
  [
    'elements/caucasus-brief/a.ts',
    `import {loadText} from '../../load/load-text.js';`,
    'must not import ../../load/load-text.js',
  ],
  [
    'elements/caucasus-brief/a.ts',
    `import {FactBox} from '../fact-box/fact-box.js';`,
    'must not import ../fact-box/fact-box.js',
  ],
  ['elements/caucasus-brief/a.ts', `import './define.js';`, 'must not import ./define.js'],
  ['elements/caucasus-brief/a.ts', `customElements.define('x-y', class {});`, 'must not use customElements'],
  ['elements/caucasus-brief/a.ts', `shadow.innerHTML = text;`, 'innerHTML is a way for strings into the page'],
  ['elements/caucasus-brief/a.ts', `shadow['innerHTML'] = text;`, 'innerHTML is a way for strings into the page'],
  [
    'elements/caucasus-brief/define.ts',
    `import {renderBrief} from '../../render/render-brief.js';`,
    'must not import ../../render/render-brief.js',
  ],
  ['elements/caucasus-brief/define.ts', `customElements.define('x-y', class {});`, 'must not use customElements'],
  ['register.ts', `import {parseBrief} from './parse/index.js';`, 'must not import ./parse/index.js'],
  ['elements/index.ts', `import './fact-box/define.js';`, 'must not import ./fact-box/define.js'],
  [
    'elements/a.ts',
    `import {EventTimeline} from './event-timeline/event-timeline.js';`,
    'must not import ./event-timeline/event-timeline.js',
  ],
  ['elements/fact-box/a.ts', `import {EventTimeline} from '../index.js';`, 'must not import ../index.js'],
  [
    'register.ts',
    `import './elements/caucasus-brief/define.js';`,
    'must not import ./elements/caucasus-brief/define.js',
  ],
  [
    'register.ts',
    `import {FactBox} from './elements/fact-box/fact-box.js';`,
    'must not import ./elements/fact-box/fact-box.js',
  ],
  ['index.ts', `export {compile} from './node/index.js';`, 'must not import ./node/index.js'],
  ['index.ts', `import './define.js';`, 'must not import ./define.js'],
  ['index.ts', `import './elements/caucasus-brief/define.js';`, 'must not import ./elements/caucasus-brief/define.js'],
  ['load/a.ts', `import {compile} from '../node/index.js';`, 'must not import ../node/index.js'],
  ['node/a.ts', `import express from 'express';`, 'must not import express'],
  ['node/a.ts', `customElements.define('x-y', class {});`, 'must not use customElements'],
];

for (const [path, source, violation] of BROKEN) {
  test(`the table forbids in ${path}: ${source}`, () => {
    assert.deepEqual(
      importViolations(path, source)
        .map((each) => each.replace(`${path}:1: `, ''))
        .slice(0, 1),
      [violation],
    );
  });
}

test('a folder that the table does not name is a violation', () => {
  assert.match(importViolations('utils/a.ts', '').join(), /no rule/);
});

/** Code that looks like a violation and is not one. */
const FINE: readonly (readonly [path: string, source: string])[] = [
  ['model/a.ts', `import {slug} from './slug.js';`],
  ['model/a.ts', `const day = new Date('2024-06-20'); const ms = Date.UTC(2024, 5, 20);`],
  [
    'model/a.ts',
    `const document = {fetch: 1}; document.fetch; interface Source {readonly document: string; readonly location: string}`,
  ],
  [
    'parse/a.ts',
    `import type {Brief} from '../model/brief.js'; import type {Token} from 'marked'; import {parseYaml} from './yaml/yaml.js';`,
  ],
  ['parse/marked/a.ts', `import {Lexer} from 'marked'; import {MAX_LINK} from '../limits.js';`],
  ['parse/yaml/a.ts', `import {parseEvents} from 'js-yaml'; import {ID} from '../../model/slug.js';`],
  ['load/a.ts', `const answer = await fetch('x'); setTimeout(() => {}, 1);`],
  ['styles/a.ts', `import {tokens} from './tokens.js';`],
  ['cards/a.ts', `import {selectPart} from '../model/select-part.js';`],
  ['render/a.ts', `import {slug} from '../model/slug.js'; import {h} from './tree.js';`],
  [
    'elements/a.ts',
    `import {ReactiveElement} from '@lit/reactive-element'; import {factBox} from '../cards/fact-box.js';`,
  ],
  ['server/a.ts', `import {sheet} from '../styles/sheet.js'; import {renderCard} from '../render/rendering.js';`],
  [
    'controllers/a.ts',
    `import {Task} from '@lit/task'; import type {ReactiveController} from '@lit/reactive-element'; import {parseBrief} from '../parse/index.js';`,
  ],
  [
    'elements/caucasus-brief/define.ts',
    `import {define} from '../../register.js'; import {CaucasusBrief} from './caucasus-brief.js';`,
  ],
  ['elements/index.ts', `export {FactBox} from './fact-box/fact-box.js';`],
  ['register.ts', `import * as classes from './elements/index.js'; customElements.get('x');`],
  ['index.ts', `export {parseBrief} from './parse/index.js'; export {define} from './register.js';`],
  [
    'node/a.ts',
    `import {parseBrief} from '../parse/parse-brief.js'; import {readFileSync} from 'node:fs'; import {load} from 'js-yaml';`,
  ],
];

for (const [path, source] of FINE) {
  test(`the table allows in ${path}: ${source}`, () => {
    assert.deepEqual(importViolations(path, source), []);
  });
}
