// A page for each element: examples, and everything that custom-elements.json says about it.
import {CARDS} from 'caucasus-briefs/server';
import {capital, html, inline, raw} from '../html.mjs';
import {CDN, layout, rootOf} from '../layout.mjs';
import {read} from '../package-info.mjs';
import {pastedTag, withHeight} from '../paste.mjs';

const MARKDOWN = `<caucasus-brief heading-level="auto">
  <script type="text/markdown">
---
title: Will the market hall of Port Ellery close?
summary: An invented town, and two invented papers that differ.
sources:
  gazette: {publisher: The Ellery Gazette, short: Gazette, title: Hall to close in May}
  beacon: {publisher: The Harbour Beacon, short: Beacon, title: Traders will stay}
---

- **Will it close?**
  - **In May** [^gazette]
  - **No** [^beacon]
  </script>
</caucasus-brief>`;

const card = (tag, attributes, words) => `<${tag} ${attributes}>
  <p><a href="../${/src="\.\.\/([^"]+)"/.exec(attributes)[1]}">${words}</a></p>
</${tag}>`;

const CSTO = 'src="../briefs/csto-freeze.md"';
const IN_THREE_LINES = `<script type="module" src="/${CDN}caucasus-briefs.js"></script>

${pastedTag('caucasus-brief', {src: '/briefs/csto-freeze.md', words: 'Armenia freezes its part in the CSTO'})}`;

/** Examples of some elements: a heading, a sentence, the HTML, and how much room it has. */
const EXAMPLES = {
  'caucasus-brief': [
    [
      'A whole briefing',
      'The tag has a URL and, inside, what readers see until the card is there. The card is a digest of about one screen; `view="full"` opens everything, for a page of its own.',
      card('caucasus-brief', `${CSTO} heading-level="auto"`, 'Briefing: Armenia’s freeze in the CSTO'),
    ],
    [
      'One section, always dark',
      'The card counts the rest, and readers can open it. `theme` is for places whose ground the page knows; otherwise the card follows the page.',
      card(
        'caucasus-brief',
        `${CSTO} section="facts" theme="dark" heading-level="auto"`,
        'Key facts: Armenia’s freeze in the CSTO',
      ),
    ],
    [
      'The text in the page itself',
      'No request: the briefing is in the tag. A script of the page may set `card.markdown` instead.',
      MARKDOWN,
    ],
    [
      'Not a briefing',
      'The URL leads to a web page, such as a login page. Readers keep the fallback; the developer gets `brief-error` with the code `type`.',
      card(
        'caucasus-brief',
        'src="../elements/index.html" heading-level="auto"',
        'Briefing: the link that is here until the card is',
      ),
    ],
  ],
  'source-compare': [
    [
      'Every question, every source',
      'In a wide container it becomes a matrix: the questions with their stances, and a column for each source. Elsewhere it is a list.',
      card('source-compare', `${CSTO} heading-level="auto"`, 'How five sources differ on Armenia’s freeze in the CSTO'),
      'wide',
    ],
    [
      'Two sources, two questions',
      'Attributes select and order them. The card counts what it leaves out, and readers can open it.',
      card(
        'source-compare',
        `${CSTO} sources="cpc insight" questions="leave bases" heading-level="auto"`,
        'How two analyses differ',
      ),
      'wide',
    ],
    [
      'In a narrow column',
      'The same element, the same order of reading.',
      card(
        'source-compare',
        `${CSTO} questions="leave" heading-level="auto"`,
        'How the sources differ on whether Armenia will leave',
      ),
      'narrow',
    ],
  ],
  'fact-box': [
    [
      'Key facts',
      'Terms and values; where answers differ, they stand side by side.',
      card('fact-box', `${CSTO} heading-level="auto"`, 'Key facts: Armenia’s freeze in the CSTO'),
    ],
    [
      'Compact, beside a text',
      'Term and value on one line. Nothing is left out.',
      card(
        'fact-box',
        'src="../briefs/icc-rome-statute.md" compact heading-level="auto"',
        'Key facts: Armenia and the Rome Statute',
      ),
      'narrow',
    ],
  ],
  'event-timeline': [
    [
      'What happened when',
      'The mark says how exactly a date is known; the distance between two says nothing.',
      card(
        'event-timeline',
        'src="../briefs/karabakh-2020-2023.md" heading-level="auto"',
        'Timeline: the wars over Karabakh',
      ),
    ],
    [
      'A span, newest first',
      'The card counts the events outside the span, and readers can open them.',
      card(
        'event-timeline',
        'src="../briefs/documents/insight.md" from="2023-09" to="2023-10" order="desc" heading-level="auto"',
        'Timeline: September and October 2023',
      ),
      'narrow',
    ],
  ],
};

