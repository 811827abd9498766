import type {Words} from './words.js';

const GENRES: Readonly<Record<string, string>> = {
  news: 'News report',
  analysis: 'Analysis',
  opinion: 'Opinion',
  interview: 'Interview',
  document: 'Document',
  data: 'Data',
};

/** English, built in. */
export const en: Words = {
  briefing: 'Briefing',
  asOf: (date) => `As of ${date}`,
  published: (date) => `Published ${date}`,
  updated: (date) => `Updated ${date}`,
  by: (names) => `By ${names}`,
  topics: 'Topics',
  sourcesPublishedOn: (date) => `From sources published ${date}`,
  sourcesPublished: (from, to) => `From sources published ${from} to ${to}`,
  mayBeOutOfDate: 'This briefing was due for review and may be out of date.',
  contact: 'Report an error',
  task: (isDone) => (isDone ? 'Done' : 'To do'),
  image: (alt) => (alt ? `Image: ${alt}` : 'Image'),

  interval: (from, to) => `${from} – ${to}`,
  about: (date) => `about ${date}`,

  sources: 'Sources',
  source: (number, name) => `Source ${number}: ${name}`,
  genre: (genre) => (Object.hasOwn(GENRES, genre) ? (GENRES[genre] ?? genre) : genre),
  passage: (start, end) => (end === undefined ? `“${start}”` : `“${start} … ${end}”`),
  passagesCited: (count) => (count === 1 ? '1 passage cited' : `${count} passages cited`),
  furtherPassage: (number) => `passage ${number}`,
  via: (whom) => `relying on ${whom}`,
  readPassage: 'Read the passage',
  openSource: 'Open the source',
  close: 'Close',
  notes: 'Notes',
  note: (mark) => `Note ${mark}`,
  backToText: 'Back to the text',

  differentAnswers: 'Different answers',
  notMentioned: 'Not mentioned',
  publishedBefore: 'Published before',
  colon: (label) => `${label}:`,
  original: (words) => `Original: “${words}”`,

  correctionKind: (kind) => ({correction: 'Correction', clarification: 'Clarification', update: 'Update'})[kind],
  correctedPlace: 'Go to the place',
  withdrawn: (date) => (date === undefined ? 'Withdrawn' : `Withdrawn ${date}`),
  withdrawnSentence: 'This briefing has been withdrawn by its publisher.',

  loading: 'Loading the briefing…',
  failed: (reason) =>
    ({
      offline: 'This briefing could not be loaded. Check the connection and try again.',
      missing: 'This briefing is not available at the moment.',
      slow: 'This briefing took too long to load.',
      unreadable: 'What came from this briefing’s address could not be read.',
    })[reason],
  stale: (time) => `This briefing could not be updated.${time === undefined ? '' : ` What you see is from ${time}.`}`,
  retry: 'Try again',
};
