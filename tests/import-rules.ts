import ts from 'typescript';

/** What the modules of one place may do. */
interface Rule {
  /** Where in `src/`, as the start of a path or a whole path; the first rule that fits counts. */
  readonly place: RegExp;
  /** Our modules that it may import, besides its own folder. */
  readonly ours: RegExp;
  /** Names of packages that it may import, with all of their modules unless `names` says otherwise. */
  readonly packages: readonly string[];
  /** The only names it may take from packages. */
  readonly names?: readonly string[];
  /** Modules of an allowed package that are forbidden here. */
  readonly not?: RegExp;
  /** Globals that it must not touch. */
  readonly globals: readonly string[];
}

const NONE = /^$/;
const CLOCK = [
  'Date',
  'Temporal',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const DOM = [
  'document',
  'window',
  'self',
  'globalThis',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'matchMedia',
  'getComputedStyle',
  'DOMParser',
  'CSSStyleSheet',
  'HTMLElement',
  'Element',
  'Node',
  'addEventListener',
  'dispatchEvent',
];
const NODE = ['process', 'Buffer', 'require', '__dirname', '__filename'];
const REGISTRY = ['customElements'];
/** The same input gives the same output, on a server as in a page. */
const IMPURE = [...CLOCK, ...NETWORK, ...DOM, ...NODE, ...REGISTRY];
const IN_PAGE = [...NODE, ...REGISTRY];

/** The import table of CONTRIBUTING. */
const RULES: readonly Rule[] = [
  {place: /^model\//, ours: NONE, packages: [], globals: IMPURE},
  {place: /^parse\/marked\//, ours: /^model\//, packages: ['marked'], globals: IMPURE},
  {place: /^parse\/yaml\//, ours: /^model\//, packages: ['js-yaml'], globals: IMPURE},
  // What reads marked's tokens needs their types.
  {
    place: /^parse\//,
    ours: /^model\//,
    packages: ['marked', 'character-entities-html4'],
    names: ['Token', 'Tokens', 'characterEntitiesHtml4'],
    globals: IMPURE,
  },
  {place: /^load\//, ours: NONE, packages: [], globals: IN_PAGE},
  {place: /^i18n\//, ours: NONE, packages: [], globals: IN_PAGE},
  {place: /^locales\//, ours: /^i18n\//, packages: [], globals: IMPURE},
  {place: /^styles\//, ours: NONE, packages: [], globals: IMPURE},
  {place: /^cards\//, ours: /^model\//, packages: [], globals: IMPURE},
  {place: /^render\//, ours: /^(model|i18n)\//, packages: [], globals: IMPURE},
  // It runs in a browser as well: an author's desk.
  {place: /^check\//, ours: /^(model|parse|i18n)\//, packages: [], globals: IMPURE},
  // Lit's values come from its base class and its task alone: importing `lit` runs lit-html, which creates a Trusted Types policy.
  {
    place: /^controllers\//,
    ours: /^(load|model|parse)\//,
    packages: ['@lit/reactive-element', '@lit/task'],
    globals: IN_PAGE,
  },
  {place: /^elements\/[^/]+\/define\.ts$/, ours: /^register\.ts$/, packages: [], globals: IN_PAGE},
  // What all elements share is beside their folders; elements do not know each other.
  {
    place: /^elements\/[^/]+\//,
    ours: /^((cards|controllers|render|styles|i18n|model)\/|elements\/(?!index\.ts)[^/]+\.ts$)/,
    packages: ['@lit/reactive-element'],
    globals: IN_PAGE,
  },
  {place: /^elements\/index\.ts$/, ours: /^elements\/[^/]+\/(?!define\.ts)/, packages: [], globals: IN_PAGE},
  {
    place: /^elements\/[^/]+\.ts$/,
    ours: /^((cards|controllers|render|styles|i18n|model)\/|elements\/(?!index\.ts)[^/]+\.ts$)/,
    packages: ['@lit/reactive-element'],
    globals: IN_PAGE,
  },
  {place: /^register\.ts$/, ours: /^(cards\/card|elements\/index)\.ts$/, packages: [], globals: NODE},
  {place: /^define\.ts$/, ours: /^register\.ts$/, packages: [], globals: IN_PAGE},
  {
    place: /^index\.ts$/,
    ours: /^(?!server\/|node\/|locales\/|define\.ts|elements\/[^/]+\/define\.ts)/,
    packages: [],
    globals: IN_PAGE,
  },
  // It runs in a worker and at the edge as well: nothing of Node's.
  {place: /^server\//, ours: /^(cards|i18n|model|parse|render|styles)\//, packages: [], globals: IMPURE},
  {place: /^node\//, ours: /./, packages: ['node:', 'js-yaml', 'character-entities', 'parse5'], globals: REGISTRY},
];

/** Each takes a string for HTML, for code or for a trusted value. No string of a briefing may go that way into a page. */
const SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'srcdoc',
  'createPolicy',
  'unsafeHTML',
  'unsafeSVG',
  'unsafeMathML',
  'unsafeStatic',
  'unsafeCSS',
  'eval',
  'Function',
];

interface Import {
  readonly from: string;
  readonly names: readonly string[];
}

/** Every break of the import table in one module of `src/`, as a sentence with its line; `path` is relative to `src/`. */
export function importViolations(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const rule = RULES.find(({place}) => place.test(path));
  if (!rule) return [`${path}: no rule for this place; the import table names every folder of src/`];
  const found: string[] = [];
  const declared = declaredNames(file);
  const report = (node: ts.Node, what: string): void => {
    found.push(`${path}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}: ${what}`);
  };

  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported) {
      const problem = checkImport(path, rule, imported);
      if (problem) report(node, problem);
    }
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) {
      if (SINKS.includes(node.text) && !declared.has(node.text))
        report(node, `${node.text} is a way for strings into the page`);
    }
    if (
      ts.isIdentifier(node) &&
      isGlobalValue(node) &&
      !declared.has(node.text) &&
      rule.globals.includes(node.text) &&
      !isPureDate(node)
    ) {
      report(node, `must not use ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Static and dynamic imports, re-exports and `import('x').Type`. */
function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const {importClause} = node;
    const bindings = importClause?.namedBindings;
    const named =
      bindings && ts.isNamedImports(bindings)
        ? bindings.elements.map(({propertyName, name}) => (propertyName ?? name).text)
        : [];
    return {
      from: node.moduleSpecifier.text,
      names: [
        ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : named),
        ...(importClause?.name ? ['default'] : []),
      ],
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const {exportClause} = node;
    const names =
      exportClause && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({propertyName, name}) => (propertyName ?? name).text)
        : ['*'];
    return {from: node.moduleSpecifier.text, names};
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return {from: argument && ts.isStringLiteralLike(argument) ? argument.text : '(a computed import)', names: ['*']};
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return {from: node.argument.literal.text, names: node.qualifier ? [node.qualifier.getText()] : ['*']};
  }
  return undefined;
}

function checkImport(path: string, rule: Rule, {from, names}: Import): string | undefined {
  if (!from.startsWith('.')) {
    const name = from.startsWith('node:')
      ? 'node:'
      : from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/');
    if (!rule.packages.includes(name) || rule.not?.test(from)) return `must not import ${from}`;
    const strange = rule.names && names.find((each) => !rule.names?.includes(each));
    return strange ? `must not import ${strange} from ${from}` : undefined;
  }
  const target = new URL(from, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts');
  const home = folderOf(path);
  // Only what is meant to be the same build for everybody may look behind the index: the compiled build replaces parse/index.ts.
  if (target.startsWith('parse/') && !/^(parse|server|node|check)\//.test(path) && target !== 'parse/index.ts')
    return `must enter parse/ by parse/index.js, not ${from}`;
  if (home && folderOf(target) === home && !target.endsWith('/define.ts')) return undefined;
  return rule.ours.test(target) ? undefined : `must not import ${from}`;
}

/** `model`, `elements/caucasus-brief`, or nothing for a module directly in `src/`. */
function folderOf(path: string): string | undefined {
  return /^(elements\/[^/]+|[^/]+)\//.exec(path)?.[1];
}

/** All names that the module declares or imports itself: those are not globals. */
function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isEnumDeclaration(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !(statement.moduleSpecifier as ts.StringLiteral).text.startsWith('.'))
      continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings)) for (const {name} of bindings.elements) names.add(name.text);
  }
  return names;
}

/** Whether the identifier stands for a value of that name, and is neither a property's name nor a type. */
function isGlobalValue(node: ts.Identifier): boolean {
  const {parent} = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (
    ts.isTypeNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  )
    return false;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  const isNameOfMember =
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isGetAccessor(parent) ||
      ts.isSetAccessor(parent) ||
      ts.isEnumMember(parent)) &&
    parent.name === node;
  return !isNameOfMember;
}

/** A date computed from a given value is not a clock: `new Date(x)`, `Date.UTC(…)`, `Date.parse(x)`. */
function isPureDate(node: ts.Identifier): boolean {
  if (node.text !== 'Date') return false;
  const {parent} = node;
  if (ts.isNewExpression(parent)) return parent.expression === node && (parent.arguments?.length ?? 0) > 0;
  return ts.isPropertyAccessExpression(parent) && (parent.name.text === 'UTC' || parent.name.text === 'parse');
}
