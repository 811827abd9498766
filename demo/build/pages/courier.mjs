// The newspaper that has the cards: its articles are written by hand, in demo/courier/; their shared frame is here.
import {html, raw} from '../html.mjs';
import {page} from '../layout.mjs';
import {read} from '../package-info.mjs';

/** Each article: its path in the demo, its file, its title in the paper, and the place that says how to use its first card. */
export const ARTICLES = [
  {
    path: 'articles/index.html',
    name: 'reportage',
    label: 'Reportage',
    use: 'embed',
    title: 'In Yerevan, a room full of maps and no agreement on how to read them',
    description:
      'An invented news article with a live briefing card between two of its paragraphs: the demo of caucasus-briefs.',
  },
  {
    path: 'articles/source-compare.html',
    name: 'sources',
    label: 'Sources',
    use: 'use-all',
    title: 'Five articles and one long table',
    description:
      'An invented feature article with two comparisons of sources: one as wide as the page, one narrowed to two sources. A demo of source-compare.',
  },
  {
    path: 'articles/fact-box.html',
    name: 'facts',
    label: 'Facts',
    use: 'use-partners',
    title: 'A dictionary for machines that arrive before their words',
    description:
      'An invented news report with two boxes of key facts beside the text, one of them compact. A demo of fact-box.',
  },
  {
    path: 'articles/event-timeline.html',
    name: 'timeline',
    label: 'Timeline',
    use: 'use-wars',
    title: 'How this paper writes a date that nobody knows to the day',
    description:
      'An invented explainer with two timelines: one whole, one cut to two months with the newest event first. A demo of event-timeline.',
  },
  {
    path: 'articles/corrected.html',
    name: 'corrections',
    label: 'Corrections',
    use: 'use-ferry',
    title: 'The number was 1,900',
    description:
      'An invented article about errors, with an invented briefing that has been corrected and another that has been withdrawn. A demo of caucasus-brief.',
  },
];

/** The paper's own first page. */
const [{path: FRONT}] = ARTICLES;

export const courierPages = () => ARTICLES.map((article) => ({path: article.path, render: () => articlePage(article)}));

function articlePage({path, name, use, title, description}) {
  const isFront = path === FRONT;
  /** From this page to another of the paper. */
  const to = (other) => (other === FRONT ? './' : other.replace('articles/', ''));
  return page({
    path,
    title: `${title} – The Larkspur Courier`,
    description,
    styles: ['courier', ...(isFront ? [] : ['article'])],
    elements: 'caucasus-briefs.js',
    scripts: ['paste'],
    skip: ['article', 'Skip to the article'],
    body: html`<aside class="strip" aria-label="About this page">
  <p>A demo: an invented newspaper with ${isFront ? 'a live briefing card' : 'live briefing cards'}. <a href="#${use}">How to put one on your page</a></p>
</aside>

<header class="masthead">
  <p class="masthead-date"><time datetime="2026-11-22"><span class="weekday">Sunday </span>22 November 2026</time></p>
  <p class="masthead-name"><a href="${to(FRONT)}">The Larkspur Courier</a></p>
  <nav class="masthead-nav" aria-label="Pages">
    <ul>
      ${ARTICLES.map((other) => html`<li><a href="${to(other.path)}"${other.path === path && html` aria-current="page"`}>${other.label}</a></li>`)}
    </ul>
  </nav>
</header>

${raw(read(`demo/courier/${name}.html`))}`,
  });
}
