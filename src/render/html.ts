import {html as template, nothing, type TemplateResult} from 'lit';

/**
 * Lit's `html`, but for lists: they are opened and joined before Lit sees them. Lit makes two marker nodes and an object for each item
 * of a list, also for an empty one; texts side by side need none, and what is alone needs no list. It leaves about two thirds of a card's nodes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult {
  return template(strings, ...values.map((value) => (Array.isArray(value) ? opened(value) : value)));
}

function opened(list: readonly unknown[]): unknown {
  const items: unknown[] = [];
  for (const item of list.flat(Infinity)) {
    const last = items.at(-1);
    if (item === undefined || item === null || item === nothing || item === '') continue;
    if (isText(item) && isText(last)) items[items.length - 1] = `${last}${item}`;
    else items.push(item);
  }
  return items.length > 1 ? items : items[0];
}

function isText(item: unknown): item is string | number {
  return typeof item === 'string' || typeof item === 'number';
}
