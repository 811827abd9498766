// `npm run analyze` writes custom-elements.json: the elements' attributes, properties, events, slots and parts, for editors and documentation.
export default {
  globs: ['src/register.ts', 'src/define.ts', 'src/elements/**/*.ts'],
  litelement: true,
  outdir: '.',
  plugins: [{
    // The package holds dist/, so the manifest names the modules as they lie there.
    name: 'dist-paths',
    packageLinkPhase({customElementsManifest}) {
      const toDist = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
      JSON.stringify(customElementsManifest, function rename(key, value) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') this[key] = toDist(value);
        return value;
      });
    },
  }],
};
