import {assert, oneEvent} from '@open-wc/testing';
import {tagsFor} from '../cards.js';
import type {NodeOutput} from '../render/node-outputs.js';
import {answer, freshPath} from './network.js';
import {closePages, openPage, settled, WATCH, type Card, type Page} from './page.js';

/* Pages under the exact policies of SECURITY.md, with everything that a reader can do there. A page's first script records every violation. */

const SECURITY = await (await fetch('/SECURITY.md')).text();
const POLICY = /^Content-Security-Policy: (.+)$/m.exec(SECURITY)![1]!;
const FULL = '/dist/cdn/caucasus-briefs.js';
const COMPILED = '/dist/cdn/caucasus-briefs.compiled.js';
const script = (src: string) => `<script type="module" src="${src}"></script>\n`;

/** The longest of the topic briefings, and the tags that have something to show of it. */
const BRIEFING = 'briefs/armenia-russia-west';
const TAGS = tagsFor(await (await fetch(`/${BRIEFING}.md`)).text());
const MARKDOWN = `# A table, a quotation, an image

| Bridge | Arches |
| :--- | ---: |
| Old | 7 |

> “It stood.”
> — A mason, 2020

![A bridge](/demo/pictures/icon.svg)

1. One
2. [x] Two

    code
`;

const strict = (html: string, policy = POLICY) => openPage(WATCH + html, {'content-security-policy': policy});

async function nodeOutput(name: string): Promise<NodeOutput> {
  const outputs = (await (await fetch('/tests/render/node-outputs.json')).json()) as readonly NodeOutput[];
  return outputs.find((output) => output.name === name)!;
}

/** What a reader, and the page around the card, can do with a card that is ready. */
async function useAll(card: Card, page: Page): Promise<void> {
  const root = card.shadowRoot!;
  for (const details of root.querySelectorAll('details')) details.open = true;
  for (const cite of [...root.querySelectorAll<HTMLButtonElement>('.cite')].slice(0, 3)) {
    cite.click();
    assert.ok(root.querySelector(':popover-open'), card.localName);
  }
  root.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  for (const theme of ['dark', 'light', 'auto'] as const) {
    card.theme = theme;
    await card.updateComplete;
  }
  root.querySelector<HTMLButtonElement>('button.copy')?.click();
  card.images = 'none';
  card.headingLevel = 4;
  await card.updateComplete;
  root.querySelector<HTMLAnchorElement>('a.back')?.click();
  const article = root.querySelector('.brief')!;
  assert.equal(page.getComputedStyle(article).borderTopWidth, '3px', card.localName);
}

afterEach(closePages);

