// Opens pages of the demo in frames, and reads them as a reader does.
import {oneEvent} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {ANY_CARD, type Card} from '../cards.js';

export type {Card};

export interface Page extends Window {
  /** What tests/pages/violations.js has taken down. */
  readonly complaints?: readonly string[];
}

interface Axe {
  run(
    context: Document,
    options: {readonly resultTypes: readonly string[]; readonly runOnly?: readonly string[]},
  ): Promise<{violations: readonly {id: string; nodes: readonly {html: string; failureSummary?: string}[]}[]}>;
}

/** What axe objects to in a watched page; in its second scheme only colours can be other. */
export async function objectionsTo(page: Page, ...runOnly: readonly string[]): Promise<readonly string[]> {
  const {axe} = page as Page & {readonly axe: Axe};
  const {violations} = await axe.run(page.document, {
    resultTypes: ['violations'],
    ...(runOnly.length > 0 && {runOnly}),
  });
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
after(() => emulateMedia({colorScheme: 'light'}));

export async function frameWith(
  content: Partial<Pick<HTMLIFrameElement, 'src' | 'srcdoc'>>,
  width = 800,
): Promise<HTMLIFrameElement> {
  const frame = Object.assign(document.createElement('iframe'), {...content, width: String(width), height: '600'});
  frames.push(frame);
  const loaded = oneEvent(frame, 'load');
  document.body.append(frame);
  await loaded;
  return frame;
}

export async function open(path: string, width?: number): Promise<Page> {
  return (await frameWith({src: path}, width)).contentWindow as Page & Window;
}

export function cardsOf({document}: Page): readonly Card[] {
  return [...document.querySelectorAll<Card>(ANY_CARD)];
}

/** Scrolls to one card after the other, as a reader does, and waits until each has what it loads, or has not. */
export async function read(page: Page): Promise<readonly Card[]> {
  const cards = cardsOf(page);
  for (const card of cards) {
    card.scrollIntoView();
    if (!['ready', 'withdrawn', 'failed'].includes(card.status))
      await Promise.race(['brief-load', 'brief-error'].map((name) => oneEvent(card, name)));
    await card.updateComplete;
  }
  return cards;
}

/**
 * What a watched page, and above all its policy, has reported since it began. The last complaint is about an image that is asked for
 * here: without it the test would not know whether all before it have arrived, or whether there is a policy at all.
 */
export async function complaintsIn({document, complaints}: Page): Promise<readonly string[] | undefined> {
  const last = 'http://last.invalid/';
  await new Promise<void>((resolve) => {
    document.addEventListener('securitypolicyviolation', ({blockedURI}) => {
      if (blockedURI === last) resolve();
    });
    document.body.append(Object.assign(document.createElement('img'), {src: last}));
  });
  // The page's own copy of Lit says in its development build that it is one.
  return complaints?.filter((complaint) => !complaint.includes(last) && !complaint.startsWith('Lit is in dev mode'));
}
