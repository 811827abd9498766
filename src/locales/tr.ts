// Turkish. Not yet reviewed by a native reader.
import {addLocale, type Words} from '../i18n/index.js';

// A noun after a number keeps its form: no plural is needed.

const shown = (thing: string) => (count: number, total: number) => `Gösterilen ${thing}: ${count} / ${total}`;

const GENRES = new Map([
  ['news', 'Haber'],
  ['analysis', 'Analiz'],
  ['opinion', 'Görüş'],
  ['interview', 'Röportaj'],
  ['document', 'Belge'],
  ['data', 'Veri'],
]);

// Names, dates and quoted words stand after a colon, so that none of them needs an ending: it would depend on the last vowel.
const words: Words = {
  briefing: 'Bilgi notu',
  skip: 'Bilgi notunu atla',
  end: 'Bilgi notunun sonu',
  asOf: (date) => `${date} itibarıyla`,
  published: (date) => `Yayın tarihi: ${date}`,
  updated: (date) => `Güncelleme: ${date}`,
  by: (names) => `Yazan: ${names}`,
  topics: 'Konular',
  sourcesFrom: (date) => `Kaynakların tarihi: ${date}`,
  sourcesFromTo: (from, to) => `Kaynakların tarihi: ${from} – ${to}`,
  laterNotCovered: 'Sonraki olaylar kapsanmıyor',
  method: 'Bu nasıl hazırlandı',
  mayBeOutOfDate: 'Bu bilgi notunun gözden geçirilme tarihi geçti; güncelliğini yitirmiş olabilir.',
  contact: 'Hata bildir',
  task: (isDone) => (isDone ? 'Yapıldı' : 'Yapılacak'),
  image: (alt) => (alt ? `Görsel: ${alt}` : 'Görsel'),
  alsoIn: 'Diğer dillerde',
  originalBriefing: 'Özgün sürüm',
  olderThanOriginal: (date) => `Bu çeviri, özgün sürümün son güncellemesinden (${date}) eskidir.`,

  interval: (from, to) => `${from} – ${to}`,
  about: (date) => `${date} civarı`,

  sources: 'Kaynaklar',
  source: (number, name) => `Kaynak ${number}: ${name}`,
  genre: (genre) => GENRES.get(genre) ?? genre,
  passage: (start, end) => (end === undefined ? `“${start}”` : `“${start} … ${end}”`),
  passagesCited: (count) => `Alıntılanan ${count} pasaj`,
  via: (whom) => `dayandığı kaynak: ${whom}`,
  readPassage: 'Kaynakta oku',
  openSource: 'Kaynağı aç',
  noAddress: 'Adres bilinmiyor',
  close: 'Kapat',
  notes: 'Notlar',
  note: (mark) => `Not ${mark}`,
  backToText: 'Metne dön',

  differentAnswers: 'Farklı yanıtlar',
  notMentionedIn: (names) => `Değinilmiyor: ${names}`,
  publishedEarlier: (names) => `Daha önce yayımlandı: ${names}`,
  saidBefore: (date) => `Şu tarihten önce söylendi: ${date}`,
  undated: 'tarihsiz',
  accordingTo: (stance, speaker) => `${stance} – söyleyen: ${speaker}`,
  allVia: (whom) => `hepsinin dayandığı kaynak: ${whom}`,
  voices: {says: 'kendisi söylüyor', opinion: 'görüş yazısında söylüyor', reports: 'başkasının sözlerini aktarıyor'},
  colon: (label) => `${label}:`,
  original: (text) => `Özgün metin: “${text}”`,

  comparedSources: 'Karşılaştırılan kaynaklar',

  parts: {
    comparison: {
      name: 'Kaynaklar arasındaki farklar',
      shownOf: shown('karşılaştırma'),
      items: (count) => `${count} soru`,
      more: (count) => `${count} soru daha`,
    },
    facts: {
      name: 'Temel bilgiler',
      shownOf: shown('bilgi kutusu'),
      items: (count) => `${count} bilgi`,
      more: (count) => `${count} bilgi daha`,
    },
    timeline: {
      name: 'Kronoloji',
      shownOf: shown('kronoloji'),
      items: (count) => `${count} olay`,
      more: (count) => `Daha önceki ${count} olay`,
    },
  },
  shown: {section: shown('bölüm'), source: shown('kaynak'), question: shown('soru'), event: shown('olay')},
  showRest: 'Kalanını göster',

  background: 'Arka plan',
  quotationCount: (count) => `${count} alıntı`,
  spanned: (things, from, to) => `${things}, ${from} – ${to}`,
  earlierCorrections: (count) => `Daha önceki ${count} düzeltme`,
  clarifications: (count) => `${count} açıklama ve güncelleme`,
  openAll: 'Tümünü aç',
  sourceCount: (count) => `${count} kaynak`,
  nothingSelected: 'Bilgi notunun bu bölümüne ulaşılamıyor.',

  changed: 'Değişti',
  updatedNow: (count) =>
    count === 0 ? 'Dosya güncellendi.' : `Dosya güncellendi. Yeni veya değişen bölümler: ${count}.`,
  copy: 'Kaynağıyla birlikte kopyala',
  copied: 'Kaynağıyla birlikte kopyalandı.',
  copyRefused: 'Tarayıcı kopyalamaya izin vermedi. Metin seçili: buradan kopyalayın.',

  correctionKind: (kind) => ({correction: 'Düzeltme', clarification: 'Açıklama', update: 'Güncelleme'})[kind],
  correctedPlace: 'İlgili yere git',
  withdrawn: (date) => (date === undefined ? 'Geri çekildi' : `Geri çekildi: ${date}`),
  withdrawnSentence: 'Bu bilgi notunu yayımcısı geri çekti.',

  loading: 'Bilgi notu yükleniyor…',
  loaded: 'Bilgi notu yüklendi.',
  failed: (reason) =>
    ({
      offline: 'Bilgi notu yüklenemedi. Bağlantınızı kontrol edip yeniden deneyin.',
      missing: 'Bu bilgi notu burada yüklenemedi.',
      slow: 'Bilgi notunun yüklenmesi çok uzun sürdü.',
      unreadable: 'Bilgi notu okunamadı.',
    })[reason],
  stale: (time) =>
    `Bilgi notunun değişip değişmediği denetlenemedi.${time === undefined ? '' : ` ${time} itibarıyla olan hâli gösteriliyor.`}`,
  retry: 'Yeniden dene',
};

addLocale({lang: 'tr', words});
