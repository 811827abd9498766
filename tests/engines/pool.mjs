/**
 * Several browsers of one engine as one launcher of @web/test-runner: each has one page at a time, where focus, popovers and timers behave as
 * in a window that is looked at, and takes the next file as soon as it is free.
 */
export class Pool {
  // So that the runner's commands (sendKeys, setViewport, emulateMedia) talk to getPage() as to a page of puppeteer's.
  type = 'puppeteer';
  #launchers;
  #free;
  #launcherOf = new Map();

  /** @param launchers at least one */
  constructor(launchers) {
    this.#launchers = launchers;
    this.#free = [...launchers];
    this.name = launchers[0].name;
    this.concurrency = launchers.length;
  }

  /** The sessions in which a browser has broken down. */
  get brokeDownIn() {
    return new Set(this.#launchers.flatMap(({brokeDownIn}) => [...brokeDownIn]));
  }

  async initialize(...args) {
    await Promise.all(this.#launchers.map((launcher) => launcher.initialize(...args)));
  }

  async startSession(id, url) {
    const launcher = this.#free.shift();
    if (!launcher) throw new Error('No browser is free.');
    this.#launcherOf.set(id, launcher);
    try {
      await launcher.startSession(id, url);
    } finally {
      // The runner does not stop what has not begun.
      if (!launcher.isActive(id)) this.#free.push(launcher);
    }
  }

  isActive(id) {
    return this.#launcherOf.get(id)?.isActive(id) ?? false;
  }

  getPage(id) {
    return this.#launcherOf.get(id).getPage(id);
  }

  getBrowserUrl(id) {
    return this.#launcherOf.get(id).getBrowserUrl(id);
  }

  async stopSession(id) {
    const launcher = this.#launcherOf.get(id);
    try {
      return await launcher.stopSession(id);
    } finally {
      this.#free.push(launcher);
    }
  }

  startDebugSession(id, url) {
    return this.#launchers[0].startDebugSession(id, url);
  }

  async stop() {
    await Promise.all(this.#launchers.map((launcher) => launcher.stop()));
  }
}
