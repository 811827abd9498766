import assert from 'node:assert/strict';
import {test} from 'node:test';
import {snapshot} from '../../src/server/snapshot.js';
import {parseBrief} from '../../src/parse/index.js';

/** The value of a fact, with `_` where no line may end: at a blank that is kept, and beside a dash. */
function valueOf(value: string): string {
  const html = snapshot(parseBrief(`# T\n\n- **Term:** ${value}\n- **Other:** x\n`).brief);
  return (/<dd>(.*?)<\/dd>/s.exec(html)?.[1] ?? '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', '_')
    .replaceAll('\u2060–\u2060', '_–_')
    .trim();
}

for (const [value, shown] of [
  ['85 US troops', '85_US troops'],
  ['1,900 passengers', '1,900_passengers'],
  ['$1.5 billion by March', '$1.5_billion by March'],
  ['22 February 2024', '22_February_2024'],
  [
    '11–20 September 2023, 85 US and 175 Armenian participants',
    '11_–_20_September_2023, 85_US and 175_Armenian participants',
  ],
  ['12 % of 40 MW', '12_% of 40_MW'],
  ['in 2023. After that', 'in 2023. After that'],
  ['GM 200 radars', 'GM_200_radars'],
] as const) {
  test(`“${value}” is broken only between its parts`, () => assert.equal(valueOf(value), shown));
}
