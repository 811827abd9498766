// The examples themselves are opened by `npm run check:pages`; here, the README shows their very code.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...read('README.md').matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '');

for (const name of ['app/cards.tsx', 'app/page.tsx']) {
  test(`the README shows ${name} as it is in the example for Next.js`, () => {
    const shown = blocks('tsx').find((code) => code.startsWith(`// ${name}\n`));
    assert.equal(shown?.replace(/^.*\n/, ''), read(`examples/next/${name}`));
  });
}

for (const example of ['next/public', 'cdn']) {
  test(`the briefing of examples/${example} is that of the README`, () => {
    assert.ok(blocks('markdown').includes(read(`examples/${example}/briefs/ferry.md`)));
  });
}

test('the example for Next.js requires exact versions of other packages', () => {
  const {dependencies, devDependencies} = JSON.parse(read('examples/next/package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const {'caucasus-briefs': _, ...others} = {...dependencies, ...devDependencies};
  for (const [name, version] of Object.entries(others)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});
