import {oneEvent} from '@open-wc/testing';
import type {Card} from '../cards.js';
import {answer, freshPath} from './network.js';

export type {Card};

/** A page that a server has sent, in an iframe, with what tests/pages/violations.js has written down if the page begins with it. */
export interface Page extends Window {
  readonly complaints: readonly string[];
  readonly notes: readonly string[];
}

/** The first script of a page: it writes down what the policy, or anything else, complains of, and what is said on the console. */
export const WATCH = '<script src="/tests/pages/violations.js"></script>';

const frames: HTMLIFrameElement[] = [];

/** To be called after each test. */
export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** Opens a page that consists of this HTML, and waits for an event of its iframe: `load`, unless the page tells another one. */
export async function openPage(
  html: string,
  headers: Readonly<Record<string, string>> = {},
  event = 'load',
): Promise<Page> {
  const path = freshPath('html');
  const frame = Object.assign(document.createElement('iframe'), {src: path, width: '800', height: '600'});
  frames.push(frame);
  const opened = oneEvent(frame, event);
  document.body.append(frame);
  await answer(path, {
    type: 'text/html; charset=utf-8',
    headers,
    body: `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>A page</title>\n${html}</html>\n`,
  });
  await opened;
  return frame.contentWindow as Page & Window;
}

/** Waits until a card has what it loads, or has not. */
export async function settled<C extends Card>(card: C): Promise<C> {
  await card.updateComplete;
  if (card.status === 'loading') await Promise.race(['brief-load', 'brief-error'].map((name) => oneEvent(card, name)));
  await card.updateComplete;
  return card;
}
