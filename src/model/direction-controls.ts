/** What starts or ends a run of text with a direction of its own (UAX #9): embeddings and overrides, isolates. */
export const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
const ALL_CONTROLS = new RegExp(DIRECTION_CONTROLS, 'g');

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
