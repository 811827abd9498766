import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

/** How near to the viewport counts as near: far enough that a reader who scrolls finds the card ready. */
const MARGIN = '600px';

/**
 * Tells when an element comes near the viewport and when it leaves; in a closed `<details>` it is never near. Where nothing
 * can tell (jsdom, some embedded web views), every element is near as soon as it is in the page.
 */
export class NearnessController implements ReactiveController {
  readonly #element: Element;
  readonly #onNear: () => void;
  #observer: IntersectionObserver | undefined;
  #isNear = false;

  constructor(host: ReactiveControllerHost & Element, onNear: () => void) {
    this.#element = host;
    this.#onNear = onNear;
    host.addController(this);
  }

  get isNear(): boolean {
    return this.#isNear;
  }

  hostConnected(): void {
    if (!('IntersectionObserver' in globalThis)) {
      this.#setNear(true);
      return;
    }
    this.#observer = new IntersectionObserver((entries) => this.#setNear(entries.at(-1)?.isIntersecting ?? false), {rootMargin: MARGIN});
    this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#isNear = false;
  }

  #setNear(isNear: boolean): void {
    this.#isNear = isNear;
    if (isNear) this.#onNear();
  }
}
