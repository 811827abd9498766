// Azerbaijani. Not yet reviewed by a native reader.
import {addLocale, type Words} from '../i18n/index.js';

// Chromium has only stubs for Azerbaijani (“2024 M02 22”): nothing here uses `Intl`. A noun after a number keeps its form:
// no plural is needed.

const MONTHS = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avqust',
  'sentyabr',
  'oktyabr',
  'noyabr',
  'dekabr',
];

const shown = (thing: string) => (count: number, total: number) => `Göstərilən ${thing}: ${count} / ${total}`;

const GENRES = new Map([
  ['news', 'Xəbər'],
  ['analysis', 'Təhlil'],
  ['opinion', 'Rəy'],
  ['interview', 'Müsahibə'],
  ['document', 'Sənəd'],
  ['data', 'Statistika'],
]);

// Names, dates and quoted words stand after a colon, so that none of them needs an ending.
const words: Words = {
  briefing: 'Arayış',
  skip: 'Arayışı ötür',
  end: 'Arayışın sonu',
  asOf: (date) => `Məlumatların tarixi: ${date}`,
  published: (date) => `Dərc olunub: ${date}`,
  updated: (date) => `Yenilənib: ${date}`,
  by: (names) => `Mətn: ${names}`,
  topics: 'Mövzular',
  sourcesFrom: (date) => `Mənbələrin tarixi: ${date}`,
  sourcesFromTo: (from, to) => `Mənbələrin tarixi: ${from} – ${to}`,
  laterNotCovered: 'Sonrakı hadisələr daxil deyil',
  method: 'Bu necə hazırlanıb',
  mayBeOutOfDate: 'Bu arayışa yenidən baxılmalı idi, məlumatlar köhnəlmiş ola bilər.',
  contact: 'Səhv barədə məlumat ver',
  task: (isDone) => (isDone ? 'Görülüb' : 'Görüləcək'),
  image: (alt) => (alt ? `Şəkil: ${alt}` : 'Şəkil'),
  alsoIn: 'Digər dillərdə',
  originalBriefing: 'Əsli',
  olderThanOriginal: (date) => `Bu tərcümə əslinin son yenilənməsindən (${date}) əvvəl hazırlanıb.`,

  // What both ends have in common is written once: “22–25 fevral 2024”, “22 fevral – 1 mart 2024”, “2021–2023”.
  interval: (from, to) =>
    from === to
      ? from
      : `${from} – ${to}`
          .replace(/^(\d+)((?: \S+ \d+)?) – (\d+)\2$/, '$1–$3$2')
          .replace(/^(.+)( \d{4}) – (.+)\2$/, '$1 – $3$2'),
  about: (date) => `təxminən ${date}`,

  sources: 'Mənbələr',
  source: (number, name) => `Mənbə ${number}: ${name}`,
  genre: (genre) => GENRES.get(genre) ?? genre,
  passage: (start, end) => (end === undefined ? `“${start}”` : `“${start} … ${end}”`),
  passagesCited: (count) => `Sitat gətirilən ${count} parça`,
  via: (whom) => `ilkin mənbə: ${whom}`,
  readPassage: 'Mənbədə oxu',
  openSource: 'Mənbəni aç',
  noAddress: 'Ünvan məlum deyil',
  close: 'Bağla',
  notes: 'Qeydlər',
  note: (mark) => `Qeyd ${mark}`,
  backToText: 'Mətnə qayıt',

  differentAnswers: 'Fərqli cavablar',
  notMentionedIn: (names) => `Toxunulmayıb: ${names}`,
  publishedEarlier: (names) => `Daha əvvəl dərc olunub: ${names}`,
  saidBefore: (date) => `Bu tarixdən əvvəl deyilib: ${date}`,
  undated: 'tarixsiz',
  accordingTo: (stance, speaker) => `${stance} – deyən: ${speaker}`,
  allVia: (whom) => `hamısının ilkin mənbəyi: ${whom}`,
  voices: {says: 'özü deyir', opinion: 'rəy yazısında deyir', reports: 'başqasının sözlərini ötürür'},
  colon: (label) => `${label}:`,
  original: (text) => `Orijinalda: “${text}”`,

  comparedSources: 'Müqayisə edilən mənbələr',

  parts: {
    comparison: {
      name: 'Mənbələr nə ilə fərqlənir',
      shownOf: shown('müqayisə'),
      items: (count) => `${count} sual`,
      more: (count) => `Daha ${count} sual`,
    },
    facts: {
      name: 'Əsas faktlar',
      shownOf: shown('fakt siyahısı'),
      items: (count) => `${count} fakt`,
      more: (count) => `Daha ${count} fakt`,
    },
    timeline: {
      name: 'Hadisələrin xronologiyası',
      shownOf: shown('xronologiya'),
      items: (count) => `${count} hadisə`,
      more: (count) => `Daha əvvəlki ${count} hadisə`,
    },
  },
  shown: {section: shown('bölmə'), source: shown('mənbə'), question: shown('sual'), event: shown('hadisə')},
  showRest: 'Qalanını göstər',

  background: 'Əlavə məlumat',
  quotationCount: (count) => `${count} sitat`,
  spanned: (things, from, to) => `${things}, ${from} – ${to}`,
  earlierCorrections: (count) => `Daha əvvəlki ${count} düzəliş`,
  clarifications: (count) => `${count} dəqiqləşdirmə və yenilənmə`,
  openAll: 'Hamısını aç',
  sourceCount: (count) => `${count} mənbə`,
  nothingSelected: 'Arayışın bu hissəsi mövcud deyil.',

  changed: 'Dəyişdirilib',
  updatedNow: (count) =>
    count === 0 ? 'Material yenilənib.' : `Material yenilənib. Yeni və ya dəyişdirilmiş hissələr: ${count}.`,
  copy: 'Mənbəsi ilə birlikdə kopyala',
  copied: 'Mənbəsi ilə birlikdə kopyalandı.',
  copyRefused: 'Brauzer kopyalamağa icazə vermədi. Mətn seçilib: onu buradan kopyalayın.',

  correctionKind: (kind) => ({correction: 'Düzəliş', clarification: 'Dəqiqləşdirmə', update: 'Yenilənmə'})[kind],
  correctedPlace: 'Həmin yerə keç',
  withdrawn: (date) => (date === undefined ? 'Geri götürülüb' : `Geri götürülüb: ${date}`),
  withdrawnSentence: 'Bu arayışı naşiri geri götürüb.',

  loading: 'Arayış yüklənir…',
  loaded: 'Arayış yükləndi.',
  failed: (reason) =>
    ({
      offline: 'Arayışı yükləmək mümkün olmadı. İnternet bağlantısını yoxlayıb yenidən cəhd edin.',
      missing: 'Bu arayışı burada yükləmək mümkün olmadı.',
      slow: 'Arayışın yüklənməsi çox uzun çəkdi.',
      unreadable: 'Arayışı oxumaq mümkün olmadı.',
    })[reason],
  stale: (time) =>
    `Arayışın dəyişib-dəyişmədiyini yoxlamaq mümkün olmadı.${time === undefined ? '' : ` Göstərilən məlumatların tarixi: ${time}.`}`,
  retry: 'Yenidən cəhd et',
};

addLocale({
  lang: 'az',
  words,
  formatDate: (year, month, day) => [day, month && MONTHS[month - 1], year].filter(Boolean).join(' '),
  list: (items) => [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' və '),
});
