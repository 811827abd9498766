import type {Language} from './languages/index.js';

/** Numbers of names: “Article 12”, “version 12.3”. */
export function namedNumbersIn(
  text: string,
  {words}: Language,
): {readonly at: number; readonly text: string; readonly label: string; readonly number: string}[] {
  if (!words) return [];
  const found = text.matchAll(
    /(?<![\p{L}\d])(\p{L}{3,}\.?|[Nn]os?\.|№|n°)[ \u00A0](\d+(?:\.\d+)*)(?![\d\p{L}]|[.,]\d)/gu,
  );
  return [...found].flatMap(({0: written, 1: label = '', 2: number = '', index}) => {
    const low = label.toLowerCase();
    return words.labels.has(low) || /^(?:nos?\.|№|n°)$/.test(low)
      ? [{at: index, text: written, label: low, number}]
      : [];
  });
}
