import type {Attack, AttackClass, Harm} from '../attack.js';
import {harbour} from '../harbour.js';
import {markdown} from './markdown-syntax.js';

const HANDLER = '<img src onerror=alert(1)>';

/** Names that every object has. */
function inherited(name: string): Attack[] {
  const attack = (what: string, text: string): Attack => ({
    name: `${what} is called ${name}`,
    does: 'error',
    markdown: text,
  });
  return [
    attack('A heading', harbour('', `## ${name} {#${name}}\n\n`)),
    attack('A citation of nothing', harbour('', `Text [^${name}] [^${name}#p].\n\n`)),
    attack('A footnote', harbour('', `Text[^x].\n\n[^x]: x\n\n[^${name}]: x\n\n`)),
  ];
}

function sourceId(name: string, does: Harm, id: string): Attack {
  return {
    name,
    does,
    markdown: harbour('', `Text [^${id}].\n\n`).replace(
      'sources:\n',
      `sources:\n  ${JSON.stringify(id)}: {publisher: P, title: T}\n`,
    ),
  };
}

/** Names that become ids, and so stand in attributes and in objects. */
export const IDS: AttackClass = {
  name: 'Ids of citations and headings',
  attacks: [
    markdown('The anchor of a heading ends its attribute', 'attribute', '## A heading {#x" onclick="alert(1)}'),
    markdown('The anchor of a heading ends its tag', 'dialog', `## A heading {#x">${HANDLER}}`),
    markdown('The words of a heading end its attribute', 'attribute', '## x" onclick="alert(1)'),
    markdown('The words of a heading end its tag', 'dialog', `## x">${HANDLER}`),
    {
      ...markdown(
        'The anchors of facts and questions end their attributes',
        'attribute',
        '## A heading {#x" onclick="alert(1)}',
      ),
      markdown: harbour()
        .replace('seven', '{#x" onclick="alert(1)} seven')
        .replace('{#safe}', '{#safe" onclick="alert(1)}'),
    },
    markdown('Two headings have one anchor', 'attribute', '## One {#same}\n\n## Two {#same}'),
    markdown('A heading has an anchor that the list of sources may have', 'attribute', '## One {#source-one}'),
    markdown('A citation ends its attribute', 'attribute', 'Text [^x" onclick="alert(1)].'),
    markdown('A citation ends its tag', 'dialog', `Text [^x">${HANDLER}].`),
    markdown('A passage ends its attribute', 'attribute', 'Text [^one#p" onclick="alert(1)].'),
    markdown('A passage ends its tag', 'dialog', `Text [^one#p">${HANDLER}].`),
    sourceId('The id of a source ends its attribute', 'attribute', 'x" onclick="alert(1)'),
    sourceId('The id of a source ends its tag', 'dialog', `x">${HANDLER}`),
    sourceId('The id of a source is a tag', 'dialog', `">${HANDLER}`),
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'].flatMap(inherited),
  ],
};
