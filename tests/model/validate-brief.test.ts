import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readCompiled, validateBrief} from '../../src/model/validate-brief.js';

const EMPTY = {id: 'x', title: 'x', sources: {}, passages: {}, footnotes: {}, body: []};

function codesOf(...body: readonly object[]): string[] {
  return validateBrief({...EMPTY, body}).problems.map(({code}) => code);
}

test('the language of code is one word, as the parser gives it, and never several classes', () => {
  assert.deepEqual(codesOf({type: 'code', lang: 'c++', value: 'x'}), []);
  for (const lang of ['html notice', 'html\tnotice', 'html\fnotice', ' html', ''])
    assert.deepEqual(codesOf({type: 'code', lang, value: 'x'}), ['json-invalid'], JSON.stringify(lang));
});

test('a briefing of more blocks, or of more parts, than Markdown can make is refused', () => {
  const rules = (count: number) => codesOf(...Array.from({length: count}, () => ({type: 'thematicBreak'})));
  assert.deepEqual(rules(8_000), []);
  assert.deepEqual(rules(8_001), ['json-invalid']);
  const texts = (count: number) =>
    codesOf({type: 'paragraph', children: Array.from({length: count}, () => ({type: 'text', value: 'a'}))});
  assert.deepEqual(texts(35_000), []);
  assert.deepEqual(texts(37_000), ['json-invalid']);
});

test('an anchor may be there only once, as the parser gives it', () => {
  const heading = (id: string) => ({type: 'heading', depth: 2, id, children: []});
  assert.deepEqual(codesOf(heading('a'), heading('b')), []);
  assert.deepEqual(codesOf(heading('a'), heading('a')), ['json-invalid']);
});

describe('every URL of a compiled briefing goes through the gate', () => {
  const script = 'java\tscript:alert(1)';
  const link = {
    type: 'link',
    url: script,
    children: [
      {type: 'text', value: 'the '},
      {type: 'strong', children: [{type: 'text', value: 'words'}]},
    ],
  };
  const image = {type: 'image', url: 'mailto:a@example.org', alt: 'a map'};

  test('a refused one is left out, the rest of the briefing stays, and each refusal is a Problem', () => {
    const {brief, problems} = validateBrief({
      ...EMPTY,
      contact: script,
      translations: {fr: script, ru: 'https://news.example/x.ru.json'},
      translationOf: script,
      sources: {a: {publisher: 'A', short: 'A', title: 'A', url: script}},
    });
    assert.deepEqual(brief, {
      ...EMPTY,
      translations: {ru: 'https://news.example/x.ru.json'},
      sources: {a: {publisher: 'A', short: 'A', title: 'A'}},
    });
    assert.deepEqual(
      problems.map(({code}) => code),
      Array.from({length: 4}, () => 'url-not-allowed'),
    );
  });

  test('a link or an image whose URL is refused keeps its words, at every depth', () => {
    const paragraph = {type: 'paragraph', children: [link, image]};
    const {brief, problems} = validateBrief({
      ...EMPTY,
      titleContent: [link],
      footnotes: {n: {children: [paragraph]}},
      body: [
        {type: 'table', align: [null], head: [[image]], rows: [[[link]]]},
        {type: 'list', ordered: false, spread: false, items: [{children: [paragraph]}]},
      ],
    });
    const words = [...link.children, {type: 'text', value: 'a map'}];
    assert.deepEqual(brief, {
      ...EMPTY,
      titleContent: link.children,
      footnotes: {n: {children: [{type: 'paragraph', children: words}]}},
      body: [
        {type: 'table', align: [null], head: [[{type: 'text', value: 'a map'}]], rows: [[link.children]]},
        {type: 'list', ordered: false, spread: false, items: [{children: [{type: 'paragraph', children: words}]}]},
      ],
    });
    assert.equal(problems.length, 7);
  });

  test('a link and an image beside it whose URLs are allowed stay what they are', () => {
    const others = [
      {...link, url: 'https://news.example/a'},
      {...image, url: 'https://news.example/map.png'},
    ];
    const {brief, problems} = validateBrief({...EMPTY, body: [{type: 'paragraph', children: [link, ...others]}]});
    assert.deepEqual(brief?.body, [{type: 'paragraph', children: [...link.children, ...others]}]);
    assert.deepEqual(
      problems.map(({message}) => message),
      ['“java\\u0009script:alert(1)” is not an allowed URL. Its text is shown without the link.'],
    );
  });

  test('relative ones are resolved against the URL of the data', () => {
    const {brief} = validateBrief(
      {...EMPTY, contact: '../desk', body: [{type: 'paragraph', children: [{...image, url: 'map.png'}]}]},
      {url: 'https://news.example/a/b.json'},
    );
    assert.equal(brief?.contact, 'https://news.example/desk');
    assert.deepEqual(brief.body, [{type: 'paragraph', children: [{...image, url: 'https://news.example/a/map.png'}]}]);
  });
});

