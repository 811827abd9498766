import {html, type TemplateResult} from 'lit';

/** What is there, with middle dots between. */
export function joined(parts: readonly unknown[]): unknown[] {
  return parts.filter(Boolean).flatMap((part, n) => (n > 0 ? [' · ', part] : [part]));
}

/** A line of what is there; none if nothing is. */
export function renderLine(...parts: readonly unknown[]): TemplateResult | '' {
  const there = joined(parts);
  return there.length > 0 ? html`<p class="line">${there}</p>` : '';
}
