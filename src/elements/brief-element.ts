import {html, isServer, LitElement, nothing, ReactiveElement, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {BriefController} from '../controllers/brief-controller.js';
import type {BriefState, BriefStatus} from '../controllers/brief-state.js';
import {localeFor, type FailureReason, type Locale} from '../i18n/index.js';
import type {Brief} from '../model/brief.js';
import {lastDayOf} from '../model/date.js';
import type {Images, RenderOptions} from '../render/context.js';
import {renderFailure, renderLoading, renderStale} from '../render/notice.js';
import {adoptInto} from './adopt-styles.js';
import {followFragment} from './follow-fragment.js';
import {levelOfHeadingBefore, nearestLang} from './nearest.js';

/** `auto`: as the page; otherwise light or dark whatever the page is. */
export type Theme = 'auto' | 'light' | 'dark';

/** What all cards have in common: where the briefing comes from, and how they behave while it is not there. */
export abstract class BriefElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    markdown: {attribute: false},
    brief: {attribute: false},
    section: {},
    headingLevel: {attribute: 'heading-level'},
    loading: {},
    refresh: {type: Number},
    theme: {},
    images: {},
    today: {state: true},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /** The address of the briefing: Markdown or compiled JSON. */
  declare src: string | undefined;

  /** The briefing's Markdown itself. */
  declare markdown: string | undefined;

  /** The briefing as data: what `parseBrief` gives, or compiled JSON. It is validated like any input. */
  declare brief: Brief | undefined;

  /** The id of a heading: only that section is shown. */
  declare section: string | undefined;

  /** The level of the card's title, 1 to 6, or `auto`: one below the nearest heading before the card. 2 by default. */
  declare headingLevel: string | number | undefined;

  /** `lazy` (default) waits until the card comes near the viewport, `eager` does not. */
  declare loading: 'lazy' | 'eager' | undefined;

  /** Seconds between two looks for a newer briefing; 0: one look, when the card comes near. */
  declare refresh: number | undefined;

  /** Light, dark, or as the page (default). */
  declare theme: Theme | undefined;

  /** Which images are loaded: all (default), only those of the briefing's own host (`own`), or none. */
  declare images: Images | undefined;

  private declare today: string | undefined;

  readonly #controller = new BriefController(this);
  readonly #internals: ElementInternals | undefined = isServer ? undefined : this.attachInternals();
  /** What was last drawn; while a server's drawing stands, it is left alone until this changes. */
  #drawn: readonly unknown[] | undefined;
  #isPrerendered = false;

  /** What the card is doing: `empty`, `loading`, `ready`, `stale`, `failed` or `withdrawn`; also `:state(…)` in CSS. */
  get status(): BriefStatus {
    return this.#controller.state.status;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // They stay the platform's own; a change of theirs changes the card's words.
    if (name === 'lang' || name === 'dir') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate(); // moved: the language and the headings around it may be others
  }

  /** Called by the platform when the card is moved into another document, where its style sheets do not count. */
  adoptedCallback(): void {
    adoptInto(this.renderRoot, this.ownerDocument, (this.constructor as typeof BriefElement).elementStyles);
  }

  /** Fetches `src` again. Resolves when settled, whether or not that succeeded. */
  reload(): Promise<void> {
    return this.#controller.reload();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#isPrerendered = !isServer && this.shadowRoot !== null;
    const root = super.createRenderRoot();
    // Lit draws before what is in the root already, but that will go with the first change.
    if (this.#isPrerendered && !hydrates()) this.renderOptions.renderBefore = null;
    root.addEventListener('click', (event) => followFragment(event as MouseEvent, root));
    return root;
  }

  /** Waits for the parser where the briefing stands in a child that is not there yet. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const {children} = this.#controller;
    if (!this.#isPrerendered || this.hasUpdated || !children || children.input || !children.isOpen) return super.scheduleUpdate();
    return new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, {once: true});
    }).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#controller.hostWillUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const {locale, headingLevel, images, outOfDate} = this.#options();
    const drawn = [this.#controller.state, locale, headingLevel, images, outOfDate, this.theme, this.section];
    const isSame = this.#drawn === undefined || drawn.every((part, n) => part === this.#drawn?.[n]);
    this.#drawn = drawn;
    if (!this.#isPrerendered) {
      super.update(changed);
    } else if (isSame && !hydrates()) {
      REACTIVE.update.call(this, changed);
    } else {
      this.#takeOver(changed);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const states = this.#internals?.states;
    states?.clear();
    states?.add(this.status);
    // The day is for the live card alone, after its first update: a server does not know when it is read.
    this.today ??= localToday();
  }

  protected override render(): TemplateResult {
    const {state} = this.#controller;
    const options = this.#options();
    const {locale} = options;
    const theme = this.theme === 'light' || this.theme === 'dark' ? ` ${this.theme}` : '';
    return html`<div class="card${theme}" lang=${locale.lang} dir=${locale.dir} aria-busy=${state.status === 'loading' ? 'true' : nothing}>${this.#renderState(state, options)}</div>`;
  }

  /** The briefing, or the part of it that this card shows. */
  protected abstract renderBrief(brief: Brief, options: RenderOptions): TemplateResult;

  #renderState(state: BriefState, options: RenderOptions): unknown {
    const {locale} = options;
    const fallback = html`<slot></slot>`;
    const content = () => ('content' in state && state.content ? this.renderBrief(state.content.brief, options) : fallback);
    switch (state.status) {
      case 'loading': {
        const isBare = !state.content && this.#controller.children?.hasFallback === false;
        return [isBare ? renderLoading(locale) : nothing, content()];
      }
      case 'stale':
        return [state.isSilent ? nothing : renderStale(state.since, state.content.brief, locale, this.#retry), content()];
      case 'failed':
        return [fallback, state.isSilent ? nothing : renderFailure(reasonOf(state.error), locale, this.#retry)];
      default:
        return content();
    }
  }

  #options(): RenderOptions {
    const {content} = this.#controller;
    const reviewBy = content?.brief.reviewBy;
    return {
      locale: this.#locale,
      headingLevel: this.#level,
      images: this.images ?? 'all',
      url: content?.url,
      medium: 'card',
      outOfDate: this.today !== undefined && reviewBy !== undefined && lastDayOf(reviewBy) < this.today,
    };
  }

  get #locale(): Locale {
    return localeFor(isServer ? (this.getAttribute('lang') ?? 'en') : nearestLang(this));
  }

  get #level(): number {
    if (this.headingLevel === 'auto') return isServer ? 2 : Math.min(6, levelOfHeadingBefore(this) + 1);
    const level = Math.trunc(Number(this.headingLevel));
    return level >= 1 && level <= 6 ? level : 2;
  }

  /** Replaces what the server drew: by taking it up where Lit can hydrate, else by drawing anew. */
  #takeOver(changed: PropertyValues): void {
    this.#isPrerendered = false;
    try {
      if (hydrates()) {
        super.update(changed);
        return;
      }
    } catch {
      // It is not what these properties give: another version, or a changed page.
    }
    this.renderRoot.replaceChildren();
    this.renderOptions.renderBefore = null;
    super.update(changed);
  }

  readonly #retry = (): void => {
    void this.reload();
  };
}

/** Lit's update without its drawing; it is protected, and a class between us and it has overridden it. */
const REACTIVE = ReactiveElement.prototype as unknown as {update(this: ReactiveElement, changed: PropertyValues): void};

/** Whether `caucasus-briefs/hydrate` was loaded before Lit, so that Lit takes up what a server drew. */
function hydrates(): boolean {
  return LitElement.observedAttributes.includes('defer-hydration');
}

function reasonOf({code, status}: {code: string; status?: number}): FailureReason {
  if (code === 'timeout') return 'slow';
  if (code === 'http') return status === 404 ? 'missing' : 'offline';
  return code === 'network' ? 'offline' : 'unreadable';
}

function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
