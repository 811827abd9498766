/**
 * A textarea with line numbers, and nothing of an editor besides.
 *
 * Under it lies the same text in lines, in the same type and the same width, so that it wraps at the same places: each line gives its
 * number, and is what is scrolled to. The textarea is as high as they are; what scrolls is the box around both.
 */
export class Editor {
  /** Called at most once a frame after the text has changed. */
  onchange: (text: string) => void = () => undefined;

  readonly #area: HTMLTextAreaElement;
  readonly #lines: HTMLElement;
  #shown: readonly string[] = [];
  #isDue = false;

  constructor(area: HTMLTextAreaElement, lines: HTMLElement) {
    this.#area = area;
    this.#lines = lines;
    area.addEventListener('input', () => this.#plan());
    this.#number();
  }

  get text(): string {
    return this.#area.value;
  }

  set text(text: string) {
    this.#area.value = text;
    this.#area.setSelectionRange(0, 0);
    this.#number();
    this.#plan();
  }

  /** Marks the numbers of the lines that have something to mend, with what kind of thing it is. */
  mark(severities: ReadonlyMap<number, string>): void {
    for (const [n, line] of [...this.#lines.children].entries()) line.className = severities.get(n + 1) ?? '';
  }

  /** Selects the word at a place, both counted from 1, and brings it into view. */
  select(line: number, column: number): void {
    const before = this.#shown.slice(0, line - 1).reduce((sum, {length}) => sum + length + 1, 0);
    const rest = this.#shown[line - 1]?.slice(column - 1) ?? '';
    const start = before + column - 1;
    const [word = ''] = /^\[\^[^\]]*\]|^\S+/.exec(rest) ?? [];
    this.#area.focus({preventScroll: true});
    this.#area.setSelectionRange(start, start + word.length);
    this.#lines.children[line - 1]?.scrollIntoView({block: 'center'});
  }

  #plan(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#number();
      this.onchange(this.text);
    });
  }

  /** Brings the lines to the text; those before and after what has changed stay as they are. */
  #number(): void {
    const lines = this.text.split('\n');
    const old = this.#shown;
    const most = Math.min(lines.length, old.length);
    let start = 0;
    while (start < most && lines[start] === old[start]) start += 1;
    let end = 0;
    while (end < most - start && lines.at(-1 - end) === old.at(-1 - end)) end += 1;
    for (const line of [...this.#lines.children].slice(start, old.length - end)) line.remove();
    const next = this.#lines.children[start] ?? null;
    for (const text of lines.slice(start, lines.length - end))
      this.#lines.insertBefore(Object.assign(document.createElement('div'), {textContent: text}), next);
    this.#shown = lines;
  }
}
