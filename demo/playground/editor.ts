/**
 * A textarea with line numbers, without any other feature of an editor.
 *
 * Under it is the same text in lines, in the same type and width, so that it wraps at the same places. Each line shows its number and is
 * a target for scrolling. The textarea is as high as the lines; the box around both scrolls.
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
    this.#number();
    this.#show(0);
    this.#plan();
  }

  /** Puts the caret at the beginning of the body, and that at the top of the box. */
  showBody(): void {
    this.#show(/^---\n[^]*?\n---\s*\n/.exec(this.text)?.[0].length ?? 0);
  }

  /** Marks the numbers of the lines that have Problems, by severity. */
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

  /** Puts the caret at a place, and its line at the top of the box. */
  #show(start: number): void {
    this.#area.setSelectionRange(start, start);
    const line = this.#lines.children[this.text.slice(0, start).split('\n').length - 1];
    const box = this.#lines.parentElement?.parentElement;
    if (!box || !line) return;
    box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientTop;
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

  /** Updates the lines to match the text; lines before and after the change stay as they are. */
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
