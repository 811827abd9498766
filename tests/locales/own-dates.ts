/** Dates that locale files write by themselves: the same in every engine, whatever it knows of the language. */
export const OWN_DATES: Readonly<
  Record<string, readonly (readonly [iso: string, end: string | undefined, text: string])[]>
> = {
  fr: [
    ['2024-02-22', undefined, '22 février 2024'],
    ['2024-03-01', undefined, '1er mars 2024'],
    ['2024-02-22', '2024-02-25', '22–25 février 2024'],
    ['2024-02-01', '2024-02-25', '1er–25 février 2024'],
    ['2024-02-22', '2024-03-01', '22 février – 1er mars 2024'],
    ['2023-12-31', '2024-01-01', '31 décembre 2023 – 1er janvier 2024'],
    ['2023-02-22', '2024-02-22', '22 février 2023 – 22 février 2024'],
    ['2024-02', '2024-03', 'février – mars 2024'],
    ['2023-11', '2024-03', 'novembre 2023 – mars 2024'],
    ['2021', '2023', '2021–2023'],
    ['2023', '2024-12-05', '2023 – 5 décembre 2024'],
    ['2024-02-22', '2024-02-22', '22 février 2024'],
    ...months(
      [
        'janvier',
        'février',
        'mars',
        'avril',
        'mai',
        'juin',
        'juillet',
        'août',
        'septembre',
        'octobre',
        'novembre',
        'décembre',
      ],
      (month) => `${month} 2024`,
    ),
    ['2024', undefined, '2024'],
  ],
  hy: [
    ['2024-02-22', undefined, '2024 թ. փետրվարի 22'],
    ['2024-03-01', undefined, '2024 թ. մարտի 1'],
    ['2024-02-22', '2024-02-25', '2024 թ. փետրվարի 22–25'],
    ['2024-02-22', '2024-03-01', '2024 թ. փետրվարի 22 – մարտի 1'],
    ['2023-12-31', '2024-01-01', '2023 թ. դեկտեմբերի 31 – 2024 թ. հունվարի 1'],
    ['2023-02-22', '2024-02-22', '2023 թ. փետրվարի 22 – 2024 թ. փետրվարի 22'],
    ['2024-02', '2024-03', '2024 թ. փետրվար – մարտ'],
    ['2023-11', '2024-03', '2023 թ. նոյեմբեր – 2024 թ. մարտ'],
    ['2021', '2023', '2021–2023 թթ.'],
    ['2023', '2024-12-05', '2023 թ. – 2024 թ. դեկտեմբերի 5'],
    ['2024-02-22', '2024-02-22', '2024 թ. փետրվարի 22'],
    ...months(
      [
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
      ],
      (month) => `2024 թ. ${month}`,
    ),
    ['2024', undefined, '2024 թ.'],
  ],
  az: [
    ['2024-02-22', undefined, '22 fevral 2024'],
    ['2024-03-01', undefined, '1 mart 2024'],
    ['2024-02-22', '2024-02-25', '22–25 fevral 2024'],
    ['2024-02-22', '2024-03-01', '22 fevral – 1 mart 2024'],
    ['2023-12-31', '2024-01-01', '31 dekabr 2023 – 1 yanvar 2024'],
    ['2023-02-22', '2024-02-22', '22 fevral 2023 – 22 fevral 2024'],
    ['2024-02', '2024-03', 'fevral – mart 2024'],
    ['2023-11', '2024-03', 'noyabr 2023 – mart 2024'],
    ['2021', '2023', '2021–2023'],
    ['2023', '2024-12-05', '2023 – 5 dekabr 2024'],
    ['2024-02-22', '2024-02-22', '22 fevral 2024'],
    ...months(
      ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr'],
      (month) => `${month} 2024`,
    ),
    ['2024', undefined, '2024'],
  ],
};

/** Names in a row, one, two and three, where browsers cannot. */
export const OWN_LISTS: Readonly<Record<string, readonly string[]>> = {
  hy: ['Ա', 'Ա և Բ', 'Ա, Բ և Գ'],
  az: ['Ա', 'Ա və Բ', 'Ա, Բ və Գ'],
  // Each name is isolated from the direction around it.
  fa: ['\u2068Ա\u2069', '\u2068Ա\u2069 و \u2068Բ\u2069', '\u2068Ա\u2069، \u2068Բ\u2069 و \u2068Գ\u2069'],
};

/** Five past two in the afternoon of 1 March 2024, where the reader is. */
export const OWN_MOMENTS: Readonly<Record<string, string>> = {
  fr: '1er mars 2024, 14:05',
  hy: '2024 թ. մարտի 1, 14:05',
  az: '1 mart 2024, 14:05',
};

/** What must be in dates that `Intl` writes; engines differ in the rest. */
export const INTL_DATES: Readonly<Record<string, Readonly<Record<'2024' | '2024-02' | '2024-02-22', string>>>> = {
  ru: {'2024': '2024', '2024-02': 'февраль 2024', '2024-02-22': '22 февраля 2024'},
  tr: {'2024': '2024', '2024-02': 'Şubat 2024', '2024-02-22': '22 Şubat 2024'},
  fa: {'2024': '۲۰۲۴', '2024-02': 'فوریهٔ ۲۰۲۴', '2024-02-22': '۲۲ فوریهٔ ۲۰۲۴'},
};

function months(
  names: readonly string[],
  text: (name: string) => string,
): [iso: string, end: undefined, text: string][] {
  return names.map((name, n) => [`2024-${String(n + 1).padStart(2, '0')}`, undefined, text(name)]);
}

/** Under a heading of their year: a month, a day, days of a month, months. */
export const WITHIN_A_YEAR: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['January', 'February 22', 'September 11 – 20', 'September – November'],
  'en-GB': ['January', '22 February', '11 – 20 September', 'September – November'],
  fr: ['janvier', '22 février', '11–20 septembre', 'septembre – novembre'],
  ru: ['январь', '22 февраля', '11–20 сентября', 'сентябрь – ноябрь'],
  hy: ['հունվար', 'փետրվարի 22', 'սեպտեմբերի 11–20', 'սեպտեմբեր – նոյեմբեր'],
  az: ['yanvar', '22 fevral', '11–20 sentyabr', 'sentyabr – noyabr'],
  tr: ['Ocak', '22 Şubat', '11 – 20 Eylül', 'Eylül – Kasım'],
  fa: ['ژانویه', '۲۲ فوریه', '۱۱ سپتامبر تا ۲۰ سپتامبر', 'سپتامبر تا نوامبر'],
};
