// `npm run sizes`: how large the CDN files of the last build are, and what each package adds to them. Fails if they have grown.
import {readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {rollup} from 'rollup';
import {minify} from 'terser';
import configs from '../rollup.config.mjs';

/**
 * Bytes of brotli. The budget is the size that the files should have, and do not have yet; the limit is their size now, so that they
 * only ever get lighter. Lower it with every gain, and remove it once the budget is met.
 */
const BUDGET = {'dist/cdn/caucasus-briefs.js': 48_000, 'dist/cdn/caucasus-briefs.compiled.js': 18_000};
const LIMIT = {'dist/cdn/caucasus-briefs.js': 68_400, 'dist/cdn/caucasus-briefs.compiled.js': 37_900};

const bytes = (number) => number.toLocaleString('en').padStart(9);
const row = (name, ...numbers) => console.log(`${name.padEnd(34)}${numbers.map(bytes).join('')}`);
const packageOf = (id) =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? 'caucasus-briefs itself';

for (const config of configs.filter(({output}) => output.file in BUDGET)) {
  const {file} = config.output;
  const code = readFileSync(file);
  const brotli = brotliCompressSync(code).length;
  console.log(`\n${''.padEnd(34)}${['minified', 'gzip', 'brotli'].map((head) => head.padStart(9)).join('')}`);
  row(file, code.length, gzipSync(code, {level: 9}).length, brotli);

  // What is left of each package after tree-shaking, minified and compressed alone: alone it compresses less well than in the whole.
  const bundle = await rollup({...config, plugins: config.plugins.filter(({name}) => name !== 'terser')});
  const {
    output: [chunk],
  } = await bundle.generate(config.output);
  const texts = new Map();
  for (const [id, module] of Object.entries(chunk.modules)) {
    texts.set(packageOf(id), (texts.get(packageOf(id)) ?? '') + (module.code ?? ''));
  }
  const parts = await Promise.all(
    [...texts].map(async ([name, text]) => {
      const {code: small} = await minify(text.replace(/^export .*$/gm, ''), {
        ecma: 2022,
        compress: {toplevel: false},
        mangle: {toplevel: true},
        format: {comments: false},
      });
      return [name, small.length, gzipSync(small, {level: 9}).length, brotliCompressSync(small).length];
    }),
  );
  for (const [name, ...numbers] of parts.sort((a, b) => b[3] - a[3])) if (numbers[0]) row(`  ${name}`, ...numbers);

  console.log(
    `${file} has ${bytes(brotli).trim()} bytes of brotli (at most ${bytes(LIMIT[file]).trim()}; the budget is ${bytes(BUDGET[file]).trim()}).`,
  );
  if (brotli > LIMIT[file]) {
    console.error('It has grown above its limit.');
    process.exitCode = 1;
  }
}
