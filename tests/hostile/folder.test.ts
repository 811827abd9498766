import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
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
import {join} from 'node:path';
import {describe, test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {commandLine} from '../../src/node/command-line.js';
import {ENCODINGS, LINKS, MESSAGES, NAMES, WRITING} from './folder-attacks.js';
import {failing, harmsOf} from './folder.js';
import {naiveTool} from './naive-tool.js';

for (const [kind, attacks] of Object.entries({ENCODINGS, LINKS, NAMES, MESSAGES, WRITING})) {
  describe(`a hostile folder, ${kind.toLowerCase()}`, () => {
    for (const attack of attacks) {
      test(`${attack.name}: it harms a naive tool, and not the command line`, async () => {
        const naive = await harmsOf(attack, naiveTool);
        assert.ok(naive.has(attack.does), `the naive tool suffers ${[...naive].join(', ') || 'nothing'}`);
        assert.deepEqual([...(await harmsOf(attack, commandLine))], []);
      });
    }
  });
}

/** A folder of its own, in which the command line is run. */
function workplace(t: TestContext): {at: (name: string) => string; run: (...args: string[]) => Promise<string>} {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-folder-'));
  mkdirSync(join(folder, 'in'));
  process.chdir(folder);
  t.after(() => {
    process.chdir(home);
    rmSync(folder, {recursive: true});
  });
  return {
    at: (name) => join(folder, name),
    async run(...args) {
      let said = '';
      const write = (text: string) => (said += text);
      return `${await commandLine(args, {out: write, err: write})} ${said}`;
    },
  };
}

describe('what is no attack is read', () => {
  test('links to briefings in the folder, and a folder that is a link itself', async (t) => {
    const {at, run} = workplace(t);
    writeFileSync(at('in/.kept.md'), '# Kept\n');
    symlinkSync('.kept.md', at('in/link.md'));
    symlinkSync('link.md', at('in/link-to-link.md'));
    symlinkSync('in', at('named'));
    mkdirSync(at('other'));
    symlinkSync('../other', at('in/.hidden'));
    symlinkSync('../other/map.png', at('in/map.png'));
    for (const folder of ['in', 'named', './named/', at('named')])
      assert.match(await run('build', folder, '--out', 'out'), /^0 2 briefings written to out\n$/, folder);
    assert.match(await run('check', 'named/link.md'), /^0 1 briefing, /);
  });

  test('a link to a folder in the folder is passed over: its briefings are found at their own place', async (t) => {
    const {at, run} = workplace(t);
    mkdirSync(at('in/a'));
    writeFileSync(at('in/a/b.md'), '# T\n');
    symlinkSync('a', at('in/c'));
    assert.match(await run('check', 'in'), /^0 1 briefing, /);
  });

  test('a link that leads into another folder that is named too, and a link that is named itself only so', async (t) => {
    const {at, run} = workplace(t);
    mkdirSync(at('other'));
    writeFileSync(at('other/a.md'), '# T\n');
    symlinkSync('../other/a.md', at('in/b.md'));
    assert.match(await run('check', 'in', 'other'), /^0 2 briefings, /);
    for (const args of [
      ['check', 'in'],
      ['check', 'in/b.md'],
      ['build', 'in/b.md', '--out', 'out'],
      ['snippet', 'in/b.md', '--for', 'static'],
    ])
      assert.equal(
        await run(...args),
        '1 in/b.md is a link that leads out of its folder, and was not read. Put a copy in its place, or name the file that it leads to.\n',
      );
    assert.equal(existsSync(at('out')), false);
  });

  test('an original in the folder that one works in, if files are named', async (t) => {
    const {at, run} = workplace(t);
    writeFileSync(at('a.md'), '---\nid: a\ntitle: T\nlang: en\ntranslations: {fr: in/a.md}\n---\n');
    writeFileSync(at('in/a.md'), '---\nid: a\ntitle: T\nlang: fr\ntranslation-of: ../a.md\n---\n');
    assert.match(await run('check', 'in/a.md'), /^0 1 briefing, /);
    const unread =
      /in\/a\.md(?::5:1)? notice translation-outside The original “\.\.\/a\.md” lies outside of the folder that was named, /;
    assert.match(await run('check', 'in'), unread);
    assert.match(await run('build', 'in', '--out', 'out'), unread);
    rmSync(at('a.md'));
    assert.match(await run('check', 'in'), unread, 'and it is not told whether such a file exists');
  });

  test('names that begin with a dash or are long, and no pipe', async (t) => {
    const {at, run} = workplace(t);
    const long = 'ä'.repeat(116);
    for (const name of ['--fix', '-rf', 'a..b', long]) writeFileSync(at(`in/${name}.md`), '# T\n');
    execFileSync('mkfifo', [at('in/pipe.md')]);
    assert.match(await run('build', 'in', '--out', 'out'), /^0 4 briefings written to out\n$/);
    writeFileSync(at(`in/${long}äääää.md`), '# T\n');
    assert.match(
      await run('build', 'in', '--out', 'out'),
      /^1 out\/ä+\.snapshot\.html cannot be written: its name is too long\.\n$/,
    );
  });
});

test('a snippet is no command in a log in which it is printed, and shows the same', async (t) => {
  const {at, run} = workplace(t);
  writeFileSync(at('in/a.md'), '# T\n\nText\n::add-mask::x ##[error]y\n\n```\na\n  ::stop-commands::z\n```\n');
  const html = await run('snippet', 'in/a.md', '--for', 'static');
  assert.doesNotMatch(html, /^\s*::|##\[/m);
  assert.match(html, /&#58;:add-mask::x ##&#91;error\]y/);
  // In a block of code no line begins: its line breaks are written as references.
  assert.match(html, /a&#10; {2}::stop-commands::z/);
});

describe('what fails while it is written', () => {
  for (const [fails, reason] of [
    ['write', 'the disk is full'],
    ['rename', 'EIO'],
  ] as const)
    test(`is said in a sentence (${reason}), and the old file stays whole`, async (t) => {
      const {at, run} = workplace(t);
      const text = '---\ntitle: T\nsources: {ledger: {publisher: P, title: T}}\n---\n\nText [^ledger].\n';
      writeFileSync(at('in/a.md'), text);
      mkdirSync(at('sources'));
      writeFileSync(at('sources/sources.yaml'), 'ledger: {publisher: Q, title: T}\n');
      const restore = failing(fails);
      const fixed = await run('check', 'in', '--sources', 'sources', '--fix').finally(restore);
      assert.equal(fixed, `1 in/a.md cannot be written: ${reason}.\n`);
      assert.equal(readFileSync(at('in/a.md'), 'utf8'), text);
      assert.deepEqual(readdirSync(at('in')), ['a.md']);
    });
});

test('the command line itself, in a process of its own, does the same', (t) => {
  const {at} = workplace(t);
  writeFileSync(at('in/::error file=README.md::.md'), '---\ntitle: T\nid: "a\\n::add-mask::x"\nlang: "\\x9b2J"\n---\n');
  symlinkSync('/etc/hostname', at('in/leak.md'));
  const run = (...args: string[]) => {
    const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['--import', path('../ts-loader.mjs'), path('../../src/node/cli.ts'), ...args],
      {cwd: at('in'), encoding: 'utf8'},
    );
    return [status, stdout, stderr];
  };
  const refused =
    'leak.md is a link that leads out of its folder, and was not read. Put a copy in its place, or name the file that it leads to.\n';
  assert.deepEqual(run('build', '.', '--out', '../out'), [1, '', refused]);
  rmSync(at('in/leak.md'));
  const [status, stdout, stderr] = run('build', '.', '--out', '../out');
  assert.deepEqual([status, stdout], [0, '1 briefing written to ../out\n']);
  assert.deepEqual(
    stderr,
    [
      '\\u003a:error file=README.md::.md:3:5 error id-invalid “a\\n::add-mask::x” cannot serve as an id. Use letters, digits, - and _ only.',
      '\\u003a:error file=README.md::.md:4:7 error value-invalid “\\u009b2J” is not a language tag. Write one such as en or pt-BR.\n',
    ].join('\n'),
  );
});
