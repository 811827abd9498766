// The least in a Lit element: ready HTML from the network into its shadow root.
import {LitElement} from 'lit';

/* global customElements */

class LitShell extends LitElement {
  static properties = {src: {}};

  async updated(changed) {
    if (!changed.has('src')) return;
    const answer = await fetch(this.src);
    this.renderRoot.innerHTML = await answer.text();
    this.status = 'ready';
  }
}
customElements.define('lit-shell', LitShell);
