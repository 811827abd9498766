// What `npm start` answers, and to whom: this machine alone, and of the repository only what the demo's pages need.
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ROOT} from './package-info.mjs';

/** Folders of which every file may be served. */
const FOLDERS = ['briefs', 'demo', 'dist', 'src'];

/** A koa middleware that answers this machine only, and only by its own names: else any web site could read what is served, by a name of its own. */
export async function onlyLocal(ctx, next) {
  const {host = ''} = ctx.req.headers;
  const name = /^(.*?)(?::\d+)?$/.exec(host)[1].toLowerCase();
  const isLocalName = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(name);
  const isLocalAddress = /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/.test(ctx.req.socket.remoteAddress ?? '');
  if (isLocalName && isLocalAddress) return next();
  ctx.status = 403;
  ctx.body = 'The demo is for this machine only: http://localhost';
}

/** A koa middleware that refuses addresses which name nothing (broken percent signs, U+0000), and those with a part that begins with a dot. */
export async function onlyReadable(ctx, next) {
  const path = decoded(ctx.path) ?? '\0';
  if (!path.includes('\0') && !/[/\\]\./.test(path)) return next();
  ctx.status = path.includes('\0') ? 400 : 404;
  ctx.body = 'Not found';
}

/** A koa middleware that serves files of the demo's folders and of the packages that its cards run on, and pages that are no files. */
export async function onlyFolders(ctx, next) {
  const path = decoded(ctx.path) ?? '';
  if (isServed(path)) return next();
  ctx.status = 404;
  ctx.body = 'Not found';
}

function isServed(path) {
  const parts = path.split(/[/\\]/).slice(1);
  if (parts.some((part) => part.startsWith('__'))) return false; // The library serves what lies outside of the repository there.
  if (FOLDERS.includes(parts[0])) return true;
  const [folder, scope = '', name] = parts;
  if (folder === 'node_modules') return packages().has(scope.startsWith('@') ? `${scope}/${name}` : scope);
  // A page that is made has no file, and neither has what is not there.
  return !isFile(`.${path}`) && !isFile(`.${path.replace(/\/?$/, '/index.html')}`);
}

let known;

/** The packages that ours needs at run time, and those that they need. */
function packages() {
  if (known) return known;
  known = new Set();
  const add = (name) => {
    if (known.has(name) || !isFile(`node_modules/${name}/package.json`)) return;
    known.add(name);
    Object.keys(dependenciesOf(`node_modules/${name}/package.json`)).forEach(add);
  };
  Object.keys(dependenciesOf('package.json')).forEach(add);
  return known;
}

function dependenciesOf(path) {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')).dependencies ?? {};
}

function isFile(path) {
  try {
    return statSync(join(fileURLToPath(ROOT), path)).isFile();
  } catch {
    return false;
  }
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
