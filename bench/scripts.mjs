// The scripts of all pages: ours as they were built, each peer with all that it imports as one minified module.
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';

const {dependencies} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const folderOf = (name) => new URL(`node_modules/${name}/`, import.meta.url);

/** Which packages of bench/package.json are not installed. */
export function missingPeers() {
  return Object.keys(dependencies).filter((name) => !existsSync(folderOf(name)));
}

/** The name and version of each package that is measured or that a measured one brings. */
export function peerVersions() {
  return Object.keys(dependencies).map((alias) => {
    const {name, version} = JSON.parse(readFileSync(new URL('package.json', folderOf(alias)), 'utf8'));
    return `${name} ${version}`;
  });
}

const OURS = {full: 'caucasus-briefs.js', compiled: 'caucasus-briefs.compiled.js'};

/** A script by its name: one of ours, or a file of peers/. `url` is where the page finds it, `body` is brotli. */
const scripts = new Map();
export async function scriptOf(name) {
  let script = scripts.get(name);
  if (script === undefined) {
    const isOurs = Object.hasOwn(OURS, name);
    const code = isOurs ? readFileSync(new URL(`../dist/cdn/${OURS[name]}`, import.meta.url)) : await bundle(name);
    script = {url: isOurs ? `/dist/cdn/${OURS[name]}` : `/peers/${name}.js`, body: brotliCompressSync(code)};
    scripts.set(name, script);
  }
  return script;
}

async function bundle(name) {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(`peers/${name}.mjs`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['production'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}