test('a briefing refers to nothing that it does not hold: sources, passages, footnotes', () => {
  const source = {a: {publisher: 'A', short: 'A', title: 'A'}};
  const codes = (parts: object, ...children: object[]) =>
    validateBrief({...EMPTY, ...parts, body: [{type: 'paragraph', children}]}).problems.map(({code}) => code);
  const cite = {type: 'citation', source: 'a'};
  assert.deepEqual(codes({sources: source}, cite), []);
  assert.deepEqual(codes({}, cite), ['json-invalid']);
  assert.deepEqual(codes({sources: source}, {...cite, passage: 'p'}), ['json-invalid']);
  assert.deepEqual(codes({sources: source, passages: {'a#p': {start: 'w'}}}, {...cite, passage: 'p'}), []);
  assert.deepEqual(codes({passages: {'a#p': {start: 'w'}}}), ['json-invalid'], 'a passage of no source');
  assert.deepEqual(codes({}, {type: 'footnoteReference', id: 'n'}), ['json-invalid']);
  assert.deepEqual(codes({footnotes: {n: {children: []}}}, {type: 'footnoteReference', id: 'n'}), []);
});

test('the wrong kind of value is refused, with the place and the expected kind', () => {
  for (const [body, sentence] of [
    ['x', 'brief.body should be a list'],
    [[null], /^brief\.body\.0 should be of the type paragraph, heading, /],
    [[{type: 'constructor'}], /^brief\.body\.0 should be of the type paragraph, /],
    [[{type: 'heading', depth: 7, id: 'a', children: []}], 'brief.body.0.depth should be 1, 2, 3, 4, 5, 6'],
    [[{type: 'heading', depth: 2, id: 'a b', children: []}], 'brief.body.0.id should be an id'],
    [[{type: 'paragraph'}], 'brief.body.0.children should be a list'],
    [
      [{type: 'timeline', events: [{date: {iso: '2024-02-30', precision: 'day'}, children: []}]}],
      'brief.body.0.events.0.date should be a date',
    ],
    [
      [{type: 'timeline', events: [{date: {iso: '2024-02', precision: 'day'}, children: []}]}],
      'brief.body.0.events.0.date should be a date',
    ],
    [[{type: 'list', ordered: 'no', spread: false, items: []}], 'brief.body.0.ordered should be true or false'],
    [[{type: 'table', align: ['top'], head: [], rows: []}], /^brief\.body\.0\.align\.0 should be left, center, right/],
    [[{type: 'code', lang: 'two words', value: ''}], 'brief.body.0.lang should be a word'],
    [Array.from({length: 8_001}, () => ({type: 'thematicBreak'})), 'brief.body.8000 should be one of at most 8000'],
    [
      [{type: 'paragraph', children: Array.from({length: 37_000}, () => ({type: 'break'}))}],
      'brief.body.0.children should be shorter: a briefing has at most 36000 parts',
    ],
    [[1, 2].map(() => ({type: 'heading', depth: 2, id: 'a', children: []})), 'the anchor “a” occurs twice'],
  ] as const) {
    const [{message} = {message: ''}] = validateBrief({...EMPTY, body}).problems;
    const said = /: (.*)\. Compile it again\.$/.exec(message)?.[1] ?? message;
    if (typeof sentence === 'string') assert.equal(said, sentence);
    else assert.match(said, sentence);
  }
});

