import {html, nothing, type TemplateResult} from 'lit';

/** A heading of a level that is known only now. It can be focused, because links lead to it. */
export function renderHeading(level: number, content: unknown, id?: string, className?: string): TemplateResult {
  const name = id ?? nothing;
  const look = className ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${name} class=${look}>${content}</h1>`;
    case 2:
      return html`<h2 id=${name} class=${look}>${content}</h2>`;
    case 3:
      return html`<h3 id=${name} class=${look}>${content}</h3>`;
    case 4:
      return html`<h4 id=${name} class=${look}>${content}</h4>`;
    case 5:
      return html`<h5 id=${name} class=${look}>${content}</h5>`;
    default:
      return html`<h6 id=${name} class=${look}>${content}</h6>`;
  }
}
