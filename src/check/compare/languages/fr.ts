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

const UNITS = wordsIn('zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize');
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  cent: 100,
  cents: 100,
  mille: 1e3,
  milliers: 1e3,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1e3,
};

const CARDINALS = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ['une', 1],
  ...Object.entries(TENS),
]);

/** “cinquième”, “neuvième”, “onzième”, “quatrième”: what stands before “-ième” is the cardinal, nearly. */
function numberOf(word: string): NumberWord | undefined {
  const value = CARDINALS.get(word);
  if (value !== undefined) return {value};
  if (/^premi(?:er|ère)s?$/.test(word)) return {value: 1, isOrdinal: true};
  if (word === 'second' || word === 'seconde') return {value: 2, isOrdinal: true};
  const [, stem] = /^(.+)ièmes?$/.exec(word) ?? [];
  if (stem === undefined) return undefined;
  for (const full of [stem, `${stem}e`, stem.replace(/u$/, ''), stem.replace(/v$/, 'f')]) {
    const ordinal = CARDINALS.get(full);
    if (ordinal !== undefined) return {value: ordinal, isOrdinal: true};
  }
  return undefined;
}

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [
    pattern(
      String.raw`
        (?<!\p{L})(?:plus (?:de|d[’'])|au moins|pas moins de|au-delà de|supérieure?s? à|dépass\p{L}+|excéd\p{L}+|au minimum|
        minimum)\s*(?:les\s+|une?\s+)?$
      `,
      'iu',
    ),
    'over',
  ],
  [
    pattern(
      String.raw`
        (?<!\p{L})(?:moins (?:de|d[’'])|au plus|jusqu[’']à|inférieure?s? à|tout au plus|au maximum|maximum|à peine|pas plus de|
        près (?:de|d[’'])|presque|quelque peu moins de|pas loin de)\s*(?:les\s+|une?\s+)?$
      `,
      'iu',
    ),
    'under',
  ],
  [
    pattern(
      String.raw`
        (?<!\p{L})(?:environ|autour de|aux alentours de|approximativement|à peu près|quelque|quelques|dans les|de l[’']ordre de|
        vers|une estimation de|estimée?s? à)\s*(?:les\s+|une?\s+)?$
      `,
      'iu',
    ),
    'about',
  ],
  [/(?<!\p{L})(?:la plupart|la majorité|une partie|la moitié|nombre) (?:des|de (?:ses|ces|leurs))\s+$/iu, 'under'],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\s*(?:\p{L}+\s+){0,2}environ(?!\p{L})/iu, 'about'],
  [/^\s*(?:\p{L}+\s+){0,2}(?:ou|et) plus(?!\p{L})/iu, 'over'],
  [/^\s*(?:\p{L}+\s+){0,2}au moins(?!\p{L})/iu, 'over'],
  [/^\s*(?:\p{L}+\s+){0,2}au (?:plus|maximum)(?!\p{L})/iu, 'under'],
];

