// `npm start`: builds, then serves the demo at / to this machine, with the files that its pages need, under the strict Content Security Policy.
import {execFileSync} from 'node:child_process';
import {serveDemo} from './serve-demo.mjs';

if (!process.argv.includes('--no-build'))
  execFileSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit', shell: process.platform === 'win32'});
const {port} = await serveDemo();
console.log(`\nThe demo is at http://localhost:${port}/  (Ctrl+C stops it)`);
