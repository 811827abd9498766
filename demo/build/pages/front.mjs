// The first page: what this is, for whom and why, beside a card as an article would have it.
import {prerender} from 'caucasus-briefs/node';
import {allBriefings, local} from './briefings.mjs';
import {ARTICLES} from './courier.mjs';
import {html, raw} from '../html.mjs';
import {layout} from '../layout.mjs';
import {pastedTag} from '../paste.mjs';

const SHOWN = 'csto-freeze';

/** Who the library is for, and where each of them begins. */
const READERS = [
  ['Editor', 'briefings/', 'Choose a briefing, copy its lines', 'For any CMS, for newsletters and for feeds.'],
  [
    'Developer',
    'elements/',
    'See what the elements offer',
    'Attributes, events, styles; HTML from Node, without a script.',
  ],
  [
    'Author',
    'playground.html',
    'Write a briefing, see its card',
    'It is Markdown. Each mistake is named while you type.',
  ],
];

export const frontPages = () => [{path: 'index.html', render}];

function render() {
  const {brief, url} = allBriefings().find(({name}) => name === SHOWN);
  const src = `briefs/${SHOWN}.md`;
  const card = local(prerender(brief, {base: url, src, lang: 'en-GB'}), '');
  const lines = [
    '<script type="module" src="/dist/cdn/caucasus-briefs.js"></' + 'script>',
    pastedTag('caucasus-brief', {src: `/${src}`, words: `${brief.title}: where the sources differ`}),
  ].join('\n');
  const main = html`<div class="front">
<header class="front-words">
  <h1>Who says what when sources disagree</h1>
  <p class="lead">For newsrooms whose sources tell one story differently: a card of about one screen that fits into any article, leads from each claim to the passage behind it, and is corrected everywhere at once.</p>
</header>
<div class="front-card" id="briefing">${raw(card)}</div>
<div class="front-next">
  <figure class="paste" data-paste-of="briefing">
    <figcaption id="paste-label">Two lines put this card on your page</figcaption>
    <pre id="paste" tabindex="0" translate="no" role="group" aria-labelledby="paste-label"><code>${raw(lines.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))}</code></pre>
    <div class="paste-do"><button type="button" hidden>Copy</button> <p role="status" aria-live="polite"></p></div>
  </figure>
  <ul class="readers">
    ${READERS.map(([reader, to, words, more]) => html`<li><strong>${reader}</strong> <a href="${to}">${words}</a> <span>${more}</span></li>\n`)}
  </ul>
</div>
</div>
<section class="front-article" aria-labelledby="articles">
  <a class="front-picture" href="articles/" tabindex="-1" aria-hidden="true"><img src="/demo/pictures/valley-town.svg" width="1200" height="800" alt="" loading="lazy"></a>
  <div>
    <h2 id="articles"><a href="articles/">See it in an article</a></h2>
    <p>The Larkspur Courier does not exist. It has the cards between paragraphs, beside the text, and as wide as the page.</p>
    <ul>
      ${ARTICLES.map(({path, label, title}) => html`<li><a href="${path.replace('index.html', '')}">${label}</a> <span>${title}</span></li>\n`)}
    </ul>
  </div>
</section>`;
  return layout({
    path: 'index.html',
    title: 'Who says what when sources disagree',
    description:
      'Briefing cards for newsrooms whose sources tell one story differently: about one screen, attributed to the passage, corrected everywhere at once.',
    main,
    styles: ['use', 'front'],
    elements: 'caucasus-briefs.compiled.js',
    scripts: ['paste'],
  });
}
