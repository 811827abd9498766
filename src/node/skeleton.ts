import {writeFileSync} from 'node:fs';
import {slug} from '../model/slug.js';
import {localToday} from './check/today.js';
import {yamlText} from '../check/yaml-text.js';
import {CliError, reasonOf} from './cli-error.js';

/** A new briefing: valid as it is, with an example of each shape. */
export function skeleton(title: string, today = localToday()): {name: string; text: string} {
  const text = `---
title: ${yamlText(title)}
summary: What this is about, in at most two sentences.
lang: en
published: ${today}
# The sources, each with an id of its own: write it as below, or let \`check --sources DIR --fix\` write it.
# sources:
#   example:
#     publisher: Name of the publisher
#     title: Title of the document
#     published: ${today}
#     genre: news
#     url: https://example.org/document
---

What all sources agree on. Cite each statement: \`[^example#start]\` names the source and the passage.

## Key facts {#facts}

Remove the fence, and write your own:

\`\`\`markdown
- **Term:** what the source says [^example#term]

[^example#term]: The first words … the last words
\`\`\`

## What happened {#timeline}

\`\`\`markdown
- **${today}:** What happened, who says so [^example#event]

[^example#event]: The first words … the last words — whom the source relies on
\`\`\`

## How the sources differ {#differ}

\`\`\`markdown
- **What is the question?** {#question}
  - **An answer.** What this source adds [^example#answer]
  - — [^other]

> “A person’s own words, to the letter.”
> — Speaker, occasion, ${today} [^example#words]
\`\`\`
`;
  return {name: `${slug(title).replace(/-+/g, '-').replace(/^-|-$/g, '') || 'briefing'}.md`, text};
}

/**
 * Writes a new briefing to the current folder.
 *
 * @returns the name of its file
 * @throws {CliError} if the file exists already, or cannot be written
 */
export function writeSkeleton(title: string): string {
  const {name, text} = skeleton(title);
  try {
    writeFileSync(name, text, {flag: 'wx'});
  } catch (cause) {
    throw new CliError(`${name} cannot be written: ${reasonOf(cause)}.`, 1, {cause});
  }
  return name;
}
