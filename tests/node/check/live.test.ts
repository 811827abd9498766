import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkLive, formatLive, type LiveBriefing, type LiveOptions} from '../../../src/node/check/live.js';
import {VERSION} from '../../../src/node/version.js';
import {parseBrief} from '../../../src/parse/index.js';
import {silentOrigin, startSites, type SiteAnswer} from './live-sites.js';

/** Two paragraphs with the passages that {@link briefing} cites. */
const ARTICLE = `<p>The harbour board closed the bridge after a survey of its eight piers.</p>
<p>It “carries” 4,200 vehicles a day.</p>`;
const CHANGED = ARTICLE.replace('eight piers', 'nine piers');
/** So many words that no page with them is made by a script. */
const LONG = `<p>${'word '.repeat(150)}</p>`;
const ALLOWED: SiteAnswer = {type: 'text/plain', body: 'User-agent: *\nDisallow: /private\n'};

/** A briefing that cites two passages of each source. */
function briefing(urls: Readonly<Record<string, string | undefined>>, path = 'briefs/bridge.md'): LiveBriefing {
  const ids = Object.keys(urls);
  const text = [
    '---',
    'title: The old bridge',
    'lang: en',
    'sources:',
    ...ids.flatMap((id) => [
      `  ${id}:`,
      `    publisher: The ${id}`,
      '    title: Bridge closed',
      ...(urls[id] === undefined ? [] : [`    url: ${urls[id]}`]),
    ]),
    '---',
    '',
    ...ids.flatMap((id) => [
      `The board shut it [^${id}#survey], and 4,200 a day drove there [^${id}#traffic].`,
      '',
      `[^${id}#survey]: The harbour board closed … of its eight piers`,
      `[^${id}#traffic]: It "carries" 4,200 vehicles a day`,
      '',
    ]),
  ].join('\n');
  return {path, text, brief: parseBrief(text).brief};
}

/** Each pause takes no time. */
const FAST: LiveOptions = {pause: 0};

/** The line about the only source, `gazette`, without its beginning. */
async function outcome(url: string | undefined, options: LiveOptions = FAST): Promise<string> {
  const [line = ''] = formatLive(await checkLive([briefing({gazette: url})], options)).split('\n');
  return line.replace(/^live: gazette (?:http\S+ )?/, '');
}

/** What is said of a page. */
function says(name: string, answer: SiteAnswer, expected: string): void {
  test(name, async (t) => {
    const {site} = await startSites(t);
    site.answers.set('/bridge', answer);
    assert.equal(await outcome(`${site.origin}/bridge`), expected);
  });
}

const FOUND = 'found, 2 of 2 passages';
const SURVEY_MISSING = 'page reached, passage not found: gazette#survey (briefs/bridge.md:13)';
const BOTH_MISSING =
  'page reached, passage not found: gazette#survey (briefs/bridge.md:13), gazette#traffic (briefs/bridge.md:14)';

test('a passage that stands in the page is found, and after the page has changed it is not', async (t) => {
  const {site} = await startSites(t);
  site.answers.set('/bridge', {body: ARTICLE});
  const url = `${site.origin}/bridge`;
  const [found] = await checkLive([briefing({gazette: url})], FAST);
  const at = {path: 'briefs/bridge.md', isFound: true};
  assert.deepEqual(found, {
    source: 'gazette',
    url,
    state: 'found',
    passages: [
      {key: 'gazette#survey', line: 13, ...at},
      {key: 'gazette#traffic', line: 14, ...at},
    ],
  });
  site.answers.set('/bridge', {body: CHANGED});
  const [changed] = await checkLive([briefing({gazette: url})], FAST);
  assert.equal(changed?.state, 'passage-missing');
  assert.deepEqual(
    changed.passages.map(({isFound}) => isFound),
    [false, true],
  );
  assert.equal(await outcome(url), SURVEY_MISSING);
});

test('each source has a line, in the order of the briefings, and the last line counts them', async (t) => {
  const {site} = await startSites(t);
  site.answers.set('/bridge', {body: ARTICLE}).set('/changed', {body: CHANGED});
  const [bridge, changed, away] = ['bridge', 'changed', 'away'].map((path) => `${site.origin}/${path}`);
  const sources = await checkLive(
    [
      briefing({gazette: bridge, ledger: changed}),
      briefing({gazette: bridge, kurier: away, letter: undefined}, 'b.md'),
    ],
    FAST,
  );
  assert.deepEqual(formatLive(sources).split('\n'), [
    `live: gazette ${bridge} found, 4 of 4 passages`,
    `live: ledger ${changed} page reached, passage not found: ledger#survey (briefs/bridge.md:22)`,
    `live: kurier ${away} not reached: status 404`,
    'live: letter no URL',
    'live: 4 sources, 1 found, 1 with a passage not found, 1 not reached, 1 without URL',
  ]);
});

