import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {Task, TaskStatus} from '@lit/task';
import {BriefLoadError} from '../load/brief-load-error.js';
import type {Brief} from '../model/brief.js';
import {briefId} from '../model/brief-id.js';
import type {Problem} from '../model/problem.js';
import {asLoadError} from './as-load-error.js';
import type {BriefContent, BriefState} from './brief-state.js';
import {ChildController} from './child-script.js';
import {hasDocument} from './has-document.js';
import {loadVersion, type LoadedVersion} from './load-version.js';
import {NearnessController} from './nearness.js';
import {isSameInput, type InlineInput} from './read-content.js';
import {RefreshTimer} from './refresh-timer.js';
import {ShownContent} from './shown-content.js';
import {VersionChoice} from './version-choice.js';

/** What a card says about where its briefing comes from. */
export interface BriefHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly markdown: string | undefined;
  readonly brief: unknown;
  readonly loading: string | undefined;
  readonly refresh: number | null | undefined;
}

/** How a run of the task ends. `signal` has aborted if the card has left the page or was given something else. */
type Outcome = {readonly signal: AbortSignal} & ({readonly loaded: LoadedVersion} | {readonly error: BriefLoadError});

/**
 * Drives loading: takes inline content or `src`, waits until the card is near the viewport, fetches it, refreshes it.
 * Waiting happens nowhere else.
 */
export class BriefController implements ReactiveController {
  readonly children: ChildController | undefined;

  readonly #host: BriefHost;
  readonly #shown: ShownContent;
  readonly #versions = new VersionChoice();
  readonly #placeLang: () => string | undefined;
  readonly #nearness: NearnessController | undefined;
  readonly #timer: RefreshTimer | undefined;
  readonly #task: Task<[src: string, revalidate: boolean], Outcome>;
  #inline: InlineInput | undefined;
  #refresh: number | null | undefined;
  /** Whether `src` is to be loaded as soon as the card is near. */
  #isWanted = false;