/** An element without examples is shown with the fixture of its card. */
const examplesOf = ({tag, name}) =>
  EXAMPLES[tag] ?? [
    [
      capital(name),
      'The briefing is in the tag.',
      `<${tag} heading-level="auto">\n  <script type="text/markdown">\n${read(`tests/fixtures/format/${tag}.md`)}  </script>\n</${tag}>`,
    ],
  ];

const USE = {
  'brief-load':
    "card.addEventListener('brief-load', ({brief, problems}) => {\n  console.log(brief.title, problems.length);\n});",
};

/** The elements as the manifest has them. */
export function elementsOfManifest() {
  const {modules} = JSON.parse(read('custom-elements.json'));
  const defined = modules.flatMap(({exports = []}) => exports).filter(({kind}) => kind === 'custom-element-definition');
  const declarations = modules.flatMap(({declarations: each = []}) => each);
  return CARDS.map((card) => {
    const className = card.tag.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
    return {
      definition: defined.find(({name}) => name === card.tag),
      ...declarations.find(({name}) => name === className),
      tag: card.tag,
      examples: examplesOf(card),
    };
  });
}

export function elementPages() {
  const elements = elementsOfManifest();
  return [
    {path: 'elements/index.html', render: () => indexPage(elements)},
    ...elements.map((element) => ({
      path: `elements/${element.tag}.html`,
      render: () => elementPage(element, elements),
    })),
  ];
}

const code = (text) => html`<pre class="code" translate="no"><code>${text}</code></pre>`;

function indexPage(elements) {
  const path = 'elements/index.html';
  const main = html`<header class="doc-head">
  <h1>Elements</h1>
  <p class="lead">One custom element for a whole briefing, and one for each kind of part. All read briefings in the same ways, and behave the same while they load, fail and refresh.</p>
</header>
<ul class="elements-list">
  ${elements.map(
    ({tag, summary, attributes}) => html`<li>
    <h2><a href="${tag}.html" translate="no">&lt;${tag}&gt;</a></h2>
    <p>${inline(summary)}</p>
    <p class="small" translate="no">${own(attributes).map(({name}) => html`<code>${name}</code> `)}</p>
  </li>`,
  )}
</ul>
<section class="doc-text" aria-labelledby="begin">
  <h2 id="begin">Getting started</h2>
  <p>One script, in the site’s template. It is one file, loads nothing else, and works with <code>integrity</code>: each <a href="../briefings/">briefing</a> has a panel that writes the tag.</p>
  ${code(IN_THREE_LINES)}
  <p>In an app with a bundler:</p>
  ${code("import 'caucasus-briefs/define';")}
</section>`;
  return layout({
    path,
    title: 'Elements',
    description: 'The custom elements of caucasus-briefs, with examples and everything that they offer.',
    main,
    styles: ['elements'],
  });
}

const own = (items = []) => items.filter(({inheritedFrom}) => !inheritedFrom);

