import {printable} from '../model/printable.js';

/**
 * Text of others as a line of a terminal or a log. It commands neither: controls are shown, and the line is none of the commands
 * that GitHub’s logs obey, `::…::` at its beginning or `##[…]` anywhere.
 */
export function logLine(text: string): string {
  return withoutCommands(printable(text).replace(/^(\s*):/, '$1\\u003a'));
}

/** Text of several lines, of which each begins with our own words. */
export function logText(text: string): string {
  return text
    .split('\n')
    .map((line) => withoutCommands(printable(line)))
    .join('\n');
}

/** HTML that shows the same, and is no command of a log in which it is printed. */
export function logHtml(html: string): string {
  return html.replace(/^(\s*):(?=:)/gm, '$1&#58;').replaceAll('##[', '##&#91;');
}

function withoutCommands(text: string): string {
  return text.replaceAll('##[', '#\\u0023[');
}
