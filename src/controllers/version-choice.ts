import {versionFor} from '../model/versions.js';
import type {BriefContent} from './brief-state.js';

/** Which version of a briefing is to be shown: in the language of its place, or in the one that the reader has chosen there. */
export class VersionChoice {
  /** Of the place, if the page says it. */
  #lang: string | undefined;
  #chosen: string | undefined;
  /** Addresses that could not be had. */
  readonly #refused = new Set<string>();

  /** Takes up the language of the place. A change of it is later than what the reader has chosen. @returns whether it is another one */
  follow(lang: string | undefined): boolean {
    if (lang === this.#lang) return false;
    this.#lang = lang;
    this.#chosen = undefined;
    return true;
  }

  /** The reader chooses a language. @returns whether what `src` gave is there in it; before it has come, it may be */
  choose(lang: string, source: BriefContent | undefined): boolean {
    if (source && lang !== source.brief.lang && this.#urlOf(source, lang) === undefined) return false;
    this.#chosen = lang;
    return true;
  }

  /** A version could not be had: it is not asked for again, until {@link retry}. */
  refuse(url: string): void {
    this.#refused.add(url);
  }

  retry(): void {
    this.#refused.clear();
  }

  /**
   * The address of the version that is to be shown; none for the source itself.
   *
   * @param isInline whether the briefing stands in the page: it stays then, until the reader asks for another language
   */
  of(source: BriefContent, isInline: boolean): string | undefined {
    if (source.brief.withdrawn) return undefined;
    if (this.#chosen !== undefined) {
      const chosen = this.#urlOf(source, this.#chosen);
      if (chosen !== undefined || this.#chosen === source.brief.lang) return chosen;
    }
    return isInline || this.#lang === undefined ? undefined : this.#urlOf(source, this.#lang);
  }

  /** Only from the host of the briefing itself: no other is contacted. */
  #urlOf({brief, url}: BriefContent, lang: string): string | undefined {
    const version = versionFor(brief, lang)?.url;
    // A version that is a place in the briefing itself is no other.
    if (url === undefined || version === undefined || version.startsWith('#') || new URL(version).origin !== new URL(url).origin) return undefined;
    return this.#refused.has(version) ? undefined : version;
  }
}
