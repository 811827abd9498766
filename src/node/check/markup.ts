import {plainText} from '../../model/plain-text.js';
import {walk} from '../../model/walk.js';
import {excerpt} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** What keeps a text from being read by everybody, safely: skipped headings, images without words, links without https. */
export function checkMarkup({brief, places, report}: CheckedBrief): void {
  let above = 1;
  for (const block of brief.body) {
    if (block.type !== 'heading') continue;
    const depth = Math.max(2, block.depth); // `#` and `##` are both one below the card's title.
    if (depth > above + 1) report('heading-jump', places.of(block), `The heading “${excerpt(plainText(block.children))}” skips a level. Begin it with ${'#'.repeat(above + 1)}.`);
    above = depth;
  }
  walk(contentOf(brief), (node) => {
    if (node.type === 'image' && node.alt.trim() === '') report('alt-missing', places.of(node), 'This image has no words for those who do not see it. Write what it shows: ![what it shows](…).');
    if ((node.type === 'link' || node.type === 'image') && isInsecure(node.url)) report('link-insecure', places.of(node), `The address ${excerpt(node.url)} is not https. Link to the https address.`);
  });
  for (const [id, {url}] of Object.entries(brief.sources)) {
    if (isInsecure(url)) report('link-insecure', places.key('sources', id, 'url'), `The address of “${id}” is not https. Give the https address.`);
  }
  const {contact, translationOf, translations = {}} = brief;
  if (isInsecure(contact)) report('link-insecure', places.key('contact'), 'The address for corrections is not https. Give an https: or mailto: address.');
  if ([translationOf, ...Object.values(translations)].some(isInsecure)) {
    report('link-insecure', places.key(isInsecure(translationOf) ? 'translation-of' : 'translations'), 'The address of a translation is not https. Give the https address.');
  }
}

function isInsecure(url: string | undefined): boolean {
  return url !== undefined && /^http:/i.test(url);
}
