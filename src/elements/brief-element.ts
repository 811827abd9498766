import {ReactiveElement, type PropertyDeclarations, type PropertyValues} from '@lit/reactive-element';
import type {Card} from '../cards/card.js';
import {BriefController} from '../controllers/brief-controller.js';
import type {BriefStatus} from '../controllers/brief-state.js';
import {LanguageController} from '../controllers/language.js';
import {localeFor} from '../i18n/index.js';
import {withoutHash} from '../model/allowed-url.js';
import type {Brief} from '../model/brief.js';
import {lastDayOf} from '../model/date.js';
import {viewOf, type Images, type RenderOptions, type ViewKind} from '../render/context.js';
import {adoptSheet} from './adopt-sheet.js';
import {stateAnnouncer} from './announce.js';
import {CardSelection} from './card-selection.js';
import {copyToClipboard} from './copy-to-clipboard.js';
import {DeepLinkController} from './deep-link.js';
import {putFocus} from './follow-fragment.js';
import {listen} from './listeners.js';
import {headingLevelOf, nearestLang} from './nearest.js';
import type {View} from './render-state.js';
import {ShownView} from './shown-view.js';
import {localToday} from './today.js';

/** `auto`: as the page; otherwise light or dark whatever the page is. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * What all cards have in common: where the briefing comes from, and how they behave while it is not there.
 *
 * @attr {string} lang - The platform's own. The nearest one, across shadow roots, is the language of the card's own words and dates.
 *
 * @slot - What readers see until the briefing is there, or if it cannot be shown: ideally the snapshot. The page styles it.
 *
 * @fires {BriefLoadEvent} brief-load - `{brief, problems}`: a briefing is shown for the first time, or one from another source.
 * @fires {BriefUpdateEvent} brief-update - `{brief, previous}`: the briefing shown has changed at its source.
 * @fires {BriefErrorEvent} brief-error - `{error}`: it could not be loaded or refreshed. `preventDefault()` suppresses the built-in notice.
 * @fires {BriefToggleEvent} brief-toggle - `{section, open}`: a reader has opened or closed a folded row.
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
 * @cssproperty [--brief-small-font=inherit] - The font family of what is small: bylines, dates, names, captions, sources.
 * @cssproperty [--brief-title-weight=700] - The weight of headings.
 * @cssproperty [--brief-title-case=none] - `text-transform` of headings.
 * @cssproperty [--brief-title-size=1.625em] - The size of the card's title; in a digest less, if it is not set.
 * @cssproperty [--brief-kicker-font=inherit] - The font family of the line above the title.
 * @cssproperty [--brief-kicker-case=uppercase] - `text-transform` of that line.
 * @cssproperty [--brief-kicker-spacing=0.06em] - `letter-spacing` of that line.
 *
 * @cssstate empty - Nothing was given, or the briefing has nothing that the tag selects: the fallback is shown.
 * @cssstate loading - The briefing is on its way: the fallback is shown, or the old content after a change of `src`.
 * @cssstate ready - The card is shown.
 * @cssstate stale - The card is shown as it was; it could not be refreshed.
 * @cssstate failed - It could not be loaded: the fallback is shown, and one sentence with a button to try again.
 * @cssstate withdrawn - The briefing has been withdrawn: title, date and reason are shown, neither the text nor the fallback.
 *
 * @serverRendering `prerender()` of `caucasus-briefs/server` writes the tag with declarative shadow DOM: readers need no script.
 * @serverRendering A script that comes later leaves a prerendered card alone until something changes.
 * @serverRendering `snapshot()` writes the same words as plain HTML: for the inside of the tag, for feeds, mail and archives.
 * @serverRendering The element changes neither its attributes nor its children, so that frameworks can hydrate the page around it.
 *
 * @accessibility The title is a real heading of the level that `heading-level` says, and all headings inside follow from it.
 * @accessibility Citations in running text are buttons with the source's name, not bare numbers.
 * @accessibility They open a labelled dialog, Esc closes it, and everything in it is also in the list of sources.
 * @accessibility Text has a contrast of at least 6 : 1, light and dark; targets are at least 24 px wide and high; nothing moves.
 * @accessibility The card's words, the briefing and each quotation say their language and direction.
 *
 * @failure Not found, no answer within 10 s, no network: the fallback stays, with one sentence and a button to try again.
 * @failure Developers get `brief-error` with a code and the cure.
 * @failure A briefing that is there but cannot be refreshed stays, and says when it is from.
 * @failure A login page or an error page in place of the briefing is refused by its content type; more than 1 MiB by its size.
 * @failure Mistakes in the text never stop the card: each is a Problem for the author, and the rest is shown.
 */
export abstract class BriefElement extends ReactiveElement {
  /** What is particular about this card. */
  static readonly card: Card;

  static override properties: PropertyDeclarations = {
    src: {},
    markdown: {attribute: false},
    brief: {attribute: false},
    view: {},
    section: {},
    headingLevel: {attribute: 'heading-level'},
    loading: {},
    refresh: {type: Number},
    theme: {},
    images: {},
  };

  /** The URL of the briefing: Markdown or compiled JSON. */
  declare src: string | undefined;

  /** The briefing's Markdown itself. */
  declare markdown: string | undefined;

  /** The briefing as data: what `parseBrief` gives, or compiled JSON. It is validated like any input. */
  declare brief: Brief | undefined;

  /** `digest` (default): about one screen, the depth in folds. `full`: everything open. The same words in both. */
  declare view: ViewKind | undefined;

  /** The anchor of a heading: only that section is shown, in full. */
  declare section: string | undefined;

