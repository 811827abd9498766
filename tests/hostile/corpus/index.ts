import type {AttackClass} from '../attack.js';
import {ENCODINGS} from './encodings.js';
import {FOOTNOTES} from './footnotes.js';
import {FORGED_JSON} from './forged-json.js';
import {FRONT_MATTER} from './front-matter.js';
import {HTML_SINKS} from './html-sinks.js';
import {IDS} from './ids.js';
import {MARKDOWN_SYNTAX} from './markdown-syntax.js';
import {QUOTATIONS} from './quotations.js';
import {SVG_MATHML} from './svg-mathml.js';
import {TABLES} from './tables.js';
import {TEMPLATES_MUTATION} from './templates-mutation.js';
import {URL_SCHEMES} from './url-schemes.js';
import {YAML} from './yaml.js';

/*
 * Written by hand, after the published collections (OWASP's XSS filter evasion sheet, html5sec.org, the mutations that DOMPurify tests): none of
 * them comes as data in a maintained package.
 */

/** Every class except texts that keep a reader busy, which are in `exhaustion.ts`. */
export const CLASSES: readonly AttackClass[] = [
  HTML_SINKS,
  URL_SCHEMES,
  SVG_MATHML,
  TEMPLATES_MUTATION,
  MARKDOWN_SYNTAX,
  FRONT_MATTER,
  IDS,
  QUOTATIONS,
  TABLES,
  FOOTNOTES,
  FORGED_JSON,
  YAML,
  ENCODINGS,
];
