// The pages that are measured, and everything that they ask the server for, compressed before.
import {brotliCompressSync, constants} from 'node:zlib';
import {FORMS, pasted} from './briefings.mjs';
import {scriptOf} from './scripts.mjs';

const BEFORE =
  '<p>The talks went on into the evening. Nobody who left the building would say more than that they had been useful.</p>';
const AFTER =
  '<p>On the square nobody had stayed but the driver of the last bus, who read his paper twice and then began to sweep the steps.</p>';

/** Compresses a text quickly enough for a thousand of them, with a window of 64 kB, or of 4 MB for a page. */
function brotli(text, window = 16) {
  return brotliCompressSync(text, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: window},
  });
}

const EXTENSIONS = {md: 'md', plain: 'md', json: 'json', html: 'html', folded: 'html', marked: 'html'};

/** Where the page finds a form of the n-th briefing. */
function srcOf(form, n, folder = '/briefings') {
  return `${folder}/${form}-${n}.${EXTENSIONS[form]}`;
}

/** Puts a page with `count` places of a variant on the server, with what it asks for, and says where it is. */
export async function publish(texts, variant, count, {links = false} = {}) {
  const {name, form} = variant;
  const path = `/pages/${name}-${count}${links ? '-links' : ''}.html`;
  if (texts.has(path)) return path;
  const srcs = [];
  for (let n = 0; n < count; n += 1) {
    const src = form && srcOf(form, n);
    if (src !== undefined && !texts.has(src)) texts.set(src, brotli(FORMS[form](n)));
    srcs.push(src);
  }
  const script = variant.script && (await scriptOf(variant.script));
  if (script) texts.set(script.url, script.body);
  const tag = script ? scriptTag(variant, script.url) : '';
  const head = `${links ? linksTo(srcs[0], tag) : ''}${tag}`;
  const places = srcs.map((src, n) => `${BEFORE}\n${variant.place(n, src, script?.url)}\n`);
  texts.set(path, brotli(page(variant, head, `${places.join('')}${AFTER}`), 22));
  return path;
}

/** Of ours, the tag that is pasted, with its hash. */
function scriptTag({form, script}, url) {
  if (script !== 'full' && script !== 'compiled') return `<script type="module" src="${url}"></script>\n`;
  return `${pasted(0, {src: srcOf(form ?? 'json', 0), script: url}).script}\n`;
}

/** So that nothing is found late: the script and the first briefing are asked for at once. */
function linksTo(src, tag) {
  const script = tag
    .replace('<script type="module" src=', '<link rel="modulepreload" href=')
    .replace('></script>', '>');
  return `${script}${src === undefined ? '' : `<link rel="preload" as="fetch" href="${src}" crossorigin>\n`}`;
}

/**
 * A page in which the card is painted before its script comes, and the script runs before the briefing comes: the shifts that readers see.
 * Whatever the height of the place, the text below it is in view: the reader has scrolled there.
 */
export async function publishHeld(texts, variant) {
  const src = variant.form && srcOf(variant.form, 0, '/held');
  const script = variant.script && (await scriptOf(variant.script));
  const path = `/pages/held-${variant.name}.html`;
  let send = () => undefined;
  if (src !== undefined) {
    const body = brotli(FORMS[variant.form](0));
    texts.set(src, new Promise((resolve) => (send = () => resolve(body))));
  }
  texts.set('/send', () => {
    send();
    return 'sent';
  });
  if (script) texts.set(script.url, script.body);
  const wait = `<script type="module">
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
await painted();
const {top} = document.querySelector('.place + p').getBoundingClientRect();
if (top > innerHeight / 2) scrollBy(0, top - innerHeight / 2);
await painted();
${script ? `await import('${script.url}');` : ''}
await painted();
await fetch('/send');
globalThis.isSent = true;
</script>`;
  const body = `${BEFORE}\n${variant.place(0, src, script?.url)}\n${`${AFTER}\n`.repeat(30)}`;
  texts.set(path, brotli(page(variant, wait, body)));
  return path;
}

/** An article in a column. The observers and the page's own mark come first, so they see everything. */
function page({ready}, head, body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { max-width: 608px; margin: 0 auto; padding: 0 16px }</style>
<script>
globalThis.isReady = ${ready};
globalThis.shifts = [];
globalThis.shiftObserver = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
shiftObserver.observe({type: 'layout-shift', buffered: true});
globalThis.whenTitle = new Promise((resolve) => {
  const look = () => {
    const place = document.querySelector('.place');
    const title = (place?.shadowRoot ?? place)?.querySelector('h1, h2');
    if (!title) return requestAnimationFrame(look);
    // This frame paints it; the message comes after that.
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve(performance.mark('title').startTime);
    port2.postMessage('');
  };
  requestAnimationFrame(look);
});
</script>
${head}</head><body>
${body}
</body></html>`;
}
