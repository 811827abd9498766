// Never run: `npm run types` compiles it. Each @ts-expect-error is a test that can fail.
import type {Passage} from '../../src/model/brief.js';
import {object, union, value, type Shapes} from '../../src/model/read-shape.js';

const text = value<string>('text', (each) => typeof each === 'string');
const flag = value<boolean>('true or false', (each) => typeof each === 'boolean');

object<Passage>({start: text, end: [text], via: [text]});
// @ts-expect-error -- a key is missing
object<Passage>({start: text, end: [text]});
// @ts-expect-error -- no passage has this key
object<Passage>({start: text, end: [text], via: [text], page: [text]});
// @ts-expect-error -- it may be absent
object<Passage>({start: text, end: text, via: [text]});
// @ts-expect-error -- it is never absent
object<Passage>({start: [text], end: [text], via: [text]});
// @ts-expect-error -- it is text
object<Passage>({start: flag, end: [text], via: [text]});

type Shown = {readonly type: 'rule'} | {readonly type: 'note'; readonly words: string};
union<Shown>({rule: {}, note: {words: text}});
// @ts-expect-error -- a type of the union is missing
union<Shown>({rule: {}});
export const shapes: Shapes<Shown> = {
  rule: {},
  note: {words: text},
  // @ts-expect-error -- the union has no such type
  figure: {words: text},
};
