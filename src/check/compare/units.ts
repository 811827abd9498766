/** A unit: what it measures, and how many of that measure's base unit it is. */
export interface Unit {
  readonly measure: string;
  readonly factor: number;
}

/** Units by how they are written after a figure, in several languages. The first that fits counts. */
const UNITS: readonly (readonly [RegExp, string, number?])[] = [
  [
    /^(?:percentage\s+points?|points?\s+de\s+pourcentage|процентн\p{L}+\s+пункт\p{L}*|п\.\s?п\.)/iu,
    'percentage points',
  ],
  [/^(?:%|‰|per\s?cent\b|percent\b|pour\s?cent\b|процент\p{L}*|prozent\b|por\s?ciento\b|yüzde\b)/iu, 'percent'],
  [/^(?:km\/h|kph|kilomet(?:re|er)s?\s+(?:per|an)\s+hour|км\/ч)/iu, 'speed'],
  [/^(?:mph|miles\s+(?:per|an)\s+hour)/iu, 'speed', 1.609344],
  [
    /^(?:km²|km2|sq\.?\s?km|square\s+kilomet(?:re|er)s?|kilomètres?\s+carrés?|кв\.\s?км|квадратн\p{L}+\s+километр\p{L}*)/iu,
    'area',
    1e6,
  ],
  [/^(?:m²|m2|sq\.?\s?m|square\s+met(?:re|er)s?|mètres?\s+carrés?|кв\.\s?м|квадратн\p{L}+\s+метр\p{L}*)/iu, 'area'],
  [/^(?:hectares?|ha\b|гектар\p{L}*|га(?!\p{L}))/iu, 'area', 1e4],
  [/^acres?\b/i, 'area', 4046.8564224],
  [
    /^(?:m³|m3|cubic\s+met(?:re|er)s?|mètres?\s+cubes?|кубометр\p{L}*|кубическ\p{L}+\s+метр\p{L}*|куб\.\s?м)/iu,
    'volume',
    1000,
  ],
  [/^(?:lit(?:re|er)s?|литр\p{L}*|l(?![\p{L}’']))/iu, 'volume'],
  [/^(?:mm\b|millimet(?:re|er)s?|millimètres?|миллиметр\p{L}*|мм(?!\p{L}))/iu, 'length', 0.001],
  [/^(?:cm\b|centimet(?:re|er)s?|centimètres?|сантиметр\p{L}*|см(?!\p{L}))/iu, 'length', 0.01],
  [/^(?:km\b|kilomet(?:re|er)s?|kilomètres?|километр\p{L}*|км(?!\p{L}))/iu, 'length', 1000],
  [/^(?:miles?\b|миль|мил[ияюе](?!\p{L}))/iu, 'length', 1609.344],
  [/^(?:met(?:re|er)s?\b|mètres?|метр\p{L}*|m(?![\p{L}’'/²³])|м(?![\p{L}’']))/iu, 'length'],
  [/^(?:feet|foot|ft)\b/i, 'length', 0.3048],
  [/^inch(?:es)?\b/i, 'length', 0.0254],
  [/^(?:kg\b|kilo(?:gram(?:me)?)?s?\b|килограмм\p{L}*|кило(?!\p{L})|кг(?!\p{L}))/iu, 'mass'],
  [/^(?:tonnes?\b|tons?\b|тонн\p{L}*|т(?![\p{L}.’']))/iu, 'mass', 1000],
  [/^(?:grams?|grammes?|грамм\p{L}*)/iu, 'mass', 0.001],
  [/^(?:seconds?\b|secondes?|секунд\p{L}*)/iu, 'time'],
  [/^(?:minutes?\b|min\b|минут\p{L}*|мин(?!\p{L}))/iu, 'time', 60],
  [/^(?:hours?\b|heures?\b|часа?(?!\p{L})|час(?:ов|ам|ами|ах|е|у)(?!\p{L})|stunden?\b|horas?\b)/iu, 'time', 3600],
  [
    /^(?:days?\b|jours?\b|дн(?:я|ей|и|ём|ям|ями|ях)(?!\p{L})|сут(?:ки|ок)(?!\p{L})|день(?!\p{L})|tage?n?\b|d[ií]as?\b|gün\b)/iu,
    'time',
    86_400,
  ],
  [/^(?:weeks?\b|semaines?\b|недел\p{L}+|wochen?\b|semanas?\b|hafta\b)/iu, 'time', 604_800],
  [/^(?:months?\b|mois\b|месяц\p{L}*|monate?n?\b|mes(?:es)?\b|ay\b)/iu, 'months'],
  [
    /^(?:years?\b|ans?\b|années?\b|год(?:а|у|ом|ы|ов|ам|ами|ах|ах)?(?!\p{L})|лет(?!\p{L})|jahre?n?\b|años?\b|yıl\b)/iu,
    'months',
    12,
  ],
  [/^(?:decades?\b|décennies?\b|десятилети\p{L}+)/iu, 'months', 120],
  [/^(?:degrees?\b|degrés?\b|°|градус\p{L}*)/iu, 'degrees'],
  [/^(?:mw\b|megawatts?\b|mégawatts?\b|мегаватт\p{L}*|мвт(?!\p{L}))/iu, 'power', 1e6],
  [/^(?:gw\b|gigawatts?\b|гигаватт\p{L}*)/iu, 'power', 1e9],
  [/^(?:kw\b|kilowatts?\b|киловатт\p{L}*|квт(?!\p{L}))/iu, 'power', 1000],
  [/^(?:€|euros?\b|eur\b|евро(?!\p{L}))/iu, 'euros'],
  [/^(?:us\$|\$|dollars?\b|usd\b|доллар\p{L}*|dólares\b|dolar\b)/iu, 'dollars'],
  [/^(?:£|pounds?\b|gbp\b|livres?\s+sterling|фунт\p{L}*)/iu, 'pounds'],
  [/^(?:₽|ro?ubles?\b|рубл\p{L}+|руб(?!\p{L}))/iu, 'roubles'],
  [/^(?:crowns?\b|couronnes?\b|kron(?:a|or|er|e)\b|крон\p{L}*)/iu, 'crowns'],
  [/^(?:drams?\b|драм\p{L}*)/iu, 'drams'],
  [/^(?:francs?\b|франк\p{L}*|chf\b)/iu, 'francs'],
  [/^(?:yen\b|¥|иен\p{L}*)/iu, 'yen'],
  [/^(?:lari\b|лари(?!\p{L}))/iu, 'lari'],
  [/^(?:lir[ae]s?\b|лир\p{L}*)/iu, 'lira'],
  [/^(?:manats?\b|манат\p{L}*)/iu, 'manat'],
];

const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/€\s?$|(?<!\p{L})EUR\s?$/u, 'euros'],
  [/\$\s?$|(?<!\p{L})USD\s?$/u, 'dollars'],
  [/£\s?$|(?<!\p{L})GBP\s?$/u, 'pounds'],
  [/₽\s?$/, 'roubles'],
  [/¥\s?$/, 'yen'],
  [/(?<!\p{L})yüzde\s$|%\s?$/iu, 'percent'],
];

/** The unit with which a text begins, if it does; and how long it is written. */
export function unitAt(text: string): {readonly unit: Unit; readonly length: number} | undefined {
  const blanks = /^[\s\u00A0\u202F-]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(blanks);
  for (const [pattern, measure, factor = 1] of UNITS) {
    const match = pattern.exec(rest);
    if (match) return {unit: {measure, factor}, length: blanks + match[0].length};
  }
  return undefined;
}

/** The unit with which a text ends: the sign of a currency. */
export function unitBefore(text: string): Unit | undefined {
  const found = BEFORE.find(([pattern]) => pattern.test(text));
  return found && {measure: found[1], factor: 1};
}
