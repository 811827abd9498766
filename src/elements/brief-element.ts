import {html, isServer, LitElement, nothing, ReactiveElement, type CSSResultOrNative, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {BriefController} from '../controllers/brief-controller.js';
import type {BriefState, BriefStatus} from '../controllers/brief-state.js';
import {LanguageController} from '../controllers/language.js';
import {localeFor, type FailureReason, type Locale} from '../i18n/index.js';
import type {Brief} from '../model/brief.js';
import {lastDayOf} from '../model/date.js';
import type {Selection} from '../model/selection.js';
import type {Images, RenderOptions} from '../render/context.js';
import {renderCopyStatus, renderFailure, renderLoading, renderNothing, renderStale} from '../render/notice.js';
import {adoptInto} from './adopt-styles.js';
import {copy} from './copying.js';
import {DeepLinkController} from './deep-link.js';
import {fillEmptyParts} from './fill-empty-parts.js';
import {followFragment, linkOf, putFocus, reveal} from './follow-fragment.js';
import {keepScroll} from './keep-scroll.js';
import {levelOfHeadingBefore, nearestLang} from './nearest.js';
import {returnFocus} from './return-focus.js';

/** Lit declares it as never true. */
const IS_SERVER = isServer as boolean;

/** `auto`: as the page; otherwise light or dark whatever the page is. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * What all cards have in common: where the briefing comes from, and how they behave while it is not there.
 *
 * @attr {string} lang - The platform's own. The nearest one, across shadow roots, is the language of the card's own words and dates.
 *
 * @slot - What readers see until the briefing is there, whenever it cannot be loaded, and if it has nothing of what the tag asks for: ideally the snapshot. It is part of the page, and the page styles it.
 *
 * @fires {BriefLoadEvent} brief-load - `{brief, problems}`: a briefing is shown for the first time, or one from another source.
 * @fires {BriefUpdateEvent} brief-update - `{brief, previous}`: the briefing shown has changed at its source.
 * @fires {BriefErrorEvent} brief-error - `{error}`: it could not be loaded or renewed. `preventDefault()` suppresses the built-in notice.
 *
 * @csspart brief - The whole card.
 * @csspart header - What kind of card it is, the briefing's title, how old it is.
 * @csspart body - The content.
 * @csspart notes - The footnotes.
 * @csspart sources - The list of sources.
 * @csspart corrections - Corrections, clarifications, updates of the briefing.
 * @csspart notice - The sentence about a failure, with its button.
 *
 * @cssproperty [--brief-ground=light-dark(#fff, #16181b)] - The card's ground.
 * @cssproperty [--brief-ground-2=light-dark(#f5f4f1, #22262b)] - The ground of notices, corrections and code.
 * @cssproperty [--brief-ink=light-dark(#1b1c1e, #e9e7e2)] - Text.
 * @cssproperty [--brief-ink-2=light-dark(#565a60, #a9adb3)] - Secondary text.
 * @cssproperty [--brief-line=light-dark(#dcdad4, #373b41)] - Rules and borders.
 * @cssproperty [--brief-line-2=light-dark(#8d9096, #7b8088)] - Borders of controls and answers.
 * @cssproperty [--brief-accent=light-dark(#8a2b1e, #f0a08f)] - The rule above, the kicker, marks of events.
 * @cssproperty [--brief-link=light-dark(#1c5288, #9cc4ee)] - Links and the focus ring.
 * @cssproperty [--brief-mark=var(--brief-link)] - The marks of sources in a text: numbers, names.
 * @cssproperty [--brief-space=1em] - The inner distance.
 * @cssproperty [--brief-gap=1.1em] - The distance between the parts of the card, and by it that between facts.
 * @cssproperty [--brief-measure=46em] - How long the lines of the text may be.
 * @cssproperty [--brief-rule=3px] - How thick the rule above is.
 * @cssproperty [--brief-border=1px] - How thick the border is.
 * @cssproperty [--brief-radius=2px] - The corners.
 * @cssproperty [--brief-sticky-top=0] - How far from the top of the window the heads of a matrix stay. The height of a header that sticks.
 * @cssproperty [--brief-title-font=inherit] - The font family of headings. All other text has the page's.
 * @cssproperty [--brief-title-weight=700] - The weight of headings.
 * @cssproperty [--brief-title-case=none] - `text-transform` of headings.
 * @cssproperty [--brief-title-size=1.625em] - The size of the card's title.
 * @cssproperty [--brief-kicker-font=inherit] - The font family of the line above the title.
 * @cssproperty [--brief-kicker-case=uppercase] - `text-transform` of that line.
 * @cssproperty [--brief-kicker-spacing=0.06em] - `letter-spacing` of that line.
 *
 * @cssstate empty - Nothing was given, or the briefing has nothing of what the tag asks for: the fallback is shown.
 * @cssstate loading - The briefing is on its way: the fallback is shown, or the old content after a change of `src`.
 * @cssstate ready - The card is shown.
 * @cssstate stale - The card is shown as it was; it could not be renewed.
 * @cssstate failed - It could not be loaded: the fallback is shown, and one sentence with a button to try again.
 * @cssstate withdrawn - The briefing no longer stands: title, date and reason are shown, neither the text nor the fallback.
 *
 * @serverRendering `prerender()` of `caucasus-briefs/node` writes the tag with declarative shadow DOM: it can be read, and its popovers open, before any script runs. A script that comes later leaves it alone until something changes.
 * @serverRendering `snapshot()` writes the same words as plain HTML, without script, style or class: for the inside of the tag, for feeds, mail and archives.
 * @serverRendering The element writes no attribute on itself and touches none of its children, so that frameworks hydrate the page around it as they left it.
 *
 * @accessibility The title is a real heading of the level that `heading-level` says, and all headings inside follow from it.
 * @accessibility Citations in running text are buttons with the source's name, not bare numbers. They open a labelled dialog, Esc closes it, and everything in it also stands in the list of sources.
 * @accessibility Text has a contrast of at least 6 : 1 on the card's own ground, light and dark; targets are at least 24 px high and wide; nothing moves by itself.
 * @accessibility The card's words, the briefing and each quotation say their language and direction.
 *
 * @failure Not found, no answer within 10 s, no network: the fallback stays, under it one sentence and a button to try again. Developers get `brief-error` with a code and the cure.
 * @failure A briefing that is there but cannot be renewed stays, and says when it is from.
 * @failure A login page or an error page in place of the briefing is refused by its content type; more than 1 MiB by its size.
 * @failure Mistakes in the text never stop the card: each is a Problem for the author, and the rest is shown.
 */
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
  };

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

  /** `auto` (default): as the page. `light`, `dark`. */
  declare theme: Theme | undefined;

  /** Which images are loaded: `all` (default), `own`: only those of the briefing's own origin, or `none`. */
  declare images: Images | undefined;

  readonly #controller = new BriefController(this, (brief) => this.select(brief).problems, () => nearestLang(this));
  readonly #internals: ElementInternals | undefined = IS_SERVER ? undefined : this.attachInternals();
  /** What was last drawn; while a server's drawing stands, it is left alone until this changes. */
  #drawn: readonly unknown[] | undefined;
  #isPrerendered = false;
  #today: string | undefined;
  #warned = '';
  #announced: unknown;
  /** What the browser would not copy. */
  #refused: string | undefined;

  constructor() {
    super();
    if (IS_SERVER) return;
    this.addController(new LanguageController(this));
    this.addController(new DeepLinkController(this, () => this.#controller.isNamedByHash));
  }

  /** What the card is doing: `empty`, `loading`, `ready`, `stale`, `failed` or `withdrawn`; also `:state(…)` in CSS. */
  get status(): BriefStatus {
    const {state} = this.#controller;
    return state.status === 'ready' && !this.#selection(state.content.brief) ? 'empty' : state.status;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate(); // moved: the language and the headings around it may be others
  }

  /** Called by the platform when the card is moved into another document, where its style sheets do not count. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptInto(this.shadowRoot, this.#styles);
  }

  /** Fetches `src` again. Resolves when settled, whether or not that succeeded. */
  reload(): Promise<void> {
    return this.#controller.reload();
  }

  protected override createRenderRoot(): ShadowRoot {
    this.#isPrerendered = this.shadowRoot !== null;
    const root = this.#createRoot();
    // Lit draws before what is in the root already, but that will go with the first change.
    if (this.#isPrerendered && !hydrates()) this.renderOptions.renderBefore = null;
    root.addEventListener('click', (event) => {
      followFragment(event as MouseEvent, root);
      void this.#choose(event as MouseEvent, root);
      const button = (event.target as Element).closest<HTMLButtonElement>('.copy, .skip button');
      if (button?.matches('.copy')) this.#copy(Number(button.value), root);
      else if (button) reveal(root.getElementById(button.value));
    });
    returnFocus(root);
    return root;
  }

  /** Waits for the parser where the briefing stands in a child that is not there yet. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as Lit declares it
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
    const root = this.shadowRoot;
    const focused = root?.activeElement;
    if (this.hasUpdated) keepScroll(() => this.#draw(changed));
    else this.#draw(changed);
    // Whoever was at something that is gone, at the retry button for one, stays in the card.
    if (root && focused && !focused.isConnected) putFocus(root.getElementById(focused.id) ?? root.querySelector('.card'));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const states = this.#internals?.states;
    states?.clear();
    states?.add(this.status);
    // What needs a script is shown only where one runs, also in a card that a server has drawn.
    states?.add('live');
    this.#warn();
    this.#announce();
    // The day is for the live card alone, after its first update: a server does not know when it is read.
    if (this.#today === undefined) {
      this.#today = localToday();
      if (this.#options().outOfDate) queueMicrotask(() => this.requestUpdate());
    }
  }

  protected override render(): TemplateResult {
    const {state} = this.#controller;
    const options = this.#options();
    const {lang} = options.locale;
    const theme = this.theme === 'light' || this.theme === 'dark' ? ` ${this.theme}` : '';
    const content = 'content' in state && state.content;
    const selection = content && this.#selection(content.brief);
    // The fallback is the page's: nothing of the card's own looks reaches it.
    return html`${selection ? nothing : html`<slot></slot>`}<div class="card${theme}${this.look}" lang=${lang} aria-busy=${state.status === 'loading' ? 'true' : nothing}>${this.#renderNotice(state, options.locale)}${selection ? [this.renderSelection(content.brief, selection, options), renderCopyStatus(options.locale, this.#refused)] : nothing}</div>`;
  }

  /** What the tag says about which part to show. */
  protected get queried(): readonly unknown[] {
    return [this.section];
  }

  /** Further classes of the card, each after a space. */
  protected get look(): string {
    return '';
  }

  /** What this card shows of a briefing. */
  protected abstract select(brief: Brief): Selection;

  protected abstract renderSelection(brief: Brief, selection: Selection, options: RenderOptions): TemplateResult;

  #renderNotice(state: BriefState, locale: Locale): TemplateResult | typeof nothing {
    const isBare = this.#controller.children?.hasFallback === false;
    if (state.status === 'loading' && !state.content && isBare) return renderLoading(locale);
    if (state.status === 'ready' && this.status === 'empty') return isBare ? renderNothing(locale) : nothing;
    if (!('error' in state) || state.isSilent) return nothing;
    return state.status === 'stale'
      ? renderStale(state.since, state.content.brief, locale, this.#retry)
      : renderFailure(reasonOf(state.error), locale, this.#retry);
  }

  /** What is to be shown, or nothing if the tag asks for what the briefing does not have. */
  #selection(brief: Brief): Selection | undefined {
    const selection = this.select(brief);
    return brief.withdrawn || selection.shown.length > 0 || selection.problems.length === 0 ? selection : undefined;
  }

  /** Tells the author, once, what the tag asks for in vain. */
  #warn(): void {
    const {content} = this.#controller;
    const message = content && !content.brief.withdrawn ? this.select(content.brief).problems.map(({message}) => message).join(' ') : '';
    if (message !== '' && message !== this.#warned) console.warn(`<${this.localName}> of “${content?.brief.id ?? ''}”: ${message}`);
    this.#warned = message;
  }

  /** Says politely that the text was renewed under the reader's eyes. */
  #announce(): void {
    const {state} = this.#controller;
    const changed = state.status === 'ready' ? state.changed : undefined;
    const status = this.renderRoot.querySelector('.said');
    if (changed && changed !== this.#announced && status) status.textContent = this.#locale.updatedNow(changed.size);
    this.#announced = changed;
  }

  /** A link to another version shows it in this card, if it can; else it is a link like others. */
  async #choose(event: MouseEvent, root: ShadowRoot): Promise<void> {
    const lang = linkOf(event)?.hreflang;
    const {content} = this.#controller;
    const chosen = lang && this.#controller.choose(lang);
    if (!chosen) return;
    event.preventDefault();
    await chosen;
    await this.updateComplete;
    // Whoever has not gone elsewhere reads on from the title.
    if (this.#controller.content !== content && root.activeElement) putFocus(root.querySelector('.title'));
  }

  #copy(index: number, root: ShadowRoot): void {
    const {content} = this.#controller;
    const selection = content && this.#selection(content.brief);
    if (!selection) return;
    // What there is to copy is what a rendering meets; this one is not drawn.
    const options: RenderOptions = {...this.#options(), copyables: []};
    this.renderSelection(content.brief, selection, options);
    void copy(index, root, content.brief, options, (refused) => {
      this.#refused = refused;
      this.requestUpdate();
      return this.updateComplete;
    });
  }

  #options(): RenderOptions {
    const {content, state} = this.#controller;
    const reviewBy = content?.brief.reviewBy;
    return {
      locale: this.#locale,
      headingLevel: this.#level,
      images: this.images ?? 'all',
      url: content?.url,
      medium: 'card',
      changed: state.status === 'ready' ? state.changed : undefined,
      outOfDate: this.#today !== undefined && reviewBy !== undefined && lastDayOf(reviewBy) < this.#today,
    };
  }

  get #locale(): Locale {
    return localeFor(IS_SERVER ? (this.getAttribute('lang') ?? 'en') : nearestLang(this) ?? 'en');
  }

  get #level(): number {
    if (this.headingLevel === 'auto') return IS_SERVER ? 2 : Math.min(6, levelOfHeadingBefore(this) + 1);
    const level = Math.trunc(Number(this.headingLevel));
    return level >= 1 && level <= 6 ? level : 2;
  }

  #createRoot(): ShadowRoot {
    if (this.ownerDocument === document) return super.createRenderRoot() as ShadowRoot;
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    adoptInto(root, this.#styles);
    return root;
  }

  get #styles(): readonly CSSResultOrNative[] {
    return (this.constructor as typeof BriefElement).elementStyles;
  }

  #draw(changed: PropertyValues): void {
    const {locale, headingLevel, images, outOfDate} = this.#options();
    const drawn = [this.#controller.state, locale, headingLevel, images, outOfDate, this.theme, this.#refused, ...this.queried];
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

  /** Replaces what the server drew: by taking it up where Lit can hydrate, else by drawing anew. */
  #takeOver(changed: PropertyValues): void {
    this.#isPrerendered = false;
    try {
      if (hydrates()) {
        fillEmptyParts(this.renderRoot);
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
  // The support gives LitElement a getter of its own; asking the getter would throw: LitElement itself is not finalized.
  return Object.hasOwn(LitElement, 'observedAttributes');
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
