import assert from 'node:assert/strict';
import test from 'node:test';
import {checkBriefing, Documents, readSourceList} from '../../src/check/index.js';

const COURIER = `A water main burst under Mill Street in Ostrava Park on Thursday, 6 March 2025. About 4,200 homes had no water for ten days, Marta Kovar of the waterworks said. Six streets were under water by noon.
The pipe was laid in 1961 and was last inspected in 2017. Most shops in Mill Street stayed open.
“We heard the street groan before it opened,” said the baker, Pavel Dusek. “Nobody in the house slept that night.”
The city may replace the whole main by 2027. The council has not approved the money for it.
Nine pumps were brought from Brno on 7 March. The repair cost 1.8 million crowns, twice as much as planned.
Irma Hill, who lives in Lime Lane, lost 12 paintings. The council meets again on 20 March.
`;

const RADIO = `The burst main in Mill Street left 4,200 homes dry for ten days. Old pipes were to blame, the waterworks told Radio Odra.
Frost had moved the ground, according to the geologist Hana Malik. She had warned the city in 2019. Residents blame the roadworks of last autumn.
`;

const LIST = `courier:
  publisher: Park Courier
  title: Main bursts
  published: 2025-03-17
  lang: en
radio:
  publisher: Radio Odra
  title: Why the main burst
  published: 2025-03-18
  lang: en
`;

const BRIEFING = `---
title: A burst main
lang: en
sources:
${LIST.replace(/^(?=.)/gm, '  ')}---

In Mill Street a water main burst on 6 March 2025 and left about 4,200 homes without water for ten days, Marta Kovar says [^courier#burst]. Its pipe dates from 1961 [^courier#pipe]. No money has been approved by the council [^courier#money].

## Key facts

- **Flooded:** Six streets by noon [^courier#streets]
- **Pumps:** Nine, which came from Brno [^courier#pumps]
- **Cost:** 1.8 million crowns for the repair [^courier#cost]
- **Shops:** Most in the street remained open [^courier#shops]
- **Plans:** The whole main may be replaced by 2027 [^courier#plan]

## What happened

- **2025-03-06:** The main bursts [^courier#burst]
- **2025-03-07:** Pumps arrive from Brno [^courier#pumps]

## How the sources differ

- **Why did the main burst?**
  - **Old pipes.** So the waterworks say, Radio Odra reports [^radio#pipes]
  - **Frost.** It shifted the soil, Hana Malik says [^radio#frost]

> “We heard the street groan before it opened”
> — Pavel Dusek [^courier#baker]

[^courier#burst]: A water main burst … of the waterworks said — Marta Kovar
[^courier#pipe]: The pipe was laid … inspected in 2017
[^courier#money]: The council has not approved the money
[^courier#streets]: Six streets were under water by noon
[^courier#pumps]: Nine pumps were brought from Brno
[^courier#cost]: The repair cost 1.8 … much as planned
[^courier#shops]: Most shops in Mill Street stayed open
[^courier#plan]: The city may replace … main by 2027
[^courier#baker]: We heard the street groan before it opened
[^radio#pipes]: Old pipes were to … told Radio Odra — the waterworks
[^radio#frost]: Frost had moved the … geologist Hana Malik — Hana Malik
`;

const TEXTS: Readonly<Record<string, string>> = {'courier.txt': COURIER, 'radio.txt': RADIO};

function checkText(text: string) {
  const documents = new Documents(readSourceList(LIST).sources, (file) => ({text: TEXTS[file] ?? ''}));
  return checkBriefing(text, {documents});
}

/** What is found in the briefing when words are changed, each of which stands in it once. */
function planted(...changes: readonly (readonly [from: string, to: string])[]): string[] {
  const text = changes.reduce((rest, [from, to]) => {
    assert.equal(rest.split(from).length, 2, `“${from}” must stand once`);
    return rest.replace(from, to);
  }, BRIEFING);
  return checkText(text).problems.map(({severity, code}) => `${severity} ${code}`);
}

test('the briefing without a fault has no Problem, and all of its statements but one are compared', () => {
  const {problems, counts} = checkText(BRIEFING);
  assert.deepEqual(problems, []);
  assert.equal(counts.passagesFound, 11);
  assert.equal(counts.statementsDiffer, 0);
  assert.deepEqual([counts.statementsCompared, counts.statementsNotCompared], [10, 1]);
});

test('a wrong year is an error', () => {
  assert.deepEqual(planted(['dates from 1961', 'dates from 1964']), ['error date-differs']);
});

test('a wrong year that stands elsewhere in the document is a warning', () => {
  assert.deepEqual(planted(['replaced by 2027', 'replaced by 2017']), ['warning date-elsewhere']);
});

test('a wrong day is an error', () => {
  assert.deepEqual(planted(['on 6 March 2025', 'on 5 March 2025']), ['error date-differs']);
});

