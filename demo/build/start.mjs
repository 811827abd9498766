// `npm start`: builds, then serves the demo at / and the whole repository beside it, under the strict Content Security Policy.
import {execFileSync} from 'node:child_process';
import {startDevServer} from '@web/dev-server';
import config from '../../web-dev-server.config.mjs';

if (!process.argv.includes('--no-build'))
  execFileSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit', shell: process.platform === 'win32'});
const server = await startDevServer({config, readCliArgs: false, readFileConfig: false, logStartMessage: false});
console.log(`\nThe demo is at http://localhost:${server.config.port}/  (Ctrl+C stops it)`);
