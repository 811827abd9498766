import {
  joined,
  pattern,
  wordsIn,
  monthsOf,
  weekdaysOf,
  type Language,
  type NumberWord,
  type Qualifier,
  type Relative,
} from './language.js';

const UNITS = wordsIn(`
  zero one two three four five six seven eight nine ten eleven twelve
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen`);
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = wordsIn(`
  - first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`);
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  dozen: 12,
};

const NUMBERS = new Map<string, NumberWord>([
  ...UNITS.map((word, value): [string, NumberWord] => [word, {value}]),
  ...TENS.flatMap((word, n): [string, NumberWord][] => (n < 2 ? [] : [[word, {value: n * 10}]])),
  ...ORDINALS.flatMap((word, value): [string, NumberWord][] => (value < 1 ? [] : [[word, {value, isOrdinal: true}]])),
  ...TENS.flatMap((word, n): [string, NumberWord][] =>
    n < 2 ? [] : [[word.replace(/y$/, 'ieth'), {value: n * 10, isOrdinal: true}]],
  ),
  ['hundredth', {value: 100, isOrdinal: true}],
  ...Object.entries(SCALES).map(([word, value]): [string, NumberWord] => [word, {value}]),
]);

const MONTHS = {sept: 9, jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12};

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/\b(?:no|not|n[o’']t)\s+(?:fewer|less)\s+than\s+$/i, 'over'],
  [/\b(?:no|not)\s+more\s+than\s+$/i, 'under'],
  [/\b(?:more|greater|higher|larger|longer|older|better)\s+than\s+(?:an?\s+)?$/i, 'over'],
  [/\b(?:less|fewer|lower|smaller|shorter|younger)\s+than\s+(?:an?\s+)?$/i, 'under'],
  [
    pattern(
      String.raw`
        \b(?:over|above|exceed(?:s|ed|ing)?|upwards of|in excess of|beyond|past|at least|a minimum of|well over|top(?:s|ped|
        ping))\s+(?:an?\s+)?$
      `,
      'i',
    ),
    'over',
  ],
  [
    pattern(
      String.raw`
        \b(?:under|below|up to|as many as|as much as|at most|at the most|a maximum of|barely|hardly|scarcely|just short of|short of|
        nearly|almost|close to|not quite|just under|shy of|only just)\s+(?:an?\s+)?$
      `,
      'i',
    ),
    'under',
  ],
  [
    pattern(
      String.raw`
        \b(?:about|around|roughly|approximately|some|circa|ca\.?|c\.|an estimated|estimated at|an estimate of|in the region of|
        or so|in the order of|on the order of|approaching|more or less|perhaps|maybe)\s+(?:an?\s+)?$
      `,
      'i',
    ),
    'about',
  ],
  [
    /\b(?:most|many|some|part|a majority|nearly all|almost all) of (?:the|its|their|his|her|these|those)\s+(?:[\p{L}’'-]+\s+){0,2}$/iu,
    'under',
  ],
  [/\b(?:over|above|past|beyond) the age of\s+$/i, 'over'],
  [/\b(?:under|below) the age of\s+$/i, 'under'],
  [/~\s*$/, 'about'],
  [/≈\s*$/, 'about'],
  [/>\s*$/, 'over'],
  [/<\s*$/, 'under'],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\s*(?:\p{L}+\s+){0,2}or\s+(?:so|thereabouts)\b/iu, 'about'],
  [
    pattern(
      String.raw`
        ^\s*(?:\p{L}+\s+){0,2}(?:or|and)\s+(?:more|over|above|older|upwards|longer|higher)\b(?!\s+(?:\d|[$€£]|an?\b|half|two|three|
        four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b)
      `,
      'iu',
    ),
    'over',
  ],
  [/^\s*(?:\p{L}+\s+){0,2}(?:or|and)\s+(?:less|fewer|under|below|younger|lower)\b(?!\s+(?:\d|[$€£]|an?\b))/iu, 'under'],
  [/^\s*(?:\p{L}+\s+){0,2}at\s+(?:the\s+)?least\b/iu, 'over'],
  [/^\s*(?:\p{L}+\s+){0,2}at\s+(?:the\s+)?most\b/iu, 'under'],
  [/^\+/, 'over'],
  [/^\s*-?ish\b/, 'about'],
];

const RELATIVE: readonly (readonly [RegExp, Relative])[] = [
  [
    pattern(
      String.raw`\b(?:this|the current|(?:beginning|start|middle|end) of the) year\b|\byear-end\b|
        \b(?:by|at) (?:the )?year[’']s end\b|\bso far this year\b|\bearlier this year\b`,
      'i',
    ),
    {years: 0},
  ],
  [
    /\b(?:last|the previous|the past|the preceding) year(?:[’']s)?\b|\ba year (?:ago|earlier|before)\b|\bthe year before\b/i,
    {years: -1},
  ],
  [/\blast (?:spring|summer|autumn|fall|winter)\b/i, {years: -1}],
  [/\blast (?:spring|summer|autumn|fall|winter)\b/i, {years: 0}],
  [/\b(?:next|the following|the coming) year\b|\ba year (?:later|on)\b|\bthe year after\b/i, {years: 1}],
  [/\b(?:this|the current|(?:beginning|middle|end) of the) month\b/i, {months: 0}],
  [/\b(?:last|the previous|the past) month(?:[’']s)?\b|\ba month (?:ago|earlier|before)\b/i, {months: -1}],
  [/\b(?:next|the following|the coming) month\b|\ba month (?:later|on)\b/i, {months: 1}],
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i, {days: [0, 0]}],
  [/\b(?:yesterday|last night|the (?:day|night|evening) before)\b/i, {days: [-1, -1]}],
  [/\b(?:tomorrow|the (?:next|following) (?:day|morning|night)|the day after)\b/i, {days: [-1, 1]}],
  [
    /\b(?:last|this|the past|the previous|next) (?:week|weekend)\b|\bdays? (?:ago|later|earlier|before)\b/i,
    {days: [-14, 14]},
  ],
];

const BEGINNERS = wordsIn(`
    a about above according across after again against ahead all almost already also although always amid among an and another
    any anyone are as ask asked at away back be because been before behind being below beside besides between beyond both but by
    can cannot could despite did do does don’t down during each either else even every everyone except few fewer first following
    for former from further get had half hardly has have he hence her here hers herself him himself his how however i if in
    including indeed inside instead into is it its itself just last late later least less let like likely little long made make
    many may maybe me meanwhile might more moreover most much must my near nearly neither never nevertheless new next no nobody
    none nor not nothing now of off often on once one only onto or other others our out outside over own part perhaps possibly
    probably rather reportedly roughly said same says several shall she should since so some someone soon still such than that
    the their them then there therefore these they this those though through throughout thus to today together tomorrow too
    toward towards under unless unlike unlikely until up upon us very was we were what whatever when whenever where whereas
    whether which while who whoever whole whom whose why will with within without would yes yesterday yet you your
  `);
const LABELS = wordsIn(`
    article section page pages gate room chapter line route highway flight level phase no. number nr unit platform bus tram
    channel type class figure table paragraph para clause step grade zone sector pier berth ward block building terminal stage
    round track tracks exhibit appendix annex bill act rule regulation directive resolution protocol schedule item case file
    order division district precinct area stand row seat box door hall studio hangar shaft well pump reactor boiler furnace
    engine pipe valve lot plot road street junction exit mile-marker version windows formula apollo pier category form part
    volume issue edition lane court option model size hut dock quay buoy
  `);
const TITLES = wordsIn(`
    mr mrs ms dr prof professor sir lady lord president vice prime minister ministers mayor governor chancellor king queen
    prince princess general colonel major captain lieutenant sergeant chief director secretary senator judge justice bishop
    archbishop pope rabbi imam inspector commissioner councillor councilor chair chairman chairwoman chairperson speaker
    ambassador deputy foreign interior defence defense finance health education state national federal regional local city
    county government parliament council court ministry department committee commission party police opposition union company
    river lake mount central january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday internet english god
  `);

const SAYING = joined(String.raw`
    said|says|say|told|tells|added|adds|explained|explains|argued|argues|claimed|claims|insisted|insists|wrote|writes|stated|
    states|declared|warned|warns|announced|noted|recalled|replied|asked|admitted|conceded|stressed|maintained|remarked|
    commented|testified|reported|promised|pledged|urged|complained|lamented|joked|quipped|shouted|continued|concluded|observed|
    cautioned|countered|predicted|vowed|acknowledged|confirmed|responded|answered|recounted|thinks|believes|reckons|protested|
    suggested
  `);

/** English. */
export const en: Language = {
  tag: 'en',
  decimal: '.',
  months: monthsOf('en', MONTHS),
  weekdays: weekdaysOf('en'),
  capitalDates: true,
  words: {
    number: (word) => NUMBERS.get(word),
    within: new Set(['and']),
    half: /^\s+and\s+a\s+half\b/i,
    also: new Map([
      ['both', 2],
      ['twice', 2],
      ['double', 2],
      ['doubled', 2],
      ['pair', 2],
      ['couple', 2],
      ['twin', 2],
      ['twins', 2],
      ['thrice', 3],
      ['triple', 3],
      ['tripled', 3],
      ['trio', 3],
      ['quarter', 25],
      ['half', 50],
      ['halved', 50],
      ['single', 1],
      ['decade', 10],
      ['century', 100],
      ['fortnight', 14],
    ]),
    before: BEFORE,
    after: AFTER,
    soft: pattern(
      String.raw`
        \b(half|halved|twice|double[ds]?|(?:two )?thirds?|quarters?|minute|hour|day|week|fortnight|month|year|decade|dozens?|
        hundreds|thousands|millions|tripled?)\b
      `,
      'gi',
    ),
    derived: pattern(
      String.raw`
          \b(?:higher|lower|more|fewer|less|after|before|later|earlier|up|down|difference|gap|points?|older|younger|ago|since|
          between|majority|lead|ahead|rise|rose|fell|fall|increase|drop|grew|cut|from now|behind|longer|shorter|apart|over|too)\b
        `,
      'i',
    ),
    all: pattern(
      String.raw`
        (?<!\b(?:above|after|at|of|in|not|nearly|almost) )\b(?:all|every|each|entire(?:ly)?|the whole|everyone|everybody|fully|completely|
        unanimous(?:ly)?|always)\b(?! (?:of this|this|that|but|along|in all)\b)
      `,
      'i',
    ),
    most: pattern(
      String.raw`
        \b(?:most|mostly|the majority|a majority|nearly all|almost all|largely|the bulk|virtually all|practically all|
        nearly every|almost every|almost everyone|nearly everyone|all but|(?:nearly|almost) (?:the )?(?:entire|whole)|
        hardly any)\b
      `,
      'i',
    ),
    some: pattern(
      String.raw`
        \b(?:some|many|several|a few|few|part of|parts of|partly|partially|a minority|half|a third|a quarter|often|sometimes|
        usually)\b
      `,
      'i',
    ),
    negation: pattern(
      String.raw`\b(?:not|no(?! (?:fewer|less|more|later|earlier|longer|better|worse) than)|
          never|none|nobody|nothing|neither|nor|cannot|without)\b|n[’']t\b`,
      'i',
    ),
    modality: pattern(
      String.raw`\b(?:may|might|could|would|should|[Pp]lans? to|planned to|planning|[Ii]ntends?|intended|(?:is|are|was|
        were) expected|[Ee]xpects? to|[Ll]ikely|[Uu]nlikely|[Pp]ossibl[ey]|[Pp]erhaps|[Pp]robabl[ey]|consider(?:s|ed|
        ing)|[Hh]opes? to|[Aa]ims? to|[Pp]ropos(?:es?|ed|als?)|[Pp]otential(?:ly)?|[Aa]lleged(?:ly)?|[Rr]eportedly|
        [Pp]resumably|appears? to|seems? to|[Aa]pparently|means to)\b`,
      'u',
    ),
    relative: RELATIVE,
    beginners: new Set(BEGINNERS),
    beginner:
      /(?:ed|ing|ly)$|^(?:lost|shut|cost|sold|built|took|left|held|sent|won|hit|cut|met|said|made|gave|found)$/i,
    labels: new Set(LABELS),
    titles: new Set(TITLES),
    saying: SAYING,
  },
};
