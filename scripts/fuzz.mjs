// `npm run fuzz -- 50000 [--seed N]`: makes so many documents, and holds each against all that is promised of every text. Without a seed they
// are others each time. A document that fails is made as small as it can be, and printed with its seed.
import {spawnSync} from 'node:child_process';
import {randomInt} from 'node:crypto';
import {parseArgs} from 'node:util';

const {values, positionals} = parseArgs({options: {seed: {type: 'string'}}, allowPositionals: true});
const runs = Number(positionals[0] ?? 10_000);
const seed = Number(values.seed ?? randomInt(2 ** 31));
if (
  positionals.length > 1 ||
  ![runs, seed].every((number) => Number.isSafeInteger(number) && number >= 0) ||
  runs === 0
) {
  console.error('npm run fuzz -- DOCUMENTS [--seed N]');
  process.exit(2);
}
console.log(`${runs} documents of seed ${seed}: npm run fuzz -- ${runs} --seed ${seed}`);
const {status} = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    '--import',
    './tests/ts-loader.mjs',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    'tests/fuzz/documents.test.ts',
    'tests/fuzz/growth.test.ts',
  ],
  {stdio: 'inherit', env: {...process.env, FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed)}},
);
process.exitCode = status ?? 1;
