import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

/** What counts as near: far enough from the viewport that a reader who scrolls finds the card ready. */
const MARGIN = '600px';

/**
 * Tells when an element comes near the viewport and when it leaves. In a closed `<details>` it is never near. Without
 * `IntersectionObserver` (in jsdom, in some embedded web views) every element in the page counts as near.
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
    const handle: IntersectionObserverCallback = (entries) => this.#setNear(entries.at(-1)?.isIntersecting ?? false);
    this.#observer = new IntersectionObserver(handle, {rootMargin: MARGIN});
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
