import {
  h,
  keyed,
  type AttributesOf,
  type Content,
  type Tag,
  type Tree,
  type TreeElement,
} from '../../src/render/tree.js';

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** A list of at most this length. */
export function several<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({length: Math.floor(random() * (most + 1))}, make);
}

/** Texts that a writer of HTML gets wrong who escapes too little, and a parser that a careless writer trusts. */
export const HOSTILE_TEXTS = [
  'word',
  ' ',
  '\n',
  '\n\n',
  '\nline',
  'line\n',
  '\t',
  '<',
  '>',
  '&',
  '"',
  "'",
  '</p>',
  '</textarea>',
  '</pre><b>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '--!>',
  ']]>',
  '<![CDATA[',
  '<?xml ?>',
  '&amp;',
  '&lt',
  '&copy',
  '&notin;',
  '&#0;',
  '&#x3c;',
  '&&&',
  '<a href="',
  '" onclick="alert(1)',
  '`',
  '=',
  '\r',
  '\r\n',
  'a\rb',
  '\u2028',
  '\u2029',
  '\u00a0',
  'a\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '\udca9',
  '\ud83d\udca9',
  'x\ud83d',
  '\u0001',
  '\u001f',
  '\u007f',
  '\u0085',
  '\ufffe',
  '\u{10ffff}',
  '{{x}}',
  '${x}',
  '%3C',
  'é',
  'e\u0301',
  'ҽ',
  'السلام',
] as const;

