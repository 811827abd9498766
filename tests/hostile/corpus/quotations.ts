import type {AttackClass} from '../attack.js';
import {markdown} from './markdown-syntax.js';

const HANDLER = '<img src onerror=alert(1)>';

/** Quotations with a speaker's line. */
export const QUOTATIONS: AttackClass = {
  name: 'Quotations',
  attacks: [
    markdown('What is said is a tag with a handler', 'dialog', `> ${HANDLER}\n> — A speaker, 2024-01-01 [^one]`),
    markdown('The speaker ends an attribute', 'attribute', '> “Words”\n> — A" onclick="alert(1)'),
    markdown('The speaker ends a tag', 'dialog', `> “Words”\n> — A">${HANDLER}`),
    markdown('The speaker is a tag with a handler', 'dialog', `> “Words”\n> — ${HANDLER}, 2024-01-01 [^one]`),
    markdown(
      'The occasion is a tag with a handler',
      'dialog',
      `> “Words”\n> — A speaker, ${HANDLER}, 2024-01-01 [^one]`,
    ),
    markdown('The date is a tag with a handler', 'dialog', `> “Words”\n> — A speaker, in a speech, ${HANDLER}`),
    markdown(
      'The words beside the date are a tag with a handler',
      'dialog',
      `> “Words”\n> — A speaker, in a speech, 2024-01-01 (${HANDLER})`,
    ),
    markdown('The original is a tag with a handler', 'dialog', `> “Words” (original: “${HANDLER}”)\n> — A speaker`),
    markdown('The original is not closed', 'dialog', `> “Words” (original: “${HANDLER}\n> — A speaker`),
    markdown(
      'There is an original in the original',
      'dialog',
      `> “Words” (original: “(original: “${HANDLER}”)”)\n> — A speaker`,
    ),
    markdown(
      'The speaker is a link to a script',
      'attribute',
      '> “Words”\n> — [A speaker](javascript:alert`1`), 2024-01-01 [^one]',
    ),
    markdown('The speaker is the URL of a script', 'attribute', '> “Words”\n> — <javascript:alert`1`>'),
    markdown(
      'A tag begins in what is said and ends in the speaker',
      'dialog',
      '> “Words” <img src alt="\n> — A speaker" onerror=alert(1)>',
    ),
    markdown(
      'A quotation stands in a quotation',
      'dialog',
      `> > ${HANDLER}\n> > — A speaker\n>\n> — Another speaker ${HANDLER}`,
    ),
    markdown(
      'A quotation holds a list and a table',
      'dialog',
      `> - ${HANDLER}\n>\n> | ${HANDLER} |\n> | --- |\n> | x |\n>\n> — A speaker`,
    ),
    markdown('A quotation holds code', 'dialog', `> ~~~\n> ${HANDLER}\n> ~~~\n> — A speaker`),
    markdown('A quotation cites with a tag', 'dialog', `> “Words”\n> — A speaker [^x">${HANDLER}]`),
    markdown('A quotation goes on without its mark', 'dialog', `> “Words”\n${HANDLER}\n— A speaker`),
  ],
};
