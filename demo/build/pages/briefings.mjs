// The list of all briefings, and a page for each: the card as the server drew it, and what to paste.
import {readdirSync} from 'node:fs';
import {parseBrief} from 'caucasus-briefs';
import {CARDS, prerender, snippet} from 'caucasus-briefs/node';
import {capital, escaped, html, raw} from '../html.mjs';
import {CDN, layout, rootOf} from '../layout.mjs';
import {read, ROOT} from '../package-info.mjs';
import {heightOf, pastedTag} from '../paste.mjs';

const names = (folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3))
    .sort();

/** URLs in the briefings are resolved against this, and no page may contain it. */
const BASE = 'https://demo.invalid/briefs/';

const INVENTED = {harbour: 'Invented, and corrected three times', withdrawn: 'Invented, and withdrawn'};

/** The overview comes first. */
const first = (name) => (name === 'armenia-russia-west' ? 0 : 1);

/** Every briefing of the demo: `name` is that of its page and of its file. */
export function allBriefings() {
  const made = (name, file, group) => {
    const url = new URL(`${name}.md`, BASE).href;
    const text = read(file);
    return {name, file, group, text, url, ...parseBrief(text, {url})};
  };
  return [
    ...names('briefs/')
      .sort((a, b) => first(a) - first(b))
      .map((name) => made(name, `briefs/${name}.md`, 'topic')),
    ...names('briefs/documents/').map((name) => made(`documents/${name}`, `briefs/documents/${name}.md`, 'document')),
    ...names('demo/briefs/').map((name) => made(name, `demo/briefs/${name}.md`, 'invented')),
  ];
}

const GROUPS = [
  ['topic', 'Topics', 'One question each: what is known, what happened, how the sources differ.'],
  ['document', 'Documents', 'One source each, read closely: what it says, and whom it relies on.'],
  ['invented', 'Invented', 'What no real briefing here has had to show yet: corrections, and a withdrawal.'],
];

export function briefingPages() {
  const briefings = allBriefings();
  return [
    {path: 'briefings/index.html', render: () => indexPage(briefings)},
    ...briefings.map((briefing) => ({path: pathOf(briefing), render: () => briefingPage(briefing)})),
  ];
}

const pathOf = ({name}) => `briefings/${name}.html`;

const day = ({iso, precision}) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && {month: 'long'}),
    ...(precision === 'day' && {day: 'numeric'}),
  }).format(new Date(iso));

/** Marks a text that is not in the language of the pages. */
const inLang = ({lang}) => lang && !/^en\b/.test(lang) && html` lang="${lang}"`;

/** “Français”: the language by the name that its readers look for. */
const languageOf = ({lang}) => {
  const name = new Intl.DisplayNames(lang, {type: 'language'}).of(lang);
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
};

/** The words of a text, without what they lead to. */
const wordsOf = (inlines) => inlines.map(({value, children = []}) => value ?? wordsOf(children)).join('');

/** The ids of the sources that blocks or their text cite, each once. */
function citedIn(nodes) {
  const each = nodes.flatMap(({type, source, children = []}) => (type === 'citation' ? [source] : citedIn(children)));
  return [...new Set(each)];
}

/** The question with the most stances, the first of several; nothing if no question has two. */
function mostDividing({body}) {
  const questions = body
    .flatMap((block) => (block.type === 'comparison' ? block.questions : []))
    .map(({term, answers}) => ({term, answers: answers.filter(({silent}) => !silent)}));
  const most = Math.max(2, ...questions.map(({answers}) => answers.length));
  return questions.find(({answers}) => answers.length === most);
}

/** “Will Armenia leave? No: CPC · Possibly soon: Insight News” */
function dividing(brief) {
  const question = mostDividing(brief);
  if (!question) return undefined;
  const stances = question.answers.map(({stance, children}) => {
    const names = citedIn(children).map((id) => brief.sources[id]?.short);
    return html`<li>${wordsOf(stance).replace(/\.$/, '')}: <b>${names.join(', ')}</b></li> `;
  });
  return html`<div class="dividing small"><p>${wordsOf(question.term)}</p> <ul>${stances}</ul></div>`;
}

