import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {CHECK_SEVERITY} from '../../src/check/check-problem.js';
import {checkBriefing, readNames, readSourceList} from '../../src/check/index.js';
import {MAX_GAP} from '../../src/check/source-document.js';
import {FRONT_MATTER_KEYS} from '../../src/model/front-matter.js';
import {PROBLEM_SEVERITY} from '../../src/model/problem.js';
import {formatCheck} from '../../src/node/check/report.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/checking.md'), 'utf8');

/** The words of a section of the second level. */
function section(heading: string): string {
  const [, words] = guide.split(`\n## ${heading}\n`);
  assert.ok(words !== undefined, `The guide has a section “${heading}”.`);
  return words.split('\n## ')[0] ?? '';
}

/** Code and severity of each row, in order. */
function rows(text: string): [string, string][] {
  return [...text.matchAll(/^\| `([a-z-]+)` \| ([a-z]+) \|/gm)].map(([, code = '', severity = '']) => [code, severity]);
}

/** The blocks of code in a language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );
}

describe('the guide to checking', () => {
  test('lists every code once, with its severity, in the order of the source', () => {
    assert.deepEqual(rows(section('Codes of reading')), Object.entries(PROBLEM_SEVERITY));
    assert.deepEqual(rows(section('Codes of the check')), Object.entries(CHECK_SEVERITY));
    assert.equal(rows(guide).length, Object.keys(PROBLEM_SEVERITY).length + Object.keys(CHECK_SEVERITY).length);
  });

  test('names no code that does not exist', () => {
    const known = [PROBLEM_SEVERITY, CHECK_SEVERITY, FRONT_MATTER_KEYS].flatMap((each) => Object.keys(each));
    const named = [...guide.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code = '']) => code);
    assert.deepEqual(
      named.filter((code) => !known.includes(code)),
      [],
    );
  });

  test('marks with * what needs the documents', () => {
    const marked = [...guide.matchAll(/^\| `([a-z-]+)` \| \w+ \| \* /gm)].map(([, code = '']) => code);
    const text =
      '---\nlang: en\ntitle: T\nsources:\n  a: {publisher: A, title: T}\n---\n\nMore than 3 boats “sank in the harbour”, 4 said ' +
      '[^a#p], “here and there and everywhere” for 5.\n\n[^a#p]: two words\n\n> Said.\n';
    const given = checkBriefing(text, {strict: true}).problems.map(({code}) => code);
    assert.ok(given.includes('figure-uncited') && given.includes('passage-short') && given.includes('speaker-missing'));
    assert.deepEqual(
      given.filter((code) => marked.includes(code)),
      [],
    );
  });

  test('names the codes that can be signed off, and no other', () => {
    const [, list = ''] = /^These can be signed off: (.*?)\. /m.exec(section('Sign-offs')) ?? [];
    const open = Object.keys(CHECK_SEVERITY).filter((code) => {
      const comment = `<!-- checked: ${code}, A.B., 2026-11-30, reason -->`;
      const [problem] = checkBriefing(`# T\n\nText\n\n${comment}\n`).problems;
      return problem?.code !== 'sign-off-invalid';
    });
    const named = [...list.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code);
    assert.deepEqual(named.sort(), open.sort());
  });

  test('shows the summary as it is printed', () => {
    const [example = ''] = blocks(section('What it does, and what it does not'), 'text');
    const counts = {
      ...{briefings: 1, citations: 13, passages: 8, passagesFound: 8, quotations: 3, quotationsFound: 3},
      ...{statementsCompared: 8, statementsDiffer: 0, statementsNotCompared: 2, statementsAcross: 2},
      ...{signedOff: 1, errors: 0, warnings: 0, notices: 0},
    };
    assert.equal(example.trim(), formatCheck({files: [], counts}, 'text', true));
  });

  test('has lists that can be read without a Problem', () => {
    const [sources = ''] = blocks(section('sources.yaml'), 'yaml');
    const list = readSourceList(sources);
    assert.deepEqual([list.problems, [...list.sources.keys()]], [[], ['gazette', 'ledger']]);
    const [names = ''] = blocks(section('names.yaml'), 'yaml');
    assert.deepEqual(readNames(names).problems, []);
  });

  test('has the largest gap of a passage among its limits', () => {
    assert.match(section('Limits'), new RegExp(`^\\| words left out: .* \\| ${MAX_GAP} \\|$`, 'm'));
  });

  test('says in its examples what the types allow', () => {
    const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-guide-'));
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const files = blocks(section('For developers'), 'ts').map((code, n) => {
        const file = join(folder, `example-${n}.mts`);
        writeFileSync(file, code);
        return file;
      });
      assert.equal(files.length, 2);
      const {options, errors} = ts.parseJsonConfigFileContent(
        {
          extends: join(root, 'tsconfig.json'),
          compilerOptions: {
            noEmit: true,
            types: ['node'],
            typeRoots: [join(root, 'node_modules/@types')],
            paths: {'caucasus-briefs/check': [join(root, 'src/check/index.ts')]},
          },
        },
        ts.sys,
        folder,
      );
      assert.deepEqual(
        errors.filter(({code}) => code !== 18003), // No inputs: they are named here.
        [],
      );
      const program = ts.createProgram(files, options);
      const found = files.flatMap((file) => {
        const source = program.getSourceFile(file);
        return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      });
      assert.deepEqual(
        found.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n')),
        [],
      );
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
