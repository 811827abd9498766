const STEPS: Readonly<Record<string, number>> = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};

/**
 * The marks of a question are one stop for the Tab key where a script runs, and the arrow keys lead from one to the next
 * (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex). Without a script each is a stop.
 */
export function listenForMarks(root: ShadowRoot): void {
  root.addEventListener('focusin', ({target}) => {
    for (const question of root.querySelectorAll('.question')) {
      const marks = marksOf(question);
      const stop =
        marks.find((mark) => mark === target) ?? marks.find((mark) => mark.matches('[tabindex="0"]')) ?? marks[0];
      for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
    }
  });
  root.addEventListener('keydown', (event) => {
    const {key, target} = event as KeyboardEvent;
    const mark = (target as Element).closest<HTMLElement>('.cell > button');
    const step = STEPS[key];
    if (step === undefined || !mark) return;
    event.preventDefault();
    const marks = marksOf(mark.closest('.question'));
    const isMirrored = /Left|Right/.test(key) && getComputedStyle(mark).direction === 'rtl';
    marks.at((marks.indexOf(mark) + (isMirrored ? -step : step)) % marks.length)?.focus();
  });
}

function marksOf(question: Element | null): HTMLElement[] {
  return [...(question?.querySelectorAll<HTMLElement>('.cell > button') ?? [])];
}
