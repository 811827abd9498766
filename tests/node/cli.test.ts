import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Brief} from '../../src/model/brief.js';
import {compile, prerender, snapshot} from '../../src/node/index.js';
import {VERSION} from '../../src/register.js';
import {TAGS} from '../cards.js';
import {briefOf} from '../server/texts.js';
import {runIn} from './command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-cli-'));
after(() => rmSync(folder, {recursive: true}));

const CARD_MUST_BE = `--card must be ${new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(TAGS)}.`;

const run = (...args: readonly string[]) => runIn(folder, ...args);

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

const LEAVING =
  '---\ntitle: Leaving\nsummary: A summary.\nlang: en\npublished: 2026-11-23\nas-of: 2024-06\n---\n\nSee [the other](sub/other.md) [^nobody]\n';
const OTHER = '# The other one\n\nText.\n';

describe('build', () => {
  test('writes three files for each briefing, and an index', async () => {
    write({'in/leaving.md': LEAVING, 'in/sub/other.md': OTHER, 'in/.hidden.md': '# No', 'in/notes.txt': 'No'});
    const {code, out, error} = await run('build', 'in', '--out', 'out/deep');
    assert.equal(out, '2 briefings written to out/deep\n');
    assert.match(error, /^in\/leaving\.md:9:31 error citation-undefined “nobody” is neither .*\n$/);
    assert.equal(code, 0, 'Problems are the author’s; the briefing is there');
    const files = readdirSync(join(folder, 'out/deep'), {recursive: true, encoding: 'utf8'})
      .filter((path) => path.includes('.'))
      .sort();
    assert.deepEqual(files, [
      'index.json',
      'leaving.html',
      'leaving.json',
      'leaving.snapshot.html',
      'sub/other.html',
      'sub/other.json',
      'sub/other.snapshot.html',
    ]);

    const brief = briefOf(LEAVING);
    assert.equal(read('out/deep/leaving.json'), `${compile(LEAVING)}\n`);
    assert.equal(read('out/deep/leaving.snapshot.html'), `${snapshot(brief, {folds: false})}\n`);
    assert.equal(read('out/deep/leaving.html'), `${prerender(brief, {view: 'full'})}\n`);
    assert.deepEqual(JSON.parse(read('out/deep/index.json')), {
      briefings: [
        {
          id: 'leaving',
          title: 'Leaving',
          summary: 'A summary.',
          lang: 'en',
          published: {iso: '2026-11-23', precision: 'day'},
          asOf: {iso: '2024-06', precision: 'month'},
          files: {json: 'leaving.json', snapshot: 'leaving.snapshot.html', html: 'leaving.html'},
        },
        {
          id: 'other',
          title: 'The other one',
          files: {json: 'sub/other.json', snapshot: 'sub/other.snapshot.html', html: 'sub/other.html'},
        },
      ],
    });
  });

  describe('of translations', () => {
    const original =
      '---\nid: bridge\ntitle: The bridge\nlang: en\nupdated: 2026-11-05\ntranslations: {fr: "fr/le%20pont.md", ru: bridge.ru.md, de: https://elsewhere.example/x.md}\n---\n\nText.\n';
    const french =
      '---\nid: bridge\ntitle: Le pont\nlang: fr\nupdated: 2026-11-04\ntranslation-of: ../bridge.md\n---\n\nTexte.\n';
    const russian =
      '---\nid: bridge\ntitle: Мост\nlang: ru\nupdated: 2026-11-05\ntranslation-of: bridge.md\n---\n\nТекст.\n';
    const versions = (path: string) => {
      const {translations, translationOf, original} = JSON.parse(read(path)) as Brief;
      return {translations, translationOf, original};
    };
    const links = (path: string) =>
      [
        ...read(path)
          .split('<script')[0]!
          .matchAll(/<a href="([^"]*)"/g),
      ].map(([, href]) => href);

    for (const [base, at] of [
      [undefined, (name: string) => name],
      ['https://news.example/b', (name: string) => `https://news.example/b/${name.replace('../', '')}`],
    ] as const) {
      const to = base === undefined ? [] : ['--base', base];
      const inFrench = (name: string) => (base === undefined ? `../${name}` : at(name));

      test(`leads from JSON to JSON, from HTML to HTML, and says what is older, ${base === undefined ? 'without' : 'with'} --base`, async () => {
        write({'versions/bridge.md': original, 'versions/fr/le pont.md': french, 'versions/bridge.ru.md': russian});
        const {code, error} = await run('build', 'versions', '--out', 'built', ...to);
        assert.equal(code, 0);
        assert.equal(
          error,
          'versions/fr/le pont.md notice translation-older The original was changed later (2026-11-05), and readers are told so.\n',
        );

        const elsewhere = 'https://elsewhere.example/x.md';
        assert.deepEqual(versions('built/bridge.json'), {
          translations: {fr: at('fr/le%20pont.json'), ru: at('bridge.ru.json'), de: elsewhere},
          translationOf: undefined,
          original: undefined,
        });
        assert.deepEqual(versions('built/fr/le pont.json'), {
          translations: {
            fr: base === undefined ? 'le%20pont.json' : at('fr/le%20pont.json'),
            ru: inFrench('bridge.ru.json'),
            de: elsewhere,
          },
          translationOf: inFrench('bridge.json'),
          original: {lang: 'en', updated: {iso: '2026-11-05', precision: 'day'}},
        });
        for (const kind of ['snapshot.html', 'html']) {
          assert.deepEqual(
            links(`built/bridge.${kind}`),
            [at('fr/le%20pont.html'), at('bridge.ru.html'), elsewhere],
            kind,
          );
          assert.deepEqual(
            links(`built/fr/le pont.${kind}`),
            [inFrench('bridge.html'), inFrench('bridge.ru.html'), elsewhere],
            kind,
          );
          assert.match(
            read(`built/fr/le pont.${kind}`),
            /This translation is older than its original \(updated November 5, 2026\)\./,
          );
          assert.doesNotMatch(read(`built/bridge.ru.${kind}`), /older than/);
        }
      });
    }

    test('leaves a URL as it is if it does not lead to a built file', async () => {
      write({'alone/fr/le pont.md': french});
      await run('build', 'alone/fr', '--out', 'built-alone');
      assert.deepEqual(links('built-alone/le pont.html'), ['../bridge.md']);
    });

    test('a snippet of a translation says that it is older, and names the original’s language', async () => {
      write({'versions/bridge.md': original, 'versions/fr/le pont.md': french});
      const {out} = await run(
        'snippet',
        'versions/fr/le pont.md',
        '--for',
        'static',
        '--src',
        'https://news.example/b/fr/le%20pont.md',
      );
      assert.match(
        out,
        /Original:<\/span> <a href="https:\/\/news\.example\/b\/bridge\.md" hreflang="en" lang="en" dir="auto" rel="alternate">English<\/a>/,
      );
      assert.match(out, /older than its original/);
    });
  });

  test('takes the id from the file’s name, as a card does that loads it; --base makes URLs absolute', async () => {
    write({'id/my-file.fr.md': '# T\n\n[a](b.md)'});
    await run('build', 'id', '--out', 'id-out');
    assert.match(read('id-out/my-file.fr.json'), /^\{"id":"my-file".*"url":"b\.md"/);
    await run('build', 'id', '--out', 'id-out', '--base', 'https://example.org/x');
    assert.match(read('id-out/my-file.fr.json'), /^\{"id":"my-file".*"url":"https:\/\/example\.org\/x\/b\.md"/);
    assert.match(read('id-out/my-file.fr.snapshot.html'), /href="https:\/\/example\.org\/x\/b\.md"/);
  });

  test('refuses to write two files of one name, and then writes none', async () => {
    write({
      'one/x.md': OTHER,
      'two/X.md': OTHER,
      'three/index.md': OTHER,
      'four/a.md': OTHER,
      'four/a.snapshot.md': OTHER,
    });
    for (const [paths, sentence] of [
      [
        ['one', 'two'],
        'one/x.md and two/X.md would both be written to twice/X.json. Rename one of them, or build them separately.\n',
      ],
      [
        ['three'],
        'three/index.md and the list of all briefings would both be written to twice/index.json. Rename one of them, or build them separately.\n',
      ],
      [
        ['four'],
        'four/a.md and four/a.snapshot.md would both be written to twice/a.snapshot.html. Rename one of them, or build them separately.\n',
      ],
    ] as const) {
      assert.deepEqual(await run('build', ...paths, '--out', 'twice'), {code: 1, out: '', error: sentence});
    }
    assert.equal(existsSync(join(folder, 'twice')), false);
    assert.equal(
      (await run('build', 'one/x.md', 'one/x.md', '--out', 'once')).code,
      0,
      'the same file named twice is one',
    );
  });

  test('says in a sentence what cannot be read or written', async () => {
    write({'bad/fine.md': OTHER, 'empty/notes.txt': 'No'});
    symlinkSync('nowhere', join(folder, 'bad/gone.md'));
    const fails = async (...args: string[]) => {
      const {code, out, error} = await run('build', ...args);
      assert.deepEqual([code, out], [1, '']);
      return error;
    };
    assert.equal(await fails('missing', '--out', 'o'), 'missing cannot be read: the file or folder does not exist.\n');
    assert.equal(await fails('bad', '--out', 'o'), 'bad/gone.md cannot be read: the file or folder does not exist.\n');
    assert.equal(
      await fails('empty/notes.txt', '--out', 'o'),
      'empty/notes.txt is not a briefing: a briefing’s name ends in .md.\n',
    );
    assert.equal(await fails('empty', '--out', 'o'), 'No briefing (*.md) was found in empty.\n');
    assert.equal(
      await fails('bad/fine.md', '--out', 'empty/notes.txt'),
      'empty/notes.txt/fine.json cannot be written: a file of that name exists.\n',
    );
  });
});

/** Two heights, for a wide page and for a narrow one. */
const HINT =
  / style="min-height: max\(min\([\d.]+em[^,]*, \(100vw - 39em\) \* 999\), min\([\d.]+em[^,]*, \(39em - 100vw\) \* 999\)\); display: block">/;

describe('snippet', () => {
  write({'leaving.md': LEAVING.replace(' [^nobody]', '')});
  const script =
    /^<script type="module" src="\/caucasus-briefs@(.*?)\/caucasus-briefs\.js"(?: integrity="(sha384-[A-Za-z0-9+/=]{64})" crossorigin="anonymous")?><\/script>$/;

  test('html: script, and tag with a height hint and a link', async () => {
    const {code, out, error} = await run(
      'snippet',
      'leaving.md',
      '--for',
      'html',
      '--src',
      'https://example.org/a"b.md?x&y',
    );
    assert.deepEqual([code, error], [0, '']);
    const [first, second, ...inside] = out.trimEnd().split('\n');
    const [, version, integrity] = script.exec(first ?? '') ?? [];
    assert.equal(version, VERSION);
    const file = join(root, 'dist/cdn/caucasus-briefs.js');
    if (existsSync(file))
      assert.equal(integrity, `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`);
    assert.equal(
      second?.replace(/ style="[^"]*"/, ''),
      '<caucasus-brief src="https://example.org/a&quot;b.md?x&amp;y">',
    );
    assert.match(out, HINT);
    assert.deepEqual(inside, [
      `<p><a href="https://example.org/a&quot;b.md?x&amp;y">${briefOf(LEAVING).title}</a></p>`,
      '</caucasus-brief>',
    ]);
  });

  test('compiled JSON needs the smaller script; the site’s own script is named as given', async () => {
    assert.match(
      (await run('snippet', 'leaving.md', '--for', 'html', '--src', '/b/leaving.json')).out,
      /\/caucasus-briefs\.compiled\.js"/,
    );
    assert.match(
      (await run('snippet', 'leaving.md', '--for', 'html', '--src', '/l.md', '--script', '/js/cards.js')).out,
      /^<script type="module" src="\/js\/cards\.js"><\/script>\n/,
    );
  });

  test('without --src it says that the URL is a guess', async () => {
    const {out, error} = await run('snippet', 'leaving.md', '--for', 'html');
    assert.match(out, /<caucasus-brief src="leaving\.md" style/);
    assert.equal(error, 'The tag says src="leaving.md". Say where the page finds the briefing: --src URL.\n');
  });

  test('snapshot: the tag with its snapshot and a height hint', async () => {
    const {out} = await run('snippet', 'leaving.md', '--for', 'snapshot', '--src', 'https://example.org/x/leaving.md');
    const still = snapshot(briefOf(LEAVING.replace(' [^nobody]', '')), {
      base: 'https://example.org/x/leaving.md',
    });
    assert.match(out, /<caucasus-brief src="https:\/\/example\.org\/x\/leaving\.md" style="/);
    assert.match(out, HINT);
    assert.ok(out.endsWith(` display: block">\n${still}\n</caucasus-brief>\n`));
    assert.match(still, /href="https:\/\/example\.org\/x\/sub\/other\.md"/);
  });

  test('--csp: the heights as rules instead', async () => {
    for (const kind of ['html', 'snapshot']) {
      const {out} = await run('snippet', 'leaving.md', '--for', kind, '--src', '/x/leaving.md', '--csp');
      assert.match(out, /<caucasus-brief src="\/x\/leaving\.md">\n/);
      assert.match(
        out,
        /<\/caucasus-brief>\n\n\/\* For the site’s style sheet \*\/\ncaucasus-brief\[src="\/x\/leaving\.md"\] \{ min-height: [^;}]+; display: block \}\n@media \(max-width: 39em\) \{ caucasus-brief\[src="\/x\/leaving\.md"\] \{ min-height: [^;}]+ \} \}\n$/,
      );
    }
  });

  test('static: the snapshot alone', async () => {
    const {out, error} = await run('snippet', 'leaving.md', '--for', 'static');
    assert.equal(out, `${snapshot(briefOf(LEAVING.replace(' [^nobody]', '')), {folds: false})}\n`);
    assert.equal(error, '');
  });
});

