import type {QueryOf} from '../cards/card.js';
import type {CARDS} from '../cards/index.js';
import type {BriefErrorEvent, BriefLoadEvent, BriefToggleEvent, BriefUpdateEvent} from '../controllers/brief-events.js';
import type {BriefElement} from './brief-element.js';

/** What a card can be given in JSX: its properties, `heading-level`, listeners, and what any element takes. */
export interface CardProps extends Partial<
  Pick<
    BriefElement,
    'src' | 'markdown' | 'brief' | 'view' | 'section' | 'headingLevel' | 'loading' | 'refresh' | 'theme' | 'images'
  >
> {
  'heading-level'?: string | number | undefined;
  /** React and Preact. */
  'onbrief-load'?: ((event: BriefLoadEvent) => void) | undefined;
  'onbrief-update'?: ((event: BriefUpdateEvent) => void) | undefined;
  'onbrief-error'?: ((event: BriefErrorEvent) => void) | undefined;
  'onbrief-toggle'?: ((event: BriefToggleEvent) => void) | undefined;
  /** Solid. */
  'on:brief-load'?: ((event: BriefLoadEvent) => void) | undefined;
  'on:brief-update'?: ((event: BriefUpdateEvent) => void) | undefined;
  'on:brief-error'?: ((event: BriefErrorEvent) => void) | undefined;
  'on:brief-toggle'?: ((event: BriefToggleEvent) => void) | undefined;
  // Any element; unknown where each framework has a type of its own.
  children?: unknown;
  class?: string | undefined;
  className?: string | undefined;
  /** React and Preact: a snapshot, as the card's fallback. */
  dangerouslySetInnerHTML?: {readonly __html: string} | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  key?: string | number | bigint | null | undefined;
  lang?: string | undefined;
  ref?: unknown;
  role?: string | undefined;
  slot?: string | undefined;
  style?: unknown;
  suppressHydrationWarning?: boolean | undefined;
  tabIndex?: number | undefined;
  title?: string | undefined;
}

/**
 * The cards' tags for JSX. In an app, for React (for others name their module: `preact`, `solid-js`):
 *
 * ```ts
 * import type {CardElements} from 'caucasus-briefs';
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends CardElements {}
 *   }
 * }
 * ```
 */
export type CardElements = {[C in (typeof CARDS)[number] as C['tag']]: CardProps & QueryOf<C['attributes']>};
