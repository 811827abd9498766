/** What an attack may do to a page. */
export type Harm =
  /** The page shows a dialog. */
  | 'dialog'
  /** A script runs without one: it leaves a name in the page. */
  | 'script'
  /** The page asks a host that is neither the briefing's nor that of an image it names. */
  | 'request'
  /** The card has an element that could run, frame, send, restyle or deceive. */
  | 'element'
  /** An element that is harmless by itself has an attribute that is not. */
  | 'attribute'
  /** What all objects of the page have in common is changed. */
  | 'prototype'
  /** An uncaught error, or a complaint on the console. */
  | 'error'
  /** The page outside of the card is changed. */
  | 'page'
  /** The page freezes. */
  | 'blocked';

/** What a briefing gives a card, by which an enemy tries to harm the page. */
export interface Attack {
  /** One sentence about what is tried. */
  readonly name: string;
  /** What at least it does to the element of `unsafe-brief.ts`: an attack that does nothing there proves nothing elsewhere. */
  readonly does: Harm;
  /** As text or as the bytes of an answer. */
  readonly markdown?: string | Uint8Array;
  /** Texts, each of which must harm the unsafe element by itself; `markdown` has all of them. */
  readonly parts?: readonly string[];
  /** Compiled JSON; for Markdown alone it is what our own parser makes of it. */
  readonly json?: string;
  /** What only a script of the page can pass as `brief`: what JSON cannot hold. */
  readonly value?: () => unknown;
  /** A smaller and a larger text, for what takes the unsafe element out of all proportion. */
  readonly growing?: readonly [smaller: string, larger: string];
  /** The content type of the bytes. */
  readonly type?: string;
  /** The URLs of images that the briefing names, and that may therefore be fetched. */
  readonly images?: readonly string[];
  /** True if a card may refuse it, or have nothing to show; else it must show it, or nothing has been tried. */
  readonly mayFail?: true;
}

/** Attacks of one kind. */
export interface AttackClass {
  readonly name: string;
  readonly attacks: readonly Attack[];
}

/** A host that no briefing may make the page ask. */
export const ENEMY = 'https://attacker.invalid';

/** Where the briefings of `src` come from. */
export const HOME = 'https://briefs.example/hostile/';