const RELATIVE: readonly (readonly [RegExp, Relative])[] = [
  [
    /cette année|(?:début|milieu|fin) (?:de l[’']|d[’'])année|(?:début|fin) de l[’']année|l[’']année en cours/i,
    {years: 0},
  ],
  [
    /l[’']an (?:dernier|passé)|l[’']année (?:dernière|passée|précédente)|il y a un an|un an (?:plus tôt|auparavant)/i,
    {years: -1},
  ],
  [/(?:printemps|été|automne|hiver) dernier/i, {years: -1}],
  [/(?:printemps|été|automne|hiver) dernier/i, {years: 0}],
  [/l[’']an prochain|l[’']année (?:prochaine|suivante)|un an plus tard/i, {years: 1}],
  [/(?:ce mois(?:-ci)?|(?:début|milieu|fin) du mois)(?!\p{L})/iu, {months: 0}],
  [/le mois (?:dernier|passé|précédent)|il y a un mois|un mois plus tôt/i, {months: -1}],
  [/le mois (?:prochain|suivant)|un mois plus tard/i, {months: 1}],
  [/aujourd[’']hui|ce (?:matin|soir)|cet après-midi|cette nuit/i, {days: [0, 0]}],
  [/(?<!\p{L})hier(?!\p{L})|la veille/iu, {days: [-1, 0]}],
  [/(?<!\p{L})demain(?!\p{L})|le lendemain/iu, {days: [-1, 1]}],
  [
    pattern(
      String.raw`
        la semaine (?:dernière|passée|prochaine)|cette semaine|le week-end dernier|ce week-end|jours? (?:plus tard|plus tôt|
        auparavant)|il y a \p{L}+ jours
      `,
      'iu',
    ),
    {days: [-14, 14]},
  ],
];

const BEGINNERS = wordsIn(`
    à afin ainsi alors après assez au aucun aucune aujourd’hui aussi autant autre autres aux avant avec beaucoup bien c’est car
    ce cela celle celles celui cependant certain certaines certains ces cet cette ceux chacun chaque chez comme comment contre
    d’après dans de depuis dernier dernière derrière des dès deux devant deux donc dont du durant elle elles en encore enfin
    ensuite entre environ et étant faute faut grâce hier hors hormis ici il ils jamais je jusqu’à l’ la là le les lors lorsque
    lui ma mais malgré mardi même mes mi mieux moins mon n’ ne ni non nos notre nous on or ou où outre par parce parfois parmi
    pas pendant personne peu peut peut-être plus plusieurs plutôt pour pourquoi pourtant presque près puis puisque quand quant
    quatre que quel quelle quelles quels quelque quelques qui quoi rien sa sans sauf se selon ses seul seule seulement si sinon
    soit son sont sous souvent suite sur tandis tant tel telle tous tout toute toutefois toutes très trois trop un une unique
    vers vingt voici voilà vos votre vous
  `);
const LABELS = wordsIn(`
    article articles section page pages porte salle chapitre ligne route autoroute vol niveau phase no n° numéro unité quai bus
    tram chaîne type classe figure tableau paragraphe alinéa clause étape zone secteur pilier bâtiment terminal stade tour voie
    pièce annexe loi règle règlement directive résolution protocole décret lot îlot version formule catégorie formulaire partie
    volume édition cour modèle taille immeuble réacteur puits pompe rue département quartier arrondissement
  `);
const TITLES = wordsIn(`
    m mm mme mlle me dr président présidente premier première ministre maire gouverneur roi reine prince général colonel
    capitaine chef directeur directrice secrétaire sénateur juge évêque pape commissaire conseil gouvernement parlement
    assemblée ministère commission comité parti police état nord sud est ouest dieu internet
  `);

const SAYING = joined(String.raw`
    a dit|dit|a déclaré|déclare|a affirmé|affirme|a expliqué|explique|a ajouté|ajoute|a précisé|précise|a assuré|assure|
    a estimé|estime|a indiqué|indique|a annoncé|annonce|a averti|avertit|a souligné|souligne|a confié|confie|a répondu|répond|
    a rappelé|rappelle|a résumé|résume|a reconnu|reconnaît|a prévenu|prévient|raconte|a raconté|juge|a jugé|regrette|a regretté|
    a lancé|lance|a martelé|martèle|a insisté|insiste|a commenté|commente|a soutenu|soutient|a promis|promet|se félicite|
    s’est félicitée?|a plaidé|plaide|a tranché|tranche|a dénoncé|dénonce|a conclu|conclut|soupire|a glissé|glisse|a noté|note|
    s’indigne|s’inquiète|a écrit|écrit|a lâché|a réagi|réagit|a témoigné|témoigne|a insisté
  `);

/** “sept” is seven, and never September without its point. */
function withoutNumbers(months: Map<string, number>): Map<string, number> {
  months.delete('sept');
  return months;
}

/** French. */
export const fr: Language = {
  tag: 'fr',
  decimal: ',',
  months: withoutNumbers(monthsOf('fr')),
  weekdays: weekdaysOf('fr'),
  capitalDates: false,
  words: {
    number: numberOf,
    within: new Set(['et']),
    half: /^\s+et\s+demie?(?!\p{L})/iu,
    also: new Map([
      ['deux', 2],
      ['double', 2],
      ['doublé', 2],
      ['couple', 2],
      ['triple', 3],
      ['triplé', 3],
      ['moitié', 50],
      ['quart', 25],
      ['décennie', 10],
      ['siècle', 100],
      ['demi', 50],
    ]),
    before: BEFORE,
    after: AFTER,
    soft: pattern(
      String.raw`
        (?<!\p{L})(moitié|double[rs]?|doublé|tiers|quart|triple|minute|heure|jour|semaine|mois|an|année|décennie|douzaine|
        dizaines|centaines|milliers|millions)(?!\p{L})
      `,
      'giu',
    ),
    derived: pattern(
      String.raw`
          (?<!\p{L})(?:plus|moins|après|avant|tard|tôt|différence|écart|points?|depuis|entre|majorité|avance|hausse|baisse|
          de retard|auparavant|de trop)(?!\p{L})
        `,
      'iu',
    ),
    all: /(?<!\p{L})(?:tous|toutes|tout|toute|chaque|chacune?|l[’']ensemble|entièrement|la totalité|intégralité|aucune?)(?!\p{L})/iu,
    most: pattern(
      String.raw`
        (?<!\p{L})(?:la plupart|la majorité|une majorité|presque tou\p{L}+|quasiment tou\p{L}+|la quasi-totalité|l[’']essentiel|
        majoritairement|en grande partie)(?!\p{L})
      `,
      'iu',
    ),
    some: pattern(
      String.raw`
        (?<!\p{L})(?:certaine?s?|quelques|plusieurs|une partie|en partie|partiellement|la moitié|un tiers|un quart|
        de nombreu\p{L}+|souvent|parfois)(?!\p{L})
      `,
      'iu',
    ),
    negation: pattern(
      String.raw`
          (?<!\p{L})(?:ne|n[’']|pas|jamais|aucune?|ni|sans|rien|refus\p{L}*|dément\p{L}*|rejet\p{L}*|nie\p{L}*|exclu\p{L}*|
          échou\p{L}*)(?:(?<=[’'])|(?!\p{L}))
        `,
      'iu',
    ),
    modality: pattern(
      String.raw`
          (?<!\p{L})(?:peut|peuvent|pourrai\p{L}*|pourr\p{L}+|devrai\p{L}*|serai(?:t|ent)|aurai(?:t|ent)|prévoi\p{L}*|prév\p{L}+|
          compte\p{L}*|envisag\p{L}*|espèr\p{L}*|espér\p{L}*|possible\p{L}*|probable\p{L}*|peut-être|éventuel\p{L}*|veu\p{L}+|
          souhait\p{L}*|propos\p{L}*|semble\p{L}*|présum\p{L}*|s[’']attend\p{L}*|attendu\p{L}*|menac\p{L}*|\p{L}{3,}rai(?:t|
          ent))(?!\p{L})
        `,
      'iu',
    ),
    relative: RELATIVE,
    beginners: new Set(BEGINNERS),
    beginner: /(?:ée?s?|ant|ment|er|ir)$/i,
    labels: new Set(LABELS),
    titles: new Set(TITLES),
    saying: SAYING,
  },
};
