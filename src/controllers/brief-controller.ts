import {Task} from '@lit/task';
import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {BriefLoadError} from '../load/brief-load-error.js';
import {briefLoader} from '../load/brief-loader.js';
import type {Lease} from '../load/shared-text.js';
import {briefId} from '../model/brief-id.js';
import {BriefErrorEvent, BriefLoadEvent, BriefUpdateEvent} from './brief-events.js';
import {stateOf, withdrawnState, type BriefContent, type BriefState} from './brief-state.js';
import {ChildController} from './child-script.js';
import {NearnessController} from './nearness.js';
import {readInline, readLoaded, type InlineInput} from './read-content.js';
import {RefreshTimer} from './refresh-timer.js';

/** What a card says about where its briefing comes from. */
export interface BriefHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly markdown: string | undefined;
  readonly brief: unknown;
  readonly loading: string | undefined;
  readonly refresh: number | undefined;
  readonly hasUpdated: boolean;
}

type Outcome =
  | {readonly kind: 'loaded'; readonly lease: Lease; readonly content: BriefContent}
  | {readonly kind: 'failed'; readonly error: BriefLoadError}
  /** The card left, or wants something else now. */
  | {readonly kind: 'left'};

/** The one place where a card waits: for its briefing to be given, to come near, to arrive, to be renewed. */
export class BriefController implements ReactiveController {
  state: BriefState = {status: 'empty'};
  readonly children: ChildController | undefined;

  readonly #host: BriefHost;
  readonly #nearness: NearnessController | undefined;
  readonly #timer: RefreshTimer | undefined;
  readonly #task: Task<[src: string, revalidate: boolean], Outcome>;
  /** Told when it has been drawn. */
  #events: Event[] = [];
  #inline: InlineInput | undefined;
  #src: string | undefined;
  /** The `src` that the content shown is of; undefined if it stands in the page. */
  #contentSrc: string | undefined;
  #lease: Lease | undefined;
  #loadedAt: Date | undefined;
  #isWanted = false;

