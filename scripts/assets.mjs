// Writes what is made of the modules and is none itself: the JSON Schemas, for editors, and dist/cdn/caucasus-briefs.css, for
// prerendered cards that link to their sheet. `npm run build` runs it.
import {mkdirSync, writeFileSync} from 'node:fs';
import {frontMatterSchema, sourceListSchema} from '../dist/node/front-matter-schema.js';
import {cardSheet} from '../dist/server/card-sheet.js';

const write = (path, text) => writeFileSync(new URL(`../dist/${path}`, import.meta.url), `${text}\n`);

write('front-matter.schema.json', JSON.stringify(frontMatterSchema(), null, 2));
write('sources.schema.json', JSON.stringify(sourceListSchema(), null, 2));
mkdirSync(new URL('../dist/cdn', import.meta.url), {recursive: true});
write('cdn/caucasus-briefs.css', cardSheet());
