import type {ComparedStatement, StatementPart} from '../../check/compare/compared-statement.js';
import type {CitedPassage} from '../../check/compare/passage.js';
import {escapeHtml} from '../../render/to-html.js';
import {logHtml, logText} from '../log-line.js';
import type {CheckCounts, ReviewedFile} from './check.js';
import {formatLive, type LiveSource} from './live.js';
import {formatSummary} from './report.js';

/** The formats of a review. */
export type ReviewFormat = 'text' | 'html' | 'json';

interface Review {
  readonly files: readonly ReviewedFile[];
  readonly counts: CheckCounts;
  /** What the sources’ URLs have answered. */
  readonly live?: readonly LiveSource[] | undefined;
}

const TITLE = 'For the desk. Not for publication';
const INTRODUCTION =
  'Each statement stands beside the words of the passages that it cites. The passage is marked; what is around it in its sentences is not.';

/**
 * The fact-checker's page: each statement of the briefings beside its passages' own words. It quotes the documents at length, so it
 * is for the desk alone: nothing publishes it.
 */
export function formatReview(review: Review, format: ReviewFormat): string {
  switch (format) {
    case 'json':
      return logText(JSON.stringify(asJson(review), undefined, 2));
    case 'html':
      return logHtml(asHtml(review));
    case 'text':
      return logText(asText(review));
  }
}

function asJson({files, counts, live}: Review): unknown {
  return {
    notice: TITLE,
    files: files.map(({path, briefing, problems, signOffs, statements = []}) => ({
      path,
      ...(briefing && {title: briefing.brief.title}),
      statements: statements.map(({parts, place, differences, ...statement}) => ({
        ...statement,
        ...place,
        parts: parts.map(({text, passages, unread}) => ({text, passages: passages.map(passageJson), unread})),
        findings: differences,
      })),
      problems,
      signOffs,
    })),
    live,
    counts,
  };
}

function passageJson({source, key, words, before, after, via, lang, published}: CitedPassage): unknown {
  const isWhole = key === undefined;
  return {
    source,
    ...(key !== undefined && {passage: key}),
    // A citation of a whole document has no words of its own.
    ...(!isWhole && {before, words, after}),
    ...(via !== '' && {via}),
    ...(lang !== undefined && {lang}),
    ...(published && {published: published.iso}),
  };
}

function asText({files, counts, live}: Review): string {
  const lines = [TITLE, ''];
  for (const {path, briefing, statements = []} of files) {
    if (!briefing) continue;
    lines.push(`# ${briefing.brief.title} (${path})`, '');
    for (const statement of statements) {
      const {kind, question, text, place, parts} = statement;
      lines.push(`${path}:${place.line}:${place.column} ${kind}${question === undefined ? '' : ` to “${question}”`}`);
      lines.push(`  ${text}`);
      for (const part of parts) lines.push(...passageLines(part));
      for (const {severity, code, message} of statement.differences) lines.push(`    ! ${severity} ${code} ${message}`);
      lines.push('');
    }
  }
  return [...lines, ...(live ? [formatLive(live)] : []), formatSummary(counts, true)].join('\n');
}

function passageLines({passages, unread}: StatementPart): string[] {
  const found = passages.map(({key, source, before, words, after, via}) => {
    const said = key === undefined ? 'the whole document' : `${before}[${words}]${after}`.replace(/\s+/g, ' ');
    return `    ${key ?? source}: ${said}${via === '' ? '' : ` — ${via}`}`;
  });
  return [...found, ...unread.map((key) => `    ${key}: not found`)];
}

/** A page without script, which no search engine lists. */
function asHtml({files, counts, live}: Review): string {
  const sections = files.flatMap(({path, briefing, statements = []}) =>
    briefing
      ? [
          `<h2 lang="${escapeHtml(briefing.brief.lang ?? 'en')}">${escapeHtml(briefing.brief.title)}</h2>`,
          `<p><code>${escapeHtml(path)}</code></p>`,
          '<table>',
          '<thead><tr><th scope="col">Statement</th><th scope="col">Passages</th></tr></thead>',
          '<tbody>',
          ...statements.map((statement) => row(statement, briefing.brief.lang)),
          '</tbody>',
          '</table>',
        ]
      : [],
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${TITLE}</title>`,
    `<style>${STYLE}</style>`,
    `<h1>${TITLE}</h1>`,
    `<p>${INTRODUCTION}</p>`,
    ...sections,
    ...(live
      ? [
          `<ul>${formatLive(live)
            .split('\n')
            .map((line) => `<li>${escapeHtml(line)}</li>`)
            .join('')}</ul>`,
        ]
      : []),
    `<p>${escapeHtml(formatSummary(counts, true))}.</p>`,
    '</html>',
  ].join('\n');
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:80rem;margin:auto;padding:1rem}' +
  'table{border-collapse:collapse;inline-size:100%}td,th{border:1px solid;padding:.5rem;text-align:start;vertical-align:top}' +
  'td{inline-size:50%}blockquote{margin:.5rem 0}small{display:block}ul{margin:.5rem 0;padding-inline-start:1.25rem}' +
  '@media(max-width:40rem){td,th{display:block;inline-size:auto}thead{display:none}}@media print{tr{break-inside:avoid}}';

function row(statement: ComparedStatement, lang: string | undefined): string {
  const {kind, question, text, place, parts} = statement;
  const what = `${kind}, line ${place.line}${question === undefined ? '' : `, to “${question}”`}`;
  const findings = statement.differences.map(
    ({severity, code, message}) => `<li><strong>${severity} ${code}</strong> ${escapeHtml(message)}</li>`,
  );
  const left = [
    `<small>${escapeHtml(what)}</small>`,
    `<div${langOf(lang)}>${escapeHtml(text)}</div>`,
    ...(findings.length > 0 ? [`<ul>${findings.join('')}</ul>`] : []),
  ].join('');
  return `<tr><td>${left}</td><td>${parts.map(partHtml).join('')}</td></tr>`;
}

function partHtml({passages, unread}: StatementPart): string {
  const found = passages.map(({key, source, before, words, after, via, lang, published}) => {
    const date = published === undefined ? '' : `, ${published.label ?? published.iso}`;
    const head = `<small>${escapeHtml(`${key ?? source}${date}${via === '' ? '' : `, relying on ${via}`}`)}</small>`;
    if (key === undefined) return `${head}<p>The whole document is cited.</p>`;
    return `${head}<blockquote${langOf(lang)}>${escapeHtml(before)}<mark>${escapeHtml(words)}</mark>${escapeHtml(after)}</blockquote>`;
  });
  return [...found, ...unread.map((key) => `<small>${escapeHtml(key)}</small><p>Not found in its document.</p>`)].join(
    '',
  );
}

function langOf(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
}
