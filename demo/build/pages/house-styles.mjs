// Three invented mastheads, each with the exact lines that make the cards its own.
import {html, raw} from '../html.mjs';
import {layout} from '../layout.mjs';
import {read} from '../package-info.mjs';

const HOUSES = [
  [
    'sentinel',
    'The Ashgrove Sentinel',
    'A broadsheet',
    'Est. 1871 · Ashgrove',
    'Council delays ferry vote',
    'Members wish to hear first who is to pay for the dredging.',
  ],
  [
    'meridian',
    'MERIDIAN WIRE',
    'A wire service',
    '14:05 UTC · Regional',
    'Port Ellery council puts off ferry vote to 9 Dec',
    'UPDATE 2. Adds date of vote; background.',
  ],
  [
    'overflow',
    'overflow_',
    'A technical site, always dark',
    'logs for people',
    'A ferry, a spreadsheet and an upside-down nine',
    'How one digit went through six articles, and back.',
  ],
];

export const houseStylePages = () => [{path: 'house-styles.html', render}];

function render() {
  const main = html`<header class="doc-head">
  <h1>House styles</h1>
  <p class="lead">Three invented papers, one briefing. Only the lines beside the cards make them theirs: custom properties that a site writes once, for all its cards.</p>
  <nav class="house-jump" aria-label="Papers"><ul>${HOUSES.map(([name, , kind]) => html`<li><a href="#${name}">${kind}</a></li>`)}</ul></nav>
</header>
${HOUSES.map(
  ([name, masthead, kind, line, headline, words]) => html`<section class="house" aria-labelledby="${name}">
  <div class="house-words">
    <h2 id="${name}">${kind}</h2>
    <pre class="code" translate="no" role="group" aria-label="${kind}: the styles"><code>${read(`demo/styles/house/${name}.css`).trim()}</code></pre>
  </div>
  <div class="house-page ${name}">
    <p class="house-masthead"><strong translate="no">${masthead}</strong> <span>${line}</span></p>
    <p class="house-headline">${headline}</p>
    <p class="house-text">${words}</p>
    <div class="house-cards">
      <fact-box src="briefs/harbour.md" heading-level="3"><p><a href="briefs/harbour.md">Key facts: the winter ferry of Port Ellery</a></p></fact-box>
      <event-timeline src="briefs/harbour.md" heading-level="3"><p><a href="briefs/harbour.md">Timeline: the winter ferry of Port Ellery</a></p></event-timeline>
    </div>
  </div>
</section>`,
)}
<section class="doc-text" aria-labelledby="more">
  <h2 id="more">What stays as it is</h2>
  <p>${raw('The text has the page’s font and size, at least 14 px and at most twice the size of the page’s root. If a font is missing, the next in the list is used at once. The layout of a card depends on its own width. Cards in a row begin and end at the same height. The page’s rules for its own paragraphs, lists or tables do not reach them: see the <a href="hostile/">hostile pages</a>.')}</p>
  <p>If you set one colour, set it for light and for dark. The reference lists all <a href="elements/caucasus-brief.html#properties">custom properties</a> with their defaults; a few <a href="elements/caucasus-brief.html#parts">parts</a> cover the rest.</p>
</section>`;
  return layout({
    path: 'house-styles.html',
    title: 'House styles',
    main,
    styles: ['house-styles', ...HOUSES.map(([name]) => `house/${name}`)],
    elements: 'caucasus-briefs.js',
    description: 'Three invented mastheads, each with the ten lines of CSS that give the cards its look.',
  });
}
