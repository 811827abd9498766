import assert from 'node:assert/strict';
import {test} from 'node:test';
import {BriefLoadError} from '../../src/load/brief-load-error.js';

test('an error carries its code, its URL, its status and its cause', () => {
  const cause = new TypeError('Failed to fetch');
  const url = 'https://example.org/a.md';
  const error = new BriefLoadError('http', url, 'Gone.', {status: 410, cause});
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'BriefLoadError');
  assert.equal(error.message, 'Gone.');
  assert.deepEqual([error.code, error.url, error.status, error.cause], ['http', url, 410, cause]);
});

test('an error without a status or a cause has no such properties', () => {
  const error = new BriefLoadError('invalid', 'https://example.org/a.md', 'Empty.');
  assert.equal('status' in error, false);
  assert.equal('cause' in error, false);
});
