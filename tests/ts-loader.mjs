// Lets plain Node run the TypeScript of src/ and tests/:  node --import ./tests/ts-loader.mjs --test tests/x.test.ts
// It only takes the types away (esbuild); checking them is the work of `npm run types`. Class fields follow tsconfig.json, and
// an import of './x.js' finds './x.ts', as tsc has it.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {createRequire, register} from 'node:module';
import {fileURLToPath} from 'node:url';
import {isMainThread} from 'node:worker_threads';

const require = createRequire(import.meta.url);
const tsconfigRaw = readFileSync(new URL('../tsconfig.json', import.meta.url), 'utf8');
/** Each test file runs in its own process, and so does each command that it tries: what one of them has transformed is there for all. */
const cache = fileURLToPath(new URL('../node_modules/.cache/ts-loader/', import.meta.url));

/** The JavaScript of a TypeScript file, with its source map; the coverage report needs the very same text again. */
export function transformTs(path) {
  const source = readFileSync(path, 'utf8');
  const cached =
    cache +
    createHash('sha256')
      .update([require('esbuild/package.json').version, tsconfigRaw, path, source].join('\0'))
      .digest('hex');
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8'));
  const {code, map} = require('esbuild').transformSync(source, {
    loader: 'ts',
    format: 'esm',
    target: 'es2022',
    sourcefile: path,
    sourcemap: 'external',
    tsconfigRaw,
  });
  mkdirSync(cache, {recursive: true});
  // Another process may do the same: each file appears as a whole.
  writeFileSync(`${cached}.${process.pid}`, JSON.stringify({code, map}));
  renameSync(`${cached}.${process.pid}`, cached);
  return {code, map};
}

const isTs = (url) => url?.startsWith('file:') && url.endsWith('.ts');

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && isTs(context.parentURL)) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return {url: url.href, format: 'module', shortCircuit: true};
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isTs(url)) return next(url, context);
  const {code, map} = transformTs(fileURLToPath(url));
  const inlineMap = `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;
  return {format: 'module', source: code + inlineMap, shortCircuit: true};
}

// Node runs this file twice: once for --import, which registers it, and once in the thread of the hooks.
if (isMainThread) register(import.meta.url);
