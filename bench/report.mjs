// What is printed: Markdown, and the statistics in it.
import {cpus} from 'node:os';

/** The middle, and how far most samples are from it. */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const quantile = (share) => {
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    const next = sorted[low + 1] ?? sorted[low];
    return sorted[low] + (next - sorted[low]) * (place - low);
  };
  return {low: quantile(0.25), middle: quantile(0.5), high: quantile(0.75)};
}

/** Two cells: the median, and the quartiles. */
export function cells(numbers, write) {
  const {low, middle, high} = summary(numbers);
  return [write(middle), `${write(low)}–${write(high)}`];
}

export const ratio = (number) => number.toFixed(2);
export const whole = (number) => Math.round(number).toLocaleString('en');

/** Prints the date, the machine and what is compared. */
export function printHead({browser, peers}) {
  const [{model}] = cpus();
  console.log(`## Bench, ${new Date().toISOString().slice(0, 10)}

${model.trim()}, ${cpus().length} cores; Node ${process.versions.node}, ${browser}; ${peers.join(', ')}.
Medians, with quartiles, of rounds in which the rows run side by side, in another order each time. Bytes of script are brotli.`);
}

/** Prints a scenario: a title, sentences about it, and a table whose first column holds words and whose others hold numbers. */
export function printTable(title, words, heads, rows) {
  const line = (row) => `| ${row.join(' | ')} |`;
  const rule = `|---|${'--:|'.repeat(heads.length - 1)}`;
  console.log(`\n### ${title}\n\n${words}\n\n${[line(heads), rule, ...rows.map(line)].join('\n')}`);
}
