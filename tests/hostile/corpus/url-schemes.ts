import {ENEMY, type Attack, type AttackClass} from '../attack.js';
import {forged, harbour, PICTURE} from '../harbour.js';

/** Where a URL is: alone, in angle brackets, in those of an autolink, in the front matter. */
type Form = 'bare' | 'angle' | 'autolink' | 'front';

/** Every syntax of the text that takes a URL. */
const SYNTAXES: readonly (readonly [form: Form, write: (url: string, n: number) => string])[] = [
  ['bare', (url) => `[inline](${url})`],
  ['angle', (url) => `[inline](<${url}>)`],
  ['bare', (url) => `[with a title](${url} "Title")`],
  ['angle', (url) => `[with a title](<${url}> 'Title')`],
  ['bare', (url, n) => `[full][r${n}]\n\n[r${n}]: ${url}`],
  ['angle', (url, n) => `[full][r${n}]\n\n[r${n}]: <${url}> (Title)`],
  ['angle', (url, n) => `[r${n}][]\n\n[r${n}]: <${url}>`],
  ['angle', (url, n) => `[r${n}]\n\n[r${n}]:\n<${url}>`],
  ['autolink', (url) => `<${url}>`],
  ['bare', (url) => `![image](${url})`],
  ['angle', (url) => `![image](<${url}>)`],
  ['angle', (url, n) => `![image][r${n}]\n\n[r${n}]: <${url}>`],
  ['angle', (url) => `[![linked image](${PICTURE})](<${url}>)`],
  ['angle', (url) => `[![image in a link](<${url}>)](https://news.example/)`],
  ['angle', (url) => `**[in bold](<${url}>)** *[in emphasis](<${url}>)* ~~[struck out](<${url}>)~~`],
  ['angle', (url) => `### [In a heading](<${url}>)`],
  ['angle', (url) => `- [in a list](<${url}>)\n- [ ] [in a task](<${url}>)`],
  ['angle', (url) => `| [head](<${url}>) |\n| --- |\n| [cell](<${url}>) |`],
  [
    'angle',
    (url) => `> [in a quotation](<${url}>)\n> — [a speaker](<${url}>), [a speech](<${url}>), 2024-01-01 [^one]`,
  ],
  ['angle', (url, n) => `A note[^n${n}].\n\n[^n${n}]: [in a note](<${url}>)`],
  ['angle', (url) => `- **[A term](<${url}>):** [a value](<${url}>)\n- **Piers:** four`],
  ['angle', (url) => `- **2020:** [an event](<${url}>)`],
  [
    'angle',
    (url) =>
      `- **[A question](<${url}>)?**\n  - **[A stance](<${url}>)** [an answer](<${url}>) [^one]\n  - **No.** [^two]`,
  ],
];

/** The keys of the front matter that take a URL. */
const KEYS: readonly ((url: string) => string)[] = [
  (url) => `contact: ${url}\n`,
  (url) => `translation-of: ${url}\n`,
  (url) => `translations: {fr: ${url}}\n`,
  (url) =>
    `sources: {one: {publisher: The Gazette, title: A report, url: ${url}}, two: {publisher: The Beacon, title: An opinion}}\n`,
];

/** A URL in every syntax that takes one; `forms`: those in which Markdown takes this one for a URL. */
function urlAttack(name: string, url: string, forms: readonly Form[] = ['bare', 'angle', 'autolink', 'front']): Attack {
  const quoted = JSON.stringify(url);
  const inBody = SYNTAXES.map(([form, write], n) => ({form, text: write(url, n)}));
  const inFront = (forms.includes('front') ? KEYS : []).map(
    (write) => `---\ntitle: The harbour\n${write(quoted)}---\n\nText\n`,
  );
  const front = `contact: ${quoted}\ntranslation-of: ${quoted}\ntranslations: {fr: ${quoted}}\n`;
  const text = inBody.map((each) => each.text).join('\n\n');
  return {
    name,
    does: 'attribute',
    parts: [
      ...inBody.filter(({form}) => forms.includes(form)).map((each) => harbour('', `${each.text}\n\n`)),
      ...inFront,
    ],
    markdown: harbour(front, `${text}\n\n`)
      .replace('https://news.example/report', quoted)
      .replace('seven [', `[seven](<${url}>) [`)
      .replace('It is built [', `[It is built](<${url}>) [`)
      .replace('So they say [', `[So they say](<${url}>) [`)
      .replace('first words', `[first](<${url}>) words`),
    json: forged('words', url, url),
    images: [PICTURE],
  };
}

