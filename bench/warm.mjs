// What our functions cost in Node once they are warm, as multiples of what anyone needs for the same text.
import {Marked} from 'marked';
import {validateBrief} from '../dist/model/validate-brief.js';
import {parseBrief} from '../dist/parse/index.js';
import {ProblemList} from '../dist/parse/problem-list.js';
import {readFrontMatter} from '../dist/parse/yaml/front-matter.js';
import {splitFrontMatter} from '../dist/parse/yaml/split-front-matter.js';
import {prerender} from '../dist/server/index.js';
import {bodyOf, briefing, FORMS} from './briefings.mjs';

/** How many briefings a round takes, and how many rounds run before they count. */
const BRIEFINGS = 20;
const WARM_UP = 30;

/** Each row's ratio in each round, by its words. */
export function warmRatios(rounds) {
  const marked = new Marked();
  const texts = Array.from({length: BRIEFINGS}, (_, n) => briefing(n));
  const bodies = texts.map(bodyOf);
  const lines = texts.map((text) => text.split('\n'));
  const jsons = texts.map((_, n) => FORMS.json(n));
  const values = jsons.map((json) => JSON.parse(json));
  const work = {
    lexer: () => bodies.forEach((body) => marked.lexer(body)),
    whole: () => texts.forEach((text) => parseBrief(text)),
    frontMatter: () =>
      lines.forEach((each) => readFrontMatter(splitFrontMatter(each).frontMatter, each, new ProblemList())),
    json: () => jsons.forEach((json) => JSON.parse(json)),
    validate: () => values.forEach((value) => validateBrief(value)),
    digest: () => values.forEach((value) => prerender(value)),
    full: () => values.forEach((value) => prerender(value, {view: 'full'})),
  };
  const names = Object.keys(work);
  const samples = [];
  for (let n = 0; n < WARM_UP + rounds; n += 1) {
    const took = {};
    // Another one begins each time.
    for (let k = 0; k < names.length; k += 1) {
      const name = names[(n + k) % names.length];
      const start = performance.now();
      work[name]();
      took[name] = performance.now() - start;
    }
    if (n >= WARM_UP) samples.push(took);
  }
  const ratios = (of) => samples.map(of);
  return {
    '`validateBrief` ÷ `JSON.parse` of the same compiled briefing': ratios(({validate, json}) => validate / json),
    // No function reads the body alone: it is what the whole text takes beside its front matter.
    'parse of the body ÷ `new Marked().lexer(body)`': ratios(
      ({whole, frontMatter, lexer}) => (whole - frontMatter) / lexer,
    ),
    'parse of the front matter ÷ the same': ratios(({frontMatter, lexer}) => frontMatter / lexer),
    '`prerender`, digest ÷ the same': ratios(({digest, lexer}) => digest / lexer),
    '`prerender`, full ÷ the same': ratios(({full, lexer}) => full / lexer),
  };
}