describe('snippet --card', () => {
  const FERRY = `---
title: Ferry
sources:
  a: {publisher: A, title: A}
  b: {publisher: B, title: B}
  c: {publisher: C, title: C}
---

- **2024:** Built [^a]
- **2025:** Sunk [^b]

## Differ {#differ}

- **Why?** {#why}
  - **Rust** [^a] [^b]
  - **Storm** [^c]
- **When?** {#when}
  - **In May** [^a]
  - — [^b] [^c]
`;
  write({'ferry.md': FERRY, 'plain.md': '# Plain\n\nText.\n'});
  const brief = briefOf(FERRY);
  /** The start tag alone, without its script and its height. */
  const tagOf = async (...args: readonly string[]): Promise<string | undefined> =>
    (await run('snippet', 'ferry.md', '--for', 'html', '--src', '/f.md', ...args)).out
      .split('\n')[1]
      ?.replace(/ style="min-height: [^"]*; display: block"/, '');

  test('html: the tag of the part', async () => {
    for (const card of ['source-compare', 'event-timeline'])
      assert.equal(await tagOf('--card', card), `<${card} src="/f.md">`);
  });

  test('html: with what it shows, as attributes', async () => {
    assert.equal(
      await tagOf('--card', 'source-compare', '--section', 'differ', '--sources', 'a, b', '--questions', 'when why'),
      '<source-compare src="/f.md" section="differ" sources="a, b" questions="when why">',
    );
    assert.equal(
      await tagOf('--card=event-timeline', '--order=desc', '--from=2024-06', '--to', '2025', '--sources', 'b'),
      '<event-timeline src="/f.md" order="desc" from="2024-06" to="2025" sources="b">',
    );
    assert.equal(await tagOf('--section', 'differ'), '<caucasus-brief src="/f.md" section="differ">');
  });

  test('html: nothing that is asked for can end its attribute', async () => {
    write({'odd.md': '# T\n\n- **2024:** a\n'});
    const {out} = await run(
      'snippet',
      'odd.md',
      '--for',
      'html',
      '--src',
      '/o.md',
      '--card',
      'event-timeline',
      '--from',
      '"><b>&',
    );
    assert.ok(out.includes('\n<event-timeline src="/o.md" from="&quot;&gt;&lt;b&gt;&amp;" style='), out);
  });

  test('snapshot: the tag with the snapshot of just that part, and a height for it', async () => {
    const query = {questions: 'when', sources: 'a b'};
    const {out, error} = await run(
      'snippet',
      'ferry.md',
      '--for',
      'snapshot',
      '--src',
      '/f.md',
      '--card',
      'source-compare',
      '--questions',
      'when',
      '--sources',
      'a b',
    );
    assert.equal(error, '');
    assert.match(
      out,
      /^<script .*<\/script>\n<source-compare src="\/f\.md" questions="when" sources="a b" style="min-height: [^"]*; display: block">\n/,
    );
    assert.ok(out.endsWith(`>\n${snapshot(brief, {card: 'source-compare', ...query})}\n</source-compare>\n`));
  });

  test('snapshot --csp: the height as a rule for this card, and not for another part of the same briefing', async () => {
    const rule = async (question: string) =>
      (
        await run(
          'snippet',
          'ferry.md',
          '--for',
          'snapshot',
          '--src',
          '/f.md',
          '--csp',
          '--card',
          'source-compare',
          '--questions',
          question,
        )
      ).out
        .trimEnd()
        .split('\n')
        .at(-2) ?? '';
    const [why, when] = [await rule('why'), await rule('when')];
    assert.match(why, /^source-compare\[src="\/f\.md"\].* \{ min-height: [^;]+; display: block \}$/);
    assert.notEqual(why.split('{')[0], when.split('{')[0]);
  });

  test('static: the snapshot of the part alone', async () => {
    const {code, out, error} = await run(
      'snippet',
      'ferry.md',
      '--for',
      'static',
      '--card',
      'event-timeline',
      '--from',
      '2025',
      '--order',
      'desc',
    );
    assert.deepEqual([code, error], [0, '']);
    assert.equal(out, `${snapshot(brief, {card: 'event-timeline', from: '2025', order: 'desc', folds: false})}\n`);
  });

  test('a sentence says what the briefing does not have, with exit code 1, and nothing is printed', async () => {
    for (const [file, args, sentence] of [
      ['plain.md', ['--card', 'source-compare'], 'The briefing has no comparison.'],
      ['plain.md', ['--card', 'fact-box'], 'The briefing has no key facts.'],
      ['ferry.md', ['--card', 'event-timeline', '--section', 'differ'], 'The section “differ” has no timeline.'],
      ['ferry.md', ['--section', 'nowhere'], "No heading has the anchor “nowhere”. Correct the tag's section."],
      [
        'ferry.md',
        ['--card', 'source-compare', '--questions', 'who'],
        '“who” is not a question here. There are: why, when.',
      ],
      ['ferry.md', ['--card', 'source-compare', '--sources', 'd'], '“d” is not a source here. There are: a, b, c.'],
      ['ferry.md', ['--card', 'event-timeline', '--from', '2030'], 'No event fits what the tag asks for.'],
    ] as const) {
      const {code, out, error} = await run('snippet', file, '--for', 'static', ...args);
      assert.deepEqual([code, out], [1, '']);
      assert.ok(error.startsWith(sentence) && error.split('\n').length === 2, error);
    }
    assert.deepEqual(
      await run('snippet', 'plain.md', '--for', 'html', '--src', '/x.md', '--card', 'fact-box'),
      {code: 1, out: '', error: 'The briefing has no key facts.\n'},
      'no tag that would stay empty',
    );
  });

  test('a sentence says which selected things are missing, and the rest is printed', async () => {
    for (const [args, said] of [
      [['--card', 'source-compare', '--sources', 'a d'], '“d” is not a source here. There are: a, b, c.'],
      [['--card', 'source-compare', '--questions', 'who why'], '“who” is not a question here. There are: why, when.'],
      [['--card', 'event-timeline', '--order', 'up'], '“up” is not an order.'],
      [['--card', 'event-timeline', '--to', 'May'], '“May” is not a date for to.'],
    ] as const) {
      const {code, out, error} = await run('snippet', 'ferry.md', '--for', 'static', ...args);
      assert.equal(code, 0);
      assert.notEqual(out, '');
      assert.ok(error.includes(said), `${args.join(' ')}: ${error || 'nothing is said'}`);
    }
  });

  test('an option of no card, or of another card, is not understood', async () => {
    for (const [args, sentence] of [
      [['--card', 'briefing'], CARD_MUST_BE],
      [['--card', ''], CARD_MUST_BE],
      [['--sources', 'a'], '--sources does not apply to <caucasus-brief>.'],
      [['--card', 'fact-box', '--sources', 'a'], '--sources does not apply to <fact-box>.'],
      [['--card', 'fact-box', '--questions', 'why'], '--questions does not apply to <fact-box>.'],
      [['--card', 'event-timeline', '--questions', 'why'], '--questions does not apply to <event-timeline>.'],
      [['--card', 'source-compare', '--order', 'asc'], '--order does not apply to <source-compare>.'],
      [['--card', 'source-compare', '--from', '2024'], '--from does not apply to <source-compare>.'],
      [['--card'], "Option '--card <value>' argument missing. caucasus-briefs --help lists what there is."],
    ] as const) {
      assert.deepEqual(await run('snippet', 'ferry.md', '--for', 'html', ...args), {
        code: 2,
        out: '',
        error: `${sentence}\n`,
      });
    }
  });
});

