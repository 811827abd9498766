// Pages that mean harm to a card, each in a frame; and a briefing that means harm to a page.
import {parseBrief} from 'caucasus-briefs';
import {html} from '../html.mjs';
import {CDN, layout} from '../layout.mjs';
import {read} from '../package-info.mjs';

/** File, what the page does, and what its rules would do to unprotected content. */
const EXHIBITS = [
  ['unset', 'It unsets everything', 'No element keeps its display, its size or its margins.'],
  [
    'hidden',
    'It hides the elements that cards consist of',
    'Paragraphs, lists, tables, headings and buttons are gone.',
  ],
  ['shouting', 'It shouts', 'Capitals, letters far apart, lines on top of each other that never break.'],
  ['invisible', 'It makes letters invisible', 'White, transparent, and blurred.'],
  ['root', 'Its root is 62.5 %', 'Text sized in rem is ten pixels high.'],
  [
    'right-to-left',
    'It runs from right to left',
    'The card’s own parts are mirrored; an English text keeps its direction.',
  ],
  ['narrow', 'It is 180 px wide', 'Nothing may stick out of the column, and nothing may be cut off.'],
  ['black', 'It is black, and does not say so', 'The page has no color-scheme, so it counts as a light page.'],
];

const BRIEFING = 'hostile/briefing.md';

export const hostilePages = () => [
  {path: 'hostile/index.html', render: indexPage, frames: true},
  ...EXHIBITS.map(([name, title, words]) => ({
    path: `hostile/${name}.html`,
    render: () => exhibit(name, title, words),
  })),
];

const code = (text, label) =>
  html`<pre class="code" translate="no" role="group" aria-label="${label}"><code>${text}</code></pre>`;

function indexPage() {
  const text = read(`demo/${BRIEFING}`);
  const {problems} = parseBrief(text);
  const main = html`<header class="doc-head">
  <h1>Hostile pages</h1>
  <p class="lead">A card is used in pages that it was never tested in, and shows text that was never vetted. Here are the worst of both: what the page does, and what readers see.</p>
</header>
<div class="exhibits">
${EXHIBITS.map(
  ([name, title, words]) => html`<section class="exhibit" aria-labelledby="${name}">
  <h2 id="${name}">${title}</h2>
  <p>${words} <a href="${name}.html">The page alone</a></p>
  ${code(read(`demo/styles/hostile/${name}.css`).trim(), `${title}: its rules`)}
  <iframe src="${name}.html" title="${title}" loading="lazy"></iframe>
</section>`,
)}
</div>
<section class="hostile-text" aria-labelledby="markdown">
  <h2 id="markdown">A briefing that means harm</h2>
  <p class="hostile-words">A briefing is never turned into HTML, so there is nothing to clean and nothing to forget. Anything that looks like HTML is shown as text. A link with a forbidden URL loses the URL and keeps its words. The author is told about each. <a href="../playground.html#open=${encodeURIComponent(BRIEFING)}">Try your own in the playground</a></p>
  <div class="hostile-pair">
    <div>${code(text.trimEnd(), 'The briefing’s Markdown')}</div>
    <caucasus-brief src="briefing.md" images="none" heading-level="3"><p><a href="briefing.md">The briefing that means harm</a></p></caucasus-brief>
  </div>
  <h3>What its author is told</h3>
  <ol class="told">${problems.map(({line, column, severity, message}) => html`<li><code>${line}:${column}</code> <strong>${severity}</strong> ${message}</li>`)}</ol>
</section>`;
  return layout({
    path: 'hostile/index.html',
    title: 'Hostile pages',
    main,
    styles: ['hostile'],
    elements: 'caucasus-briefs.js',
    description:
      'Cards in pages whose style sheets mean harm, and a briefing that tries to run scripts: what readers see.',
  });
}

/** A foreign page: it has its own rules, a text and a card, and nothing of the demo. */
function exhibit(name, title, words) {
  return html`<!doctype html>
<html lang="${name === 'right-to-left' ? 'fa' : 'en'}"${name === 'right-to-left' && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<title>${title} – a hostile page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${title}: an exhibit of caucasus-briefs. ${words}">
<link rel="icon" href="../pictures/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../styles/hostile/${name}.css">
<script type="module" src="../${CDN}caucasus-briefs.js"></script>
${name === 'right-to-left' && html`<script type="module" src="../${CDN}locales/fa.js"></script>\n`}</head>
<body>
<main>
<h1 lang="en">${title}</h1>
<p lang="en">A paragraph of the page itself, for comparison.</p>
<fact-box src="../briefs/harbour.md"><p><a href="../briefs/harbour.md">Key facts: the winter ferry of Port Ellery</a></p></fact-box>
</main>
</body>
</html>
`.toString();
}