/** “Caspian Policy Center, analysis, 31 October 2023”, of a briefing on one source. */
function onlySource({sources}) {
  const [{publisher, genre, published}] = Object.values(sources);
  return html`<p class="small">${[publisher, genre, published && `${published.approximate ? 'about ' : ''}${day(published)}`].filter(Boolean).join(', ')}</p>`;
}

function indexPage(briefings) {
  const path = 'briefings/index.html';
  const originals = briefings.filter(({brief}) => !briefings.some(({url}) => url === brief.translationOf));
  const translation = ({name, brief}) =>
    html`<p class="small"><span${inLang(brief)}>${languageOf(brief)}</span>: <a href="${name}.html" hreflang="${brief.lang}"${inLang(brief)}>${brief.title}</a></p>`;
  const entry = ({name, brief, group, url}) => html`<li>
      <h3><a href="${name}.html">${brief.title}</a></h3>
      ${brief.withdrawn ? '' : html`<p>${brief.summary}</p>`}
      ${group === 'invented' ? html`<p class="small">${INVENTED[name]}</p>` : ''}
      ${brief.withdrawn ? '' : (dividing(brief) ?? onlySource(brief))}
      ${briefings.filter((each) => each.brief.translationOf === url).map(translation)}
    </li>`;
  const main = html`<header class="doc-head">
  <h1>Briefings</h1>
  <p class="lead">Each is one Markdown file, and one page here. The page has the card, its text in plain HTML for readers without scripts, and the lines to paste into a page of your own.</p>
</header>
${GROUPS.map(
  ([group, name, words]) => html`<section class="listing" aria-labelledby="${group}">
  <div class="listing-head"><h2 id="${group}">${name}</h2><p class="small">${words}</p></div>
  <ul class="listing-list">
    ${originals.filter((each) => each.group === group).map(entry)}
  </ul>
</section>`,
)}`;
  return layout({
    path,
    title: 'Briefings',
    description:
      'All briefings of the demo of caucasus-briefs: topics, documents, and invented ones that were corrected or withdrawn.',
    main,
  });
}

/** Where to paste a card, what to paste there, and why. */
const PLACES = [
  ['html', 'A site with its own template', 'The script goes into the template once, the tag into the article.'],
  [
    'snapshot',
    'A CMS that strips scripts',
    'The tag has the whole text inside. If the CMS removes scripts or the tag itself, the text remains. The height keeps the article from jumping.',
  ],
  [
    'static',
    'A newsletter, a feed, an archive',
    'Plain HTML: no script, no style, no class. It does not change when the briefing does.',
  ],
];

function briefingPage(briefing) {
  const {name, brief, url} = briefing;
  const path = pathOf(briefing);
  const root = rootOf(path);
  const file = `briefs/${name}.md`;
  const card = local(
    prerender(brief, {base: url, src: `${root}${file}`, lang: 'en-GB', headingLevel: 1, view: 'full'}),
    root,
  );
  const main = html`<header class="doc-path">
  <p><a href="${root}briefings/">Briefings</a> <span aria-hidden="true">/</span> <span${inLang(brief)}>${brief.title}</span></p>
  <p class="doc-links">${!brief.withdrawn && html`<a class="doc-do" href="#use">Use this briefing</a> `}<a href="${root}playground.html#open=${encodeURIComponent(file)}">Open in the playground</a> <a href="${root}${file}" type="text/markdown">Markdown</a></p>
</header>
<div class="card-page">${raw(card)}</div>
${brief.withdrawn ? html`<p class="doc-text">Nothing of this briefing is left to embed. Where a page already has it, the card says that it has been withdrawn.</p>` : usePanel(briefing, root, file)}`;
  const description = (
    brief.withdrawn ? `This briefing has been withdrawn: ${brief.title}` : (brief.summary ?? brief.title)
  ).slice(0, 160);
  return layout({
    path,
    title: brief.title,
    description,
    main,
    styles: brief.withdrawn ? [] : ['use'],
    elements: 'caucasus-briefs.compiled.js',
    scripts: brief.withdrawn ? [] : ['use'],
  });
}

