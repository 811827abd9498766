import type {Words} from './words.js';

/** Genres whose keyword is an English word that readers can be shown. */
const GENRES: readonly string[] = ['analysis', 'opinion', 'interview', 'document', 'data'];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const shown = (things: string) => (count: number, total: number) => `${count} of ${total} ${things} shown`;

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

/**
 * A row for each kind of part: the line above the title of its card, what counts such parts (“2 of 3 timelines shown”), what
 * counts its items, and those of its items that are folded away. Every other language needs the same rows.
 */
export const parts = {
  comparison: {
    name: 'How the sources differ',
    shownOf: shown('comparisons'),
    items: counted('question', 'questions'),
    more: counted('more question', 'more questions'),
  },
  facts: {
    name: 'Key facts',
    shownOf: shown('fact boxes'),
    items: counted('fact', 'facts'),
    more: counted('more fact', 'more facts'),
  },
  timeline: {
    name: 'What happened when',
    shownOf: shown('timelines'),
    items: counted('event', 'events'),
    more: counted('earlier event', 'earlier events'),
  },
};

/** English, built in. */
export const en: Words = {
  briefing: 'Briefing',
  skip: 'Skip this briefing',
  end: 'End of the briefing',
  asOf: (date) => `As of ${date}`,
  published: (date) => `Published ${date}`,
  updated: (date) => `Updated ${date}`,
  by: (names) => `By ${names}`,
  topics: 'Topics',
  sourcesFrom: (date) => `Sources from ${date}`,
  sourcesFromTo: (from, to) => `Sources from ${from} to ${to}`,
  laterNotCovered: 'Later events are not covered',
  method: 'How this was made',
  mayBeOutOfDate: 'This briefing was due for review and may be out of date.',
  contact: 'Report an error',
  task: (isDone) => (isDone ? 'Done' : 'To do'),
  image: (alt) => (alt ? `Image: ${alt}` : 'Image'),
  alsoIn: 'Also in',
  originalBriefing: 'Original',
  olderThanOriginal: (date) => `This translation is older than its original (updated ${date}).`,

  interval: (from, to) => `${from} – ${to}`,
  about: (date) => `about ${date}`,

  sources: 'Sources',
  source: (number, name) => `Source ${number}: ${name}`,
  genre: (genre) => (genre === 'news' ? 'News report' : GENRES.includes(genre) ? capital(genre) : genre),
  passage: (start, end) => (end === undefined ? `“${start}”` : `“${start} … ${end}”`),
  passagesCited: counted('passage cited', 'passages cited'),
  via: (whom) => `citing ${whom}`,
  readPassage: 'Read it in the source',
  openSource: 'Open the source',
  noAddress: 'No address known',
  close: 'Close',
  notes: 'Notes',
  note: (mark) => `Note ${mark}`,
  backToText: 'Back to the text',

  differentAnswers: 'Different answers',
  notMentionedIn: (names) => `Not mentioned in: ${names}`,
  publishedEarlier: (names) => `Published earlier: ${names}`,
  saidBefore: (date) => `Said before ${date}`,
  undated: 'undated',
  accordingTo: (stance, speaker) => `${stance}, according to ${speaker}`,
  allVia: (whom) => `all citing ${whom}`,
  voices: {says: 'says so itself', opinion: 'in an opinion piece', reports: 'reports others’ words'},
  colon: (label) => `${label}:`,
  original: (words) => `Original: “${words}”`,

  comparedSources: 'Sources compared',

  parts,
  shown: {section: shown('sections'), source: shown('sources'), question: shown('questions'), event: shown('events')},
  showRest: 'Show the rest',
  background: 'Background',
  quotationCount: counted('quotation', 'quotations'),
  spanned: (things, from, to) => `${things}, ${from} to ${to}`,
  earlierCorrections: counted('earlier correction', 'earlier corrections'),
  clarifications: counted('clarification or update', 'clarifications and updates'),
  openAll: 'Open all',
  sourceCount: counted('source', 'sources'),
  nothingSelected: 'This part of the briefing is not available.',

  changed: 'Changed',
  updatedNow: (count) =>
    count === 0
      ? 'This briefing has been updated.'
      : `This briefing has been updated. ${count === 1 ? '1 passage is' : `${count} passages are`} new or changed.`,

  copy: 'Copy with its source',
  copied: 'Copied, with its source.',
  copyRefused: 'The browser did not allow copying. The text is selected: copy it from here.',

  correctionKind: capital,
  correctedPlace: 'See where',
  withdrawn: (date) => (date === undefined ? 'Withdrawn' : `Withdrawn ${date}`),
  withdrawnSentence: 'This briefing has been withdrawn by its publisher.',

  loading: 'Loading the briefing…',
  loaded: 'The briefing is here now.',
  failed: (reason) =>
    ({
      offline: 'This briefing could not be loaded. Check the connection and try again.',
      missing: 'This briefing could not be loaded here.',
      slow: 'This briefing took too long to load.',
      unreadable: 'This briefing could not be read.',
    })[reason],
  stale: (time) => `This briefing could not be checked for changes${time === undefined ? '' : ` since ${time}`}.`,
  retry: 'Try again',
};
