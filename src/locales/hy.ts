// Armenian. Not yet reviewed by a native reader.
import {addLocale, type Words} from '../i18n/index.js';

// Chromium has no data for Armenian: nothing here uses `Intl`. A noun after a number keeps its form: no plural is needed.

const MONTHS = [
  'հունվար',
  'փետրվար',
  'մարտ',
  'ապրիլ',
  'մայիս',
  'հունիս',
  'հուլիս',
  'օգոստոս',
  'սեպտեմբեր',
  'հոկտեմբեր',
  'նոյեմբեր',
  'դեկտեմբեր',
];

const shown = (thing: string) => (count: number, total: number) => `Ցուցադրված է ${count} ${thing} ${total}-ից`;

const GENRES = new Map([
  ['news', 'Լրատվական հոդված'],
  ['analysis', 'Վերլուծություն'],
  ['opinion', 'Կարծիք'],
  ['interview', 'Հարցազրույց'],
  ['document', 'Փաստաթուղթ'],
  ['data', 'Տվյալներ'],
]);

// Names, dates and quoted words stand after a “՝”, so that none of them needs an ending.
const words: Words = {
  briefing: 'Տեղեկանք',
  skip: 'Բաց թողնել տեղեկանքը',
  end: 'Տեղեկանքի վերջը',
  asOf: (date) => `Տվյալների ամսաթիվը՝ ${date}`,
  published: (date) => `Հրապարակվել է՝ ${date}`,
  updated: (date) => `Թարմացվել է՝ ${date}`,
  by: (names) => `Տեքստը՝ ${names}`,
  topics: 'Թեմաներ',
  sourcesFrom: (date) => `Աղբյուրները՝ ${date}`,
  sourcesFromTo: (from, to) => `Աղբյուրները՝ ${from} – ${to}`,
  laterNotCovered: 'Հետագա իրադարձությունները ներառված չեն',
  method: 'Ինչպես է սա պատրաստվել',
  mayBeOutOfDate: 'Այս տեղեկանքի վերանայման ժամկետն անցել է, և այն կարող է հնացած լինել։',
  contact: 'Հայտնել սխալի մասին',
  task: (isDone) => (isDone ? 'Կատարված է' : 'Կատարված չէ'),
  image: (alt) => (alt ? `Պատկեր՝ ${alt}` : 'Պատկեր'),
  alsoIn: 'Այլ լեզուներով',
  originalBriefing: 'Սկզբնական տարբերակը',
  olderThanOriginal: (date) => `Այս թարգմանությունն ավելի հին է, քան բնագրի վերջին տարբերակը (${date})։`,

  // What both ends have in common is written once: “2024 թ. փետրվարի 22–25”, “2024 թ. փետրվարի 22 – մարտի 1”, “2021–2023 թթ.”.
  interval: (from, to) =>
    from === to
      ? from
      : `${from} – ${to}`
          .replace(/^(\d+ թ\. \S+ )(\d+) – \1(\d+)$/, '$1$2–$3')
          .replace(/^(\d+ թ\. )(.+) – \1(.+)$/, '$1$2 – $3')
          .replace(/^(\d+) թ\. – (\d+) թ\.$/, '$1–$2 թթ.'),
  about: (date) => `մոտավորապես ${date}`,

  sources: 'Աղբյուրներ',
  source: (number, name) => `Աղբյուր ${number}՝ ${name}`,
  genre: (genre) => GENRES.get(genre) ?? genre,
  passage: (start, end) => (end === undefined ? `«${start}»` : `«${start} … ${end}»`),
  passagesCited: (count) => `${count} մեջբերված հատված`,
  via: (whom) => `սկզբնաղբյուրը՝ ${whom}`,
  readPassage: 'Կարդալ աղբյուրում',
  openSource: 'Բացել աղբյուրը',
  noAddress: 'Հասցեն հայտնի չէ',
  close: 'Փակել',
  notes: 'Ծանոթագրություններ',
  note: (mark) => `Ծանոթագրություն ${mark}`,
  backToText: 'Վերադառնալ տեքստին',

  differentAnswers: 'Տարբեր պատասխաններ',
  notMentionedIn: (names) => `Չի հիշատակվում՝ ${names}`,
  publishedEarlier: (names) => `Հրապարակվել է ավելի վաղ՝ ${names}`,
  saidBefore: (date) => `Ասվել է մինչև այս ամսաթիվը՝ ${date}`,
  undated: 'անթվակիր',
  accordingTo: (stance, speaker) => `${stance} – ըստ այս աղբյուրի՝ ${speaker}`,
  allVia: (whom) => `բոլորի սկզբնաղբյուրը՝ ${whom}`,
  voices: {says: 'ինքն է ասում', opinion: 'ասում է կարծիքի հոդվածում', reports: 'հաղորդում է ուրիշի խոսքերը'},
  colon: (label) => `${label}՝`,
  original: (text) => `Բնագրում՝ «${text}»`,

  comparedSources: 'Համեմատվող աղբյուրներ',

  parts: {
    comparison: {
      name: 'Ինչով են տարբերվում աղբյուրները',
      shownOf: shown('համեմատություն'),
      items: (count) => `${count} հարց`,
      more: (count) => `Եվս ${count} հարց`,
    },
    facts: {
      name: 'Հիմնական փաստեր',
      shownOf: shown('փաստերի ցանկ'),
      items: (count) => `${count} փաստ`,
      more: (count) => `Եվս ${count} փաստ`,
    },
    timeline: {
      name: 'Ժամանակագրություն',
      shownOf: shown('ժամանակագրություն'),
      items: (count) => `${count} իրադարձություն`,
      more: (count) => `${count} ավելի վաղ իրադարձություն`,
    },
  },
  shown: {section: shown('բաժին'), source: shown('աղբյուր'), question: shown('հարց'), event: shown('իրադարձություն')},
  showRest: 'Ցուցադրել մնացածը',

  background: 'Նախապատմություն',
  quotationCount: (count) => `${count} մեջբերում`,
  spanned: (things, from, to) => `${things}, ${from} – ${to}`,
  earlierCorrections: (count) => `${count} ավելի վաղ ուղղում`,
  clarifications: (count) => `${count} պարզաբանում և թարմացում`,
  openAll: 'Բացել բոլորը',
  sourceCount: (count) => `${count} աղբյուր`,
  nothingSelected: 'Տեղեկանքի այս մասը հասանելի չէ։',

  changed: 'Փոփոխված է',
  updatedNow: (count) =>
    count === 0 ? 'Նյութը թարմացվել է։' : `Նյութը թարմացվել է։ Նոր կամ փոփոխված հատվածներ՝ ${count}։`,
  copy: 'Պատճենել աղբյուրի նշումով',
  copied: 'Պատճենվել է աղբյուրի նշումով։',
  copyRefused: 'Դիտարկիչը թույլ չտվեց պատճենել։ Տեքստն ընտրված է. պատճենեք այստեղից։',

  correctionKind: (kind) => ({correction: 'Ուղղում', clarification: 'Պարզաբանում', update: 'Թարմացում'})[kind],
  correctedPlace: 'Անցնել այդ հատվածին',
  withdrawn: (date) => (date === undefined ? 'Հետ է կանչվել' : `Հետ է կանչվել՝ ${date}`),
  withdrawnSentence: 'Հրատարակիչը հետ է կանչել այս տեղեկանքը։',

  loading: 'Տեղեկանքը բեռնվում է…',
  loaded: 'Տեղեկանքը բեռնված է։',
  failed: (reason) =>
    ({
      offline: 'Տեղեկանքը չհաջողվեց բեռնել։ Ստուգեք կապը և նորից փորձեք։',
      missing: 'Այս տեղեկանքն այստեղ բեռնել չհաջողվեց։',
      slow: 'Տեղեկանքի բեռնումը չափազանց երկար տևեց։',
      unreadable: 'Տեղեկանքը չհաջողվեց կարդալ։',
    })[reason],
  stale: (time) =>
    `Չհաջողվեց ստուգել, թե արդյոք տեղեկանքը փոխվել է։${time === undefined ? '' : ` Ցուցադրված տվյալների ամսաթիվը՝ ${time}։`}`,
  retry: 'Նորից փորձել',
};

addLocale({
  lang: 'hy',
  words,
  // The year first: “2024 թ. փետրվարի 22”, “2024 թ. փետրվար”.
  formatDate: (year, month, day) =>
    [`${year} թ.`, month && MONTHS[month - 1]?.concat(day === undefined ? '' : 'ի'), day].filter(Boolean).join(' '),
  list: (items) => [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' և '),
});
