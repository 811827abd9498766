interface Rule {
  readonly isAllowed: boolean;
  /** As the file has it, in one spelling: the longest one that fits a URL decides. */
  readonly pattern: string;
}

/** What a robots.txt lets a program visit, as in RFC 9309. */
export class Robots {
  readonly #rules: readonly Rule[];

  /**
   * @param text the file
   * @param token the name by which it addresses the program
   */
  constructor(text: string, token: string) {
    this.#rules = rulesFor(text, token.toLowerCase()) ?? rulesFor(text, '*') ?? [];
  }

  isAllowed({pathname, search}: URL): boolean {
    if (pathname === '/robots.txt') return true;
    const path = oneSpelling(pathname + search)
      .replaceAll('*', '%2A')
      .replaceAll('$', '%24');
    let best: Rule | undefined;
    for (const rule of this.#rules) {
      const longer = rule.pattern.length - (best?.pattern.length ?? 0);
      if ((longer > 0 || (longer === 0 && rule.isAllowed)) && fits(path, rule.pattern)) best = rule;
    }
    return best?.isAllowed ?? true;
  }
}

/** The rules of all groups for a name, or `*`; undefined if there is no such group. */
function rulesFor(text: string, token: string): readonly Rule[] | undefined {
  let rules: Rule[] | undefined;
  let isHead = false;
  let isOurs = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^([^:#]*):([^#]*)/.exec(line) ?? [];
    const name = key.trim().toLowerCase();
    if (name === 'user-agent') {
      const isNamed = /^(?:\*|[a-z_-]+)/i.exec(value.trim())?.[0].toLowerCase() === token;
      isOurs = isNamed || (isHead && isOurs);
      isHead = true;
      if (isOurs) rules ??= [];
    } else if (name === 'allow' || name === 'disallow') {
      isHead = false;
      const pattern = isOurs ? oneSpelling(value.trim()).replace(/\$(?!$)/g, '%24') : '';
      if (pattern !== '') rules?.push({isAllowed: name === 'allow', pattern});
    }
  }
  return rules;
}

/** Whether a path begins with a pattern: `*` is any characters, and `$` the end. */
function fits(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...others] = pattern.slice(0, isWhole ? -1 : undefined).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? others.pop() : undefined;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

/** Of the ways to write a path with `%`, the one in which letters and digits stand for themselves, and what is not ASCII does not. */
function oneSpelling(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\x21-\x7e]/gu, encodeURIComponent)
    .replace(/%([\da-f]{2})/gi, (escaped, hex: string) => {
      const character = String.fromCharCode(parseInt(hex, 16));
      return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
    });
}
