// What a page may have of its own: Lit, in another copy than that of the cards.
import {html, LitElement} from 'lit';

globalThis.customElements.define(
  'own-element',
  class extends LitElement {
    render() {
      return html`<p>Its own words</p>`;
    }
  },
);
