// The two files for a <script type="module"> without a bundler, made from dist/ (run tsc first: `npm run build`). Each is one self-contained
// ES module, so that an `integrity` attribute covers all of it.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyCss} from './dist/server/card-sheet.js';

const dist = fileURLToPath(new URL('dist', import.meta.url));
const {name, version, license} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const parse = join(dist, 'parse', 'index.js');
const compiledOnly = join(dist, 'parse', 'compiled-only.js');

/** The one difference of the compiled build: instead of parse/ it has a module that says what this build cannot read. */
const withoutParser = {
  name: 'without-parser',
  async resolveId(id, importer) {
    const resolved = await this.resolve(id, importer, {skipSelf: true});
    return resolved?.id === parse ? compiledOnly : resolved;
  },
  generateBundle(_, bundle) {
    const stray = Object.values(bundle)
      .flatMap((chunk) => Object.keys(chunk.modules ?? {}))
      .filter(
        (id) => id !== compiledOnly && (id.startsWith(dirname(parse)) || /node_modules\/(marked|js-yaml)\//.test(id)),
      );
    if (stray.length)
      this.error(`The compiled build still holds ${stray.join(', ')}: src/ must enter parse/ by parse/index.js alone.`);
  },
};

/** tsc's source maps, so that the maps of the CDN files lead to the TypeScript. */
const tscMaps = {
  name: 'tsc-maps',
  load(id) {
    if (!id.startsWith(dist) || !existsSync(`${id}.map`)) return null;
    return {
      code: readFileSync(id, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''),
      map: JSON.parse(readFileSync(`${id}.map`, 'utf8')),
    };
  },
};

/** The licences of the packages inside ask for their notice in every copy. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const packages = [
      ...new Set(
        modules
          .map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0])
          .filter(Boolean),
      ),
    ].sort();
    const texts = packages.map((dir) => {
      const info = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md']
        .map((each) => join(dir, each))
        .find(existsSync);
      if (!file) this.error(`${info.name} has no licence file.`);
      return `${info.name} ${info.version} (${info.license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
    });
    const [{fileName}] = Object.values(bundle);
    this.emitFile({
      type: 'asset',
      fileName: fileName.replace(/\.js$/, '.licenses.txt'),
      source: texts.join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
};

/** The style sheets of styles/ without comments and indents. */
const minifyStyles = {
  name: 'minify-styles',
  transform(code, id) {
    if (!id.startsWith(join(dist, 'styles'))) return null;
    return {code: code.replace(/`([^`]*)`/g, (_, css) => `\`${minifyCss(css)}\``), map: null};
  },
};

/** What Lit's base class does with `static styles`, which no card has: they share one sheet of their own (elements/adopt-sheet.ts). */
const withoutStaticStyles = {
  name: 'without-static-styles',
  load(id) {
    if (!/@lit\/reactive-element\/css-tag\.js$/.test(id)) return null;
    return (
      'export const getCompatibleStyle = (style) => style; export const adoptStyles = () => {};' +
      'export let CSSResult, css, supportsAdoptingStyleSheets, unsafeCSS;'
    );
  },
};

/**
 * A reader's file says in one sentence what is wrong with a briefing. The cure, which follows it in the message, is for authors:
 * `explain(problem)` of `caucasus-briefs/check` gives it.
 */
const shortMessages = {
  name: 'short-messages',
  transform(code, id) {
    const isParser = dirname(id).startsWith(dirname(parse)) && id !== compiledOnly;
    if (!isParser && id !== join(dist, 'model', 'characters.js')) return null;
    const cuts = [];
    const visit = (node) => {
      if (!node || typeof node !== 'object') return;
      if (Array.isArray(node)) return node.forEach(visit);
      if (node.type === 'Literal' && typeof node.value === 'string') {
        const at = endOfSentence(code.slice(node.start, node.end));
        if (at !== -1 && /\.['"]$/.test(node.raw)) cuts.push([node.start + at, node.end - 1]);
      } else if (node.type === 'TemplateLiteral') {
        const found = node.quasis
          .map(({start, end}) => ({start, at: endOfSentence(code.slice(start, end))}))
          .find(({at}) => at !== -1);
        if (found) cuts.push([found.start + found.at, node.end - 1]);
      }
      for (const key of Object.keys(node)) if (key !== 'parent') visit(node[key]);
    };
    visit(this.parse(code).body);
    return {
      code: cuts.sort(([a], [b]) => b - a).reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), code),
      map: null,
    };
  },
};