  constructor(host: BriefHost) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task(host, {
      autoRun: false,
      task: ([src, revalidate], {signal}) => this.#load(src, revalidate, signal),
      onComplete: (outcome) => this.#settle(outcome),
    });
    if (isServer) return;
    this.children = new ChildController(host);
    this.#nearness = new NearnessController(host, () => {
      this.#startIfDue();
      this.#timer?.check();
    });
    this.#timer = new RefreshTimer(host, () => this.#nearness?.isNear ?? false, () => void this.#run(true));
  }

  /** The content that is shown, if any. */
  get content(): BriefContent | undefined {
    return 'content' in this.state ? this.state.content : undefined;
  }

  /** Fetches `src` again; resolves when settled, however it ends. */
  async reload(): Promise<void> {
    if (this.#src === undefined) return;
    await this.#run(true);
    await this.#host.updateComplete;
  }

  /** Takes up what the host was given. Synchronous, and all that happens on a server. */
  hostWillUpdate(): void {
    const {brief, markdown, src} = this.#host;
    const inline: InlineInput | undefined =
      brief != null
        ? {kind: 'brief', value: brief}
        : markdown != null
          ? {kind: 'markdown', text: markdown}
          : this.children?.input;
    if (!isSameInput(inline, this.#inline)) {
      this.#inline = inline;
      if (inline) this.#showInline(inline);
      else this.#src = undefined; // what `src` says counts again
    }
    if (src === this.#src) return;
    const isFirst = this.#src === undefined;
    this.#src = src || undefined;
    if (this.#inline && isFirst) return;
    if (this.#src === undefined) {
      if (!this.#inline) this.state = {status: 'empty'};
      return;
    }
    const {content} = this;
    this.state = {status: 'loading', ...(content && {content})};
    this.#isWanted = true;
  }

  hostConnected(): void {
    if (this.state.status === 'loading') this.#isWanted = true;
    else if (this.content && this.#host.refresh) this.#waitForRefresh();
    this.#startIfDue();
  }

  hostDisconnected(): void {
    // A card that is moved is back before this runs, and has not left.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#task.abort();
      this.#lease?.release();
      this.#lease = undefined;
    });
  }

  hostUpdated(): void {
    this.#startIfDue();
    const events = this.#events;
    this.#events = [];
    for (const event of events) this.#host.dispatchEvent(event);
  }

  #showInline(input: InlineInput): void {
    this.#contentSrc = undefined;
    this.#isWanted = false;
    try {
      const content = readInline(input);
      this.state = stateOf(content);
      this.#events.push(new BriefLoadEvent(content.brief, content.problems));
      this.#waitForRefresh();
    } catch (error) {
      if (!(error instanceof BriefLoadError)) throw error;
      this.state = {status: 'failed', error, isSilent: this.#tell(error)};
    }
  }

  #startIfDue(): void {
    if (isServer || !this.#isWanted || !this.#host.isConnected || !this.#host.hasUpdated) return;
    if (this.#host.loading !== 'eager' && !this.#nearness?.isNear && !this.#isNamedByHash()) return;
    void this.#run(false);
  }

  /** A deep link into this card must not wait for the reader to find it. */
  #isNamedByHash(): boolean {
    const {hash} = this.#host.ownerDocument.location ?? {hash: ''};
    return hash !== '' && safeDecode(hash).startsWith(`#${briefId(this.#src, '')}--`);
  }

  async #run(revalidate: boolean): Promise<void> {
    if (this.#src === undefined) return;
    this.#isWanted = false;
    this.#timer?.stop();
    if (this.state.status === 'failed') this.state = {status: 'loading'};
    await this.#task.run([this.#src, revalidate]);
  }

  /** Never rejects: a task that fails is an outcome like others. */
  async #load(src: string, revalidate: boolean, signal: AbortSignal): Promise<Outcome> {
    try {
      const lease = await briefLoader.load(resolveUrl(src, this.#host), {signal, revalidate});
      if (signal.aborted) {
        lease.release();
        return {kind: 'left'};
      }
      try {
        return {kind: 'loaded', lease, content: readLoaded(lease)};
      } catch (error) {
        lease.release();
        throw error;
      }
    } catch (error) {
      if (signal.aborted) return {kind: 'left'};
      return {kind: 'failed', error: asLoadError(error, src)};
    }
  }

  #settle(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'loaded':
        this.#accept(outcome.lease, outcome.content);
        break;
      case 'failed':
        this.#fail(outcome.error);
        break;
      case 'left':
        if (this.state.status === 'loading') this.#isWanted = true;
        return;
    }
    // `0` is once: whatever came of it, it is not tried again.
    if (this.#host.refresh) this.#waitForRefresh();
  }

  #accept(lease: Lease, content: BriefContent): void {
    const previous = this.content;
    const isRenewal = this.state.status !== 'loading' && previous !== undefined;
    this.#lease?.release();
    this.#lease = lease;
    this.#loadedAt = new Date();
    this.#contentSrc = this.#src;
    this.state = stateOf(content);
    if (!isRenewal) this.#events.push(new BriefLoadEvent(content.brief, content.problems));
    else if (content.text !== previous.text) this.#events.push(new BriefUpdateEvent(content.brief, previous.brief));
  }

  #fail(error: BriefLoadError): void {
    const isSilent = this.#tell(error);
    const {content} = this;
    if (error.status === 410) {
      const isOwn = this.#inline !== undefined || this.#contentSrc === this.#src;
      this.state = withdrawnState(isOwn ? content : undefined);
    } else if (content && this.state.status !== 'loading') {
      const since = this.#contentSrc === undefined ? undefined : this.#loadedAt;
      this.state = {status: 'stale', content, error, isSilent, ...(since && {since})};
    } else {
      this.state = {status: 'failed', error, isSilent};
    }
  }

  /** @returns whether the page shows the error itself */
  #tell(error: BriefLoadError): boolean {
    return !isServer && !this.#host.dispatchEvent(new BriefErrorEvent(error));
  }

  #waitForRefresh(): void {
    const {refresh} = this.#host;
    if (refresh === undefined || Number.isNaN(refresh) || refresh < 0) return;
    this.#timer?.start(refresh);
  }
}

function isSameInput(a: InlineInput | undefined, b: InlineInput | undefined): boolean {
  if (a?.kind !== b?.kind) return false;
  if (a?.kind === 'brief' || b?.kind === 'brief') return a?.kind === 'brief' && b?.kind === 'brief' && a.value === b.value;
  return a?.text === b?.text;
}

function resolveUrl(src: string, host: Element): string {
  try {
    return new URL(src, host.ownerDocument.baseURI).href;
  } catch (cause) {
    throw new BriefLoadError('invalid', src, `“${src}” is no address: correct the card's src.`, {cause});
  }
}

function asLoadError(error: unknown, src: string): BriefLoadError {
  if (error instanceof BriefLoadError) return error;
  return new BriefLoadError('network', src, `The briefing at ${src} could not be loaded: ${String(error)}.`, {cause: error});
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
