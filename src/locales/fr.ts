// French. Not yet reviewed by a native reader.
import {addLocale, type Words} from '../i18n/index.js';

const MONTHS = [
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
];
const DAY = /^\d{1,2}\D/;
const MONTH_OR_YEAR = new RegExp(`^(${MONTHS.join('|')}|\\d{4})`);

/** “le 9 mars 2024”; months and years take no article. */
const the = (date: string) => (DAY.test(date) ? `le ${date}` : date);
/** “le 9 mars 2024”, “en mars 2024”; nothing before other words (“vers…”, “fin 2021”). */
const on = (date: string) => (MONTH_OR_YEAR.test(date) ? `en ${date}` : the(date));

const rules = new Intl.PluralRules('fr');
const counted = (count: number, one: string, more: string) => `${count} ${rules.select(count) === 'one' ? one : more}`;

const shown = (one: string, more: string) => (count: number, total: number) =>
  `${counted(count, one, more)} sur ${total}`;

const GENRES = new Map([
  ['news', 'Article d’information'],
  ['analysis', 'Analyse'],
  ['opinion', 'Opinion'],
  ['interview', 'Entretien'],
  ['document', 'Document'],
  ['data', 'Données'],
]);

const words: Words = {
  briefing: 'Dossier',
  skip: 'Passer ce dossier',
  end: 'Fin du dossier',
  asOf: (date) => `Situation ${DAY.test(date) ? `au ${date}` : on(date)}`,
  published: (date) => `Publié ${on(date)}`,
  updated: (date) => `Mis à jour ${on(date)}`,
  by: (names) => `Par ${names}`,
  topics: 'Thèmes',
  sourcesFrom: (date) => `Sources : ${date}`,
  sourcesFromTo: (from, to) => `Sources : ${from} – ${to}`,
  laterNotCovered: 'La suite des événements n’est pas couverte',
  method: 'Comment ce dossier a été fait',
  mayBeOutOfDate: 'Ce dossier aurait dû être révisé et n’est peut-être plus à jour.',
  contact: 'Signaler une erreur',
  task: (isDone) => (isDone ? 'Fait' : 'À faire'),
  image: (alt) => (alt ? `Image\u00a0: ${alt}` : 'Image'),
  alsoIn: 'Aussi en',
  originalBriefing: 'Version d’origine',
  olderThanOriginal: (date) => `Cette traduction est antérieure à la dernière version de l’original (${date}).`,

  // What both ends have in common is written once: “22–25 février 2024”, “22 février – 1er mars 2024”, “2021–2023”.
  interval: (from, to) =>
    from === to
      ? from
      : `${from} – ${to}`
          .replace(/^(\d+(?:er)?)((?: \S+ \d+)?) – (\d+)\2$/, '$1–$3$2')
          .replace(/^(.+)( \d{4}) – (.+)\2$/, '$1 – $3$2'),
  about: (date) => `vers ${the(date)}`,

  sources: 'Sources',
  source: (number, name) => `Source ${number}\u00a0: ${name}`,
  genre: (genre) => GENRES.get(genre) ?? genre,
  passage: (start, end) => (end === undefined ? `«\u00a0${start}\u00a0»` : `«\u00a0${start} … ${end}\u00a0»`),
  passagesCited: (count) => counted(count, 'passage cité', 'passages cités'),
  via: (whom) => `citant ${whom}`,
  readPassage: 'Lire dans la source',
  openSource: 'Consulter la source',
  noAddress: 'Adresse inconnue',
  close: 'Fermer',
  notes: 'Notes',
  note: (mark) => `Note ${mark}`,
  backToText: 'Retour au texte',

  differentAnswers: 'Réponses différentes',
  notMentionedIn: (names) => `Sujet non abordé : ${names}`,
  publishedEarlier: (names) => `Publication antérieure : ${names}`,
  saidBefore: (date) => `Avant ${the(date)}`,
  undated: 'sans date',
  accordingTo: (stance, speaker) => `${stance}, selon ${speaker}`,
  allVia: (whom) => `toutes citent ${whom}`,
  voices: {says: 'l’affirme elle-même', opinion: 'l’affirme dans une tribune', reports: 'rapporte les propos d’autrui'},
  colon: (label) => `${label}\u00a0:`,
  original: (text) => `Version originale\u00a0: «\u00a0${text}\u00a0»`,

  comparedSources: 'Sources comparées',

  parts: {
    comparison: {
      name: 'En quoi les sources diffèrent',
      shownOf: shown('comparaison affichée', 'comparaisons affichées'),
      items: (count) => counted(count, 'question', 'questions'),
      more: (count) => counted(count, 'autre question', 'autres questions'),
    },
    facts: {
      name: 'Faits clés',
      shownOf: shown('encadré de faits clés affiché', 'encadrés de faits clés affichés'),
      items: (count) => counted(count, 'fait', 'faits'),
      more: (count) => counted(count, 'autre fait', 'autres faits'),
    },
    timeline: {
      name: 'Chronologie',
      shownOf: shown('chronologie affichée', 'chronologies affichées'),
      items: (count) => counted(count, 'événement', 'événements'),
      more: (count) => counted(count, 'événement antérieur', 'événements antérieurs'),
    },
  },
  shown: {
    section: shown('section affichée', 'sections affichées'),
    source: shown('source affichée', 'sources affichées'),
    question: shown('question affichée', 'questions affichées'),
    event: shown('événement affiché', 'événements affichés'),
  },
  showRest: 'Afficher le reste',

  background: 'Contexte',
  quotationCount: (count) => counted(count, 'citation', 'citations'),
  spanned: (things, from, to) => `${things}, ${from} – ${to}`,
  earlierCorrections: (count) => counted(count, 'correction antérieure', 'corrections antérieures'),
  clarifications: (count) => counted(count, 'précision ou mise à jour', 'précisions et mises à jour'),
  openAll: 'Tout ouvrir',
  sourceCount: (count) => counted(count, 'source', 'sources'),
  nothingSelected: 'Cette partie du dossier n’est pas disponible.',

  changed: 'Modifié',
  updatedNow: (count) =>
    count === 0
      ? 'Ce dossier a été mis à jour.'
      : `Ce dossier a été mis à jour : ${counted(count, 'passage nouveau ou modifié', 'passages nouveaux ou modifiés')}.`,
  copy: 'Copier avec la source',
  copied: 'Copié, avec la source.',
  copyRefused: 'Le navigateur n’a pas autorisé la copie. Le texte est sélectionné\u00a0: copiez-le d’ici.',

  correctionKind: (kind) => ({correction: 'Rectificatif', clarification: 'Précision', update: 'Mise à jour'})[kind],
  correctedPlace: 'Voir le passage concerné',
  withdrawn: (date) => (date === undefined ? 'Retiré' : `Retiré ${on(date)}`),
  withdrawnSentence: 'Ce dossier a été retiré par son éditeur.',

  loading: 'Chargement du dossier…',
  loaded: 'Le dossier est chargé.',
  failed: (reason) =>
    ({
      offline: 'Ce dossier n’a pas pu être chargé. Vérifiez votre connexion et réessayez.',
      missing: 'Ce dossier n’a pas pu être chargé ici.',
      slow: 'Le chargement de ce dossier a pris trop de temps.',
      unreadable: 'Ce dossier n’a pas pu être lu.',
    })[reason],
  stale: (time) => `Impossible de vérifier si ce dossier a changé${time === undefined ? '' : ` depuis ${the(time)}`}.`,
  retry: 'Réessayer',
};

addLocale({
  lang: 'fr',
  words,
  // Browsers write “1 mars”, which is wrong in French.
  formatDate: (year, month, day) =>
    [day === 1 ? '1er' : day, month && MONTHS[month - 1], year].filter(Boolean).join(' '),
});
