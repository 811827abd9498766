import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

/** Asks for an update when the language of the page, or of a part of it, changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
  }

  /** Observes the card's own tree, and the trees around it. */
  hostConnected(): void {
    for (let at: Node | undefined = this.#host; at; ) {
      const root = at.getRootNode();
      this.#observer.observe(root, {attributeFilter: ['lang'], subtree: true});
      at = root instanceof ShadowRoot ? root.host : undefined;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