/** A text as a test can be called by it. */
export function spell(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type Maker<T> = () => T;

/** Makes trees of every tag that there is, each where HTML allows it. */
export class RandomTrees {
  readonly #random: Random;
  readonly #texts: readonly string[];
  readonly #hasKeys: boolean;

  /** @param hasKeys some siblings have keys, as in a card */
  constructor(random: Random, texts: readonly string[] = HOSTILE_TEXTS, hasKeys = false) {
    this.#random = random;
    this.#texts = texts;
    this.#hasKeys = hasKeys;
  }

  /** What can stand in a card's shadow root. */
  tree(depth = 4): Tree {
    return h(
      'div',
      {},
      several(this.#random, 5, () => this.#flow(depth)),
    ).children;
  }

  text(): string {
    return (
      several(this.#random, 3, () => oneOf(this.#random, this.#texts)).join('') || oneOf(this.#random, this.#texts)
    );
  }

  #maybe<T>(make: Maker<T>): T | undefined {
    return this.#random() < 0.3 ? make() : undefined;
  }

  #common(): AttributesOf<'p'> {
    return {
      class: this.#maybe(() => oneOf(this.#random, ['a', 'b', 'a b', this.text()])),
      id: this.#maybe(() => this.text()),
      title: this.#maybe(() => this.text()),
      'aria-label': this.#maybe(() => this.text()),
      tabindex: this.#maybe(() => oneOf(this.#random, [0, -1])),
    };
  }

  #keyed(elements: readonly TreeElement[]): TreeElement[] {
    if (!this.#hasKeys || this.#random() < 0.4) return [...elements];
    const keys = new Set<string>();
    return elements.map((element) => {
      const key = oneOf(this.#random, ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
      return keys.has(`${element.tag}${key}`) ? element : (keys.add(`${element.tag}${key}`), keyed(key, element));
    });
  }

  #items(most: number, make: Maker<TreeElement>): TreeElement[] {
    return this.#keyed([make(), ...several(this.#random, most - 1, make)]);
  }

  #phrases(depth: number, isInLink = false): Content[] {
    return several(this.#random, 4, () => this.#phrase(depth, isInLink));
  }

  #phrase(depth: number, isInLink: boolean): Content {
    if (depth <= 0 || this.#random() < 0.4) return this.text();
    const inner = () => this.#phrases(depth - 1, isInLink);
    const tag = oneOf(this.#random, PHRASES);
    switch (tag) {
      case 'a':
        if (isInLink) return this.text();
        return h(
          'a',
          {...this.#common(), href: this.text(), rel: this.#maybe(() => 'noopener')},
          this.#phrases(depth - 1, true),
        );
      case 'button':
        if (isInLink) return this.text();
        return h(
          'button',
          {...this.#common(), type: 'button', value: this.#maybe(() => 7)},
          this.#phrases(depth - 1, true),
        );
      case 'br':
        return h('br', this.#common());
      case 'img':
        return h('img', {
          ...this.#common(),
          src: this.text(),
          alt: this.text(),
          loading: 'lazy',
          referrerpolicy: 'no-referrer',
        });
      case 'input':
        return h('input', {
          ...this.#common(),
          type: 'checkbox',
          disabled: true,
          checked: this.#maybe(() => true as const),
        });
      case 'svg':
        return h('svg', {viewBox: '0 0 8 8'}, h('path', {d: 'M0 0h8'}));
      case 'textarea':
        return h('textarea', {...this.#common(), readonly: true, rows: 6}, this.text());
      case 'time':
        return h('time', {...this.#common(), datetime: this.text()}, inner());
      default:
        return h(tag, this.#common(), inner());
    }
  }

  #flows(depth: number): Content[] {
    return several(this.#random, 4, () => this.#flow(depth));
  }

  #flow(depth: number): Content {
    if (depth <= 0 || this.#random() < 0.3) return this.#phrase(depth, false);
    const tag = oneOf(this.#random, BLOCKS);
    switch (tag) {
      case 'ul':
        return h(
          'ul',
          this.#common(),
          this.#items(5, () => this.#element('li', depth)),
        );
      case 'ol':
        return h(
          'ol',
          {...this.#common(), start: this.#maybe(() => 3)},
          this.#items(5, () => this.#element('li', depth)),
        );
      case 'dl':
        return h(
          'dl',
          this.#common(),
          this.#items(4, () => this.#term(depth)),
        );
      case 'table':
        return h(
          'table',
          this.#common(),
          h('thead', {}, h('tr', {}, this.#head(depth))),
          h(
            'tbody',
            {},
            this.#items(3, () => h('tr', {}, this.#cells(depth))),
          ),
        );
      case 'details':
        return h('details', this.#common(), h('summary', {}, this.#phrases(depth - 1)), this.#flows(depth - 1));
      case 'figure':
        return h(
          'figure',
          this.#common(),
          h('blockquote', {}, this.#flows(depth - 1)),
          h('figcaption', {}, this.#phrases(depth - 1)),
        );
      case 'pre':
        return h('pre', this.#common(), this.#random() < 0.5 ? h('code', {}, this.text()) : this.text());
      case 'hr':
        return h('hr', this.#common());
      case 'p':
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return h(tag, this.#common(), this.#phrases(depth - 1));
      default:
        return h(
          tag,
          {...this.#common(), popover: tag === 'div' ? this.#maybe(() => true as const) : undefined},
          this.#keyed(several(this.#random, 4, () => this.#element('div', depth))),
          this.#flows(depth - 1),
        );
    }
  }

  #element(tag: 'li' | 'dd' | 'div', depth: number): TreeElement {
    return h(tag, this.#common(), this.#flows(depth - 1));
  }

  #term(depth: number): TreeElement {
    return h('div', this.#common(), h('dt', {}, this.#phrases(depth - 1)), this.#element('dd', depth));
  }

  #head(depth: number): TreeElement[] {
    return several(this.#random, 3, () =>
      h('th', {scope: 'col', align: this.#maybe(() => 'right' as const)}, this.#phrases(depth - 1)),
    );
  }

  #cells(depth: number): TreeElement[] {
    return several(this.#random, 3, () =>
      h('td', {align: this.#maybe(() => 'center' as const)}, this.#phrases(depth - 1)),
    );
  }
}

const PHRASES = [
  'a',
  'br',
  'button',
  'bdi',
  'cite',
  'code',
  'del',
  'em',
  'img',
  'input',
  'span',
  'strong',
  'sup',
  'svg',
  'textarea',
  'time',
] as const satisfies Tag[];

const BLOCKS = [
  'article',
  'blockquote',
  'details',
  'div',
  'dl',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'ol',
  'p',
  'pre',
  'section',
  'slot',
  'table',
  'ul',
] as const satisfies Tag[];

/** Every tag; the compiler asks for one that is missing. */
export const TAGS = Object.keys({
  a: 0,
  article: 0,
  bdi: 0,
  blockquote: 0,
  br: 0,
  button: 0,
  cite: 0,
  code: 0,
  dd: 0,
  del: 0,
  details: 0,
  div: 0,
  dl: 0,
  dt: 0,
  em: 0,
  figcaption: 0,
  figure: 0,
  h1: 0,
  h2: 0,
  h3: 0,
  h4: 0,
  h5: 0,
  h6: 0,
  header: 0,
  hr: 0,
  img: 0,
  input: 0,
  li: 0,
  ol: 0,
  p: 0,
  path: 0,
  pre: 0,
  section: 0,
  slot: 0,
  span: 0,
  strong: 0,
  summary: 0,
  sup: 0,
  svg: 0,
  table: 0,
  tbody: 0,
  td: 0,
  textarea: 0,
  th: 0,
  thead: 0,
  time: 0,
  tr: 0,
  ul: 0,
} satisfies Record<Tag, 0>) as readonly Tag[];
