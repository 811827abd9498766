// What Node makes of the fixtures and briefings, for the browser tests: made once, in its own process, at the first request.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
let outputs;

async function make() {
  const args = ['--import', './tests/ts-loader.mjs', 'tests/render/node-outputs.ts'];
  const {stdout} = await promisify(execFile)(process.execPath, args, {cwd: root, maxBuffer: 2 ** 28});
  return stdout;
}

/** A page with every card prerendered and no script. */
function page(json) {
  const cards = JSON.parse(json).map(({name, forTakeOver}) => `<section data-name="${name}">${forTakeOver}</section>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Prerendered</title><body>${cards.join('\n')}</body></html>`;
}

export const nodeOutputs = {
  name: 'node-outputs',
  async serve({path}) {
    const isPage = path === '/tests/render/prerendered.html';
    if (path !== '/tests/render/node-outputs.json' && !isPage) return undefined;
    const json = await (outputs ??= make());
    return isPage ? {body: page(json), type: 'html'} : {body: json, type: 'json'};
  },
};
