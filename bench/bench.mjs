// `npm run bench`: what our cards cost a page, beside other ways to show the same text. It prints numbers and asserts none, because they
// depend on the machine.
//
//   --rounds 7         instead of each scenario's own number of rounds
//   --only one,heap    some of the scenarios
//   --variants a,b     some of the variants, and those that the others are divided by
import {parseArgs} from 'node:util';
import {bundledBrowser} from '../tests/engines/chromium.mjs';
import {openLab} from './lab.mjs';
import {printHead} from './report.mjs';
import {cpuOf} from './samples.mjs';
import {SCENARIOS} from './scenarios.mjs';
import {missingPeers, peerVersions} from './scripts.mjs';
import {FLOOR, VARIANTS, WITH_SNAPSHOT, WITHOUT_HINT} from './variants.mjs';

try {
  await bench(options());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function options() {
  const {values} = parseArgs({
    options: {rounds: {type: 'string'}, only: {type: 'string'}, variants: {type: 'string'}},
  });
  const names = [...VARIANTS, WITHOUT_HINT, WITH_SNAPSHOT].map(({name}) => name);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
    throw new Error(`--rounds ${values.rounds} should be a number from 1 on.`);
  }
  return {
    rounds,
    scenarios: listOf('--only', values.only, Object.keys(SCENARIOS)),
    variants: listOf('--variants', values.variants, names),
  };
}

/** The names that an option gives, or all. */
function listOf(option, value, all) {
  const names = value?.split(',') ?? all;
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`${option} ${unknown}: unknown. There are ${all.join(', ')}.`);
  return names;
}

async function bench({rounds, scenarios, variants}) {
  const missing = missingPeers();
  if (missing.length > 0) {
    throw new Error(
      `What is measured beside our cards is not installed (${missing.join(', ')}): npm ci --prefix bench`,
    );
  }
  const lab = await openLab(await bundledBrowser());
  try {
    printHead({browser: lab.version, peers: peerVersions()});
    // The first page of a browser also loads what all pages share, such as fonts.
    await cpuOf(
      lab,
      VARIANTS.find(({name}) => name === FLOOR),
      1,
    );
    for (const name of scenarios) {
      const scenario = SCENARIOS[name];
      await scenario.run({
        lab,
        rounds: rounds ?? scenario.rounds,
        /** Those that were asked for, and the one that they are divided by. */
        chosen: (all, base) => all.filter((each) => each.name === base || variants.includes(each.name)),
      });
    }
  } finally {
    await lab.close();
  }
}
