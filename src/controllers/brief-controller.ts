import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {Task, TaskStatus} from '@lit/task';
import {BriefLoadError} from '../load/brief-load-error.js';
import {briefLoader} from '../load/brief-loader.js';
import type {Lease} from '../load/shared-text.js';
import type {Brief} from '../model/brief.js';
import {briefId} from '../model/brief-id.js';
import {changesBetween} from '../model/changes.js';
import type {Problem} from '../model/problem.js';
import {translatedFrom} from '../model/versions.js';
import {BriefErrorEvent, BriefLoadEvent, BriefUpdateEvent} from './brief-events.js';
import {stateOf, withdrawnState, type BriefContent, type BriefState} from './brief-state.js';
import {ChildController} from './child-script.js';
import {hasDocument} from './has-document.js';
import {NearnessController} from './nearness.js';
import {readInline, readLoaded, type InlineInput} from './read-content.js';
import {RefreshTimer} from './refresh-timer.js';
import {VersionChoice} from './version-choice.js';

/** What a card says about where its briefing comes from. */
export interface BriefHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly markdown: string | undefined;
  readonly brief: unknown;
  readonly loading: string | undefined;
  readonly refresh: number | null | undefined;
}

interface Loaded {
  readonly kind: 'loaded';
  readonly lease: Lease;
  readonly content: BriefContent;
  /** What `src` gave; the content may be a version of it in another language, from another address. */
  readonly source: BriefContent;
  readonly version: string | undefined;
}

type Outcome =
  | Loaded
  | {readonly kind: 'failed'; readonly error: BriefLoadError}
  /** The card left, or wants something else now. */
  | {readonly kind: 'left'};

/** The one place where a card waits: for its briefing to be given, to come near, to arrive, to be renewed. */
export class BriefController implements ReactiveController {
  state: BriefState = {status: 'empty'};
  readonly children: ChildController | undefined;

  readonly #host: BriefHost;
  readonly #problemsOf: (brief: Brief) => readonly Problem[];
  readonly #placeLang: () => string | undefined;
  readonly #nearness: NearnessController | undefined;
  readonly #timer: RefreshTimer | undefined;
  readonly #task: Task<[src: string, revalidate: boolean], Outcome>;
  /** Told when it has been drawn. */
  #events: Event[] = [];
  #inline: InlineInput | undefined;
  #src: string | undefined;
  #refresh: number | null | undefined;
  /** The `src` that the content shown is of, or that renews it. */
  #contentSrc: string | undefined;
  #lease: Lease | undefined;
  /** When the content shown was fetched, if it was. */
  #loadedAt: Date | undefined;
  #isWanted = false;
  /** What `src` gave, and the address of the version of it that is shown, if that is another one. */
  #source: BriefContent | undefined;
  #version: string | undefined;
  readonly #versions = new VersionChoice();

  /**
   * @param problemsOf what else the author is told about a briefing: what the tag asks for and it does not have
   * @param placeLang the language of the card's place, if the page says it
   */
  constructor(host: BriefHost, problemsOf: (brief: Brief) => readonly Problem[], placeLang: () => string | undefined) {
    this.#host = host;
    this.#problemsOf = problemsOf;
    this.#placeLang = placeLang;
    host.addController(this);
    this.#task = new Task(host, {
      // It has no arguments and never runs by itself; so it does not ask for an update inside an update.
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
    this.#timer = new RefreshTimer(() => this.#nearness?.isNear ?? false, () => void this.#run(true));
  }

  /** The content that is shown, if any. */
  get content(): BriefContent | undefined {
    return 'content' in this.state ? this.state.content : undefined;
  }

  /** Whether the page's address leads to this card, or into it: that must not wait for the reader to find it. */
  get isNamedByHash(): boolean {
    const hash = this.#host.ownerDocument.defaultView?.location.hash;
    const {id} = this.#host;
    return !!hash && ((id !== '' && hash === `#${encodeURI(id)}`) || hash.startsWith(encodeURI(`#${briefId(this.#src, '')}--`)));
  }

  /** Fetches `src` again; resolves when settled, however it ends. */
  async reload(): Promise<void> {
    if (!this.#host.isConnected) return;
    await this.#host.updateComplete;
    await this.#run(true);
    await this.#host.updateComplete;
  }

  /** Shows the briefing in another language, which the reader has chosen. @returns what resolves when settled; undefined if it cannot */
  choose(lang: string): Promise<void> | undefined {
    return this.#src !== undefined && this.#versions.choose(lang, this.#source) ? this.#run(false) : undefined;
  }

  /** Takes up what the host was given. Synchronous, and all that happens on a server. */
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
    // The `src` that comes with a briefing, or to one, is where it is renewed.
    const isNamed = inline && this.#src === undefined;
    if (isOther || src !== this.#src) {
      this.#inline = inline;
      this.#src = src;
      if (inline && (isOther || src === undefined)) this.#showInline(inline);
      else if (isNamed) this.#contentSrc = src;
      else this.#want();
    }
    if (refresh !== this.#refresh) {
      this.#refresh = refresh;
      if (this.state.status !== 'loading') this.#timer?.start(refresh);
    }
  }

  hostConnected(): void {
    this.#startIfDue();
  }

