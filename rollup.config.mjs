// The two files for a <script type="module"> without a bundler, made from dist/ (run tsc first: `npm run build`). Each is one self-contained
// ES module, so that an `integrity` attribute covers all of it.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

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
    const stray = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}))
      .filter((id) => id !== compiledOnly && (id.startsWith(dirname(parse)) || /node_modules\/(marked|js-yaml)\//.test(id)));
    if (stray.length) this.error(`The compiled build still holds ${stray.join(', ')}: src/ must enter parse/ by parse/index.js alone.`);
  },
};

/** tsc's source maps, so that the maps of the CDN files lead to the TypeScript. */
const tscMaps = {
  name: 'tsc-maps',
  load(id) {
    if (!id.startsWith(dist) || !existsSync(`${id}.map`)) return null;
    return {code: readFileSync(id, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''), map: JSON.parse(readFileSync(`${id}.map`, 'utf8'))};
  },
};

/** The licences of the packages inside ask for their notice in every copy. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const packages = [...new Set(modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0]).filter(Boolean))].sort();
    const texts = packages.map((dir) => {
      const info = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md'].map((each) => join(dir, each)).find(existsSync);
      if (!file) this.error(`${info.name} has no licence file.`);
      return `${info.name} ${info.version} (${info.license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
    });
    const [{fileName}] = Object.values(bundle);
    this.emitFile({type: 'asset', fileName: fileName.replace(/\.js$/, '.licenses.txt'), source: texts.join(`\n${'-'.repeat(80)}\n\n`)});
  },
};

/**
 * Our templates without comments and indents. No server's markup is compared with these files' (they draw anew what a server drew,
 * see elements/brief-element.ts), so that they may differ from it in white space.
 */
const minifyTemplates = {
  name: 'minify-templates',
  transform(code, id) {
    if (!id.startsWith(dist)) return null;
    const minify = {
      css: (text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/: /g, ':').replaceAll(';}', '}').trim(),
      html: (text) => text.replace(/\s*\n\s*/g, ' '),
    };
    const quasis = [];
    walkTree(this.parse(code), (node) => {
      if (node.type !== 'TaggedTemplateExpression' || !Object.hasOwn(minify, node.tag.name)) return;
      for (const quasi of node.quasi.quasis) quasis.push({...quasi, minify: minify[node.tag.name]});
    });
    let end = 0;
    const parts = quasis.sort((a, b) => a.start - b.start).map((quasi) => {
      const part = code.slice(end, quasi.start) + quasi.minify(code.slice(quasi.start, quasi.end));
      end = quasi.end;
      return part;
    });
    return {code: parts.join('') + code.slice(end), map: null};
  },
};

function walkTree(node, visit) {
  if (typeof node?.type === 'string') visit(node);
  for (const part of Object.values(node)) if (typeof part === 'object' && part !== null) walkTree(part, visit);
}

/** marked makes an instance with parser and renderer at import; of it only the lexer is used, and the rest may go. */
const lexerOnly = {
  name: 'lexer-only',
  transform(code, id) {
    if (!/node_modules\/marked\//.test(id)) return null;
    const [whole] = /var \w+=new \w+;function \w+\(\w+,\w+\)\{return \w+\.parse\([^]*(?=export\{)/.exec(code) ?? this.error('marked has changed: what of it is used must be cut out in another way.');
    return {code: code.replace(whole, '').replace(/export\{[^}]*\}/, (list) => `export{${list.match(/\w+ as (?:Lexer|Tokenizer)\b/g)}}`), map: null};
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
const markedNames = [...readFileSync(fileURLToPath(import.meta.resolve('marked')), 'utf8').matchAll(/[{,]([a-zA-Z_]\w{5,}):(?:\/|\w+=>)/g)].map(([, name]) => name);

const build = (file, plugins) => ({
  input: join(dist, 'define.js'),
  output: {
    file: `dist/cdn/${file}.js`,
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
    banner: `/*! ${name} ${version} | ${license} | contains other packages, see ${file}.licenses.txt */`,
  },
  plugins: [
    minifyTemplates,
    lexerOnly,
    ...plugins,
    tscMaps,
    pureYaml,
    // Lit's production build.
    nodeResolve({browser: true, exportConditions: ['production']}),
    terser({module: true, ecma: 2022, compress: {passes: 2}, mangle: {properties: {regex: new RegExp(`^(?:${markedNames.join('|')})$`)}}, format: {comments: /^!/}}),
    licences,
  ],
  // A warning is a mistake here: something unresolved would be fetched at run time, a cycle would start half of it.
  onwarn(warning) {
    // Blocks hold blocks: the functions of render/ call each other, and nothing there runs at import.
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids.every((id) => id.startsWith(join(dist, 'render')))) return;
    throw new Error(warning.message);
  },
});

/** One file for each language; it meets the cards in a map that all copies share, not in a module. */
const locale = (file) => ({
  input: join(dist, 'locales', file),
  output: {file: `dist/cdn/locales/${file}`, format: 'es', sourcemap: true, banner: `/*! ${name} ${version} | ${license} */`},
  plugins: [tscMaps, terser({module: true, ecma: 2022, compress: {passes: 2}, format: {comments: /^!/}})],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

export default [
  build('caucasus-briefs', []),
  build('caucasus-briefs.compiled', [withoutParser]),
  ...readdirSync(join(dist, 'locales')).filter((file) => file.endsWith('.js')).map(locale),
];
