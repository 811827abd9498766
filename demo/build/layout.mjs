import {html, raw} from './html.mjs';
import {VERSION} from './package-info.mjs';

/** The parts of the demo, as its bar names them. The product's name leads to the first page. */
export const BAR = [
  ['./', raw('<strong translate="no">caucasus-briefs</strong>')],
  ['articles/', 'Articles'],
  ['briefings/', 'Briefings'],
  ['elements/', 'Elements'],
  ['playground.html', 'Playground'],
  ['house-styles.html', 'House styles'],
  ['hostile/', 'Hostile pages'],
];

/** From a page back to the folder of the demo. */
export const rootOf = (path) => '../'.repeat(path.split('/').length - 1);

/** The folder of the CDN files in the demo, as in any site that has its own copies. */
export const CDN = `caucasus-briefs@${VERSION}/`;

/**
 * A page of the demo, with its head and bar. All of its URLs are relative, so it works in any folder of any server.
 *
 * @param page `path` within the demo, `title`, `description`, `body` (HTML); `skip`: the id of its content, and what leads there; `styles` and
 *   `scripts` by their names in demo/styles/ and in demo/; `elements`: the CDN file that it needs, if any; `locales`: languages for it
 */
export function page({
  path,
  title,
  description,
  body,
  skip: [id, words],
  styles = [],
  scripts = [],
  elements,
  locales = [],
}) {
  const root = rootOf(path);
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root}pictures/icon.svg" type="image/svg+xml">
${['base', ...styles].map((name) => html`<link rel="stylesheet" href="${root}styles/${name}.css">\n`)}${elements && html`<script type="module" src="${root}${CDN}${elements}"></script>\n`}${locales.map(
    (lang) => html`<script type="module" src="${root}${CDN}locales/${lang}.js"></script>\n`,
  )}${scripts.map((name) => html`<script type="module" src="${root}${name}.ts"></script>\n`)}</head>
<body>
<a class="skip" href="#${id}">${words}</a>

<nav class="bar" aria-label="Demo">
  <ul>
    ${BAR.map(([to, name]) => html`<li><a href="${to === './' ? root || './' : root + to}"${current(to, path)}>${name}</a></li>`)}
  </ul>
</nav>

${body}</body>
</html>
`.toString();
}

/** Marks the current part in the bar. */
function current(to, path) {
  const url = path.replace(/(^|\/)index\.html$/, '$1');
  if (url === to || (url === '' && to === './')) return html` aria-current="page"`;
  return url.startsWith(to) && html` aria-current="true"`;
}

/** A page of the demo's own, outside of the newspaper. @param page as above, with `main` for `body` */
export function layout({title, main, styles = [], ...rest}) {
  const body = html`<main class="doc" id="main" tabindex="-1">
${main}
</main>

<footer class="doc-foot">
  <p><span translate="no">caucasus-briefs ${VERSION}</span>, MIT. This site sets no cookie, stores nothing and asks no other host for anything. The Larkspur Courier, Port Ellery and the mastheads shown here are invented; the briefings about Armenia are drawn from published documents, and name them.</p>
</footer>
`;
  return page({
    title: `${title} – caucasus-briefs`,
    body,
    skip: ['main', 'Skip to the content'],
    styles: ['doc', ...styles],
    ...rest,
  });
}
