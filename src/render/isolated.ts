/** What starts or ends a run of text with a direction of its own (UAX #9): embeddings and overrides, isolates. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
const ALL_CONTROLS = new RegExp(CONTROLS, 'g');

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const POP_EMBEDDING = '\u202c';

/** A control that nothing in its text closes. */
interface OpenControl {
  readonly at: number;
  readonly isIsolate: boolean;
}

/** What a text opens and does not close, and the text without what it closes without having opened it. */
export function openControls(text: string): {readonly kept: string; readonly open: readonly OpenControl[]} {
  /** The innermost last. */
  const open: OpenControl[] = [];
  const kept = text.replace(ALL_CONTROLS, (control, at: number) => {
    if (control === POP_ISOLATE) {
      const last = open.findLastIndex(({isIsolate}) => isIsolate);
      // An isolate ends the embeddings in it as well.
      if (last >= 0) open.length = last;
      return last >= 0 ? control : '';
    }
    if (control === POP_EMBEDDING) return open.at(-1)?.isIsolate === false ? (open.pop(), control) : '';
    open.push({at, isIsolate: control >= '\u2066'});
    return control;
  });
  return {kept, open};
}

/**
 * A text that reorders nothing beside it: what it opens and does not close ends with it, and what it closes without having opened
 * it is left out. Any other text stays as it is. For what is put into a sentence or a line with others.
 */
export function isolated(text: string): string {
  if (!CONTROLS.test(text)) return text;
  const {kept, open} = openControls(text);
  if (open.length === 0) return kept;
  return FIRST_STRONG_ISOLATE + kept + POP_ISOLATE.repeat(open.filter(({isIsolate}) => isIsolate).length + 1);
}