describe('the command line', () => {
  test('--help and --version', async () => {
    assert.equal((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string}).version, VERSION);
    assert.deepEqual(await run('--version'), {code: 0, out: `${VERSION}\n`, error: ''});
    const {code, out, error} = await run('--help');
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /caucasus-briefs build PATH… --out DIR/);
    assert.match(out, /caucasus-briefs snippet FILE --for html\|snapshot\|static/);
    assert.equal((await run('build', '--help')).out, out);
  });

  test('says what it does not understand, with exit code 2', async () => {
    for (const [args, sentence] of [
      [[], 'Which command? caucasus-briefs --help lists them.'],
      [['bild'], 'There is no command “bild”. caucasus-briefs --help lists them.'],
      [['toString'], 'There is no command “toString”. caucasus-briefs --help lists them.'],
      [['build', '--out', 'o'], 'build needs a PATH: a briefing (*.md) or a folder of briefings.'],
      [['build', 'in'], 'build needs --out DIR: the folder to write to.'],
      [['build', 'in', '--out', 'o', '--base', 'x/y'], '--base needs an absolute URL: https://…'],
      [['build', 'in', '--outt', 'o'], "Unknown option '--outt'. caucasus-briefs --help lists what there is."],
      [
        ['build', 'in', '--out'],
        "Option '--out <value>' argument missing. caucasus-briefs --help lists what there is.",
      ],
      [['snippet', '--for', 'html'], 'snippet needs one FILE: a briefing (*.md).'],
      [['snippet', 'a.md', 'b.md', '--for', 'html'], 'snippet needs one FILE: a briefing (*.md).'],
      [['snippet', 'a.md'], '--for must be html, snapshot or static.'],
      [['snippet', 'a.md', '--for', 'mail'], '--for must be html, snapshot or static.'],
      [
        ['snippet', 'a.md', '--for', 'html', '--src', 'javascript:alert(1)'],
        '--src javascript:alert(1) should be a URL with https: or http:, absolute or relative.',
      ],
    ] as const) {
      assert.deepEqual(await run(...args), {code: 2, out: '', error: `${sentence}\n`});
    }
  });

  test(
    'the built file runs as it is',
    {skip: !existsSync(join(root, 'dist/node/cli.js')) && 'npm run build:js'},
    () => {
      assert.match(readFileSync(join(root, 'dist/node/cli.js'), 'utf8'), /^#!\/usr\/bin\/env node\n/);
      assert.equal(
        spawnSync(process.execPath, [join(root, 'dist/node/cli.js'), '--version'], {encoding: 'utf8'}).stdout,
        `${VERSION}\n`,
      );
    },
  );
});
