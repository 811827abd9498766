import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {document as shim} from '@lit-labs/ssr-dom-shim';
import {hasDocument} from '../../src/controllers/has-document.js';

afterEach(() => Reflect.deleteProperty(globalThis, 'document'));

test('a server has no document', () => {
  assert.equal(hasDocument(), false);
});

test('the empty document of Lit’s shim for servers does not count', () => {
  Object.assign(globalThis, {document: shim});
  assert.equal(hasDocument(), false);
});

test('a document counts that is installed after the modules have loaded, as tests install that of jsdom', () => {
  Object.assign(globalThis, {document: {documentElement: {}}});
  assert.equal(hasDocument(), true);
});
