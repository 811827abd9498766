import {html, raw} from './html.mjs';
import {VERSION} from './package-info.mjs';

/** The parts of the demo, as its bar names them. The first is the newspaper, whose pages are written by hand: it is where the product's name leads. */
export const BAR = [
  ['./', raw('<strong translate="no">caucasus-briefs</strong>')], ['briefings/', 'Briefings'], ['elements/', 'Elements'], ['playground.html', 'Playground'],
  ['house-styles.html', 'House styles'], ['hostile/', 'Hostile pages'],
];

/** From a page back to the folder of the demo. */
export const rootOf = (path) => '../'.repeat(path.split('/').length - 1);

/** Where the CDN files lie in the demo, as they would in any site that has copies of its own. */
export const CDN = `caucasus-briefs@${VERSION}/`;

/**
 * A page of the demo's own. All of its addresses are relative: it works in any folder of any server.
 *
 * @param page `path` within the demo, `title`, `description`, `main` (HTML); `styles` and `scripts` by their names in demo/styles/ and
 *   in demo/; `elements`: the CDN file that it needs, if any; `lang`, `dir`
 */
export function layout({path, title, description, main, styles = [], scripts = [], elements, locales = []}) {
  const root = rootOf(path);
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  const current = (to) => (address === to ? html` aria-current="page"` : to !== './' && address.startsWith(to) ? html` aria-current="true"` : '');
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title} – caucasus-briefs</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root}pictures/icon.svg" type="image/svg+xml">
${['base', 'doc', ...styles].map((name) => html`<link rel="stylesheet" href="${root}styles/${name}.css">\n`)}${elements && html`<script type="module" src="${root}${CDN}${elements}"></script>\n`}${
    locales.map((lang) => html`<script type="module" src="${root}${CDN}locales/${lang}.js"></script>\n`)}${
    scripts.map((name) => html`<script type="module" src="${root}${name}.ts"></script>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>

<nav class="bar" aria-label="Demo">
  <ul>
    ${BAR.map(([to, name]) => html`<li><a href="${to === './' ? root || './' : root + to}"${current(to)}>${name}</a></li>`)}
  </ul>
</nav>

<main class="doc" id="main" tabindex="-1">
${main}
</main>

<footer class="doc-foot">
  <p><span translate="no">caucasus-briefs ${VERSION}</span>, MIT. This site sets no cookie, stores nothing and asks no other host for anything. The Larkspur Courier, Port Ellery and the mastheads shown here are invented; the briefings about Armenia are drawn from published documents, and name them.</p>
</footer>
</body>
</html>
`.toString();
}
