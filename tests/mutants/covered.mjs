// Loaded before a test file of instrumented code: writes which mutants the file comes across, when it has ended.
import {writeFileSync} from 'node:fs';

process.on('exit', () => {
  const {static: atImport = {}, perTest = {}} = globalThis.__stryker__?.mutantCoverage ?? {};
  const ids = [atImport, ...Object.values(perTest)].flatMap((counts) => Object.keys(counts));
  writeFileSync(process.env.MUTANTS_COVERED, JSON.stringify([...new Set(ids)]));
});
