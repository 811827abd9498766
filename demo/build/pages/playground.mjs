// The playground's page. Its text and its card are there before its script.
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {CARDS} from 'caucasus-briefs/server';
import {allBriefings} from './briefings.mjs';
import {html} from '../html.mjs';
import {layout} from '../layout.mjs';
import {ROOT} from '../package-info.mjs';

const LANGUAGES = [
  ['en-GB', 'English'],
  ['fr', 'Français'],
  ['ru', 'Русский'],
  ['hy', 'Հայերեն'],
  ['az', 'Azərbaycanca'],
  ['tr', 'Türkçe'],
  ['fa', 'فارسی'],
];
const GROUPS = [
  ['topic', 'Topics'],
  ['document', 'Documents'],
  ['invented', 'Invented'],
];
const FIRST = 'harbour';
/** Not a file, but a text in the page. */
const NEW = 'new.md';

export const playgroundPages = () => [{path: 'playground.html', render, templates: true}];

/** What the command line writes for a new briefing. */
const skeleton = () =>
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('dist/node/cli.js', ROOT)), 'new', '--print', 'What is this briefing about?'],
    {encoding: 'utf8'},
  );

const select = (name, label, options, chosen) =>
  html`<label>${label} <select name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}</select></label>`;

function render() {
  const briefings = allBriefings();
  const {text} = briefings.find(({name}) => name === FIRST);
  const option = ({name, brief}) =>
    html`<option value="briefs/${name}.md"${name === FIRST && html` selected`}>${brief.title}</option>`;
  const main = html`<header class="pg-head">
  <h1>Playground</h1>
  <p class="small">Write on one side, read on the other. The text stays in this page: nothing is stored or sent. A link holds all of it.</p>
  <p class="small pg-shapes" id="shapes">A list of bold dates becomes a timeline; of bold terms with colons, facts; of bold questions with answers, a comparison; a quoted block ending in “— name”, a quotation.</p>
</header>
<div class="pg">
  <div class="pg-files" role="group" aria-label="Text">
    <label class="pg-open">Open <select id="shipped"><option value="">Your own text</option><option value="${NEW}">A new briefing</option>${GROUPS.map(([group, label]) => html`<optgroup label="${label}">${briefings.filter((each) => each.group === group).map(option)}</optgroup>`)}<option value="hostile/briefing.md">A briefing that means harm</option></select></label>
    <label class="pg-file">Open a file <input type="file" id="file" accept=".md,.markdown,.txt,text/markdown"></label>
    <button type="button" id="download" disabled>Download .md</button>
    <button type="button" id="share" disabled>Copy a link to this</button>
    <button type="button" id="back" hidden>Bring back my text</button>
    <p role="status" id="said"></p>
    <input id="link" readonly hidden aria-label="Link to this text">
  </div>
  <fieldset class="pg-view">
    <legend class="unseen">Show</legend>
    <label><input type="radio" name="view" id="write" autocomplete="off" checked> Write</label>
    <label><input type="radio" name="view" id="read" autocomplete="off"> Read</label>
  </fieldset>
  <section class="pg-text" aria-labelledby="text-label">
    <h2 id="text-label"><label for="text">Markdown</label> <span class="small">scroll up for title and sources</span></h2>
    <div class="editor" id="editor">
      <div class="editor-lines">
        <div id="lines" class="lines" aria-hidden="true"></div>
        <textarea id="text" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="count shapes">
${text}</textarea>
      </div>
    </div>
    <div class="pg-problems">
      <h2>Problems <span role="status" id="count"></span></h2>
      <ol id="problems"></ol>
    </div>
  </section>
  <section class="pg-card" aria-label="Card">
    <details id="options"><summary>Options</summary>
    <form id="switches" class="switches" autocomplete="off">
      ${select(
        'element',
        'Element',
        CARDS.map(({tag}) => [tag, `<${tag}>`]),
        CARDS[0].tag,
      )}
      <label class="pg-width">Width <output id="width-value" for="width">640 px</output> <input type="range" id="width" name="width" min="240" max="900" step="10" value="640"></label>
      <span class="presets" role="group" aria-label="Widths">${[240, 360, 640, 900].map((width) => html`<button type="button" data-width="${width}" disabled>${width}</button>`)}</span>
      ${select(
        'theme',
        'Theme',
        [
          ['auto', 'as the page'],
          ['light', 'light'],
          ['dark', 'dark'],
        ],
        'auto',
      )}
      ${select('lang', 'Language', LANGUAGES, 'en-GB')}
      ${select(
        'dir',
        'Direction',
        [
          ['auto', 'of the language'],
          ['ltr', 'left to right'],
          ['rtl', 'right to left'],
        ],
        'auto',
      )}
      ${select(
        'images',
        'Images',
        [
          ['none', 'not loaded'],
          ['all', 'loaded'],
        ],
        'none',
      )}
      ${select(
        'level',
        'Heading level',
        ['1', '2', '3', '4', '5', '6'].map((level) => [level, level]),
        '2',
      )}
    </form>
    </details>
    <div class="stage-room" tabindex="0" role="group" aria-label="The card in its width"><div id="stage"><caucasus-brief></caucasus-brief></div></div>
  </section>
</div>
<script type="text/markdown" id="${NEW}">
${skeleton()}</script>
<noscript><p>The playground needs a script. The text above can be read without one.</p></noscript>`;
  return layout({
    path: 'playground.html',
    title: 'Playground',
    main,
    styles: ['playground'],
    elements: 'caucasus-briefs.js',
    scripts: ['playground'],
    locales: LANGUAGES.map(([lang]) => lang).filter((lang) => !lang.startsWith('en')),
    description:
      'Write a briefing in Markdown, see its problems as you type and its card beside it, and share it with a link that holds all of it.',
  });
}
