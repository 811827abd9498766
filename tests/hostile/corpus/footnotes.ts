import type {AttackClass} from '../attack.js';
import {markdown} from './markdown-syntax.js';

const HANDLER = '<img src onerror=alert(1)>';

/** Footnotes, and the passages of sources, which are written as such. */
export const FOOTNOTES: AttackClass = {
  name: 'Footnotes',
  attacks: [
    markdown('A note is a tag with a handler', 'dialog', `Text[^f].\n\n[^f]: ${HANDLER}`),
    markdown('A note goes on in blocks of its own', 'dialog', `Text[^f].\n\n[^f]: A note\n    ${HANDLER}`),
    markdown('A note holds code that is HTML', 'dialog', `Text[^f].\n\n[^f]: A note \`${HANDLER}\``),
    markdown('A note has a link to a script', 'attribute', 'Text[^f].\n\n[^f]: [x](javascript:alert`1`)'),
    markdown('A note is the URL of a script', 'attribute', 'Text[^f].\n\n[^f]: <javascript:alert`1`>'),
    markdown('A note has an image of a script', 'attribute', 'Text[^f].\n\n[^f]: ![x](javascript:alert`1`)'),
    markdown('A note refers to itself', 'error', 'Text[^f].\n\n[^f]: A note[^f]'),
    markdown('Two notes refer to each other', 'error', 'Text[^f].\n\n[^f]: A note[^g]\n\n[^g]: Another[^f]'),
    markdown(
      'A ring of notes has no end',
      'error',
      `Text[^f0].\n\n${Array.from({length: 20}, (_, n) => `[^f${n}]: A note[^f${(n + 1) % 20}]`).join('\n\n')}`,
    ),
    markdown('A note is defined twice', 'dialog', `Text[^f].\n\n[^f]: A note\n\n[^f]: ${HANDLER}`),
    markdown('A note stands in a note', 'dialog', `Text[^f].\n\n[^f]: A note[^g]\n\n[^g]: ${HANDLER}`),
    markdown('A note is defined in a list', 'dialog', `Text[^f].\n\n- x\n\n  [^f]: ${HANDLER}`),
    markdown('A note interrupts a paragraph', 'dialog', `Text[^f]\n[^f]: ${HANDLER}\nmore`),
    markdown('The name of a note ends its attribute', 'attribute', 'Text[^f" onclick="alert(1)].'),
    markdown('The name of a note ends its tag', 'dialog', `Text[^f">${HANDLER}].`),
    markdown('A passage is a tag with a handler', 'dialog', `Text [^one#q].\n\n[^one#q]: ${HANDLER} … last`),
    markdown(
      'The last words of a passage are a tag with a handler',
      'dialog',
      `Text [^one#q].\n\n[^one#q]: first … ${HANDLER}`,
    ),
    markdown(
      'Whom a passage relies on is a tag with a handler',
      'dialog',
      `Text [^one#q].\n\n[^one#q]: first … last — ${HANDLER}`,
    ),
    markdown(
      'A passage has a link to a script',
      'attribute',
      'Text [^one#q].\n\n[^one#q]: [first](javascript:alert`1`) … last',
    ),
    markdown(
      'A passage ends the text fragment of its URL',
      'dialog',
      `Text [^one#q].\n\n[^one#q]: first"&text=${HANDLER},-x … last#:~:text=x`,
    ),
    markdown(
      'A source has a note instead of a passage',
      'dialog',
      `Text [^one].\n\n[^one]: x\n\n[^f]: ${HANDLER}\n\nText[^f]`,
    ),
  ],
};
