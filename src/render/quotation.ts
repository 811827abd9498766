import type {Quotation} from '../model/block.js';
import {own} from '../model/own.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy-text.js';
import {renderInlines} from './inlines.js';
import {isolated} from './isolated.js';
import {dirOf, span, time} from './markup.js';
import {h, type TreeElement} from './tree.js';

/** A person's words, with who said them, where and when. */
export function renderQuotation(quotation: Quotation, context: RenderContext): TreeElement {
  const {children, original, speaker, occasion, date, citations} = quotation;
  const {brief, locale} = context;
  const lang = citations[0] && own(brief.sources, citations[0].source)?.lang;
  const comma = /\p{sc=Arab}/u.test(plainText(speaker)) ? '، ' : ', ';
  const text = () => {
    const by = [plainText(speaker), occasion && plainText(occasion), date && locale.dateText(date)];
    const said = plainBlocks(children).replace(/^[“"„«]\s*|\s*[”"“»]$/g, '');
    return `“${isolated(said)}” — ${by.flatMap((words) => (words ? isolated(words) : [])).join(comma)}`;
  };
  return h(
    'figure',
    {class: 'quotation', part: 'quotation'},
    h('blockquote', {dir: dirOf(brief.lang)}, renderBlocks(children, context)),
    original &&
      h(
        'p',
        {class: 'original', dir: lang === undefined ? 'auto' : locale.dir, lang},
        locale.original(isolated(original)),
      ),
    h(
      'figcaption',
      {},
      '— ',
      span('speaker', renderInlines(speaker, context)),
      occasion && [comma, renderInlines(occasion, context)],
      date && [comma, time(date, context)],
      ' ',
      renderInlines(citations, context),
      renderCopyButton({text, citations}, speaker, context, true),
    ),
  );
}
