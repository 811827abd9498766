import {TAGS} from '../cards.js';
import {inFakePage, takeComplaints} from '../elements/support.js';
import {ATTRIBUTES, ELEMENTS, SCHEMES} from './allowed.js';
import {HOME, type Harm} from './attack.js';

/** Something that should not have happened. */
export interface Finding {
  readonly harm: Harm;
  readonly what: string;
}

/** What cards say themselves when a briefing has nothing of what their tag shows: no complaint, and too often to be read. */
const OWN_WARNING = new RegExp(`^<(?:${TAGS.join('|')})> of “`);
const warn = console.warn.bind(console);
console.warn = (...words: unknown[]) => {
  if (!OWN_WARNING.test(String(words[0]))) warn(...words);
};

const DIALOGS = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;

/** What all objects of a page have in common. */
const SHARED: readonly (readonly [name: string, object: object])[] = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  RegExp,
  Promise,
  Map,
  Set,
].flatMap((each) => [[each.name, each] as const, [`${each.name}.prototype`, each.prototype as object] as const]);

/** Everything but another host: a request to one is reported when it is tried, and never leaves the page. */
const POLICY = `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws://${location.host}`;

/** Watches the page for everything that an attack may do to it; one for each file of tests. */
class Guard {
  readonly #findings: Finding[] = [];
  #onFinding: (finding: Finding) => void = () => undefined;
  readonly #mutations = new MutationObserver(() => undefined);
  readonly #globals = new Set<string>();
  #shared: readonly (readonly PropertyKey[])[] = [];
  #images: readonly string[] = [];