  /**
   * @param problemsOf further problems of a briefing: what the tag asks for and the briefing does not have
   * @param placeLang the language of the card's place, if the page declares it
   */
  constructor(host: BriefHost, problemsOf: (brief: Brief) => readonly Problem[], placeLang: () => string | undefined) {
    this.#host = host;
    this.#shown = new ShownContent(problemsOf);
    this.#placeLang = placeLang;
    host.addController(this);
    this.#task = new Task(host, {
      // It has no arguments and never runs by itself; this only keeps it from asking for an update during an update.
      autoRun: 'afterUpdate',
      task: ([src, revalidate], {signal}) => this.#load(src, revalidate, signal),
      onComplete: (outcome) => this.#settle(outcome),
    });
    if (!hasDocument()) return;
    this.children = new ChildController(host);
    this.#nearness = new NearnessController(host, () => {
      this.#startIfDue();
      this.#timer?.check();
    });
    this.#timer = new RefreshTimer(
      () => this.#nearness?.isNear ?? false,
      () => void this.#run(true),
    );
  }

  get state(): BriefState {
    return this.#shown.state;
  }

  /** The content that is shown, if any. */
  get content(): BriefContent | undefined {
    return this.#shown.content;
  }

  /** Whether the page's URL leads to this card, or to a place in it: such a card does not wait until it is near. */
  get isNamedByHash(): boolean {
    const hash = this.#host.ownerDocument.defaultView?.location.hash;
    const {id} = this.#host;
    if (!hash) return false;
    return (
      (id !== '' && hash === `#${encodeURI(id)}`) || hash.startsWith(encodeURI(`#${briefId(this.#shown.src, '')}--`))
    );
  }

  /** Fetches `src` again; resolves when settled, however it ends. */
  async reload(): Promise<void> {
    if (!this.#host.isConnected) return;
    await this.#host.updateComplete;
    await this.#run(true);
    await this.#host.updateComplete;
  }

  /**
   * Shows the briefing in another language, which the reader has chosen.
   *
   * @returns a promise that resolves when settled; undefined if the briefing does not exist in that language
   */
  choose(lang: string): Promise<void> | undefined {
    const {src, loaded} = this.#shown;
    return src !== undefined && this.#versions.choose(lang, loaded?.source) ? this.#run(false) : undefined;
  }

  /**
   * To be called by the host's update if drawing has thrown: the card has failed then, and is to be drawn once more.
   *
   * The content is not drawn again until `reload()`, another `src` or another inline briefing.
   */
  failRender(cause: unknown): void {
    this.#shown.failRender(cause);
  }

  /** Reads the host's properties. It is synchronous, and on a server nothing else happens. */
  hostWillUpdate(): void {
    const {brief, markdown, refresh} = this.#host;
    const src = this.#host.src || undefined;
    const inline: InlineInput | undefined =
      brief != null
        ? {kind: 'brief', value: brief}
        : markdown != null
          ? {kind: 'markdown', text: markdown}
          : this.children?.input;
    const isOther = !isSameInput(inline, this.#inline);
    const before = this.#shown.src;
    if (isOther || src !== before) {
      this.#inline = inline;
      if (inline && (isOther || src === undefined)) this.#showInline(inline, src);
      else if (inline && src !== undefined && before === undefined) this.#shown.renewFrom(src);
      else this.#startWaiting(src);
    }
    // A card that has left the page may be updated once more; its timer would keep it in memory.
    if (refresh !== this.#refresh && this.#host.isConnected) {
      this.#refresh = refresh;
      if (this.#shown.state.status !== 'loading') this.#timer?.start(refresh);
    }
  }

  hostConnected(): void {
    this.#startIfDue();
  }

  hostDisconnected(): void {
    // A card that is moved is connected again before this runs: it has not left.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stopWaiting();
      this.#timer?.stop();
      this.#refresh = undefined; // starts again when the card comes back
    });
  }

  hostUpdated(): void {
    this.#followLang();
    this.#startIfDue();
    // After the update, because changes by listeners are a new update.
    if (this.#shown.hasEvents) queueMicrotask(() => this.#shown.dispatchEvents(this.#host));
  }

  #showInline(input: InlineInput, src: string | undefined): void {
    this.#stopWaiting();
    this.#isWanted = false;
    this.#shown.showInline(input, src);
    this.#timer?.start(this.#host.refresh);
  }

  #startWaiting(src: string | undefined): void {
    this.#stopWaiting();
    this.#isWanted = src !== undefined;
    this.#shown.startLoading(src);
  }

  #stopWaiting(): void {
    this.#task.abort();
    this.#shown.release();
  }

  #startIfDue(): void {
    if (!this.#isWanted || !this.#host.isConnected) return;
    if (this.#host.loading === 'eager' || this.#nearness?.isNear || this.isNamedByHash) void this.#run(false);
  }

  async #run(revalidate: boolean): Promise<void> {
    const {src} = this.#shown;
    if (src === undefined) return;
    this.#isWanted = false;
    this.#timer?.stop();
    if (revalidate) this.#versions.retry();
    this.#shown.retry();
    void this.#task.run([src, revalidate]);
    await this.#task.taskComplete; // that of the last run, if another one replaces this one
  }

  /** Never rejects: a failure is an outcome like others. */
  async #load(src: string, revalidate: boolean, signal: AbortSignal): Promise<Outcome> {
    try {
      const loaded = await loadVersion(resolveUrl(src, this.#host), {
        signal,
        revalidate,
        versionOf: (source) => this.#versionOf(source),
        shown: this.#shown.loaded?.version,
        refuse: (version, {brief}, {message}) => {
          this.#versions.refuse(version);
          console.warn(`<${this.#host.localName}> shows “${brief.id}” in another language than the page’s: ${message}`);
        },
      });
      return {signal, loaded};
    } catch (error) {
      return {signal, error: asLoadError(error, src)};
    }
  }

  #versionOf(source: BriefContent): string | undefined {
    return this.#versions.of(source, this.#inline !== undefined);
  }

  #followLang(): void {
    if (!this.#versions.follow(this.#placeLang())) return;
    const {loaded} = this.#shown;
    const isOther = loaded && this.#versionOf(loaded.source) !== loaded.version;
    if (isOther || this.#task.status === TaskStatus.PENDING) void this.#run(false);
  }

  #settle(outcome: Outcome): void {
    if (outcome.signal.aborted) {
      if (this.#shown.state.status === 'loading') this.#isWanted = true;
      return;
    }
    if ('loaded' in outcome) this.#shown.showLoaded(outcome.loaded);
    else this.#shown.fail(outcome.error);
    // `0` means once, whether or not it succeeded.
    if (this.#host.refresh) this.#timer?.start(this.#host.refresh);
  }
}

function resolveUrl(src: string, host: Element): string {
  try {
    return new URL(src, host.ownerDocument.baseURI).href;
  } catch (cause) {
    throw new BriefLoadError('invalid', src, `“${src}” is not a valid URL: correct the card's src.`, {cause});
  }
}
