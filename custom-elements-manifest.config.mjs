// `npm run analyze` writes custom-elements.json: the elements' attributes, properties, events, slots and parts, for editors and documentation.

/** Tags of our own in the comment of a class: what is to be known of an element beyond its interface. */
const NOTES = ['serverRendering', 'accessibility', 'failure'];

/** Gives each class the `notes` of its comment, a list of sentences under each name. */
function analyzePhase({ts, node, moduleDoc}) {
  if (!ts.isClassDeclaration(node)) return;
  const declaration = moduleDoc.declarations.find(({name}) => name === node.name?.text);
  const tags = ts.getJSDocTags(node).filter(({tagName}) => NOTES.includes(tagName.text));
  if (!declaration || tags.length === 0) return;
  declaration.notes = Object.fromEntries(
    NOTES.map((name) => [
      name,
      tags
        .filter(({tagName}) => tagName.text === name)
        .map(({comment}) => ts.getTextOfJSDocComment(comment).replace(/\s+/g, ' ')),
    ]),
  );
}

/** An element's own notes, and then those of the class that it extends. */
function inheritNotes({modules}) {
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  for (const declaration of declarations.filter(({superclass}) => superclass)) {
    const base = declarations.find(({name}) => name === declaration.superclass.name);
    if (base?.notes)
      declaration.notes = Object.fromEntries(
        NOTES.map((name) => [name, [...(declaration.notes?.[name] ?? []), ...base.notes[name]]]),
      );
  }
}

/** The package holds dist/, so the manifest names the modules as they lie there. */
function renamePaths(manifest) {
  const toDist = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  JSON.stringify(manifest, function rename(key, value) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') this[key] = toDist(value);
    return value;
  });
}

export default {
  globs: ['src/register.ts', 'src/define.ts', 'src/elements/**/*.ts'],
  litelement: true,
  outdir: '.',
  plugins: [
    {name: 'notes', analyzePhase, packageLinkPhase: ({customElementsManifest}) => inheritNotes(customElementsManifest)},
    {name: 'dist-paths', packageLinkPhase: ({customElementsManifest}) => renamePaths(customElementsManifest)},
  ],
};
