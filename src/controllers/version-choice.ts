import {versionFor} from '../model/versions.js';
import type {BriefContent} from './brief-state.js';

/** Chooses the version of a briefing: in the language of the card's place, or in the one that the reader has chosen. */
export class VersionChoice {
  /** The language of the place, if the page declares it. */
  #lang: string | undefined;
  #chosen: string | undefined;
  /** URLs that could not be loaded. */
  readonly #refused = new Set<string>();

  /**
   * Takes the language of the place. If it changes, it counts more than what the reader has chosen before.
   *
   * @returns whether it has changed
   */
  follow(lang: string | undefined): boolean {
    if (lang === this.#lang) return false;
    this.#lang = lang;
    this.#chosen = undefined;
    return true;
  }

  /**
   * Takes the language that the reader has chosen.
   *
   * @param source what `src` gave, if it has arrived
   * @returns whether the briefing exists in that language; as long as it has not arrived, it may
   */
  choose(lang: string, source: BriefContent | undefined): boolean {
    if (source && lang !== source.brief.lang && this.#urlOf(source, lang) === undefined) return false;
    this.#chosen = lang;
    return true;
  }

  /** A version could not be loaded: it is not chosen again until {@link retry}. */
  refuse(url: string): void {
    this.#refused.add(url);
  }

  retry(): void {
    this.#refused.clear();
  }

  /**
   * The URL of the version to show; undefined for the source itself.
   *
   * @param isInline whether the briefing is in the page: then it stays until the reader chooses another language
   */
  of(source: BriefContent, isInline: boolean): string | undefined {
    if (source.brief.withdrawn) return undefined;
    if (this.#chosen !== undefined) {
      const chosen = this.#urlOf(source, this.#chosen);
      if (chosen !== undefined || this.#chosen === source.brief.lang) return chosen;
    }
    return isInline || this.#lang === undefined ? undefined : this.#urlOf(source, this.#lang);
  }

  /** Only at the origin of the briefing: a briefing must not make a reader's browser contact others. */
  #urlOf({brief, url}: BriefContent, lang: string): string | undefined {
    const version = versionFor(brief, lang)?.url;
    // A fragment leads to a place in the briefing itself, not to another version.
    if (url === undefined || version === undefined || version.startsWith('#')) return undefined;
    if (new URL(version).origin !== new URL(url).origin || this.#refused.has(version)) return undefined;
    return version;
  }
}
