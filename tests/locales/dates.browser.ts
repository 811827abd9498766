import {assert} from '@open-wc/testing';
import {localeFor} from '../../src/i18n/index.js';
import './all.js';
import {INTL_DATES, OWN_DATES, OWN_LISTS, OWN_MOMENTS} from './own-dates.js';

describe('in a browser, as in Node,', () => {
  for (const [lang, dates] of Object.entries(OWN_DATES)) {
    it(`${lang} has its own month names, dates and intervals`, () => {
      const {dateText} = localeFor(lang);
      assert.deepEqual(
        dates.map(([iso, end]) => dateText({iso, ...(end !== undefined && {end})})),
        dates.map(([, , text]) => text),
      );
    });
  }

  for (const [lang, dates] of Object.entries(INTL_DATES)) {
    it(`${lang} writes dates of every precision`, () => {
      for (const [iso, text] of Object.entries(dates))
        assert.ok(localeFor(lang).date(iso).startsWith(text), localeFor(lang).date(iso));
    });
  }

  for (const [lang, texts] of Object.entries(OWN_LISTS)) {
    it(`${lang} joins names by itself`, () => {
      assert.deepEqual(
        texts.map((_, n) => localeFor(lang).list(['Ա', 'Բ', 'Գ'].slice(0, n + 1))),
        texts,
      );
    });
  }

  for (const [lang, text] of Object.entries(OWN_MOMENTS)) {
    it(`${lang} writes moments by itself`, () => {
      assert.equal(localeFor(lang).moment(new Date(2024, 2, 1, 14, 5, 59)), text);
    });
  }
});
