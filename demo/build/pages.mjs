// All pages of the demo. They are made on request, from the last build.
import {createHash} from 'node:crypto';
import {STRICT_CSP, TEMPLATES_CSP} from './csp.mjs';
import {briefingPages} from './pages/briefings.mjs';
import {courierPages} from './pages/courier.mjs';
import {elementPages} from './pages/elements.mjs';
import {frontPages} from './pages/front.mjs';
import {hostilePages} from './pages/hostile.mjs';
import {houseStylePages} from './pages/house-styles.mjs';
import {playgroundPages} from './pages/playground.mjs';

/** Each page: its path within the demo and `render()`; `frames` if it holds others, `templates` if Lit's templates draw in it. */
export const sitePages = () => [
  ...frontPages(),
  ...courierPages(),
  ...briefingPages(),
  ...elementPages(),
  ...playgroundPages(),
  ...houseStylePages(),
  ...hostilePages(),
];

/**
 * The policy of a page of the demo: the strict one, its own style sheets, and only those inline styles that the package put into it.
 *
 * @param text the page
 */
export function policyFor(text, {frames = false, templates = false} = {}) {
  const hashes = [
    ...new Set(
      [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(
        ([, css]) => ` 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
      ),
    ),
  ];
  return `${templates ? TEMPLATES_CSP : STRICT_CSP}; style-src 'self'${hashes.join('')}${frames ? "; frame-src 'self'" : ''}`;
}
