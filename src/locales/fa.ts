// Persian. Not yet reviewed by a native reader.
import {addLocale, type Words} from '../i18n/index.js';

// A noun after a number keeps its form: no plural is needed. Counts have the same digits as dates.
const numbers = new Intl.NumberFormat('fa', {useGrouping: false});
const format = (count: number) => numbers.format(count);

/** Isolates names and words that may be in another script, so that they do not reorder the text beside them. */
const isolated = (text: string) => `\u2068${text}\u2069`;

const shown = (thing: string) => (count: number, total: number) =>
  `نمایش ${format(count)} از ${format(total)} ${thing}`;

const GENRES = new Map([
  ['news', 'خبر'],
  ['analysis', 'تحلیل'],
  ['opinion', 'دیدگاه'],
  ['interview', 'گفت‌وگو'],
  ['document', 'سند'],
  ['data', 'داده‌ها'],
]);

const words: Words = {
  briefing: 'پرونده',
  skip: 'رد شدن از این پرونده',
  end: 'پایان پرونده',
  asOf: (date) => `به‌روز تا ${date}`,
  published: (date) => `انتشار: ${date}`,
  updated: (date) => `به‌روزرسانی: ${date}`,
  by: (names) => `نوشتهٔ ${names}`,
  topics: 'موضوع‌ها',
  sourcesFrom: (date) => `منابع از ${date}`,
  sourcesFromTo: (from, to) => `منابع از ${from} تا ${to}`,
  laterNotCovered: 'رویدادهای بعدی را در بر نمی‌گیرد',
  method: 'این متن چگونه تهیه شد',
  mayBeOutOfDate: 'موعد بازبینی این پرونده گذشته است و شاید دیگر به‌روز نباشد.',
  contact: 'گزارش خطا',
  task: (isDone) => (isDone ? 'انجام‌شده' : 'انجام‌نشده'),
  image: (alt) => (alt ? `تصویر: ${isolated(alt)}` : 'تصویر'),
  alsoIn: 'به زبان‌های دیگر',
  originalBriefing: 'نسخهٔ اصلی',
  olderThanOriginal: (date) => `این ترجمه قدیمی‌تر از آخرین به‌روزرسانی نسخهٔ اصلی است (${date}).`,

  interval: (from, to) => `${from} تا ${to}`,
  about: (date) => `حدود ${date}`,

  sources: 'منابع',
  source: (number, name) => `منبع ${format(number)}: ${isolated(name)}`,
  genre: (genre) => GENRES.get(genre) ?? genre,
  passage: (start, end) => (end === undefined ? `«${start}»` : `«${start} … ${end}»`),
  passagesCited: (count) => `${format(count)} گزیدهٔ نقل‌شده`,
  via: (whom) => `به نقل از ${isolated(whom)}`,
  readPassage: 'خواندن در منبع',
  openSource: 'باز کردن منبع',
  noAddress: 'نشانی معلوم نیست',
  close: 'بستن',
  notes: 'پانوشت‌ها',
  note: (mark) => `پانوشت ${mark}`,
  backToText: 'بازگشت به متن',

  differentAnswers: 'پاسخ‌های متفاوت',
  notMentionedIn: (names) => `بدون اشاره در: ${names}`,
  publishedEarlier: (names) => `پیش‌تر منتشر شده: ${names}`,
  saidBefore: (date) => `گفته‌شده پیش از ${date}`,
  undated: 'بی‌تاریخ',
  accordingTo: (stance, speaker) => `${stance}، به گفتهٔ ${isolated(speaker)}`,
  allVia: (whom) => `همه به نقل از ${isolated(whom)}`,
  voices: {says: 'خود منبع می‌گوید', opinion: 'در یادداشت نظر می‌گوید', reports: 'سخن دیگری را نقل می‌کند'},
  colon: (label) => `${label}:`,
  original: (text) => `متن اصلی: «${isolated(text)}»`,

  comparedSources: 'منابع مقایسه‌شده',

  parts: {
    comparison: {
      name: 'تفاوت روایت منابع',
      shownOf: shown('مقایسه'),
      items: (count) => `${format(count)} پرسش`,
      more: (count) => `${format(count)} پرسش دیگر`,
    },
    facts: {
      name: 'نکات کلیدی',
      shownOf: shown('کادر نکات کلیدی'),
      items: (count) => `${format(count)} نکته`,
      more: (count) => `${format(count)} نکتهٔ دیگر`,
    },
    timeline: {
      name: 'گاه‌شمار رویدادها',
      shownOf: shown('گاه‌شمار'),
      items: (count) => `${format(count)} رویداد`,
      more: (count) => `${format(count)} رویداد پیشین`,
    },
  },
  shown: {section: shown('بخش'), source: shown('منبع'), question: shown('پرسش'), event: shown('رویداد')},
  showRest: 'نمایش بقیه',

  background: 'پیش‌زمینه',
  quotationCount: (count) => `${format(count)} نقل‌قول`,
  spanned: (things, from, to) => `${things}، ${from} تا ${to}`,
  earlierCorrections: (count) => `${format(count)} اصلاحیهٔ پیشین`,
  clarifications: (count) => `${format(count)} توضیح و به‌روزرسانی`,
  openAll: 'باز کردن همه',
  sourceCount: (count) => `${format(count)} منبع`,
  nothingSelected: 'این بخش از پرونده در دسترس نیست.',

  changed: 'تغییر کرده',
  updatedNow: (count) =>
    count === 0 ? 'پرونده به‌روز شد.' : `پرونده به‌روز شد. بخش‌های تازه یا تغییرکرده: ${format(count)}.`,
  copy: 'کپی همراه با منبع',
  copied: 'همراه با منبع کپی شد.',
  copyRefused: 'مرورگر اجازهٔ کپی نداد. متن انتخاب شده است؛ از همین‌جا کپی کنید.',

  correctionKind: (kind) => ({correction: 'اصلاحیه', clarification: 'توضیح', update: 'به‌روزرسانی'})[kind],
  correctedPlace: 'رفتن به همان‌جا',
  withdrawn: (date) => (date === undefined ? 'پس گرفته شد' : `پس گرفته شد: ${date}`),
  withdrawnSentence: 'ناشر این پرونده را پس گرفته است.',

  loading: 'در حال بارگذاری پرونده…',
  loaded: 'پرونده بارگذاری شد.',
  failed: (reason) =>
    ({
      offline: 'بارگذاری این پرونده ممکن نشد. اتصال خود را بررسی کنید و دوباره بکوشید.',
      missing: 'بارگذاری این پرونده در اینجا ممکن نشد.',
      slow: 'بارگذاری این پرونده بیش از حد طول کشید.',
      unreadable: 'خواندن این پرونده ممکن نشد.',
    })[reason],
  stale: (time) => `بررسی تغییرات این پرونده${time === undefined ? '' : ` از ${time} به بعد`} ممکن نشد.`,
  retry: 'تلاش دوباره',
};

addLocale({
  lang: 'fa',
  dir: 'rtl',
  words,
  // Browsers put a comma before the last “و”; newspapers do not.
  list: (names) => {
    const items = names.map(isolated);
    return [items.slice(0, -1).join('، '), ...items.slice(-1)].filter(Boolean).join(' و ');
  },
});
