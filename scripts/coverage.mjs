// Line coverage of src/ by both halves of the tests, merged. Node leaves raw V8 data in a directory (child processes, and the command line
// run from dist/, included); tests/engines/page-coverage.mjs has that of the browser's pages.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {mergeProcessCovs} from '@bcoe/v8-coverage';
import {eachMapping, TraceMap} from '@jridgewell/trace-mapping';
import istanbulCoverage from 'istanbul-lib-coverage';
import istanbulReport from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import v8ToIstanbul from 'v8-to-istanbul';

const LEAST_LINES = 99;
const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src') + sep;

/** Writes coverage/ (html, lcov) and prints what is not covered; false if too little is. */
export async function reportCoverage(v8Dir, pageCoverage) {
  // Imported here, because it registers the loader's hooks in this process too.
  const {transformTs} = await import('../tests/ts-loader.mjs');
  const inNode = (path) => {
    if (!path.endsWith('.ts') || !existsSync(path)) return undefined;
    const {code, map} = transformTs(path);
    return {source: code, originalSource: readFileSync(path, 'utf8'), sourceMap: {sourcemap: JSON.parse(map)}};
  };
  const map = istanbulCoverage.createCoverageMap({});
  for (const {path, functions} of nodeScripts(v8Dir)) await add(map, path, functions, inNode(path));
  for (const {url, functions} of merged(pageCoverage.pages))
    await add(map, join(root, url), functions, {source: pageCoverage.served.get(url)});
  const sources = readdirSync(src, {recursive: true})
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(src, path));
  for (const path of sources) if (!map.data[path]) await add(map, path, neverRun(path), inNode(path));
  map.filter((path) => path.startsWith(src) && existsSync(path));
  for (const path of map.files()) keepLinesWithCode(map.fileCoverageFor(path).data, transformTs(path).map);

  const context = istanbulReport.createContext({dir: join(root, 'coverage'), coverageMap: map});
  for (const [name, options] of [
    ['html', {}],
    ['lcovonly', {}],
    ['text', {skipFull: true}],
  ])
    reports.create(name, options).execute(context);
  const {pct, covered, total} = map.getCoverageSummary().data.lines;
  console.log(
    `\nLine coverage of src/, Node and browser merged: ${pct} % (${covered} of ${total}; at least ${LEAST_LINES} %)`,
  );
  return pct >= LEAST_LINES;
}

/** The raw V8 coverage of all processes as one, only of our own modules. */
function nodeScripts(v8Dir) {
  const ours = [pathToFileURL(src).href, pathToFileURL(join(root, 'dist')).href];
  if (!existsSync(v8Dir)) return [];
  const processes = readdirSync(v8Dir).map((name) =>
    JSON.parse(readFileSync(join(v8Dir, name), 'utf8'))
      .result.map((script) => ({...script, url: script.url.replace(/[?#].*/, '')}))
      .filter(({url}) => ours.some((start) => url.startsWith(start)) && !url.includes('/dist/cdn/')),
  );
  return merged(processes).map(({url, functions}) => ({path: fileURLToPath(url), functions}));
}

/** What several processes or pages have run, as if they had been one. */
function merged(runs) {
  return mergeProcessCovs(runs.map((result) => ({result}))).result;
}

/** Adds what has run of a file; if that is not the file itself, `sources` has the text that ran, and its source map if the text lacks one. */
async function add(map, path, functions, sources) {
  if (!existsSync(path) || sources?.source.trim() === '') return; // Types alone.
  const converter = v8ToIstanbul(path, 0, sources);
  await converter.load();
  converter.applyCoverage(functions);
  map.merge(converter.toIstanbul());
}

/** A module that no test loads counts too, with nothing covered. */
function neverRun(path) {
  const endOffset = readFileSync(path, 'utf8').length;
  return [{functionName: '(empty-report)', isBlockCoverage: true, ranges: [{startOffset: 0, endOffset, count: 0}]}];
}

/** V8's data covers whole files. Comments, blank lines and types are not code and would only flatter the figure. */
function keepLinesWithCode(file, sourceMap) {
  const lines = new Set();
  eachMapping(new TraceMap(sourceMap), ({originalLine}) => lines.add(originalLine));
  for (const [key, {start}] of Object.entries(file.statementMap)) {
    if (lines.has(start.line)) continue;
    delete file.statementMap[key];
    delete file.s[key];
  }
}
