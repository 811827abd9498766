import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

/** Requests an update when a `lang` in the page changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
  }

  /** Observes the tree that the card is in, and the trees around that. */
  hostConnected(): void {
    for (let at: Node | undefined = this.#host; at;) {
      const root = at.getRootNode();
      this.#observer.observe(root, {attributeFilter: ['lang'], subtree: true});
      at = root instanceof ShadowRoot ? root.host : undefined;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