/** Where the first sentence of a message ends, if another one follows; else -1. */
function endOfSentence(text) {
  const found = /(?:^|[^.…])\. (?:[A-Z“]|\$\{|$)/.exec(text);
  return found ? found.index + found[0].indexOf('. ') + 1 : -1;
}

/** marked makes an instance with parser and renderer at import; of it only the lexer is used, in GFM, and the rest may go. */
const lexerOnly = {
  name: 'lexer-only',
  transform(code, id) {
    if (!/node_modules\/marked\//.test(id)) return null;
    const changed = () => this.error('marked has changed: what of it is used must be cut out in another way.');
    const [instance] =
      /var \w+=new \w+;function \w+\(\w+,\w+\)\{return \w+\.parse\([^]*(?=export\{)/.exec(code) ?? changed();
    const [blocks, pedanticBlocks] = /(?<=\{normal:\w+,gfm:\w+),pedantic:(\w+)(?=\})/.exec(code) ?? changed();
    const [inlines, breaks, pedanticInlines] =
      /(?<=\{normal:\w+,gfm:\w+),breaks:(\w+),pedantic:(\w+)(?=\})/.exec(code) ?? changed();
    const unused = this.parse(code)
      .body.flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
      .filter(({id: {name}}) => [pedanticBlocks, breaks, pedanticInlines].includes(name))
      .map(({init}) => code.slice(init.start, init.end));
    return {
      code: [instance, blocks, inlines]
        .reduce(
          (text, part) => text.replace(part, ''),
          unused.reduce((text, rules) => text.replace(rules, '0'), code),
        )
        .replace(/this\.options\.(?:pedantic|breaks)/g, '!1')
        .replace(/export\{[^}]*\}/, (list) => `export{${list.match(/\w+ as (?:Lexer|Tokenizer)\b/g)}}`),
      map: null,
    };
  },
};

/** js-yaml makes its tags, schemas and patterns at import; of it only the event parser is used, and the rest may go. */
const pureYaml = {
  name: 'pure-yaml',
  transform(code, id) {
    if (!/node_modules\/js-yaml\//.test(id)) return null;
    return {
      code: code
        .replace(/^(var \w+ = )(?=new RegExp\(|define\w+Tag\(|Object\.assign\()/gm, '$1/* @__PURE__ */ ')
        .replace(/^(var \w+ = )((?:new Schema|\w+\.withTags)\([^]*?^[\])}]+)(?=;$)/gm, '$1/* @__PURE__ */ (() => $2)()')
        .replace(/(scalarStyleRules: )(?=Object\.keys\()/g, '$1/* @__PURE__ */ '),
      map: null,
    };
  },
};

/** marked names its patterns at length, and only marked and our tokenizer use them: here they get short names. */
const markedNames = [
  ...readFileSync(fileURLToPath(import.meta.resolve('marked')), 'utf8').matchAll(/[{,]([a-zA-Z_]\w{5,}):(?:\/|\w+=>)/g),
].map(([, name]) => name);

/**
 * Asks V8 to compile the whole file while it arrives, beside the page's own thread. Otherwise it reads each function twice, the second time
 * on that thread when it is called, and most are called for the first card (https://v8.dev/blog/explicit-compile-hints).
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad';

const build = (file, plugins) => ({
  input: join(dist, 'define.js'),
  output: {
    file: `dist/cdn/${file}.js`,
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
    banner: `${COMPILED_AT_ONCE}\n/*! ${name} ${version} | ${license} | contains other packages, see ${file}.licenses.txt */`,
  },
  plugins: [
    minifyStyles,
    withoutStaticStyles,
    lexerOnly,
    ...plugins,
    tscMaps,
    shortMessages,
    pureYaml,
    // Lit's production build.
    nodeResolve({browser: true, exportConditions: ['production']}),
    terser({
      module: true,
      ecma: 2022,
      compress: {passes: 2, hoist_funs: true},
      mangle: {properties: {regex: new RegExp(`^(?:${markedNames.join('|')})$`)}},
      format: {comments: /^!|^# all/},
    }),
    licences,
  ],
  // A warning is a mistake here: something unresolved would be fetched at run time, a cycle would start half of it.
  onwarn(warning) {
    // Blocks hold blocks: the functions of render/ call each other, and nothing there runs at import.
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids.every((id) => id.startsWith(join(dist, 'render'))))
      return;
    throw new Error(warning.message);
  },
});

/** One file for each language; it meets the cards in a map that all copies share, not in a module. */
const locale = (file) => ({
  input: join(dist, 'locales', file),
  output: {
    file: `dist/cdn/locales/${file}`,
    format: 'es',
    sourcemap: true,
    banner: `/*! ${name} ${version} | ${license} */`,
  },
  plugins: [tscMaps, terser({module: true, ecma: 2022, compress: {passes: 2}, format: {comments: /^!/}})],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

export default [
  build('caucasus-briefs', []),
  build('caucasus-briefs.compiled', [withoutParser]),
  ...readdirSync(join(dist, 'locales'))
    .filter((file) => file.endsWith('.js'))
    .map(locale),
];
