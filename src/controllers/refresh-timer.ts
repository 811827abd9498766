import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Says when a card should look for a newer briefing: only while it is visible and the reader is online. */
export class RefreshTimer implements ReactiveController {
  readonly #isNear: () => boolean;
  readonly #onDue: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;

  constructor(host: ReactiveControllerHost, isNear: () => boolean, onDue: () => void) {
    this.#isNear = isNear;
    this.#onDue = onDue;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.check);
    window.addEventListener('online', this.check);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.check);
    window.removeEventListener('online', this.check);
  }

  /** Begins to wait anew. @param seconds 0: due as soon as the card is near; none or no number: never */
  start(seconds: number | null | undefined): void {
    this.stop();
    // setTimeout takes 32 bits; more than 24 days is never.
    if (seconds == null || !(seconds >= 0 && seconds * 1000 < 2 ** 31)) return;
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      this.check();
    }, seconds * 1000);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isDue = false;
  }

  /** Acts if it is due and may. */
  readonly check = (): void => {
    if (!this.#isDue || document.hidden || !navigator.onLine || !this.#isNear()) return;
    this.#isDue = false;
    this.#onDue();
  };
}
