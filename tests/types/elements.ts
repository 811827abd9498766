// Never run: `npm run types` compiles it. Each @ts-expect-error is a test that can fail.
import type {Brief, BriefLoadError, BriefStatus, CardElements, CaucasusBrief, Problem} from '../../src/index.js';
import type {} from '../../src/define.js';
import type {CardName} from '../../src/cards/index.js';
import type * as classes from '../../src/elements/index.js';

const card: CaucasusBrief = document.createElement('caucasus-brief');
const found: CaucasusBrief | null = document.querySelector('caucasus-brief');
export const status: BriefStatus | undefined = found?.status;
export const settled: Promise<void> = card.reload();

card.src = '/briefs/x.md';
card.markdown = '# Title';
card.headingLevel = 'auto';
card.headingLevel = 3;
card.loading = 'eager';
card.theme = 'dark';
card.images = 'own';
card.refresh = 60;
// @ts-expect-error -- it is read-only
card.status = 'ready';
// @ts-expect-error -- no such theme
card.theme = 'neon';
// @ts-expect-error -- no such value
card.loading = 'soon';
// @ts-expect-error -- a string is Markdown, not a briefing
card.brief = '# Title';

card.addEventListener('brief-load', (event) => {
  const brief: Brief = event.brief;
  const problems: readonly Problem[] = event.problems;
  console.log(brief, problems);
  // @ts-expect-error -- only an update has one
  console.log(event.previous);
});
card.addEventListener('brief-update', ({brief, previous}) => console.log(brief.title, previous.title));
card.addEventListener('brief-error', ({error}) => {
  const failure: BriefLoadError = error;
  const code: 'network' | 'http' | 'timeout' | 'type' | 'too-large' | 'invalid' | 'render' = failure.code;
  console.log(code, failure.status?.toFixed(), failure.url);
});

type Defined = (typeof classes)[keyof typeof classes]['card']['tag'];
// A card whose class is not in elements/index.ts, or does not declare its tag, is an error here.
export const defined = (tag: CardName): Defined & keyof HTMLElementTagNameMap => tag;

export const props: CardElements['caucasus-brief'] = {
  src: '/x.md',
  'heading-level': 3,
  'onbrief-load': ({brief}) => console.log(brief.title),
};
// @ts-expect-error -- no such attribute
export const wrong: CardElements['caucasus-brief'] = {source: '/x.md'};