function elementPage(element, elements) {
  const {
    tag,
    summary,
    description,
    attributes,
    members,
    events,
    slots,
    cssParts,
    cssProperties,
    cssStates,
    notes,
    examples,
  } = element;
  const path = `elements/${tag}.html`;
  const fields = members.filter(
    ({kind, privacy}) => kind === 'field' && privacy !== 'private' && privacy !== 'protected',
  );
  const methods = members.filter(
    ({kind, privacy}) => kind === 'method' && privacy !== 'private' && privacy !== 'protected' && !privacy,
  );
  const sections = [
    ['attributes', 'Attributes and properties', table(['Attribute', 'Property', ''], propertyRows(attributes, fields))],
    [
      'methods',
      'Methods',
      table(
        ['Method', ''],
        methods.map(({name, return: {type} = {}, description: words}) => [
          mono(`${name}()`, type?.text),
          inline(words),
        ]),
      ),
    ],
    [
      'events',
      'Events',
      html`${table(
        ['Event', 'Class', ''],
        events.map(({name, type, description: words}) => [mono(name), mono(type.text), inline(words)]),
      )}<p>All bubble and are composed.</p>${code(USE['brief-load'])}`,
    ],
    [
      'slots',
      'Slots',
      table(
        ['Slot', ''],
        slots.map(({name, description: words}) => [name ? mono(name) : 'default', inline(words)]),
      ),
    ],
    [
      'parts',
      'Parts',
      table(
        ['::part()', ''],
        cssParts.map(({name, description: words}) => [mono(name), inline(words)]),
      ),
    ],
    [
      'properties',
      'Custom properties',
      table(
        ['Property', 'Default', ''],
        cssProperties.map(({name, default: value, description: words}) => [mono(name), mono(value), inline(words)]),
      ),
    ],
    [
      'states',
      'States',
      table(
        [':state()', ''],
        cssStates.map(({name, description: words}) => [mono(name), inline(words)]),
      ),
    ],
    ['server', 'On a server', list(notes.serverRendering)],
    ['accessibility', 'Accessibility', list(notes.accessibility)],
    ['failure', 'When something fails', list(notes.failure)],
  ].filter(([, , content]) => content);
  const main = html`<header class="doc-head">
  <p class="doc-siblings" translate="no">${elements.map(({tag: each}) => (each === tag ? html`<span aria-current="page">${each}</span> ` : html`<a href="${each}.html">${each}</a> `))}</p>
  <h1 translate="no">&lt;${tag}&gt;</h1>
  <p class="lead">${inline(description)} ${inline(summary)}</p>
</header>
<section class="examples" aria-label="Examples">
  ${examples.map(
    ([heading, words, text, room = 'text']) => html`<section class="example ${room}">
    <div class="example-words"><h2>${heading}</h2><p>${inline(words)}</p></div>
    <div class="example-card">${raw(text)}</div>
    <details class="example-code"><summary>The HTML of “${heading}”</summary>${code(withHeight(text))}</details>
  </section>`,
  )}
</section>
<div class="reference">
  <nav class="contents" aria-label="On this page"><ul>${sections.map(([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
  <div class="reference-text">
  ${sections.map(([id, heading, content]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>\n`)}
  </div>
</div>`;
  return layout({
    path,
    title: `<${tag}>`,
    description: `${tag}: ${summary}`.slice(0, 160),
    main,
    styles: ['elements'],
    elements: 'caucasus-briefs.js',
    root: rootOf(path),
  });
}

/** Each attribute with its property, and the properties that have no attribute. */
function propertyRows(attributes, fields) {
  const withoutAttribute = fields.filter(({attribute}) => attribute === undefined);
  // The platform's own comes last.
  const sorted = [...attributes.filter(({fieldName}) => fieldName), ...attributes.filter(({fieldName}) => !fieldName)];
  return [
    ...sorted.map(({name, fieldName, type, description}) => [
      mono(name),
      mono(fieldName ?? name),
      html`${inline(description)} ${types(type)}`,
    ]),
    ...withoutAttribute.map(({name, type, description, readonly}) => [
      '',
      mono(name),
      html`${inline(description)}${readonly && ' Read only.'} ${types(type)}`,
    ]),
  ];
}

/** Every type has `| undefined`, so it is left out. */
const types = (type) => type && html`<code class="type">${type.text.replace(/ \| undefined$/, '')}</code>`;

const mono = (text, after) =>
  html`<code translate="no">${text}</code>${after && html` <code class="type">${after}</code>`}`;

const list = (sentences) => html`<ul>${sentences.map((sentence) => html`<li>${inline(sentence)}</li>`)}</ul>`;

/** A table that becomes a list of its rows where it has no room; a row of one cell has no head. */
function table(heads, rows) {
  return (
    rows.length > 0 &&
    html`<table>
  <thead><tr>${heads.map((head) => html`<th scope="col">${head || raw('<span class="unseen">What it is</span>')}</th>`)}</tr></thead>
  <tbody>${rows.map(([first, ...others]) => html`<tr>${first === '' ? raw('<td class="none">–</td>') : html`<th scope="row">${first}</th>`}${others.map((cell) => html`<td${String(cell) === String(first) && html` class="same"`}>${cell}</td>`)}</tr>`)}</tbody>
</table>`
  );
}