test('a wrong figure is an error', () => {
  assert.deepEqual(planted(['1.8 million crowns', '1.3 million crowns']), ['error figure-differs']);
});

test('a wrong figure that stands elsewhere in the document is a warning', () => {
  assert.deepEqual(planted(['ten days, Marta', '12 days, Marta']), ['warning figure-elsewhere']);
});

test('an event that is dated a day off is an error', () => {
  assert.deepEqual(planted(['**2025-03-06:**', '**2025-03-05:**']), ['error date-differs']);
});

test('an event that is dated on the day of another one is a warning, and a day that nothing has is an error', () => {
  assert.deepEqual(
    planted(['**2025-03-06:**', '**2025-03-07:**'], ['**2025-03-07:** Pumps', '**2025-03-08:** Pumps']),
    ['warning date-elsewhere', 'error date-differs'],
  );
});

test('six for nine, in words, is a warning if six stands elsewhere in the document', () => {
  assert.deepEqual(planted(['Nine, which came', 'Six, which came']), ['warning figure-elsewhere']);
});

test('eight for nine, in words, is an error', () => {
  assert.deepEqual(planted(['Nine, which came', 'Eight, which came']), ['error figure-differs']);
});

test('twelve for ten days is a warning if the document has 12 of something else', () => {
  assert.deepEqual(planted(['ten days, Marta', 'twelve days, Marta']), ['warning figure-elsewhere']);
});

test('eleven for ten days is an error', () => {
  assert.deepEqual(planted(['ten days, Marta', 'eleven days, Marta']), ['error figure-differs']);
});

test('Martha for Marta is a warning in the words, and another surname also in the via', () => {
  assert.deepEqual(planted(['Marta Kovar says', 'Irma Hill says']), ['notice name-elsewhere']);
  assert.deepEqual(planted(['Marta Kovar says', 'Martha Kovar says']), ['warning name-differs']);
  assert.deepEqual(planted(['said — Marta Kovar', 'said — Marta Kolar']), ['warning via-differs']);
});

test('another speaker below a quotation is an error', () => {
  assert.deepEqual(planted(['— Pavel Dusek [', '— Marta Kovar [']), ['error speaker-differs']);
  assert.deepEqual(planted(['— Pavel Dusek [', '— Pavel Dosek [']), ['error speaker-differs']);
});

test('two facts whose passages are exchanged are found by their figures and names', () => {
  assert.deepEqual(
    planted(
      ['noon [^courier#streets]', 'noon [^courier#pumps]'],
      ['Brno [^courier#pumps]\n- **Cost', 'Brno [^courier#streets]\n- **Cost'],
    ),
    ['warning figure-elsewhere', 'warning figure-elsewhere', 'notice name-elsewhere'],
  );
});

test('a quotation that is cut at its start is an error', () => {
  const cut = ['“We heard the street groan before it opened”\n', '“the street groan before it opened”\n'] as const;
  assert.deepEqual(planted(cut), ['error quotation-cut']);
});

test('a quotation that is cut at its end is an error', () => {
  const cut = ['“We heard the street groan before it opened”\n', '“We heard the street groan”\n'] as const;
  assert.deepEqual(planted(cut), ['error quotation-cut']);
});

test('an about that is dropped is a warning', () => {
  assert.deepEqual(planted(['left about 4,200 homes', 'left 4,200 homes']), ['warning qualifier-differs']);
});

test('most that is made all is a warning', () => {
  assert.deepEqual(planted(['Most in the street remained open', 'All in the street remained open']), [
    'warning qualifier-differs',
  ]);
});

test('the name of another source in the words is a warning, if the citation stays', () => {
  assert.deepEqual(planted(['waterworks say, Radio Odra reports', 'waterworks say, the Park Courier reports']), [
    'warning outlet-uncited',
  ]);
});

test('two vias that are exchanged are warnings', () => {
  const vias = planted(['said — Marta Kovar', 'said — Hana Malik'], ['Malik — Hana Malik', 'Malik — Marta Kovar']);
  assert.deepEqual(vias, ['warning via-differs', 'warning via-differs']);
});

test('a may that is made a will is a notice', () => {
  assert.deepEqual(planted(['The whole main may be replaced', 'The whole main will be replaced']), [
    'notice modality-differs',
  ]);
});

test('a negation that is dropped is a notice', () => {
  assert.deepEqual(planted(['No money has been approved', 'The money has been approved']), ['notice negation-differs']);
});

test('a question whose answers are made the same is a warning', () => {
  assert.deepEqual(planted(['**Frost.** It', '**Old pipes.** It']), ['warning answer-single']);
});

test('Prague for Brno is a warning', () => {
  assert.deepEqual(planted(['which came from Brno', 'which came from Prague']), ['warning name-differs']);
});

test('a place for another that the document has elsewhere is a notice', () => {
  assert.deepEqual(planted(['which came from Brno', 'which came from Lime Lane']), ['notice name-elsewhere']);
});