describe('under the strict policy of SECURITY.md there is no violation', () => {
  it('by any tag, however it is used, from src or from a child', async () => {
    const tags = TAGS.map((tag) => `<${tag} loading="eager" src="/${BRIEFING}.md"><p>The fallback</p></${tag}>`).join(
      '\n',
    );
    const page = await strict(
      `${script(FULL)}${tags}<caucasus-brief id="child"><script type="text/markdown">\n${MARKDOWN}</script></caucasus-brief>`,
    );
    const cards = [...page.document.querySelectorAll<Card>([...TAGS].join())];
    assert.lengthOf(cards, TAGS.length + 1);
    for (const card of cards) {
      assert.equal((await settled(card)).status, 'ready');
      await useAll(card, page);
    }
    const columns = page.document.querySelector('source-compare')!.shadowRoot!.querySelector('.columns')!;
    assert.equal(page.getComputedStyle(columns).display, 'grid');
    assert.deepEqual(page.complaints, []);
  });

  it('by a card that fails, is tried again, is refreshed and is withdrawn', async () => {
    const src = freshPath();
    const page = await strict(`${script(FULL)}<caucasus-brief src="${src}"><p>The fallback</p></caucasus-brief>`);
    const card = page.document.querySelector('caucasus-brief')!;
    const says = async (name: string, ask: () => unknown, how: Parameters<typeof answer>[1]) => {
      const told = oneEvent(card, name);
      ask();
      await answer(src, how);
      await told;
      await card.updateComplete;
    };
    await says('brief-error', () => undefined, {status: 500});
    await says('brief-load', () => card.shadowRoot!.querySelector<HTMLButtonElement>('[part=notice] button')!.click(), {
      body: MARKDOWN,
    });
    await says('brief-error', () => void card.reload(), {status: 500});
    assert.equal(card.status, 'stale');
    await says('brief-update', () => void card.reload(), {body: `${MARKDOWN}\nAnd more.\n`});
    assert.lengthOf(card.shadowRoot!.querySelectorAll('.changed'), 1);
    await says('brief-error', () => void card.reload(), {status: 410});
    assert.equal(card.status, 'withdrawn');
    assert.deepEqual(page.complaints, []);
  });

  it('by a link into a card, or by another language', async () => {
    const page = await strict(
      `${script(FULL)}${script('/dist/cdn/locales/fr.js')}<div lang="fr"><caucasus-brief loading="eager" src="/${BRIEFING}.md"></caucasus-brief></div>`,
    );
    const card = await settled(page.document.querySelector('caucasus-brief')!);
    const heading = card.shadowRoot!.querySelector('.body [id]')!;
    page.location.hash = heading.id;
    card.requestUpdate();
    await card.updateComplete;
    assert.match(card.shadowRoot!.querySelector('.kicker')!.textContent, /5 sources/);
    assert.equal(card.shadowRoot!.querySelector('.card')?.getAttribute('lang'), 'fr');
    assert.deepEqual(page.complaints, []);
  });

  it('by the file for compiled briefings', async () => {
    const {compiled} = await nodeOutput(BRIEFING);
    const page = await strict(
      `${script(COMPILED)}<caucasus-brief><script type="application/json">${compiled}</script></caucasus-brief>`,
    );
    const card = await settled(page.document.querySelector('caucasus-brief')!);
    assert.equal(card.status, 'ready');
    await useAll(card, page);
    assert.deepEqual(page.complaints, []);
  });

  it('by a prerendered card whose style sheet is allowed by its hash, before the script and after it', async () => {
    const {prerendered} = await nodeOutput(BRIEFING);
    const hashes = await Promise.all(
      [...prerendered.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => hashOf(css!)),
    );
    const policy = `${POLICY}; style-src ${hashes.join(' ')}`;
    for (const scripts of ['', script(FULL)]) {
      const page = await strict(scripts + prerendered, policy);
      const card = page.document.querySelector('caucasus-brief')!;
      if (scripts) await useAll(await settled(card), page);
      const article = card.shadowRoot!.querySelector('.brief')!;
      assert.equal(page.getComputedStyle(article).borderTopWidth, '3px');
      assert.deepEqual(page.complaints, []);
    }
  });

  it('by two copies of the library', async () => {
    const page = await strict(
      `${script(FULL)}${script(COMPILED)}<caucasus-brief loading="eager" src="/${BRIEFING}.md"></caucasus-brief>`,
    );
    const card = await settled(page.document.querySelector('caucasus-brief')!);
    assert.equal(card.status, 'ready');
    await useAll(card, page);
    assert.deepEqual(page.complaints, []);
    assert.lengthOf(page.notes, 1);
  });

  it('nor by any policy that the library creates: the page allows none', async () => {
    const page = await strict(`${script(FULL)}<caucasus-brief loading="eager" src="/${BRIEFING}.md"></caucasus-brief>`);
    const created: string[] = [];
    const trustedTypes = (page as unknown as {trustedTypes?: {createPolicy(name: string): unknown}}).trustedTypes;
    if (trustedTypes) {
      const {createPolicy} = trustedTypes;
      trustedTypes.createPolicy = (name) => (created.push(name), createPolicy.call(trustedTypes, name));
    }
    await useAll(await settled(page.document.querySelector('caucasus-brief')!), page);
    assert.match(POLICY, /; trusted-types 'none'$/);
    assert.deepEqual(created, []);
  });
});

describe('the strict policy', () => {
  it('stops the page’s own copy of Lit’s templates, and the card goes on', async () => {
    const page = await strict(
      `${script(FULL)}${script('/tests/pages/own-lit.js')}<caucasus-brief loading="eager" src="/${BRIEFING}.md"></caucasus-brief>`,
    );
    const card = await settled(page.document.querySelector('caucasus-brief')!);
    assert.equal(card.status, 'ready');
    await useAll(card, page);
    assert.match(page.complaints.join('\n'), /lit-html/);
  });

  it('would be seen to be violated: the page’s own inline style is', async () => {
    const page = await strict(script(FULL));
    const reported = oneEvent(page.document, 'securitypolicyviolation');
    page.document.body.append(Object.assign(page.document.createElement('style'), {textContent: 'body{color:red}'}));
    await reported;
    assert.lengthOf(page.complaints, 1);
  });

  it('is the same in README and SECURITY.md, and the one that the demo is served under', async () => {
    assert.include(await (await fetch('/README.md')).text(), `Content-Security-Policy: ${POLICY}\n`);
    assert.equal(
      (await fetch('/demo/articles/index.html')).headers.get('content-security-policy'),
      `${POLICY}; style-src 'self'`,
    );
  });
});

async function hashOf(css: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
