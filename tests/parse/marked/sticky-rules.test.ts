import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Lexer} from 'marked';
import {stickyRules} from '../../../src/parse/marked/sticky-rules.js';

const RULES = {other: {}, block: Lexer.rules.block.gfm, inline: Lexer.rules.inline.gfm} as Parameters<
  typeof stickyRules
>[0];

/** A pattern without the parts in brackets of any kind, so that a `|` in it divides the whole. */
function outline(source: string): string {
  let rest = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '');
  for (let last = ''; rest !== last;) {
    last = rest;
    rest = rest.replace(/\([^()]*\)/g, '');
  }
  return rest;
}

test('of the rules of marked that are tried at one place, each alternative begins with ^, so that they may be tried there alone', () => {
  const rules = [...Object.entries(RULES.block), ...Object.entries(RULES.inline)].filter(
    ([, {source, global}]) => source.startsWith('^') && !global,
  );
  assert.ok(rules.length > 20);
  for (const [name, {source}] of rules) {
    for (const alternative of outline(source).split('|')) assert.match(alternative, /^\^/, `${name}: ${alternative}`);
  }
});

test('an anchored rule begins at the beginning of every text', () => {
  const {block} = stickyRules(RULES);
  for (const text of ['***\n', '***\n', '- - -', '_ __\n\nword']) assert.equal(block.hr.exec(text)?.index, 0, text);
  for (const text of ['word\n***\n', '--', '- -', '-*-', '*** word']) assert.equal(block.hr.exec(text), null, text);
  assert.equal(block.hr.test('---'), true);
  assert.equal(block.hr.test('---'), true);
});

test('no rule has a group that must come several times', () => {
  for (const [name, {source}] of Object.entries(stickyRules(RULES).block)) assert.doesNotMatch(source, /\)\{\d/, name);
});
