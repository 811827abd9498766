/**
 * How many documents are tried, and from which seed the fuzzer makes them: fixed in `npm test`, so that it finds the same each time;
 * `npm run fuzz` sets both.
 */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2000);

export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_201);