test('the id of a source is letters, digits, - and _, or the briefing is refused, and the message says so', () => {
  const [{message} = {message: ''}] = validateBrief({...EMPTY, sources: {'a b': {}}}).problems;
  assert.match(message, /: brief\.sources\.a b should be an id\. /);
});

test('compiled JSON is read as data is; what is not JSON is refused, and what the platform says of it is told', () => {
  assert.deepEqual(readCompiled(JSON.stringify(EMPTY)), {brief: EMPTY, problems: []});
  const {brief, problems} = readCompiled('{"id": ');
  assert.equal(brief, undefined);
  assert.deepEqual(
    problems.map(({code}) => code),
    ['json-invalid'],
  );
  assert.match(problems[0]!.message, /JSON.*Compile it again\.$/);
});

test('keys that the format does not know are dropped, and `false` where only `true` says anything', () => {
  const answer = {stance: [], silent: false, children: [], later: 1};
  const {brief, problems} = validateBrief({
    ...EMPTY,
    later: 1,
    body: [{type: 'comparison', sources: [], questions: [{type: 'question', id: 'q', term: [], answers: [answer]}]}],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(brief, {
    ...EMPTY,
    body: [
      {
        type: 'comparison',
        sources: [],
        questions: [{type: 'question', id: 'q', term: [], answers: [{stance: [], children: []}]}],
      },
    ],
  });
});

test('deeper nesting than Markdown can have is refused, before any stack overflows', () => {
  const nested = (depth: number): object =>
    Array.from({length: depth}).reduce<object>((block) => ({type: 'blockquote', children: [block]}), {
      type: 'thematicBreak',
    });
  assert.deepEqual(codesOf(nested(240)), []);
  const [{message} = {message: ''}] = validateBrief({...EMPTY, body: [nested(260)]}).problems;
  assert.match(message, / should be less deep\./);
});

describe('a character that no text can hold', () => {
  test('becomes U+FFFD wherever it stands, and is a Problem', () => {
    const children = [
      {type: 'text', value: 'a\u000bb'},
      {type: 'citation', source: 'a', passage: 'p\u0001'},
    ];
    const {brief, problems} = validateBrief({
      ...EMPTY,
      title: 'T\ud83d',
      sources: {a: {publisher: 'A\uffff', short: 'A', title: 'A'}},
      passages: {'a#p\u0001': {start: 'w\u001f'}},
      body: [
        {type: 'paragraph', children},
        {type: 'code', lang: 'c\u0002', value: '\b\t\n'},
      ],
    });
    assert.deepEqual(brief, {
      ...EMPTY,
      title: 'T\uFFFD',
      sources: {a: {publisher: 'A\uFFFD', short: 'A', title: 'A'}},
      passages: {'a#p\uFFFD': {start: 'w\uFFFD'}},
      body: [
        {
          type: 'paragraph',
          children: [
            {type: 'text', value: 'a\uFFFDb'},
            {type: 'citation', source: 'a', passage: 'p\uFFFD'},
          ],
        },
        {type: 'code', lang: 'c\uFFFD', value: '\uFFFD\t\n'},
      ],
    });
    assert.deepEqual(new Set(problems.map(({code}) => code)), new Set(['character-invalid']));
    assert.match(problems.map(({message}) => message).join(), /U\+000B cannot/);
  });

  test('does not reach a terminal in a message', () => {
    for (const value of [
      {...EMPTY, contact: 'javascript:\u001b[2J\n::x'},
      {...EMPTY, sources: {'\u001b\n::x': {}}},
      '\u001b',
    ])
      for (const {message} of validateBrief(value).problems) assert.doesNotMatch(message, /[\0-\x1f]/);
  });
});
