import type {ReactiveControllerHost} from '@lit/reactive-element';
import {BriefLoadError} from '../load/brief-load-error.js';
import type {Brief} from '../model/brief.js';
import {changesBetween} from '../model/changes.js';
import type {Problem} from '../model/problem.js';
import {asLoadError} from './as-load-error.js';
import {BriefErrorEvent, BriefLoadEvent, BriefUpdateEvent} from './brief-events.js';
import {stateOf, withdrawnState, type BriefContent, type BriefState} from './brief-state.js';
import type {LoadedVersion} from './load-version.js';
import {readInline, type InlineInput} from './read-content.js';

/** Where the content of the state comes from; defined exactly when there is content. */
interface Origin {
  /** The `src` that gave it, or that will refresh it. */
  readonly src: string | undefined;
  /** Undefined if the briefing is in the page, or if only its title is left. */
  readonly loaded?: LoadedVersion & {readonly at: Date};
}

/** What a card shows: its state, where the content comes from, and the events about it. It does not wait or load. */
export class ShownContent {
  readonly #problemsOf: (brief: Brief) => readonly Problem[];
  #state: BriefState = {status: 'empty'};
  #origin: Origin | undefined;
  #src: string | undefined;
  #events: Event[] = [];

  /** @param problemsOf further problems of a briefing: what the tag asks for and the briefing does not have */
  constructor(problemsOf: (brief: Brief) => readonly Problem[]) {
    this.#problemsOf = problemsOf;
  }

  get state(): BriefState {
    return this.#state;
  }

  get content(): BriefContent | undefined {
    return 'content' in this.#state ? this.#state.content : undefined;
  }

  /** The `src` that is wanted now; what is shown may still be from an earlier one. */
  get src(): string | undefined {
    return this.#src;
  }

  /** What `src` gave, if that is what is shown. */
  get loaded(): Origin['loaded'] {
    return this.#current?.loaded;
  }

  get hasEvents(): boolean {
    return this.#events.length > 0;
  }

  /** Shows a briefing that is in the page. @param src what will refresh it, if anything */
  showInline(input: InlineInput, src: string | undefined): void {
    this.#src = src;
    this.#set({status: 'empty'}, undefined);
    try {
      const content = readInline(input);
      this.#set(stateOf(content), {src});
      this.#events.push(this.#loadEvent(content));
    } catch (error) {
      this.fail(asLoadError(error, ''));
    }
  }

  /** Keeps the briefing in the page; from now on `src` refreshes it. */
  renewFrom(src: string): void {
    this.#src = src;
    this.#origin &&= {...this.#origin, src};
  }

  /** Waits for another `src`: what is shown stays until its content has arrived. Without a `src` nothing is shown. */
  startLoading(src: string | undefined): void {
    const {content} = this;
    this.#src = src;
    if (src === undefined) this.#set({status: 'empty'}, undefined);
    else this.#state = {status: 'loading', ...(content && {content})};
  }

  /** Tries `src` again. */
  retry(): void {
    if (this.#state.status === 'failed') this.#state = {status: 'loading'};
  }

  showLoaded(loaded: LoadedVersion): void {
    const {content, version} = loaded;
    // A version in another language is not a change of the text.
    const previous = this.#state.status === 'loading' || version !== this.loaded?.version ? undefined : this.content;
    const isChanged = previous !== undefined && previous.text !== content.text;
    const state = stateOf(content);
    const changed = isChanged && state.status === 'ready' && changesBetween(previous.brief, content.brief);
    this.#set(changed ? {...state, changed} : state, {src: this.#src, loaded: {...loaded, at: new Date()}});
    if (!previous) this.#events.push(this.#loadEvent(content));
    else if (isChanged) this.#events.push(new BriefUpdateEvent(content.brief, previous.brief));
  }

  /** The content could not be read, loaded or refreshed. What is shown stays as stale if it is of the same `src`. */
  fail(error: BriefLoadError): void {
    const content = this.#current && this.content;
    this.#events.push(new BriefErrorEvent(error));
    if (error.status === 410) this.#set(withdrawnState(content), {src: this.#src});
    else if (content?.brief.withdrawn) this.#state = stateOf(content);
    else if (content) this.#state = {status: 'stale', content, error, since: this.loaded?.at, isSilent: false};
    else this.#set({status: 'failed', error, isSilent: false}, undefined);
  }

  /** Drawing the content threw: it is no longer shown, and the events about it are not dispatched. */
  failRender(cause: unknown): void {
    const {brief, url = ''} = this.content ?? {};
    const cure = 'report this error to caucasus-briefs, with the text of the briefing';
    const message = `The briefing “${brief?.id ?? ''}” could not be drawn: ${cure}.`;
    const error = new BriefLoadError('render', url, message, {cause});
    this.#events = [...this.#events.filter((event) => event instanceof BriefErrorEvent), new BriefErrorEvent(error)];
    this.#set({status: 'failed', error, isSilent: false}, undefined);
  }

  /** Lets the loader forget the text; the card still shows it. */
  release(): void {
    this.#origin?.loaded?.lease.release();
  }

  /** Dispatches the events since the last call. A listener can suppress the notice of an error by `preventDefault()`. */
  dispatchEvents(host: ReactiveControllerHost & EventTarget): void {
    for (const event of this.#events.splice(0)) {
      const state = this.#state;
      if (host.dispatchEvent(event) || !('isSilent' in state) || state !== this.#state) continue;
      this.#state = {...state, isSilent: true};
      host.requestUpdate();
    }
  }

  get #current(): Origin | undefined {
    return this.#origin?.src === this.#src ? this.#origin : undefined;
  }

  #set(state: BriefState, origin: Origin | undefined): void {
    this.release();
    this.#state = state;
    this.#origin = origin;
  }

  #loadEvent({brief, problems}: BriefContent): BriefLoadEvent {
    return new BriefLoadEvent(brief, brief.withdrawn ? problems : [...problems, ...this.#problemsOf(brief)]);
  }
}
