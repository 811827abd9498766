import {readdirSync, readFileSync} from 'node:fs';
import {parseBrief} from '../../src/parse/index.js';
import type {Brief} from '../../src/model/brief.js';

const root = new URL('../../', import.meta.url);

/** Every fixture and every briefing, by name. */
export const TEXTS: ReadonlyMap<string, string> = new Map(
  ['tests/fixtures/format/', 'tests/fixtures/gfm/', 'briefs/'].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith('.md'))
      .map((name): [string, string] => [name, readFileSync(new URL(folder + name, root), 'utf8')]),
  ),
);

/** A text that tries to break out of its place, in every place that a briefing has. */
export const HOSTILE = '"><img src=x onerror=alert(1)></script><script>alert(2)</script><!--\' & &lt; \u2028';

const yaml = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\u2028', '\\u2028')}"`;

/** A briefing that is hostile throughout. */
export const HOSTILE_TEXT = `---
id: hostile
title: ${yaml(HOSTILE)}
summary: ${yaml(HOSTILE)}
authors: [${yaml(HOSTILE)}]
publisher: ${yaml(HOSTILE)}
topics: [${yaml(HOSTILE)}]
published: 2026-11-23 ("><b onclick=x>)
sources:
  a: {publisher: ${yaml(HOSTILE)}, short: ${yaml(HOSTILE)}, title: ${yaml(HOSTILE)}, author: ${yaml(HOSTILE)}, genre: ${yaml(HOSTILE)}, url: 'https://example.org/"><script>alert(3)</script>'}
corrections:
  - {date: 2026-11-23, kind: correction, text: ${yaml(HOSTILE)}}
---

${HOSTILE} [^a#p] [^n]

[^a#p]: ${HOSTILE} … ${HOSTILE} — ${HOSTILE}

[^n]: ${HOSTILE}

# ${HOSTILE}

\`${HOSTILE}\` [${HOSTILE}](https://example.org/"onclick=x "${HOSTILE.replaceAll('"', '\\"')}") ![${HOSTILE}](https://example.org/a.png)

\`\`\`"><img
${HOSTILE}
\`\`\`

- **${HOSTILE}:** ${HOSTILE}

| ${HOSTILE} | [^a] |
| --- | --- |
| ${HOSTILE} | **${HOSTILE}** |

> ${HOSTILE}
> — ${HOSTILE}, 2024 [^a]
`;

/** The briefing of a text. */
export function briefOf(text: string, url?: string): Brief {
  return parseBrief(text, url === undefined ? {} : {url}).brief;
}
