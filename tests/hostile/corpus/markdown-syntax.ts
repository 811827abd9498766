import {ENEMY, type Attack, type AttackClass, type Harm} from '../attack.js';
import {asBlocks, everywhere, harbour, PICTURE} from '../harbour.js';

/** Markdown whose body alone does the harm, wherever a briefing may have it. */
export function markdown(name: string, does: Harm, text: string): Attack {
  return {
    name,
    does,
    parts: [harbour('', `${text}\n\n`)],
    markdown: text.includes('\n') ? asBlocks(text) : everywhere(text),
    images: [PICTURE],
  };
}

const HANDLER = '<img src onerror=alert(1)>';
const FENCE = '```';

/** What Markdown turns into HTML, and what ends or begins where one would not think. */
export const MARKDOWN_SYNTAX: AttackClass = {
  name: 'Tricks of Markdown',
  attacks: [
    markdown(
      'The title of a link ends its attribute',
      'attribute',
      `[x](https://news.example/ 'a" onclick="alert(1)')`,
    ),
    markdown(
      'The title of a link in parentheses ends its attribute',
      'attribute',
      '[x](https://news.example/ (a" onclick="alert`1`))',
    ),
    markdown(
      'The title of a reference ends its attribute',
      'attribute',
      `[x][r]\n\n[r]: https://news.example/ 'a" onclick="alert(1)'`,
    ),
    markdown(
      'The title of a reference goes on over a line',
      'attribute',
      `[x][r]\n\n[r]: https://news.example/\n 'a"\n onclick="alert(1)'`,
    ),
    markdown('The title of an image ends its attribute', 'attribute', `![x](${PICTURE} 'a" onload="alert(1)')`),
    markdown('The words for an image end their attribute', 'attribute', `![x" onload="alert(1)](${PICTURE})`),
    markdown('The words for an image end their tag', 'dialog', `![x">${HANDLER}](${PICTURE})`),
    markdown(
      'The words for an image of a reference end their attribute',
      'attribute',
      `![x" onload="alert(1)][r]\n\n[r]: ${PICTURE}`,
    ),
    markdown('The URL of a link ends its attribute', 'attribute', '[x](<https://news.example/" onclick="alert(1)>)'),
    markdown(
      'The URL of a reference ends its attribute',
      'attribute',
      '[x][r]\n\n[r]: <https://news.example/" onclick="alert(1)>',
    ),
    {
      ...markdown('The URL of an image ends its attribute', 'attribute', `![x](<${PICTURE}" onload="alert(1)>)`),
      // The image that it names, quotes and all.
      images: [`${PICTURE}%22%20onload=%22alert(1)`],
    },
    markdown('A URL in angle brackets ends its attribute', 'attribute', '<https://news.example/"onclick="alert(1)>'),
    markdown('A bare URL ends its attribute', 'attribute', 'https://news.example/"onclick="alert(1)'),
    markdown('A bare URL without a scheme ends its attribute', 'attribute', 'www.news.example/"onclick="alert(1)'),
    markdown('The quote in a URL is an entity', 'attribute', '[x](https://news.example/?"onclick="alert(1)"x=&quot;)'),

    markdown('The language of code ends its attribute', 'attribute', `${FENCE}html" onclick="alert(1)\nx\n${FENCE}`),
    markdown('The language of code ends its tag', 'dialog', `~~~html">${HANDLER}\nx\n~~~`),
    markdown(
      'The language of code is several words, of which one names a part of the card',
      'attribute',
      `${FENCE}html notice popover\nx\n${FENCE}`,
    ),
    markdown('Code is HTML', 'dialog', `${FENCE}html\n${HANDLER}\n${FENCE}`),
    markdown('Code that is indented is HTML', 'dialog', `x\n\n    ${HANDLER}`),
    markdown('Code in a line is HTML', 'dialog', `\`${HANDLER}\``),
    markdown('Code in a line is closed by too few backticks', 'dialog', `\`\`${HANDLER}\``),
    markdown('Code in a line goes over a line', 'dialog', `\`x\n${HANDLER}\``),
    markdown('A quotation ends the code in it', 'dialog', `> ${FENCE}\n${HANDLER}`),
    markdown('A list ends the code in it', 'dialog', `- ${FENCE}\n\n${HANDLER}`),
    markdown('Code is closed by a line that looks longer', 'dialog', `${FENCE}\nx\n${FENCE}${FENCE}\n\n${HANDLER}`),
    markdown('Code is never closed', 'dialog', `${FENCE}\n${HANDLER}`),

    markdown('A tag goes over lines of a quotation', 'dialog', '> <img src\n> onerror=alert(1)>'),
    markdown('A tag goes over lines of a list', 'dialog', '- <img src\n  onerror=alert(1)>'),
    markdown('A line goes on with a quotation without its mark', 'dialog', `> x\n${HANDLER}`),
    markdown('A tag follows a hard break', 'dialog', `x  \n${HANDLER}`),
    markdown('A tag follows a break with a backslash', 'dialog', `x\\\n${HANDLER}`),
    markdown('A backslash before a tag is one itself', 'dialog', `\\\\${HANDLER}`),
    markdown('A tag stands in emphasis that is closed in another order', 'dialog', `**_${HANDLER}**_`),
    markdown('A tag stands in the words of a link', 'dialog', `[${HANDLER}](https://news.example/)`),
    markdown('A tag is the name of a reference', 'dialog', `[${HANDLER}]\n\n[${HANDLER}]: https://news.example/`),
    markdown('A tag stands in a heading with an underline', 'dialog', `x ${HANDLER}\n===`),
    markdown('A tag stands after the marks of a heading', 'dialog', `###### ${HANDLER} ######`),
    markdown('A tag stands in a task', 'dialog', `- [x] ${HANDLER}\n- [ ] ${HANDLER}`),
    markdown('A block of HTML holds Markdown', 'attribute', '<div>\n\n[x](javascript:alert(1))\n\n</div>'),
    markdown('A block of HTML begins with half a tag', 'attribute', '<div\nonclick=alert(1)\n>x</div>'),
    markdown('A block of HTML ends a list', 'dialog', `- x\n\n<div>${HANDLER}</div>`),
    markdown('A comment hides the end of a block', 'dialog', `<!--\n\n-->${HANDLER}`),
    markdown('A link stands in a link', 'attribute', '[a [b](javascript:alert`1`) c](https://news.example/)'),
    markdown(
      'A reference is defined twice, and the first counts',
      'attribute',
      '[x][r]\n\n[r]: javascript:alert`1`\n[r]: https://news.example/',
    ),
    markdown('A reference is defined in a quotation', 'attribute', '[x][r]\n\n> [r]: javascript:alert`1`'),
    markdown(
      'A reference is defined in a list, with its name in capitals',
      'attribute',
      '[x][r]\n\n- [R]: javascript:alert`1`',
    ),
    markdown(
      'A reference has blanks and a line break in its name',
      'attribute',
      '[x][a\nb]\n\n[a   b]: javascript:alert`1`',
    ),
    markdown(
      'An image is a link is an image',
      'attribute',
      `[![x](${PICTURE} 'a" onload="alert(1)')](javascript:alert\`1\`)`,
    ),
    markdown(
      'An image in HTML stands beside one in Markdown',
      'request',
      `![x](${PICTURE}) <img src="${ENEMY}/x.png">`,
    ),
  ],
};