  /** The level of the card's title, 1 to 6, or `auto`: one below the nearest heading before the card. 2 by default. */
  declare headingLevel: string | number | undefined;

  /** `lazy` (default) waits until the card comes near the viewport, `eager` does not. */
  declare loading: 'lazy' | 'eager' | undefined;

  /** Seconds between two looks for a newer briefing; 0: one look, when the card comes near. */
  declare refresh: number | undefined;

  /** `auto` (default): as the page. `light`, `dark`. */
  declare theme: Theme | undefined;

  /** Which images are loaded: `own` (default): those of the briefing's own origin; `all`; or `none`. */
  declare images: Images | undefined;

  readonly #selection = new CardSelection(this);
  readonly #controller = new BriefController(
    this,
    (brief) => this.#selection.problemsOf(brief),
    () => nearestLang(this),
  );
  readonly #internals: ElementInternals | undefined;
  #shown: ShownView | undefined;
  /** Today; known after the first update only, because a server does not know when its page is read. */
  #today: string | undefined;
  readonly #announce = stateAnnouncer();
  /** What the browser would not copy. */
  #refused: string | undefined;

  constructor() {
    super();
    if (!('document' in globalThis)) return; // a server
    this.#internals = this.attachInternals();
    this.addController(new LanguageController(this));
    this.addController(new DeepLinkController(this, () => this.#controller.isNamedByHash));
  }

  /** What the card is doing: `empty`, `loading`, `ready`, `stale`, `failed` or `withdrawn`; also `:state(…)` in CSS. */
  get status(): BriefStatus {
    const {state} = this.#controller;
    return state.status === 'ready' && this.#selection.isEmpty(state.content.brief) ? 'empty' : state.status;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate(); // moved: the language and the headings around it may be others
  }

  /** Called by the platform when the card is moved into another document, where its style sheet does not count. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptSheet(this.shadowRoot);
  }

  /** Fetches `src` again. Resolves when settled, whether or not that succeeded. */
  reload(): Promise<void> {
    return this.#controller.reload();
  }

  protected override createRenderRoot(): ShadowRoot {
    const isServers = this.shadowRoot !== null;
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    adoptSheet(root);
    this.#shown = new ShownView(root, isServers);
    listen(root, this, {
      retry: () => void this.reload(),
      copy: (index) => void this.#copy(index, root),
      choose: (lang) => this.#choose(lang, root),
      fill: (popover) => {
        this.#draw(() => this.#shown?.fill(popover));
        if (this.status === 'failed') this.requestUpdate();
      },
    });
    return root;
  }

  /** Waits for the HTML parser if the briefing is in a child that is not there yet. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as Lit declares it
  protected override scheduleUpdate(): void | Promise<unknown> {
    const {children} = this.#controller;
    if (!this.#shown?.isServers || this.hasUpdated || !children || children.input || !children.isOpen)
      return super.scheduleUpdate();
    return new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, {once: true});
    }).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#controller.hostWillUpdate();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#draw(() => this.#shown?.show(this.#viewNow()));
  }

  /** A card is never blank, and nothing is thrown into the page: it fails like one that could not be loaded. */
  #draw(draw: () => void): void {
    try {
      draw();
    } catch (error) {
      this.#controller.failRender(error);
      this.#shown?.show(this.#viewNow());
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const states = this.#internals?.states;
    states?.clear();
    states?.add(this.status);
    // What needs a script is shown only where one runs, also in a card that a server has drawn.
    states?.add('live');
    this.#selection.warn(this.#controller.content?.brief);
    this.#announce(this.shadowRoot, this.#controller.state, () => this.#options().locale);
    if (this.#today === undefined) {
      this.#today = localToday();
      if (this.#options().outOfDate) queueMicrotask(() => this.requestUpdate());
    }
  }

  #viewNow(): View {
    const {state, content, children} = this.#controller;
    return {
      card: (this.constructor as typeof BriefElement).card,
      state,
      selection: content && this.#selection.shownOf(content.brief),
      options: this.#options(),
      classes: [...(this.theme === 'light' || this.theme === 'dark' ? [this.theme] : []), ...this.#selection.looks],
      hasNoFallback: children?.hasFallback === false,
      refused: this.#refused,
    };
  }

  #options(): RenderOptions {
    const {content, state} = this.#controller;
    const reviewBy = content?.brief.reviewBy;
    return {
      view: viewOf(this.view, this.section),
      locale: localeFor(nearestLang(this) ?? 'en'),
      headingLevel: headingLevelOf(this.headingLevel, this),
      images: this.images ?? 'own',
      page: withoutHash(this.baseURI),
      url: content?.url ?? this.src,
      changed: state.status === 'ready' ? state.changed : undefined,
      outOfDate: this.#today !== undefined && reviewBy !== undefined && lastDayOf(reviewBy) < this.#today,
    };
  }

  /** Shows another version in this card, if it can. */
  #choose(lang: string, root: ShadowRoot): boolean {
    const {content} = this.#controller;
    const chosen = this.#controller.choose(lang);
    void chosen
      ?.then(() => this.updateComplete)
      .then(() => {
        // Readers who have not gone elsewhere read on from the title.
        if (this.#controller.content !== content && root.activeElement) putFocus(root.querySelector('.title'));
      });
    return chosen !== undefined;
  }

  async #copy(index: number, root: ShadowRoot): Promise<void> {
    const {content} = this.#controller;
    const copyable = this.#shown?.copyables[index];
    if (!content || !copyable) return;
    await copyToClipboard(copyable, index, root, content.brief, this.#options(), async (refused) => {
      if (refused === this.#refused) return;
      this.#refused = refused;
      this.requestUpdate();
      await this.updateComplete;
    });
  }
}
