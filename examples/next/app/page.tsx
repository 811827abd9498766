import {readFile} from 'node:fs/promises';
import {parseBrief} from 'caucasus-briefs';
import {prerender, snapshot} from 'caucasus-briefs/server';
import Link from 'next/link';
import {Elements, Facts, Prerendered} from './cards';

const src = '/briefs/ferry.md';

export default async function Page() {
  const {brief} = parseBrief(await readFile(`public${src}`, 'utf8'), {url: `https://news.example${src}`});
  return (
    <main>
      <h1>The island waits for its ferry</h1>
      {/* The whole card, as it is before any script. */}
      <Prerendered html={prerender(brief, {src})} />
      {/* Plain HTML before the script, a card after it. */}
      <source-compare
        src={src}
        loading="eager"
        dangerouslySetInnerHTML={{__html: snapshot(brief, {card: 'source-compare'})}}
      />
      <Facts />
      <Elements />
      <p>
        <Link href="/about">About this example</Link>
      </p>
    </main>
  );
}
