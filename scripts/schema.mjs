// Writes dist/front-matter.schema.json, for editors. `npm run build` runs it after the modules are made.
import {writeFileSync} from 'node:fs';
import {frontMatterSchema} from '../dist/node/front-matter-schema.js';

writeFileSync(
  new URL('../dist/front-matter.schema.json', import.meta.url),
  `${JSON.stringify(frontMatterSchema(), null, 2)}\n`,
);
