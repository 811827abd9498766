import type {Rules} from 'marked';

/** Of `- - -`; JavaScriptCore compiles no group that has to come more than once. */
const THREE_OR_MORE = /\(\?:(\\?.)\[([^\]]+)\]\*\)\{3,\}/g;

/**
 * A rule that begins with `^`, told so in a way that no engine can miss. JavaScriptCore (Safari) looks through all that is left of
 * a text for the `^` of a rule that it does not compile, which takes quadratic time; a sticky rule looks at one place only.
 */
export class StickyRule extends RegExp {
  constructor({source, flags}: RegExp) {
    super(source.replace(THREE_OR_MORE, '$1[$2]*$1[$2]*$1[$1$2]*'), `${flags.replace('y', '')}y`);
  }

  override exec(text: string): RegExpExecArray | null {
    this.lastIndex = 0;
    return super.exec(text);
  }
}

/** marked's rules, with those that are tried at one place only, all of whose alternatives begin with `^`, anchored. */
export function stickyRules({block, inline, other}: Rules): Rules {
  return {block: stickyRulesIn(block), inline: stickyRulesIn(inline), other};
}

function stickyRulesIn<K extends string>(rules: Record<K, RegExp>): Record<K, RegExp> {
  const entries = Object.entries<RegExp>(rules).map(([name, rule]) => [
    name,
    rule.source.startsWith('^') && !rule.global ? new StickyRule(rule) : rule,
  ]);
  return Object.fromEntries(entries) as Record<K, RegExp>;
}
