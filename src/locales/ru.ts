// Russian. Not yet reviewed by a native reader.
import {addLocale, type Words} from '../i18n/index.js';

const rules = new Intl.PluralRules('ru');
const counted = (count: number, one: string, few: string, many: string) => {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
};

/** “Показано разделов: 2 из 3” */
const shown = (things: string) => (count: number, total: number) => `Показано ${things}: ${count} из ${total}`;

const GENRES = new Map([
  ['news', 'Новостной материал'],
  ['analysis', 'Аналитика'],
  ['opinion', 'Мнение'],
  ['interview', 'Интервью'],
  ['document', 'Документ'],
  ['data', 'Данные'],
]);

// Names, dates and quoted words stand after a colon, so that none of them needs another case.
const words: Words = {
  briefing: 'Справка',
  skip: 'Пропустить справку',
  end: 'Конец справки',
  // Dates come in a form that is also the accusative, of days as well as of months.
  asOf: (date) => `По состоянию на ${date}`,
  published: (date) => `Опубликовано: ${date}`,
  updated: (date) => `Обновлено: ${date}`,
  by: (names) => `Текст: ${names}`,
  topics: 'Темы',
  sourcesFrom: (date) => `Даты источников: ${date}`,
  sourcesFromTo: (from, to) => `Даты источников: ${from} – ${to}`,
  laterNotCovered: 'Более поздние события не учтены',
  method: 'Как это сделано',
  mayBeOutOfDate: 'Срок пересмотра этой справки прошёл, она могла устареть.',
  contact: 'Сообщить об ошибке',
  task: (isDone) => (isDone ? 'Выполнено' : 'Не выполнено'),
  image: (alt) => (alt ? `Изображение: ${alt}` : 'Изображение'),
  alsoIn: 'На других языках',
  originalBriefing: 'Оригинал справки',
  olderThanOriginal: (date) => `Этот перевод сделан раньше последнего обновления оригинала (${date}).`,

  interval: (from, to) => `${from} – ${to}`,
  about: (date) => `примерно ${date}`,

  sources: 'Источники',
  source: (number, name) => `Источник ${number}: ${name}`,
  genre: (genre) => GENRES.get(genre) ?? genre,
  passage: (start, end) => (end === undefined ? `«${start}»` : `«${start} … ${end}»`),
  passagesCited: (count) => counted(count, 'цитируемый фрагмент', 'цитируемых фрагмента', 'цитируемых фрагментов'),
  via: (whom) => `первоисточник: ${whom}`,
  readPassage: 'Прочитать в источнике',
  openSource: 'Открыть источник',
  noAddress: 'Адрес неизвестен',
  close: 'Закрыть',
  notes: 'Примечания',
  note: (mark) => `Примечание ${mark}`,
  backToText: 'Вернуться к тексту',

  differentAnswers: 'Разные ответы',
  notMentionedIn: (names) => `Не упоминается: ${names}`,
  publishedEarlier: (names) => `Опубликовано раньше: ${names}`,
  saidBefore: (date) => `Сказано раньше, чем ${date}`,
  undated: 'без даты',
  accordingTo: (stance, speaker) => `${stance} – так говорит: ${speaker}`,
  allVia: (whom) => `все ссылаются на одно: ${whom}`,
  voices: {says: 'говорит сам источник', opinion: 'говорит в колонке мнений', reports: 'передаёт чужие слова'},
  colon: (label) => `${label}:`,
  original: (text) => `В оригинале: «${text}»`,

  comparedSources: 'Сравниваемые источники',

  parts: {
    comparison: {
      name: 'В чём различаются источники',
      shownOf: shown('сравнений'),
      items: (count) => counted(count, 'вопрос', 'вопроса', 'вопросов'),
      more: (count) => `Ещё ${counted(count, 'вопрос', 'вопроса', 'вопросов')}`,
    },
    facts: {
      name: 'Главные факты',
      shownOf: shown('подборок фактов'),
      items: (count) => counted(count, 'факт', 'факта', 'фактов'),
      more: (count) => `Ещё ${counted(count, 'факт', 'факта', 'фактов')}`,
    },
    timeline: {
      name: 'Хронология событий',
      shownOf: shown('хронологий'),
      items: (count) => counted(count, 'событие', 'события', 'событий'),
      more: (count) => counted(count, 'более раннее событие', 'более ранних события', 'более ранних событий'),
    },
  },
  shown: {
    section: shown('разделов'),
    source: shown('источников'),
    question: shown('вопросов'),
    event: shown('событий'),
  },
  showRest: 'Показать остальное',

  background: 'Предыстория',
  quotationCount: (count) => counted(count, 'цитата', 'цитаты', 'цитат'),
  spanned: (things, from, to) => `${things}, ${from} – ${to}`,
  earlierCorrections: (count) =>
    counted(count, 'более раннее исправление', 'более ранних исправления', 'более ранних исправлений'),
  clarifications: (count) => `Уточнения и обновления: ${count}`,
  openAll: 'Открыть всё',
  sourceCount: (count) => counted(count, 'источник', 'источника', 'источников'),
  nothingSelected: 'Эта часть справки недоступна.',

  changed: 'Изменено',
  updatedNow: (count) =>
    count === 0 ? 'Материал обновлён.' : `Материал обновлён. Новых или изменённых фрагментов: ${count}.`,
  copy: 'Скопировать с указанием источника',
  copied: 'Скопировано с указанием источника.',
  copyRefused: 'Браузер не разрешил копирование. Текст выделен: скопируйте его отсюда.',

  correctionKind: (kind) => ({correction: 'Исправление', clarification: 'Уточнение', update: 'Обновление'})[kind],
  correctedPlace: 'Перейти к этому месту',
  withdrawn: (date) => (date === undefined ? 'Отозвано' : `Отозвано: ${date}`),
  withdrawnSentence: 'Эта справка отозвана издателем.',

  loading: 'Справка загружается…',
  loaded: 'Справка загружена.',
  failed: (reason) =>
    ({
      offline: 'Не удалось загрузить справку. Проверьте соединение и попробуйте ещё раз.',
      missing: 'Эту справку не удалось загрузить на этой странице.',
      slow: 'Загрузка справки заняла слишком много времени.',
      unreadable: 'Не удалось прочитать справку.',
    })[reason],
  // If the date ends in “г.”, that is also the full stop.
  stale: (time) =>
    `Не удалось проверить, изменилась ли эта справка.${time === undefined ? '' : ` Показано состояние на ${time.replace(/\.$/, '')}.`}`,
  retry: 'Попробовать ещё раз',
};

addLocale({lang: 'ru', words});