test('only passages that a text cites are looked for', async (t) => {
  const {site} = await startSites(t);
  site.answers.set('/bridge', {body: ARTICLE});
  const {text} = briefing({gazette: `${site.origin}/bridge`});
  for (const [from, to, expected] of [
    [' [^gazette#survey]', '', 'found, 1 of 1 passage'],
    [/\[\^gazette#[a-z]+\](?!:)/g, '[^gazette]', 'found, no passages cited'],
  ] as const) {
    const fewer = text.replace(from, to);
    const sources = await checkLive([{path: 'a.md', text: fewer, brief: parseBrief(fewer).brief}], FAST);
    assert.match(formatLive(sources), new RegExp(`^live: gazette \\S+ ${expected}\n`));
  }
});

test('words from a URL or a path command neither a terminal nor a log', () => {
  const lines = formatLive([
    {
      source: 'gazette',
      url: 'https://gazette.example/##[error]',
      state: 'passage-missing',
      passages: [{key: 'gazette#survey', path: 'a\u001b[2J\n::error::.md', line: 1, isFound: false}],
    },
  ]).split('\n');
  assert.equal(lines.length, 2);
  assert.doesNotMatch(lines.join(), /\u001b|##\[/);
});

// How servers are asked

test('requests never overlap, and each URL and each robots.txt is asked for once', async (t) => {
  const {site, other, traffic} = await startSites(t);
  site.answers.set('/robots.txt', ALLOWED).set('/bridge', {body: ARTICLE}).set('/toll', {body: ARTICLE});
  site.answers.set('/old', {status: 301, headers: {location: '/bridge#end'}});
  other.answers.set('/bridge', {body: ARTICLE});
  const briefings = [
    briefing({
      gazette: `${site.origin}/bridge`,
      fragment: `${site.origin}/bridge#below`,
      old: `${site.origin}/old`,
      toll: `${site.origin}/toll`,
      ledger: `${other.origin}/bridge`,
    }),
    briefing({gazette: `${site.origin}/bridge`, again: `${other.origin}/bridge`}, 'briefs/toll.md'),
  ];
  const sources = await checkLive(briefings, FAST);
  assert.match(formatLive(sources), /6 sources, 6 found/);
  assert.deepEqual(traffic.urls, ['/robots.txt', '/bridge', '/old', '/toll', '/robots.txt', '/bridge']);
  assert.equal(traffic.most, 1);
});

test('every request says who asks and for what, and brings no cookie, no name and no password', async (t) => {
  const {site, traffic} = await startSites(t);
  const headers = {'set-cookie': 'visit=1; path=/'};
  site.answers.set('/robots.txt', {...ALLOWED, headers}).set('/bridge', {body: ARTICLE, headers});
  site.answers.set('/old', {status: 302, headers: {...headers, location: '/bridge'}});
  const asking: typeof fetch = (url, init) => {
    assert.equal(init?.credentials, 'omit');
    return fetch(url, init);
  };
  const url = `${site.origin.replace('://', '://ada:secret@')}/old`;
  assert.equal(await outcome(url, {...FAST, fetch: asking}), FOUND);
  assert.equal(traffic.headers.length, 3);
  for (const sent of traffic.headers) {
    assert.equal(
      sent['user-agent'],
      `caucasus-briefs/${VERSION} (checks whether cited passages still stand; +https://www.npmjs.com/package/caucasus-briefs)`,
    );
    assert.equal(sent.accept, 'text/html, text/plain');
    assert.deepEqual([sent.cookie, sent.authorization, sent.referer], [undefined, undefined, undefined]);
  }
});

test('between two requests to one host there is a pause, of a second unless told, and none before another host', async (t) => {
  const {site, other} = await startSites(t);
  for (const {answers} of [site, other]) answers.set('/bridge', {body: ARTICLE});
  const urls = {gazette: `${site.origin}/bridge`, ledger: `${other.origin}/bridge`, toll: `${site.origin}/toll`};
  for (const pause of [undefined, 300]) {
    const pauses: number[] = [];
    await checkLive([briefing(urls)], {
      ...(pause !== undefined && {pause}),
      after: (milliseconds, callback) => {
        if (milliseconds === 15_000) return () => undefined;
        pauses.push(milliseconds);
        queueMicrotask(callback);
        return () => undefined;
      },
    });
    assert.deepEqual(pauses, Array<number>(3).fill(pause ?? 1000));
  }
});

test('anyone who waits is told which page is read', async (t) => {
  const {site} = await startSites(t);
  const told: string[] = [];
  const url = `${site.origin}/bridge`;
  await checkLive([briefing({gazette: url, letter: undefined})], {...FAST, told: (line) => told.push(line)});
  assert.deepEqual(told, [`live: reading gazette ${url}`]);
});

// robots.txt

/** What is said of a page if robots.txt answers so. */
function obeys(name: string, robots: SiteAnswer, expected: string, path = '/news/bridge?page=1'): void {
  test(name, async (t) => {
    const {site, traffic} = await startSites(t);
    site.answers.set('/robots.txt', robots).set(path, {body: ARTICLE});
    assert.equal(await outcome(site.origin + path), expected);
    assert.deepEqual(traffic.urls, expected === FOUND ? ['/robots.txt', path] : ['/robots.txt']);
  });
}

const FORBIDDEN = 'not reached: robots.txt forbids it';
obeys('a page that robots.txt forbids is not asked for', {body: 'User-agent: *\nDisallow: /news'}, FORBIDDEN);
obeys(
  'what robots.txt says to caucasus-briefs counts more than what it says to all',
  {body: 'User-agent: *\nDisallow: /\n\nUser-agent: Caucasus-Briefs\nDisallow: /private'},
  FOUND,
);
obeys('without a robots.txt, everything is allowed', {status: 404}, FOUND);
obeys('a robots.txt that is itself forbidden allows everything', {status: 403}, FOUND);
obeys(
  'a server that cannot give its robots.txt is not asked for more',
  {status: 503},
  'not reached: robots.txt not reached: status 503',
);
obeys(
  'a robots.txt that breaks off allows nothing',
  {body: 'User-agent: *', end: 'broken'},
  'not reached: robots.txt not reached: the connection broke off',
);
obeys(
  'what stands behind the first 500 KiB of a robots.txt is not read, and nor is a rule that begins before',
  {body: `${'#'.repeat(500 * 1024 - 30)}\nUser-agent: *\nDisallow: /never-asked-for\nDisallow: /never\n`},
  FOUND,
  '/never',
);

test('a robots.txt may be a redirect, and one that never arrives allows everything', async (t) => {
  const {site, other, traffic} = await startSites(t);
  site.answers.set('/robots.txt', {status: 301, headers: {location: `${other.origin}/robots.txt`}});
  site.answers.set('/bridge', {body: ARTICLE});
  other.answers.set('/bridge', {body: ARTICLE}).set('/robots.txt', {body: 'User-agent: *\nDisallow: /'});
  const urls = {gazette: `${site.origin}/bridge`, ledger: `${other.origin}/bridge`};
  assert.match(formatLive(await checkLive([briefing(urls)], FAST)), /2 not reached/);
  assert.deepEqual(traffic.urls, ['/robots.txt', '/robots.txt']);
  site.answers.set('/robots.txt', {status: 301, headers: {location: '/robots.txt'}});
  assert.equal(await outcome(`${site.origin}/bridge`), FOUND);
});

// Redirects

test('a page is found behind five redirects, not behind six', async (t) => {
  const {site} = await startSites(t);
  for (const [n, status] of [301, 302, 303, 307, 308, 301].entries())
    site.answers.set(`/${n}`, {status, headers: {location: n === 5 ? 'bridge' : `${n + 1}`}});
  site.answers.set('/bridge', {body: ARTICLE});
  assert.equal(await outcome(`${site.origin}/1`), FOUND);
  assert.equal(await outcome(`${site.origin}/0`), 'not reached: more than 5 redirects');
});

test('a redirect to another host asks that host’s robots.txt first', async (t) => {
  const {site, other, traffic} = await startSites(t);
  site.answers.set('/bridge', {status: 302, headers: {location: `${other.origin}/bridge`}});
  other.answers.set('/bridge', {body: ARTICLE}).set('/robots.txt', {body: 'User-agent: *\nDisallow: /bridge'});
  assert.equal(await outcome(`${site.origin}/bridge`), FORBIDDEN);
  assert.deepEqual(traffic.urls, ['/robots.txt', '/bridge', '/robots.txt']);
});

for (const [location, expected] of [
  ['ftp://127.0.0.1/bridge', 'a redirect to a URL that is not http: or https:'],
  ['http://[', 'a redirect to what is not a URL'],
] as const)
  says(`a redirect to ${location} is not followed`, {status: 302, headers: {location}}, `not reached: ${expected}`);

// What is not reached

for (const status of [404, 410, 429, 500, 304])
  says(`status ${status} is said as it is`, {status, body: ''}, `not reached: status ${status}`);
for (const status of [401, 402, 403, 451])
  says(`status ${status} is a paywall`, {status, body: ARTICLE}, `not reached: status ${status}, paywall`);
says(
  'a document of another type is not read',
  {type: 'application/pdf', body: ARTICLE, end: 'never'},
  'not reached: type application/pdf',
);
says('a body that breaks off is not compared', {body: ARTICLE, end: 'broken'}, 'not reached: the connection broke off');
says(
  'a page of 6 MiB is not read to its end',
  {body: ARTICLE + ' '.repeat(6 * 2 ** 20)},
  'not reached: larger than 5 MiB',
);
says(
  'a page with more elements than any text needs is not read',
  {body: '<div>'.repeat(2 ** 20)},
  'not reached: HTML with too many elements',
);

test('a body that never ends is left after the time-out, and the next source is read', async (t) => {
  const {site, traffic} = await startSites(t);
  site.answers.set('/bridge', {body: ARTICLE, end: 'never'}).set('/toll', {body: ARTICLE});
  let timeIsUp: (() => void) | undefined;
  const sources = await checkLive([briefing({gazette: `${site.origin}/bridge`, toll: `${site.origin}/toll`})], {
    ...FAST,
    // The first request, for robots.txt, and the third end by themselves.
    after: (milliseconds, callback) => {
      assert.equal(milliseconds, 15_000);
      if (traffic.urls.length === 1) timeIsUp = callback;
      return () => undefined;
    },
    // The time is up when the body has begun.
    fetch: async (...request) => {
      const response = await fetch(...request);
      if (response.url.endsWith('/bridge')) timeIsUp?.();
      return response;
    },
  });
  assert.deepEqual(
    sources.map(({state, reason}) => [state, reason]),
    [
      ['not-reached', 'no answer within 15 seconds'],
      ['found', undefined],
    ],
  );
});

test('the time-out can be set, and ends the wait for a fetch that never answers', async () => {
  const never: typeof fetch = () => new Promise(() => undefined);
  assert.equal(
    await outcome('https://gazette.example/bridge', {fetch: never, timeout: 1}),
    'not reached: robots.txt not reached: no answer within 0.001 seconds',
  );
});

test('a host that cannot be reached is a result', async () => {
  assert.equal(
    await outcome(`${await silentOrigin()}/bridge`),
    'not reached: robots.txt not reached: the host refuses connections',
  );
  const failing: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
  assert.equal(
    await outcome('https://gazette.example/bridge', {...FAST, fetch: failing}),
    'not reached: robots.txt not reached: no connection',
  );
});

test('only http: and https: URLs are asked for', async () => {
  const forbidden: typeof fetch = () => assert.fail('nothing is asked for');
  const given = briefing({gazette: 'https://gazette.example/'});
  for (const [url, expected] of [
    ['mailto:desk@gazette.example', 'a URL that is not http: or https:'],
    ['bridge.html', 'not an absolute URL'],
  ] as const) {
    const source = {...given.brief.sources.gazette!, url};
    const [result] = await checkLive([{...given, brief: {...given.brief, sources: {gazette: source}}}], {
      fetch: forbidden,
    });
    assert.deepEqual([result?.state, result?.reason], ['not-reached', expected]);
  }
  assert.equal(await outcome(undefined, {fetch: forbidden}), 'no URL');
});

test('no outcome says that something is “gone”', async (t) => {
  const {site} = await startSites(t);
  site.answers.set('/410', {status: 410}).set('/changed', {body: '<p>Nothing.</p>'});
  for (const path of ['/410', '/404', '/changed']) assert.doesNotMatch(await outcome(site.origin + path), /gone/i);
});

// What a page says

/** JSON-LD in a page. */
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const [SURVEY = '', TRAFFIC = ''] = ARTICLE.split('\n');

says(
  'a page of plain text has a paragraph for each line',
  {type: 'text/plain', body: ARTICLE.replace(/<.*?>/g, '')},
  FOUND,
);
says('a page without a type is read as HTML', {type: '', body: ARTICLE}, FOUND);
says(
  'a passage that a paywall hides is not reached, and those before it are counted',
  {body: `${TRAFFIC}${LONG}${data({'@graph': [{'@type': 'NewsArticle', isAccessibleForFree: false}]})}`},
  'not reached: paywall, 1 of 2 passages found',
);
says(
  'a part of the page that is not free is a paywall too, also as “False”',
  {body: `${LONG}${data([{hasPart: {isAccessibleForFree: 'False'}}])}`},
  'not reached: paywall',
);
says(
  'a page that is not free and has all passages is found',
  {body: `${ARTICLE}${data({isAccessibleForFree: false})}`},
  FOUND,
);
says(
  'a page that a script makes is not reached',
  {body: '<div id="root">Please wait.</div><script src="app.js"></script>'},
  'not reached: made by script: the page has 2 words without script',
);
says('a page with a script and 150 words is reached', {body: `${LONG}<script src="app.js"></script>`}, BOTH_MISSING);
says(
  'words in JSON-LD count as words without script',
  {body: `<script src="app.js"></script>${data({articleBody: 'word '.repeat(150)})}`},
  BOTH_MISSING,
);
says('an empty page is not reached', {body: ''}, 'not reached: an empty page');
says('a short page without a script is reached', {body: `<p>Moved.</p>${data({})}`}, BOTH_MISSING);
says(
  'a passage in the article’s body of JSON-LD is found, with entities, tags and lines',
  {
    body: `<p>Subscribe.</p><script>1</script>${data({
      articleBody: `${SURVEY}\nIt &#8220;carries&#8221; 4,200&nbsp;vehicles a day.`,
    })}`,
  },
  FOUND,
);
says('JSON-LD that is not JSON says nothing', {body: `${ARTICLE}<script type="application/ld+json">{</script>`}, FOUND);

const CYRILLIC = 'The harbour board closed «мост» of its eight piers. It "carries" 4,200 vehicles a day.';
/** Text in windows-1251. */
const in1251 = (text: string) =>
  Uint8Array.from(text, (letter) =>
    letter >= 'А' && letter <= 'я'
      ? letter.charCodeAt(0) - 0x350
      : ({'«': 0xab, '»': 0xbb}[letter] ?? letter.charCodeAt(0)),
  );

for (const [name, type, head] of [
  ['content type', 'text/html; charset=windows-1251', '<meta charset="utf-8">'],
  ['<meta charset>', 'text/html', '<!-- <meta charset="utf-8"> --><meta charset="windows-1251">'],
  ['<meta http-equiv>', 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
  ['<meta>, if that of the content type does not exist,', 'text/html; charset=none', '<meta charset=windows-1251>'],
] as const)
  test(`a page is decoded by the charset of its ${name}`, async (t) => {
    const {site} = await startSites(t);
    const url = `${site.origin}/bridge`;
    site.answers.set('/bridge', {type, body: in1251(`${head}<p>${CYRILLIC}</p>`)});
    const {text} = briefing({gazette: url});
    const russian = text.replace('The harbour board closed … of its', 'board closed «мост» of its');
    const sources = await checkLive([{path: 'a.md', text: russian, brief: parseBrief(russian).brief}], FAST);
    assert.match(formatLive(sources), /found, 2 of 2/);
  });

says(
  'a page that calls itself UTF-16 in its <meta> is UTF-8',
  {type: 'text/html', body: `<meta charset="utf-16">${ARTICLE}`},
  FOUND,
);
says(
  'a page in another charset than it says is reached, and its words are not found',
  {
    body: in1251(LONG + ARTICLE.replace('eight', 'восемь').replace('board', 'совет').replace(/[“”]/g, '"')),
  },
  SURVEY_MISSING,
);

test('every fault is said without an exception, whatever the fetch does', async () => {
  const strange: readonly (typeof fetch)[] = [
    () => {
      throw new Error('at once');
    },
    () => Promise.reject('a text'),
    () => Promise.resolve(new Response(null, {status: 204})),
  ];
  for (const fetch of strange)
    assert.match(await outcome('https://gazette.example/', {...FAST, fetch}), /^not reached/);
});
