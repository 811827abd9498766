import {ENEMY, type AttackClass} from '../attack.js';
import {markdown} from './markdown-syntax.js';

const HANDLER = '<img src onerror=alert(1)>';

/** Tables, those that compare sources too. */
export const TABLES: AttackClass = {
  name: 'Tables',
  attacks: [
    markdown('A cell is a tag with a handler', 'dialog', `| Head |\n| --- |\n| ${HANDLER} |`),
    markdown('A head is a tag with a handler', 'dialog', `| ${HANDLER} |\n| --- |\n| x |`),
    markdown('A cell ends its table', 'dialog', `| Head |\n| --- |\n| </td></tr></tbody></table>${HANDLER} |`),
    markdown('A cell has a tag of cells', 'attribute', '| Head |\n| --- |\n| </td><td onclick="alert(1)">x |'),
    markdown(
      'A cell has a table',
      'attribute',
      `| Head |\n| --- |\n| <table><tr><td background="${ENEMY}/x.png">x</td></tr></table> |`,
    ),
    markdown(
      'A handler has pipes that are not borders',
      'dialog',
      '| Head |\n| --- |\n| <img src onerror="0\\|\\|alert(1)"> |',
    ),
    markdown(
      'A tag begins in a cell and ends in another',
      'element',
      '| Head | Other |\n| --- | --- |\n| <script> | </script> |',
    ),
    markdown('Code in a cell is HTML', 'dialog', `| Head |\n| --- |\n| \`${HANDLER}\` |`),
    markdown(
      'Code in a cell has a pipe that is not a border',
      'dialog',
      '| Head |\n| --- |\n| `<img src onerror="0\\|\\|alert(1)">` |',
    ),
    markdown('A link in a cell is a script', 'attribute', '| Head |\n| --- |\n| [x](javascript:alert`1`) |'),
    markdown('A link in a head is a script', 'attribute', '| [x](javascript:alert`1`) |\n| --- |\n| x |'),
    markdown('A row has too many cells', 'dialog', `| Head |\n| --- |\n| ${HANDLER} | ${HANDLER} | ${HANDLER} |`),
    markdown('A row has too few cells', 'dialog', `| Head | Other |\n| --- | --- |\n| ${HANDLER}`),
    markdown('A table has no borders at its sides', 'dialog', `Head | Other\n--- | ---\n${HANDLER} | x`),
    markdown(
      'A table has columns of every alignment',
      'dialog',
      `| ${HANDLER} | x | x |\n| :-- | :-: | --: |\n| ${HANDLER} | ${HANDLER} | ${HANDLER} |`,
    ),
    markdown('A table has a head and no row', 'dialog', `| ${HANDLER} |\n| --- |`),
    markdown(
      'A question of a comparison is a tag with a handler',
      'dialog',
      `| Asked | [^one] | [^two] |\n| --- | --- | --- |\n| ${HANDLER} | **Yes** | **No** |`,
    ),
    markdown(
      'An answer of a comparison is a tag with a handler',
      'dialog',
      `| Asked | [^one] | [^two] |\n| --- | --- | --- |\n| Is it? | **${HANDLER}** ${HANDLER} | — |`,
    ),
    markdown(
      'A head of a comparison is a tag with a handler',
      'dialog',
      `| ${HANDLER} | [^one] | [^two] |\n| --- | --- | --- |\n| Is it? | x | y |`,
    ),
    markdown(
      'A head of a comparison cites with a tag',
      'dialog',
      `| Asked | [^one] | [^x">${HANDLER}] |\n| --- | --- | --- |\n| Is it? | x | y |`,
    ),
  ],
};
