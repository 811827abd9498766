import type {Brief} from '../../model/brief.js';

/** The keys of the front matter, as far as they say something. */
export type Fields = Partial<Omit<Brief, 'sources' | 'passages' | 'footnotes' | 'body' | 'titleContent'>>;

/** What the front matter says. */
export interface Metadata {
  readonly fields: Omit<Fields, 'corrections' | 'digest'>;
  readonly sources: Brief['sources'];
  /** False if a source may be missing because YAML refused a part. */
  readonly complete: boolean;
  /** What names anchors; reports those that are nowhere, once all anchors are known. */
  named(isAnchor: (id: string) => boolean): Pick<Fields, 'corrections' | 'digest'>;
}
