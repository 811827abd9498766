import {plainText} from '../model/plain-text.js';
import type {Answer} from '../model/block.js';
import {own} from '../model/own.js';
import {onlyVia, VOICES, type Position, type Voice} from '../model/position.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {joined, name, paragraph, say, shortTime, span} from './markup.js';
import {h, type Content, type TreeElement} from './tree.js';

/** A disc, a ring, a quotation mark: told apart by their shapes. */
const SHAPES: Readonly<Record<Voice, string>> = {
  says: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z',
  opinion: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zm0 3a3 3 0 1 1 0 6a3 3 0 1 1 0-6z',
  reports: 'M2 4h5v4c0 3-1.7 4.6-4 5v-2c1-.4 1.6-1.2 1.7-3H2zM9 4h5v4c0 3-1.7 4.6-4 5v-2c1-.4 1.6-1.2 1.7-3H9z',
};

/** The mark of a voice. Without a name it is only looked at, beside words that say the same. */
export function renderVoice(voice: Voice, label?: string): TreeElement {
  const attributes = {class: 'mark', viewBox: '0 0 16 16', width: 16, height: 16, fill: 'currentColor'} as const;
  const path = h('path', {d: SHAPES[voice]});
  return label === undefined
    ? h('svg', {...attributes, 'aria-hidden': 'true'}, path)
    : h('svg', {...attributes, role: 'img', 'aria-label': label}, path);
}

/** What the marks mean; once in a card. */
export function renderLegend(context: RenderContext): Content {
  if (!context.isFirst('legend')) return '';
  const {locale} = context;
  return paragraph(
    VOICES.map((voice) => [span('meaning', renderVoice(voice), ' ', say(locale.voices[voice], context)), ' ']),
    'legend',
  );
}

/** Everything about a position, in words: “CPC, 31 October 2023, citing Armenian officials: No”. */
export function positionName(
  {source, voice, vias}: Position,
  stance: Answer['stance'],
  {brief, locale, view}: RenderContext,
): string {
  // A button's name holds the words that may be seen on it.
  const dateOf = view === 'full' ? locale.shortDate : locale.dateText;
  const {short = source, genre, published} = own(brief.sources, source) ?? {};
  const isOpinion = voice !== 'says' && genre === 'opinion';
  const parts = [
    isolated(short),
    published ? isolated(dateOf(published)) : locale.undated,
    ...(isOpinion ? [lower(locale.genre('opinion'), locale.lang)] : []),
    ...(vias.length > 0 ? [locale.via(vias.map(isolated).join(', '))] : []),
  ];
  return `${locale.colon(parts.join(', '))} ${isolated(plainText(stance))}`;
}

/** What is to be known of a position beside its mark: date, opinion, whom it relies on. */
export function positionWords(position: Position, context: RenderContext, hidesVia = false): Content {
  const {source, vias} = position;
  const {brief} = context;
  return [
    ', ',
    shortTime(own(brief.sources, source)?.published, context),
    manner(position, context, !hidesVia && vias),
  ];
}

/** Opinion, and whom it relies on: “, opinion, citing Nikol Pashinyan”. */
export function manner({source}: Position, context: RenderContext, vias: readonly string[] | false): Content {
  const {brief, locale} = context;
  const isOpinion = own(brief.sources, source)?.genre === 'opinion';
  return [
    isOpinion && [', ', say(lower(locale.genre('opinion'), locale.lang), context)],
    vias && vias.length > 0 && [', ', say(locale.via(vias.map(isolated).join(', ')), context)],
  ];
}

/** Who says something, in one line; `who` writes a name. Sources that rely on the same are one voice. */
export function renderBy(
  positions: readonly Position[],
  context: RenderContext,
  who: (position: Position) => Content,
  isDated: boolean,
): Content {
  const via = positions.length > 1 ? onlyVia(positions) : undefined;
  const entries = positions.map((position) => {
    const words = isDated
      ? positionWords(position, context, via !== undefined)
      : manner(position, context, via === undefined && position.vias);
    return span('voice', who(position), words);
  });
  return [joined(entries), via !== undefined && [' – ', say(context.locale.allVia(isolated(via)), context)]];
}

/** The name of a source. */
export function sourceName(source: string, {brief}: RenderContext): Content {
  return name(own(brief.sources, source)?.short ?? source);
}

/** A stance that all its sources only report names those whose words it is. */
export function speakerWords(stance: Content, speakers: readonly string[], context: RenderContext): Content {
  const {locale} = context;
  if (speakers.length === 0) return stance;
  const [before = '', after = ''] = locale.accordingTo('\0', locale.list(speakers.map(isolated))).split('\0');
  return [before && say(before, context), stance, span('speaking', say(after, context))];
}

function lower(words: string, lang: string): string {
  return words.toLocaleLowerCase(lang);
}
