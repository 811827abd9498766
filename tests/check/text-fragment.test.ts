import assert from 'node:assert/strict';
import {test} from 'node:test';
import {directiveOf, findFragment, fragmentText} from '../../src/check/text-fragment.js';

const document = fragmentText(
  ['Within the café, at last.', 'In the café of Łódź: the end.', 'The café, again: the end.'],
  'en',
);
const found = (start: string, end?: string) => {
  const span = findFragment(document, start, end);
  return span && [span.start, span.end];
};

test('the first match between word boundaries is selected, by letters without case and accents', () => {
  assert.deepEqual(found('in the cafe'), [19, 28], 'not inside “Within”');
  assert.deepEqual(found('THE  CAFÉ'), [6, 13]);
  assert.equal(found('the caf'), undefined);
  assert.equal(found(''), undefined);
});

test('the end is the first one after the start, whatever paragraph it is in', () => {
  assert.deepEqual(found('within the', 'the end'), [0, 40]);
  assert.deepEqual(found('the café, again', 'the end'), [40, 58]);
  assert.equal(found('the café, again', 'at last'), undefined, 'it stands before');
  assert.equal(found('at last. In the'), undefined, 'a match does not run over the end of a paragraph');
});

test('the words of a link are decoded', () => {
  assert.deepEqual(directiveOf('https://a.example/#x:~:text=well%2Dknown%2C%20it,the%20end'), {
    start: 'well-known, it',
    end: 'the end',
  });
  assert.deepEqual(directiveOf('https://a.example/#:~:text=a'), {start: 'a'});
  assert.equal(directiveOf('https://a.example/'), undefined);
});