  constructor() {
    // For good: what an attack has begun may come to its dialog after its test, and nobody would answer a real one.
    for (const name of DIALOGS) {
      (window as unknown as Record<string, unknown>)[name] = (words: unknown) => {
        this.note('dialog', `${name}(${String(words)})`);
        return null;
      };
    }
    document.head.append(
      Object.assign(document.createElement('meta'), {httpEquiv: 'Content-Security-Policy', content: POLICY}),
    );
    document.addEventListener('securitypolicyviolation', ({blockedURI}) => {
      if (!isOwn(blockedURI) && !this.#images.includes(blockedURI)) this.note('request', blockedURI);
    });
  }

  install(): void {
    this.#findings.length = 0;
    this.#onFinding = () => undefined;
    this.#images = [];
    this.#mutations.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
    for (const name of Object.getOwnPropertyNames(window)) this.#globals.add(name);
    this.#shared = SHARED.map(([, object]) => Reflect.ownKeys(object));
  }

  uninstall(): void {
    this.findings();
    this.#mutations.disconnect();
  }

  /** Says which images may be fetched. */
  allowImages(urls: readonly string[]): void {
    this.#images = urls;
  }

  note(harm: Harm, what: string): void {
    this.#findings.push({harm, what});
    this.#onFinding({harm, what});
  }

  /** What was done to the page so far, taken off the list. */
  findings(): Finding[] {
    for (const words of takeComplaints()) this.note('error', words);
    for (const record of this.#mutations.takeRecords())
      if (!isTests(record)) this.note('page', `${record.type} of ${record.target.nodeName}`);
    for (const name of Object.getOwnPropertyNames(window)) if (!this.#globals.has(name)) this.#addGlobal(name);
    SHARED.forEach(([name, object], n) => {
      for (const key of Reflect.ownKeys(object))
        if (!this.#shared[n]?.includes(key)) this.#addShared(name, object, key);
    });
    return this.#findings.splice(0);
  }

  /** Waits until such a thing has happened. */
  async until(isIt: (finding: Finding) => boolean): Promise<void> {
    if (this.#findings.some(isIt)) return;
    await new Promise<void>((resolve) => {
      this.#onFinding = (finding) => {
        if (isIt(finding)) resolve();
      };
    });
  }

  #addGlobal(name: string): void {
    this.note('script', `window.${name}`);
    Reflect.deleteProperty(window, name);
  }

  /** Also puts it right again, for whatever comes after. */
  #addShared(name: string, object: object, key: PropertyKey): void {
    this.note('prototype', `${name}[${String(key)}]`);
    Reflect.deleteProperty(object, key);
  }
}

const guard = new Guard();

/** Watches the page during each test of a file. */
export function guarded(): Guard {
  inFakePage();
  beforeEach(() => guard.install());
  afterEach(() => guard.uninstall());
  return guard;
}

/** What the tests themselves do: they put elements into the page, and cards into those. */
function isTests({target, addedNodes, removedNodes}: MutationRecord): boolean {
  if (target === document.body)
    return [...addedNodes, ...removedNodes].every(
      (node) => node instanceof HTMLElement && node.dataset['test'] !== undefined,
    );
  return target instanceof HTMLElement && target.matches('.hostile-place') && removedNodes.length === 0;
}

/** Everything in a shadow tree, and in the trees within, that a card would not make by itself. */
export function dangersIn(root: ParentNode, images: readonly string[] = []): Finding[] {
  const elements = [...root.querySelectorAll('*')];
  const ids = new Set<string>();
  const twice = elements.map(({id}) => id).filter((id) => id !== '' && ids.size === ids.add(id).size);
  return [
    ...elements.flatMap((element) => dangersOf(element, images)),
    ...twice.map((id): Finding => ({harm: 'attribute', what: `id=${id} twice`})),
  ];
}

/** What a card draws: an author can give nothing a class. */
const DRAWN = 'svg.mark';

function dangersOf(element: Element, images: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const add = (harm: Harm, what: string) => findings.push({harm, what});
  const isDrawn = element.closest(DRAWN) !== null && /^[MmAaHhVvLlCcZz\d .-]*$/.test(element.getAttribute('d') ?? '');
  const namespace = `http://www.w3.org/${isDrawn ? '2000/svg' : '1999/xhtml'}`;
  if (element.namespaceURI !== namespace || !ELEMENTS.has(element.localName)) add('element', `<${element.localName}>`);
  for (const {name, value} of element.attributes)
    if (!ATTRIBUTES.has(name)) add('attribute', `${element.localName} ${name}=${value}`);
  const href = element.getAttribute('href');
  // The platform's own reading of it counts.
  if (
    href !== null &&
    !(href.startsWith('#') || (element instanceof HTMLAnchorElement && SCHEMES.has(element.protocol)))
  )
    add('attribute', `${element.localName} href=${href}`);
  if (element instanceof HTMLImageElement) findings.push(...dangersOfImage(element.src, images));
  if (element.hasAttribute('src') && !(element instanceof HTMLImageElement)) add('request', `${element.localName} src`);
  if (element instanceof HTMLInputElement && !(element.type === 'checkbox' && element.disabled))
    add('element', `<input type=${element.type}>`);
  if (element instanceof HTMLButtonElement && element.type !== 'button')
    add('element', `<button type=${element.type}>`);
  // An author's word there must not become the name of a part of the card.
  if (element.matches('pre, code') && element.classList.length > 1) add('attribute', `code class=${element.className}`);
  if (element.shadowRoot) findings.push(...dangersIn(element.shadowRoot, images));
  if (element instanceof HTMLTemplateElement) findings.push(...dangersIn(element.content, images));
  return findings;
}

/** An image may load what the briefing names, and what is from where the briefing or the page is. */
function dangersOfImage(src: string, images: readonly string[]): Finding[] {
  if (src === '' || images.includes(src)) return [];
  if (!/^https?:/.test(src)) return [{harm: 'attribute', what: `img src=${src}`}];
  return isOwn(src) ? [] : [{harm: 'request', what: `img src=${src}`}];
}

/** Whether a URL is of the page or of the briefing. */
function isOwn(url: string): boolean {
  const {origin} = new URL(url, location.href);
  return origin === location.origin || origin === new URL(HOME).origin;
}
