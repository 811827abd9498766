// `npm run site [-- --out FOLDER]`: the demo as files that any static host can serve, in any folder of it. Every URL is relative, and
// every page carries its policy in a <meta>. It only needs the last build of the package; `npm run site` makes one.
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {CDN, rootOf} from './layout.mjs';
import {ROOT} from './package-info.mjs';
import {policyFor, sitePages} from './pages.mjs';

const {
  values: {out = 'site'},
} = parseArgs({options: {out: {type: 'string'}}});
const root = fileURLToPath(ROOT);
const to = resolve(out);
const demo = join(root, 'demo');

if (resolve(root).startsWith(to))
  throw new Error(`--out ${out}: the folder is emptied first, and it holds this repository.`);
rmSync(to, {recursive: true, force: true});

for (const [from, folder] of [
  ['demo/styles', 'styles'],
  ['demo/pictures', 'pictures'],
  ['briefs', 'briefs'],
  ['demo/briefs', 'briefs'],
  ['demo/hostile', 'hostile'],
  ['dist/cdn', CDN],
]) {
  cpSync(join(root, from), join(to, folder), {recursive: true});
}

const pages = sitePages();
const scripts = new Set();
for (const page of pages) {
  const path = join(to, page.path);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, asFile(page));
}

await build({
  entryPoints: [...scripts].map((name) => join(demo, `${name}.ts`)),
  outdir: to,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  logLevel: 'warning',
});
console.log(`${pages.length} pages in ${out}`);

/** A page with its policy, its built scripts, and the URLs of this repository replaced by those of the site. */
function asFile({path, render, ...page}) {
  const html = render();
  const policy = policyFor(html, page).replaceAll('"', '&quot;');
  return html
    .replace('<meta charset="utf-8">', `$&\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/(<script type="module" src="(?:\/demo\/|(?:\.\.\/)*))([\w-]+)\.ts"/g, (_, start, name) => {
      scripts.add(name);
      return `${start}${name}.js"`;
    })
    .replace(
      /(\s(?:src|href)=")\/(demo\/|dist\/cdn\/|(?=briefs\/))/g,
      (_, start, place) => `${start}${rootOf(path)}${place === 'dist/cdn/' ? CDN : ''}`,
    );
}
