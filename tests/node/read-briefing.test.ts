import assert from 'node:assert/strict';
import fs, {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, describe, mock, test} from 'node:test';
import {check} from '../../src/node/index.js';
import {build} from '../../src/node/build.js';
import {briefAt, briefingReader, readBriefing} from '../../src/node/read-briefing.js';

const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-read-'));
after(() => rmSync(folder, {recursive: true}));

/** Writes a file into the scratch folder. */
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('the id of a briefing in a file', () => {
  for (const [what, name, text, id] of [
    ['is the one that the author names', 'my-file.md', '---\nid: crossing\ntitle: The ferry\n---\n', 'crossing'],
    [
      'is so though the title would give it too',
      'my-file.md',
      '---\ntitle: The ferry\nid: the-ferry\n---\n',
      'the-ferry',
    ],
    [
      'is so though the heading would give it',
      'my-file.md',
      '\uFEFF---\r\n"id": the-ferry\r\n---\r\n\r\n# The ferry\r\n',
      'the-ferry',
    ],
    ['is else the name of the file, without extensions', 'my-file.fr.md', '---\ntitle: The ferry\n---\n', 'my-file'],
    ['is so without front matter', 'My file #2?.md', '# The ferry\n', 'my-file-2'],
    [
      'is so if the one that is named cannot be one',
      'my-file.md',
      '---\nid: the ferry\ntitle: The ferry\n---\n',
      'my-file',
    ],
    ['is not one that stands in the text', 'my-file.md', '---\ntitle: The ferry\n---\n\nid: the-ferry\n', 'my-file'],
    ['is made from the title if the file’s name gives none', '!.md', '# The ferry\n', 'the-ferry'],
  ] as const) {
    test(what, () => {
      assert.equal(readBriefing(file(name, text)).brief.id, id);
    });
  }

  test('is made from its URL where that is known, and the author’s own stays', () => {
    const at = (text: string) =>
      briefAt(readBriefing(file('my-file.md', text)), 'https://news.example/b/the%20crossing.json').id;
    assert.equal(at('# The ferry\n'), 'the-crossing');
    assert.equal(at('---\nid: the-ferry\n---\n\n# The ferry\n'), 'the-ferry');
  });
});

test('at a URL, relative URLs start there', () => {
  const {body, translationOf} = briefAt(
    readBriefing(file('my-file.md', '---\ntitle: T\ntranslation-of: ../x.md\n---\n\n[a](b.md)\n')),
    'https://news.example/b/c/my-file.md',
  );
  assert.equal(translationOf, 'https://news.example/b/x.md');
  assert.match(JSON.stringify(body), /"url":"https:\/\/news\.example\/b\/c\/b\.md"/);
});

describe('each file is read once', () => {
  /** How often each briefing is read meanwhile. */
  function reads(act: () => void): Record<string, number> {
    const counts: Record<string, number> = {};
    const {readFileSync} = fs;
    mock.method(fs, 'readFileSync', (...args: Parameters<typeof readFileSync>) => {
      const name = basename(args[0] as string);
      if (name.endsWith('.md')) counts[name] = (counts[name] ?? 0) + 1;
      return readFileSync(...args);
    });
    syncBuiltinESMExports();
    try {
      act();
    } finally {
      mock.restoreAll();
      syncBuiltinESMExports();
    }
    return counts;
  }

  mkdirSync(join(folder, 'all'));
  file(
    'all/bridge.md',
    '---\ntitle: Bridge\nlang: en\ntranslations: {fr: bridge.fr.md, ru: bridge.ru.md}\n---\n\nText.\n',
  );
  for (const lang of ['fr', 'ru'])
    file(
      `all/bridge.${lang}.md`,
      `---\nid: bridge\ntitle: Bridge\nlang: ${lang}\ntranslation-of: bridge.md\n---\n\nText.\n`,
    );
  const once = {'bridge.fr.md': 1, 'bridge.md': 1, 'bridge.ru.md': 1};

  test('by check, though translations are compared with their original', () => {
    assert.deepEqual(
      reads(() => check([join(folder, 'all')])),
      once,
    );
  });

  for (const base of [undefined, 'https://news.example/b/']) {
    test(`by build, though translations say what their original is, ${base === undefined ? 'without' : 'with'} a base`, () => {
      assert.deepEqual(
        reads(() => build([join(folder, 'all')], {out: join(folder, 'out'), base, warn: (line) => assert.fail(line)})),
        once,
      );
    });
  }

  test('however its path is written', () => {
    const read = briefingReader();
    assert.equal(read(join(folder, 'all/bridge.md')), read(`${folder}/all/../all/bridge.md`));
  });
});
