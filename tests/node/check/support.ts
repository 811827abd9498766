import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {check, type CheckOptions, type CheckProblem, type CheckResult} from '../../../src/node/index.js';

/** The folder with the invented documents. */
export const DOCUMENTS = fileURLToPath(new URL('documents', import.meta.url));

/** A briefing that has no fault, strictly read. Line 1 is the front matter's first. */
export const BRIEFING = `---
id: bridge
title: The old bridge is closed
summary: The board closed the bridge in March 2031. Sources differ on what it costs.
lang: en
published: 2031-05-01
updated: 2031-05-02
as-of: 2031-04-30
review-by: 2031-06
sources:
  gazette:
    publisher: The Harbour Gazette
    short: Gazette
    note: harbour newspaper
    title: "Bridge closed: what the board said"
    author: Ada Morrow
    published: 2031-03-05
    genre: news
    lang: en
    url: https://gazette.example/bridge
  ledger:
    publisher: Island Ledger
    title: A toll too far?
    published: 2031-04~
    genre: opinion
    lang: en
  kurier:
    publisher: Hafenkurier
    title: Die Brücke bleibt zu
    published: 2031-03-07
    genre: interview
    lang: de
    url: https://kurier.example/bruecke
---

The board shut the bridge after a survey [^gazette#survey]. The Ledger calls a toll “modest […] on those who earn least” [^ledger#toll].

[^gazette#survey]: The harbour board closed … of its eight piers

[^ledger#toll]: A toll of five crowns … who earn least

## Key facts

- **Traffic:** 4,200 vehicles a day [^gazette#traffic]
- **When did the board know?** {#known}
  - **In 2028** [^ledger#known]
  - **After a survey** [^gazette#survey]
  - — [^kurier]

[^gazette#traffic]: The bridge carries 4,200 vehicles a day

[^ledger#known]: The board has known of the cracks since 2028

## What happened

- **2031-03-02:** The board closes the bridge [^gazette#survey]
- **2031-03 (early March):** Its chair speaks of safety [^kurier#safe]

[^kurier#safe]: Wir öffnen die Brücke … sie sicher ist

## How the sources differ

- **What will repairs cost?**
  - **About 18 million crowns.** So the board’s engineers think [^gazette#cost]
  - **26 million crowns.** So engineers say who do not want to be named [^ledger#bill]
  - — [^kurier]

[^gazette#cost]: Repairs will cost about … engineers believe — the board’s engineers

[^ledger#bill]: Engineers who asked not … 26 million crowns

> “We cannot ask people to cross what we would not cross ourselves.”
> — Mira Toll, the board’s chair, 2031-03-04 [^gazette#chair]

> “We open the bridge only when it is safe.” (original: “Wir öffnen die Brücke erst, wenn sie sicher ist”)
> — Mira Toll, Hafenkurier, 2031-03-07 [^kurier#safe]

[^gazette#chair]: We cannot ask people … would not cross ourselves
`;

/** The day on which the tests take place. */
export const TODAY = '2031-05-03';

/** Checks one text, as a file of its own. */
export function checkText(text: string, options: CheckOptions = {}): CheckResult {
  const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-check-'));
  try {
    const path = join(folder, 'bridge.md');
    writeFileSync(path, text);
    return check([path], {sources: DOCUMENTS, today: TODAY, ...options});
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The Problems of {@link BRIEFING} with some of its words changed. */
export function problemsWith(
  changes: Readonly<Record<string, string>>,
  options: CheckOptions = {},
): readonly CheckProblem[] {
  return checkText(changed(changes), options).files.flatMap(({problems}) => problems);
}

/** `code line:column` of each. */
export function places(problems: readonly CheckProblem[]): string[] {
  return problems.map(({code, line, column}) => `${code} ${line}:${column}`);
}

/** The place of the nth occurrence of some words in {@link BRIEFING} with changes, as `line:column`; that of a quotation is its first letter. */
export function place(words: string, changes: Readonly<Record<string, string>> = {}, nth = 1): string {
  const text = changed(changes);
  let at = -1;
  for (let n = 0; n < nth; n++) at = text.indexOf(words, at + 1);
  if (at === -1) throw new Error(`The briefing has no “${words}”.`);
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${lines.at(-1)!.length + (/^[“"]/.test(words) ? 2 : 1)}`;
}

function changed(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The briefing has no “${from}”.`);
    return text.replace(from, () => to);
  }, BRIEFING);
}
