import {withEveryPart} from '../every-part.js';

/*
 * Briefings that make a card say every word that it has. All that an author writes is in Greek letters, so that every other
 * letter is the card's.
 */

const everyPart = (markdown: string) =>
  withEveryPart(markdown, (text) =>
    text.replace(/\{#[^}]*\}|\[\^[^\]]*\]|[a-z]/gi, (found) =>
      found.length > 1 ? found : 'αβγδεζηθικλμνξοπρστυφχψωάέ'.charAt(found.toLowerCase().charCodeAt(0) - 97),
    ),
  );

const SOURCES = `sources:
  a: {publisher: Εφημερίδα του Λιμανιού, short: Λιμάνι, title: Το πρώτο έγγραφο για τη γέφυρα, author: Ελένη, published: 2024-02-12, genre: news, url: 'https://example.org/1'}
  b: {publisher: Δεύτερος Εκδότης, title: Το δεύτερο έγγραφο, published: 2023-11, genre: analysis, url: 'https://example.org/2'}
  c: {publisher: Τρίτος Εκδότης, title: Το τρίτο έγγραφο, published: 2023, genre: opinion}
  d: {publisher: Τέταρτος Εκδότης, title: Το τέταρτο έγγραφο, published: 2024-03, genre: interview}
  e: {publisher: Πέμπτος Εκδότης, title: Το πέμπτο έγγραφο, published: 2024-04-01, genre: document}
  f: {publisher: Έκτος Εκδότης, title: Το έκτο έγγραφο, published: 2024-05-30, genre: data}
  g: {publisher: Έβδομος Εκδότης, title: Το έβδομο έγγραφο, published: 2024-05-31, genre: κήρυγμα}
  h: {publisher: Όγδοος Εκδότης, title: Το όγδοο έγγραφο}`;

const HEAD = `id: gefyra
title: Θα μείνει η γέφυρα στο μικρό λιμάνι
summary: Οι πηγές διαφέρουν για το τι θα γίνει.
lang: el
authors: [Ελένη, Νίκος, Μαρία]
publisher: Ταχυδρόμος
contact: mailto:x@example.org
published: 2026-11-02
updated: 2026-11-05
as-of: 2026-05
review-by: 2020-01-01
method: Από δύο κείμενα.
topics: [Γέφυρες, Λιμάνια]
corrections:
  - {date: 2026-11-01, kind: correction, text: Είναι παλιά.}
  - {date: 2026-11-03, kind: correction, text: Είναι στον βορρά., about: arches}
  - {date: 2026-11-04, kind: clarification, text: Μόνο τον χειμώνα.}
  - {date: 2026-11, kind: update, text: Προστέθηκε σημείωση.}
${SOURCES}`;

const facts = Array.from({length: 12}, (_, n) => `- **Όρος ${'αβγδεζηθικλμ'.charAt(n)}:** Τιμή του [^a#p]`).join('\n');
const events = Array.from({length: 13}, (_, n) => `- **${2001 + n}-02-03:** Συμβάν [^b]`).join('\n');

/** Everything that a briefing can have, with two of each part. */
export const WHOLE = everyPart(`---
${HEAD}
---

Μένει [^a#p], λέει [^c]. Και μια παρατήρηση [^r]. ![Σχέδιο](https://example.org/x.png) ![](https://example.org/y.png)

- [x] Έγινε
- [ ] Θα γίνει

## Στοιχεία {#facts}

${facts}
- **Γνώμη:** Ωραία [^c]
- **Πόσες είναι οι καμάρες;** {#arches} Δύο φορές.
  - **Επτά** [^a#p] [^a#q]
  - **Οκτώ** [^b]

[^a#p]: Έχει πολλές … καμάρες — ο χτίστης

[^a#q]: Όλες μαζί

[^b#v]: Έτσι … λέει — ο χτίστης

## Χρόνος {#time}

${events}
- **2021 (στα τέλη):** Επισκευή [^b]
- **2022-01~:** Κλειστή
- **2022-05/2023-01-09:** Έργα
- **2024:** Ανοιχτή

## Διαφορές {#differ}

- **Θα μείνει** {#stay}
  - **Ναι.** Για πολύ [^a#p] [^a#q]
  - **Όχι** [^b] [^d] [^e] [^f] [^g]
  - — [^c]
- **Ποιος το λέει** {#says}
  - **Ίσως** [^a#p] [^b#v]
  - **Ποτέ** [^a#p]
  - **Πάντα** [^h] [^d] [^e] [^f] [^g]
  - — [^c]
- **Είναι νέα (2024-02-20)** {#new}
  - **Ναι** [^d] [^e] [^f] [^g]
  - **Όχι** [^c]

| Ερώτηση | [^a] | [^b] |
| :- | :- | :- |
| Είναι μεγάλη | **Ναι** | — |

> «Μένει.»
> — Ο δήμαρχος, συνέντευξη, 2020-01-02 [^b]

> «Μένει.» (original: “Ζει”)
> — Ο χτίστης [^a#p]

## Λόγια {#words}

> «Μένει.»
> — Ο δήμαρχος [^b]

## Κι άλλα {#more}

- **Μήκος:** Μεγάλο
- **Πλάτος:** Μικρό

1. **2020:** Πρώτο
2. **2021:** Δεύτερο

| Γέφυρα | Καμάρες |
| :- | -: |
| Παλιά | Επτά |

    κώδικας

[^r]: Όσα σημειώθηκαν.
`);

/** Sources of one day. */
export const ONE_DAY = everyPart(`---
title: Μία μέρα
lang: el
sources: {a: {publisher: Πρώτος, title: Έγγραφο, published: 2024-02-12}}
---

Κείμενο [^a].
`);

export const WITHDRAWN = WHOLE.replace('topics:', 'withdrawn: {date: 2026-11-06}\ntopics:');
