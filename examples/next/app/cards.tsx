'use client';

import type {BriefLoadEvent, CardElements, FactBox} from 'caucasus-briefs';
import {useEffect, useState} from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CardElements {}
  }
}

/** Registers the elements once React has taken the page over, so that no listener comes too late for an event. */
export function Elements() {
  useEffect(() => void import('caucasus-briefs/define'), []);
  return null;
}

/** What `prerender` gives. Only the parser of a document makes shadow roots: where React puts the card in, it draws itself from its data. */
export function Prerendered({html}: {html: string}) {
  const own = typeof document === 'undefined' ? html : html.replace(/<template shadowroot[^]*<\/template>/, '');
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{__html: own}} />;
}

/** A tag with a listener. React attaches those of `on…` only to what it has made itself, not to what came from a server. */
export function Facts() {
  const [count, setCount] = useState<number>();
  const listen = (card: FactBox) => {
    const onLoad = ({brief}: BriefLoadEvent) => setCount(Object.keys(brief.sources).length);
    card.addEventListener('brief-load', onLoad);
    return () => card.removeEventListener('brief-load', onLoad);
  };
  return (
    <>
      <fact-box ref={listen} src="/briefs/ferry.md" heading-level={3} loading="eager">
        <p>Key facts about the island ferry</p>
      </fact-box>
      <p id="count">{count === undefined ? 'Not loaded yet' : `${count} sources`}</p>
    </>
  );
}
