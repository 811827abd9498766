/** Says when a card should look for a newer briefing: only while the card is near and the reader is online. */
export class RefreshTimer {
  readonly #isNear: () => boolean;
  readonly #onDue: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;

  constructor(isNear: () => boolean, onDue: () => void) {
    this.#isNear = isNear;
    this.#onDue = onDue;
  }

  /**
   * Starts to wait again.
   *
   * @param seconds 0: due as soon as the card is near; undefined, null or not a number: never
   */
  start(seconds: number | null | undefined): void {
    this.stop();
    // `setTimeout` takes 32 bits: more than 24 days means never.
    if (seconds == null || !(seconds >= 0 && seconds * 1000 < 2 ** 31)) return;
    // Most cards are never refreshed; only those that are need to listen.
    document.addEventListener('visibilitychange', this.check);
    window.addEventListener('online', this.check);
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      this.check();
    }, seconds * 1000);
  }

  /** Must be called when the card has left the page: the listeners would keep it in memory. */
  stop(): void {
    if (this.#timer === undefined) return;
    document.removeEventListener('visibilitychange', this.check);
    window.removeEventListener('online', this.check);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDue = false;
  }

  /** Reports that the card is due, if it is and if the reader can see the result. */
  readonly check = (): void => {
    if (!this.#isDue || document.hidden || !navigator.onLine || !this.#isNear()) return;
    this.#isDue = false;
    this.#onDue();
  };
}