/** With blanks or controls in it. */
const ANGLE = ['angle', 'front'] as const;
/** With what an autolink does not read. */
const NO_AUTOLINK = ['bare', 'angle', 'front'] as const;

/** Every scheme that is not the web's or the mail's, and every way of hiding one, in every syntax that takes a URL. */
export const URL_SCHEMES: AttackClass = {
  name: 'URLs',
  attacks: [
    urlAttack('A URL is a script', 'javascript:alert`1`'),
    urlAttack('A URL is a script with parentheses', 'javascript:alert(1)'),
    urlAttack('The scheme of a script is written in capitals', 'JAVASCRIPT:alert`1`'),
    urlAttack('The scheme of a script is written in letters of both kinds', 'JaVaScRiPt:alert`1`'),
    urlAttack('The scheme of a script has a tab in it', 'java\tscript:alert`1`', ANGLE),
    urlAttack('The scheme of a script has a tab as an entity in it', 'java&Tab;script:alert`1`', NO_AUTOLINK),
    urlAttack(
      'The scheme of a script has a line break as an entity in it',
      'java&NewLine;script:alert`1`',
      NO_AUTOLINK,
    ),
    urlAttack('The scheme of a script has a line break as a number in it', 'java&#10;script:alert`1`', NO_AUTOLINK),
    urlAttack(
      'The scheme of a script has a carriage return as a number in it',
      'java&#x0D;script:alert`1`',
      NO_AUTOLINK,
    ),
    urlAttack('The scheme of a script has a tab before its colon', 'javascript&#9;:alert`1`', NO_AUTOLINK),
    urlAttack('The colon of a script is an entity', 'javascript&colon;alert`1`', NO_AUTOLINK),
    urlAttack('The colon of a script is a number', 'javascript&#58;alert`1`', NO_AUTOLINK),
    urlAttack('The colon of a script is a number without its semicolon', 'javascript&#58alert`1`', NO_AUTOLINK),
    urlAttack('The first letter of a script is a number', '&#106;avascript:alert`1`', NO_AUTOLINK),
    urlAttack('The first letter of a script is a hexadecimal number', '&#x6A;avascript:alert`1`', NO_AUTOLINK),
    urlAttack(
      'The first letter of a script is a number with noughts before it',
      '&#0000106;avascript:alert`1`',
      NO_AUTOLINK,
    ),
    urlAttack('The first letter of a script is a number without its semicolon', '&#106avascript:alert`1`', NO_AUTOLINK),
    urlAttack(
      'A script is written in numbers throughout',
      Array.from('javascript:alert`1`', (letter) => `&#${letter.charCodeAt(0)};`).join(''),
      NO_AUTOLINK,
    ),
    urlAttack('A control stands before a script', '\u0001javascript:alert`1`', ANGLE),
    urlAttack('A control as an entity stands before a script', '&#1;javascript:alert`1`', NO_AUTOLINK),
    urlAttack('The last of the controls stands before a script', '\u001fjavascript:alert`1`', ANGLE),
    urlAttack('A blank as an entity stands before a script', '&#32;javascript:alert`1`', NO_AUTOLINK),
    urlAttack('A blank stands before a script', ' javascript:alert`1`', ANGLE),
    urlAttack('A backslash stands in the scheme of a script, which Markdown takes away', 'javascript\\:alert`1`', [
      'bare',
      'angle',
    ]),
    urlAttack('A script looks like a web URL', 'javascript://news.example/%0aalert`1`'),
    urlAttack('A script looks like a URL in the page', 'javascript:#alert`1`'),
    urlAttack(
      'A script is a comment in several languages',
      'javascript:/*--></title></style></textarea></script><svg/onload=alert`1`>*/alert`1`',
      [],
    ),
    urlAttack('A script ends in what a filter may look for', 'javascript:alert`1`//https://news.example/'),
    urlAttack('A script has a question mark and a file name', 'javascript:alert`1`?x.png'),
    urlAttack('A script of Internet Explorer', 'vbscript:MsgBox(1)'),
    urlAttack('A script of old Netscape', 'livescript:alert`1`'),
    urlAttack('A script of Netscape’s own', 'mocha:alert`1`'),

    urlAttack('A URL holds a page', 'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E'),
    urlAttack('A URL holds a page in base64', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='),
    urlAttack('A URL holds a page in capitals', 'DATA:text/html,x'),
    urlAttack(
      'A URL holds a drawing with a script',
      'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxlcnQoMSkiLz4=',
    ),
    urlAttack('A URL holds a picture', 'data:image/gif;base64,R0lGODlhAQABAAAAACw='),
    urlAttack('A URL holds a script', 'data:text/javascript,alert`1`'),
    urlAttack('A URL holds a document of XML', 'data:application/xhtml+xml,x'),
    urlAttack('A URL holds nothing', 'data:,'),

    urlAttack(
      'A URL is something that the page holds',
      'blob:https://news.example/0c7a8a1e-2f1e-4b7b-9b5c-000000000000',
    ),
    urlAttack('A URL is a file system of the page', 'filesystem:https://news.example/temporary/x.html'),
    urlAttack('A URL is a file of the reader', 'file:///etc/passwd'),
    urlAttack('A URL is a file of another machine', 'file://attacker.invalid/share/x'),
    urlAttack('A URL is an empty page', 'about:blank'),
    urlAttack('A URL is the page of a frame', 'about:srcdoc'),
    urlAttack('A URL is the source of a page', 'view-source:https://news.example/'),
    urlAttack('A URL is a page of the browser', 'chrome://settings/'),
    urlAttack('A URL is a page of an extension', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.html'),
    urlAttack('A URL is a resource of Firefox', 'resource://gre/'),
    urlAttack('A URL is a file in an archive', 'jar:https://attacker.invalid/x.jar!/x.html'),
    urlAttack('A URL is a feed that wraps a script', 'feed:javascript:alert`1`'),
    urlAttack('A URL is a file transfer', 'ftp://attacker.invalid/x'),
    urlAttack('A URL is a socket', `${ENEMY.replace('https', 'wss')}/`),
    urlAttack('A URL is a program of the reader', 'ms-msdt:/id PCWDiagnostic'.replace(' ', '%20')),
    urlAttack('A URL is a document in a program of the reader', 'ms-word:ofe|u|https://attacker.invalid/x.docx'),
    urlAttack('A URL is an intent of Android', 'intent://attacker.invalid/#Intent;scheme=https;end'),
    urlAttack(
      'A URL installs an app',
      'itms-services://?action=download-manifest&url=https://attacker.invalid/x.plist',
    ),
    urlAttack('A URL calls a number', 'tel:+37410000000'),
    urlAttack('A URL sends a message', 'sms:+37410000000?body=x'),
    urlAttack('A URL is a magnet', 'magnet:?xt=urn:btih:0'),
    urlAttack('A URL has an unknown scheme', 'x-unknown.scheme+1:x'),
    urlAttack('A URL has a scheme that begins like an allowed one', 'httpss://attacker.invalid/'),
    urlAttack('A URL has a scheme that ends like an allowed one', 'xhttps://attacker.invalid/'),
  ],
};
