import type {Brief} from './brief.js';
import {selectSection} from './section.js';
import {counted, missingSection, type Selection} from './selection.js';

/** A whole briefing, or one of its sections; the rest is what comes before and after. */
export function selectBody({body}: Brief, wanted?: string): Selection {
  const section = wanted || undefined;
  if (section === undefined) return {shown: body, rest: [], counts: [], problems: []};
  const shown = selectSection(body, section);
  if (!shown) return {shown: [], rest: [], counts: [], problems: [missingSection(section)]};
  const rest = body.filter((block) => !shown.includes(block));
  const depth = shown[0]?.type === 'heading' ? shown[0].depth : 1;
  const headings = body.filter((block) => block.type === 'heading' && block.depth <= depth).length;
  const lead = body[0]?.type === 'heading' ? 0 : 1;
  return {shown, rest, counts: counted('section', 1, rest.length > 0 ? Math.max(2, headings + lead) : 1), problems: []};
}
