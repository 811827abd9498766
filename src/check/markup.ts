import {plainText} from '../model/plain-text.js';
import {walk} from '../model/walk.js';
import {shortened} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Finds what is not accessible or not safe: skipped heading levels, images without alternative text, links without https. */
export function checkMarkup({brief, places, report}: CheckedBrief): void {
  let above = 1;
  for (const block of brief.body) {
    if (block.type !== 'heading') continue;
    const depth = Math.max(2, block.depth); // `#` and `##` are both one below the card's title.
    if (depth > above + 1) {
      const heading = shortened(plainText(block.children));
      report(
        'heading-jump',
        places.of(block),
        `The heading “${heading}” skips a level. Begin it with ${'#'.repeat(above + 1)}.`,
      );
    }
    above = depth;
  }
  walk(contentOf(brief), (node) => {
    if (node.type === 'image' && node.alt.trim() === '') {
      report(
        'alt-missing',
        places.of(node),
        'This image has no alternative text. Write what it shows: ![what it shows](…).',
      );
    }
    if ((node.type === 'link' || node.type === 'image') && isInsecure(node.url)) {
      report('link-insecure', places.of(node), `The URL ${shortened(node.url)} is not https. Use the https URL.`);
    }
  });
  for (const [id, {url}] of Object.entries(brief.sources)) {
    if (!isInsecure(url)) continue;
    report('link-insecure', places.key('sources', id, 'url'), `The URL of “${id}” is not https. Use the https URL.`);
  }
  const {contact, translationOf, translations = {}} = brief;
  if (isInsecure(contact))
    report('link-insecure', places.key('contact'), 'The contact URL is not https. Use an https: or mailto: URL.');
  if ([translationOf, ...Object.values(translations)].some(isInsecure)) {
    const key = isInsecure(translationOf) ? 'translation-of' : 'translations';
    report('link-insecure', places.key(key), 'The URL of a translation is not https. Use the https URL.');
  }
}

function isInsecure(url: string | undefined): boolean {
  return url !== undefined && /^http:/i.test(url);
}