/** URLs of other briefings lead to their copies in the demo. */
export const local = (card, root) => card.replaceAll(BASE, `${root}briefs/`);

/** A snippet with a link for readers whom no card reaches, unless the text is in it, and with the height of a digest. */
function kept(text, {brief, src, card, label}) {
  const words = card === CARDS[0].tag || inLang(brief) ? brief.title : `${label}: ${brief.title}`;
  const height = heightOf(card, brief);
  return text
    .replace(`<${card} src="${src}"></${card}>`, () => pastedTag(card, {src, words, height}))
    .replace(/(?<=<[^>]* style=")min-height: [^"]*/, height);
}

function usePanel({brief, url}, root, file) {
  const src = `/${file}`;
  const script = `/${CDN}caucasus-briefs.js`;
  // Only the cards that this briefing has something for.
  const snippets = CARDS.map(({tag: card, name}) => {
    const label = capital(name);
    try {
      return {
        card,
        label,
        texts: PLACES.map(([kind]) =>
          kept(local(snippet(brief, {kind, src, script, card, lang: 'en-GB', base: url}), '/'), {
            brief,
            src,
            card,
            label,
          }),
        ),
      };
    } catch (error) {
      // The briefing has no such part.
      if (!(error instanceof TypeError)) throw error;
      return undefined;
    }
  }).filter((each) => each !== undefined);
  const withUrl = (text, value, at) =>
    raw(
      escaped(text).replace(
        // The link that stands for the card leads there too.
        new RegExp(`((?:src|href)=&quot;)${value.replace(/\W/g, '\\$&')}(?=&quot;)`, 'g'),
        `$1<span data-url="${root}${at}">${value}</span>`,
      ),
    );
  const code = (label, text) => html`<figure class="paste">
        <figcaption>${label}</figcaption>
        <pre tabindex="0" translate="no" role="group" aria-label="${label}"><code>${text}</code></pre>
        <div class="paste-do"><button type="button" hidden>Copy</button> <p role="status" aria-live="polite"></p></div>
      </figure>`;
  return html`<section class="use-briefing" id="use" aria-labelledby="use-title" tabindex="-1">
  <h2 id="use-title">Use this briefing</h2>
  <form id="use-form" hidden>
    <fieldset>
      <legend>Where will you paste it?</legend>
      ${PLACES.map(([kind, place], n) => html`<label><input type="radio" name="kind" value="${kind}"${n === 0 && html` checked`}> ${place}</label>`)}
    </fieldset>
    <fieldset>
      <legend>Which card?</legend>
      ${snippets.map(({card, label}, n) => html`<label><input type="radio" name="card" value="${card}"${n === 0 && html` checked`}> ${label}</label>`)}
    </fieldset>
    <fieldset data-for="html snapshot">
      <legend>Where are the two files?</legend>
      <label><input type="radio" name="files" value="here" checked> Here, to try it at once</label>
      <label><input type="radio" name="files" value="own"> On your own site</label>
      <div class="own" hidden>
        <p class="small">Take <a href="${root}${CDN}caucasus-briefs.js" download>the script</a> and <a href="${root}${file}" download>the briefing</a>, and say where you put them.</p>
        <label>The script <input name="script" value="${script}" autocomplete="off" spellcheck="false"></label>
        <label>The briefing <input name="src" value="${src}" autocomplete="off" spellcheck="false"></label>
      </div>
    </fieldset>
  </form>
  <div class="pastes">
    ${snippets.map(({card, texts}, c) =>
      PLACES.map(([kind, place, words], n) => {
        const [head, ...rest] = texts[n].split('\n');
        const tag = rest.join('\n');
        return html`<section data-kind="${kind}" data-card="${card}"${c > 0 && html` hidden`}>
      <h3>${place}</h3>
      <p>${words}</p>
      ${kind === 'static' ? code('The text', texts[n]) : [code('Once, in the template', withUrl(head, script, `${CDN}caucasus-briefs.js`)), code('Where the card should be', withUrl(tag, src, file))]}
    </section>`;
      }),
    )}
  </div>
</section>`;
}
