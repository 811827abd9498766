import type {Brief} from '../../src/model/brief.js';
import {validateBrief} from '../../src/model/validate-brief.js';
import {parseBrief} from '../../src/parse/index.js';
import {snapshot} from '../../src/server/index.js';
import {everywhere, forged} from './harbour.js';

/** Every character that XML 1.0 forbids, halves of characters included. */
export const FORBIDDEN = [
  ...Array.from({length: 32}, (_, n) => String.fromCharCode(n)).filter((each) => !/[\t\n\r]/.test(each)),
  '\uFFFE',
  '\uFFFF',
  '\ud83d',
  '\udc00',
];

/** The ways by which such a character comes into a briefing: its name, and the briefing. */
export function briefingsWith(character: string): [way: string, brief: Brief][] {
  const reference = `&#${character.charCodeAt(0)};`;
  const json = JSON.parse(forged()) as Brief;
  const words = [{type: 'paragraph' as const, children: [{type: 'text' as const, value: `a${character}b`}]}];
  return [
    ['in the text, and as an escape of YAML', parseBrief(everywhere(`a${character}b`)).brief],
    ['as a character reference', parseBrief(everywhere(`a${reference}b`)).brief],
    ['in compiled JSON', validateBrief({...json, body: [...json.body, ...words]}).brief!],
    ['in an object of the page', {...json, title: `a${character}b`, body: [...json.body, ...words]}],
  ];
}

/** A feed with a snapshot in it, in the two ways that feeds have. */
export function feedsOf(brief: Brief): [escaped: string, cdata: string] {
  const html = snapshot(brief);
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const feed = (content: string) =>
    `<rss version="2.0"><channel><item><description>${content}</description></item></channel></rss>`;
  return [feed(escaped), feed(`<![CDATA[${html}]]>`)];
}