  hostDisconnected(): void {
    // A card that is moved is back before this runs, and has not left.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#leave();
      this.#timer?.stop();
      this.#refresh = undefined; // counts anew when the card comes back
    });
  }

  hostUpdated(): void {
    this.#followLang();
    this.#startIfDue();
    // After the update: what listeners change is an update of its own.
    if (this.#events.length > 0) queueMicrotask(() => this.#tell());
  }

  #showInline(input: InlineInput): void {
    this.#leave();
    this.#source = this.#version = undefined;
    this.#isWanted = false;
    this.#contentSrc = this.#src;
    this.#loadedAt = undefined;
    this.state = {status: 'empty'};
    try {
      const content = readInline(input);
      this.state = stateOf(content);
      this.#events.push(this.#loadEvent(content));
    } catch (error) {
      this.#fail(asLoadError(error, ''));
    }
    this.#timer?.start(this.#host.refresh);
  }

  /** Begins to wait for another `src`, or for none. */
  #want(): void {
    const {content} = this;
    this.#leave();
    this.#source = this.#version = undefined;
    this.#isWanted = this.#src !== undefined;
    this.state = this.#isWanted ? {status: 'loading', ...(content && {content})} : {status: 'empty'};
  }

  /** Stops waiting, and lets go of the text. */
  #leave(): void {
    this.#task.abort();
    this.#lease?.release();
    this.#lease = undefined;
  }

  #startIfDue(): void {
    if (!this.#isWanted || !this.#host.isConnected) return;
    if (this.#host.loading === 'eager' || this.#nearness?.isNear || this.isNamedByHash) void this.#run(false);
  }

  async #run(revalidate: boolean): Promise<void> {
    if (this.#src === undefined) return;
    this.#isWanted = false;
    this.#timer?.stop();
    if (revalidate) this.#versions.retry();
    if (this.state.status === 'failed') this.state = {status: 'loading'};
    void this.#task.run([this.#src, revalidate]);
    await this.#task.taskComplete; // of the last run, if another one takes the place of this one
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
        const source = readLoaded(lease);
        return await this.#loadVersion(source, lease, revalidate, signal);
      } catch (error) {
        lease.release();
        throw error;
      }
    } catch (error) {
      if (signal.aborted) return {kind: 'left'};
      return {kind: 'failed', error: asLoadError(error, src)};
    }
  }

  /** The version of a source in the language of the place, or in the one that the reader has chosen; the source itself where that cannot be had. */
  async #loadVersion(source: BriefContent, lease: Lease, revalidate: boolean, signal: AbortSignal): Promise<Loaded> {
    const version = this.#versionOf(source);
    if (version === undefined) return {kind: 'loaded', lease, content: source, source, version};
    let own: Lease | undefined;
    try {
      own = await briefLoader.load(version, {signal, revalidate});
      signal.throwIfAborted();
      const leases = [own, lease];
      const content = readLoaded(own);
      // Another translation of what the source itself is translated from is none of it.
      const brief = source.brief.translationOf === undefined ? translatedFrom(content.brief, source.brief, source.url ?? '') : content.brief;
      return {kind: 'loaded', lease: {...own, release: () => leases.forEach((each) => each.release())}, content: {...content, brief}, source, version};
    } catch (error) {
      own?.release();
      const {message, status} = asLoadError(error, version);
      // What cannot be renewed is not put into another language for that.
      if (signal.aborted || (version === this.#version && status !== 410)) throw error;
      this.#versions.refuse(version);
      console.warn(`<${this.#host.localName}> shows “${source.brief.id}” in another language than the page’s: ${message}`);
      return this.#loadVersion(source, lease, revalidate, signal);
    }
  }

  #versionOf(source: BriefContent): string | undefined {
    return this.#versions.of(source, this.#inline !== undefined);
  }

  #followLang(): void {
    if (!this.#versions.follow(this.#placeLang())) return;
    if (this.#task.status === TaskStatus.PENDING || (this.#source && this.#versionOf(this.#source) !== this.#version)) void this.#run(false);
  }

  #settle(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'loaded':
        this.#accept(outcome);
        break;
      case 'failed':
        this.#fail(outcome.error);
        break;
      case 'left':
        if (this.state.status === 'loading') this.#isWanted = true;
        return;
    }
    // `0` is once: whatever came of it, it is not tried again.
    if (this.#host.refresh) this.#timer?.start(this.#host.refresh);
  }

  #accept({lease, content, source, version}: Loaded): void {
    // Another version is no change of what one says.
    const previous = this.state.status === 'loading' || version !== this.#version ? undefined : this.content;
    this.#source = source;
    this.#version = version;
    this.#lease?.release();
    this.#lease = lease;
    this.#loadedAt = new Date();
    this.#contentSrc = this.#src;
    this.state = stateOf(content);
    if (!previous) this.#events.push(this.#loadEvent(content));
    else if (content.text !== previous.text) {
      this.#events.push(new BriefUpdateEvent(content.brief, previous.brief));
      if (this.state.status === 'ready') this.state = {...this.state, changed: changesBetween(previous.brief, content.brief)};
    }
  }

  #loadEvent({brief, problems}: BriefContent): BriefLoadEvent {
    return new BriefLoadEvent(brief, brief.withdrawn ? problems : [...problems, ...this.#problemsOf(brief)]);
  }

  #fail(error: BriefLoadError): void {
    const content = this.#contentSrc === this.#src ? this.content : undefined;
    this.#contentSrc = this.#src;
    this.#events.push(new BriefErrorEvent(error));
    if (error.status === 410) this.state = withdrawnState(content);
    else if (content?.brief.withdrawn) this.state = stateOf(content);
    else if (content) this.state = {status: 'stale', content, error, since: this.#loadedAt, isSilent: false};
    else this.state = {status: 'failed', error, isSilent: false};
  }

  #tell(): void {
    for (const event of this.#events.splice(0)) {
      const {state} = this;
      if (this.#host.dispatchEvent(event) || !('isSilent' in state) || state !== this.state) continue;
      this.state = {...state, isSilent: true};
      this.#host.requestUpdate();
    }
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
  return new BriefLoadError('invalid', src, `The briefing ${src} could not be read: ${String(error)}.`, {cause: error});
}
