import {RegExpParser, type AST} from '@eslint-community/regexpp';

/*
 * A regular expression, matched step by step as backtracking engines do it, only to count the steps: what an expression costs cannot
 * be seen from outside, and a clock tells more about the machine than about the expression. It is neither optimised nor complete (no
 * modifiers, no sets of strings); a counter compares its result with that of the real engine.
 */

/** What was found, and in how many steps. */
export interface Counted {
  readonly steps: number;
  readonly match: {readonly start: number; readonly end: number} | undefined;
}

/** Matches `pattern` from its `lastIndex` on, which it leaves alone. */
export function countSteps(pattern: RegExp, text: string): Counted {
  const first = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
  return matcherOf(pattern).match(text, first, pattern.sticky);
}

const NOT_FOUND = -1;

/** What a step does. Each instruction is three numbers: one of these, and what it needs. */
const enum Op {
  /** Takes the character at the place, or before it, if it is in a set. */
  Take,
  TakeBack,
  /** Goes on at the first instruction; if that leads nowhere, at the second. */
  Either,
  Jump,
  /** Notes the place in a register: of a group, or where a repetition begins. */
  Note,
  /** Fails if a repetition has taken nothing since its note. */
  Progress,
  /** A `^`, `$` or `\b`. */
  Assert,
  /** What follows, up to a match, must be found here, or must not be; then goes on behind it. */
  Look,
  LookNot,
  /** The words of a group again. */
  Again,
  AgainBack,
  Match,
}

const SIZE = 3;

interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharacterSet[];
  readonly asserts: readonly RegExp[];
  readonly registers: number;
  readonly isUnicode: boolean;
  /** It can match at the beginning of a text only; engines know that. */
  readonly isAnchored: boolean;
}

const matchers = new WeakMap<RegExp, Matcher>();
/** Many expressions are created each time that they are used. */
const matchersBySource = new Map<string, Matcher>();

function matcherOf(pattern: RegExp): Matcher {
  const known = matchers.get(pattern);
  if (known) return known;
  const key = `${pattern.flags}/${pattern.source}`;
  const matcher = matchersBySource.get(key) ?? new Matcher(new Compiler(pattern).compile());
  matchers.set(pattern, matcher);
  matchersBySource.set(key, matcher);
  return matcher;
}

/** What a pattern for one character takes; the engine itself says so, once for each character. */
class CharacterSet {
  readonly #pattern: RegExp;
  /** For each unit of UTF-16: 1 if it is in the set, 2 if it is not, 0 until it is looked up. */
  readonly #known = new Uint8Array(0x10000);

  constructor(raw: string, flags: string) {
    this.#pattern = new RegExp(`^${raw}$`, flags);
  }

  has(code: number): boolean {
    const known = this.#known[code];
    if (known) return known === 1;
    const isIn = this.#pattern.test(String.fromCodePoint(code));
    this.#known[code] = isIn ? 1 : 2;
    return isIn;
  }
}

class Compiler {
  readonly #pattern: RegExp;
  readonly #flags: string;
  readonly #code: number[] = [];
  readonly #groups: AST.CapturingGroup[] = [];
  readonly #sets = new Map<string, CharacterSet>();
  readonly #asserts: RegExp[] = [];
  #registers = 0;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#flags = pattern.flags.replace(/[dgy]/g, '');
  }

  compile(): Program {
    const {source, multiline, unicode} = this.#pattern;
    const {alternatives} = new RegExpParser().parsePattern(source, 0, source.length, {unicode});
    this.#findGroups(alternatives);
    this.#registers = 2 * this.#groups.length + 2;
    this.#anyOf(alternatives, false);
    this.#add(Op.Match);
    return {
      code: Int32Array.from(this.#code),
      sets: [...this.#sets.values()],
      asserts: this.#asserts,
      registers: this.#registers,
      isUnicode: unicode,
      isAnchored: !multiline && beginAtStart(alternatives),
    };
  }

  /** They are numbered in the order of the pattern, and a look-behind is compiled from its end. */
  #findGroups(alternatives: readonly AST.Alternative[]): void {
    const find = (element: AST.Element): void => {
      if (element.type === 'CapturingGroup') this.#groups.push(element);
      if (element.type === 'Quantifier') find(element.element);
      else if ('alternatives' in element) this.#findGroups(element.alternatives);
    };
    for (const {elements} of alternatives) elements.forEach(find);
  }

  #anyOf(alternatives: readonly AST.Alternative[], isBack: boolean): void {
    const jumps: number[] = [];
    alternatives.forEach(({elements}, n) => {
      const isLast = n === alternatives.length - 1;
      const either = isLast ? -1 : this.#add(Op.Either, this.#next + SIZE);
      for (const element of isBack ? elements.toReversed() : elements) this.#element(element, isBack);
      if (isLast) return;
      jumps.push(this.#add(Op.Jump));
      this.#code[either + 2] = this.#next;
    });
    for (const jump of jumps) this.#code[jump + 1] = this.#next;
  }

  #element(element: AST.Element, isBack: boolean): void {
    switch (element.type) {
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet': {
        const {raw} = element;
        if (!this.#sets.has(raw)) this.#sets.set(raw, new CharacterSet(raw, this.#flags));
        this.#add(isBack ? Op.TakeBack : Op.Take, [...this.#sets.keys()].indexOf(raw));
        return;
      }
      case 'Group':
        return this.#anyOf(element.alternatives, isBack);
      case 'CapturingGroup': {
        const group = this.#numberOf(element);
        this.#add(Op.Note, 2 * group + Number(isBack));
        this.#anyOf(element.alternatives, isBack);
        this.#add(Op.Note, 2 * group + Number(!isBack));
        return;
      }
      case 'Backreference':
        this.#add(isBack ? Op.AgainBack : Op.Again, 2 * this.#numberOf(element.resolved as AST.CapturingGroup));
        return;
      case 'Assertion':
        return this.#assertion(element);
      case 'Quantifier':
        return this.#quantifier(element, isBack);
      default:
        throw new Error(`This cannot be counted: ${element.raw}`);
    }
  }

  #assertion(assertion: AST.Assertion): void {
    if (assertion.kind === 'lookahead' || assertion.kind === 'lookbehind') {
      const look = this.#add(assertion.negate ? Op.LookNot : Op.Look);
      this.#anyOf(assertion.alternatives, assertion.kind === 'lookbehind');
      this.#add(Op.Match);
      this.#code[look + 1] = this.#next;
    } else {
      this.#add(Op.Assert, this.#asserts.push(new RegExp(assertion.raw, `${this.#flags}y`)) - 1);
    }
  }

  #quantifier({min, max, greedy, element}: AST.Quantifier, isBack: boolean): void {
    for (let n = 0; n < min; n++) this.#element(element, isBack);
    const [enter, leave] = greedy ? [1, 2] : [2, 1];
    if (max !== Infinity) {
      const exits = Array.from({length: max - min}, () => {
        const either = this.#add(Op.Either);
        this.#code[either + enter] = this.#next;
        this.#element(element, isBack);
        return either + leave;
      });
      for (const exit of exits) this.#code[exit] = this.#next;
      return;
    }
    const register = 'alternatives' in element ? this.#registers++ : undefined;
    const either = this.#add(Op.Either);
    this.#code[either + enter] = this.#next;
    if (register !== undefined) this.#add(Op.Note, register);
    this.#element(element, isBack);
    if (register !== undefined) this.#add(Op.Progress, register);
    this.#add(Op.Jump, either);
    this.#code[either + leave] = this.#next;
  }

  #numberOf(group: AST.CapturingGroup): number {
    return this.#groups.indexOf(group) + 1;
  }

  get #next(): number {
    return this.#code.length;
  }

  #add(op: Op, first = 0): number {
    return this.#code.push(op, first, 0) - SIZE;
  }
}

function beginAtStart(alternatives: readonly AST.Alternative[]): boolean {
  return alternatives.every(({elements: [first]}) => {
    if (first?.type === 'Assertion') return first.kind === 'start';
    return (first?.type === 'Group' || first?.type === 'CapturingGroup') && beginAtStart(first.alternatives);
  });
}

/** Runs a program over texts. */
class Matcher {
  readonly #program: Program;
  readonly #registers: Int32Array;
  /** Where to go on if something leads nowhere: an instruction and a place; or, negative, a register, and what was in it. */
  readonly #choices: number[] = [];
  #text = '';
  #steps = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#registers = new Int32Array(program.registers);
  }

  /** The first match that begins at `first` or, if it is not `sticky`, later. */
  match(text: string, first: number, isSticky: boolean): Counted {
    const {code, sets, isUnicode, isAnchored} = this.#program;
    const last = isSticky ? first : isAnchored ? 0 : text.length;
    // Most runs would end at their first step.
    const set = code[0] === (Op.Take as number) && !isUnicode ? sets[code[1]!] : undefined;
    this.#text = text;
    this.#steps = 0;
    this.#choices.length = 0;
    this.#registers.fill(NOT_FOUND);
    for (let start = first; start <= last; start++) {
      if (set && start < text.length && !set.has(text.charCodeAt(start))) {
        this.#steps++;
        continue;
      }
      const end = this.#run(0, start);
      if (end !== NOT_FOUND) return {steps: this.#steps, match: {start, end}};
      if (isUnicode && (text.codePointAt(start) ?? 0) > 0xffff) start++;
    }
    return {steps: this.#steps, match: undefined};
  }

  #run(entry: number, start: number): number {
    const {code, sets, asserts, isUnicode} = this.#program;
    const text = this.#text;
    const registers = this.#registers;
    const choices = this.#choices;
    const base = choices.length;
    let at = start;
    let next = entry;
    for (;;) {
      this.#steps++;
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a program is numbers, of which every third is one
      const op = code[next] as Op;
      const first = code[next + 1]!;
      let isFine = true;
      switch (op) {
        case Op.Take: {
          isFine = at < text.length;
          if (!isFine) break;
          const character = isUnicode ? text.codePointAt(at)! : text.charCodeAt(at);
          isFine = sets[first]!.has(character);
          at += character > 0xffff ? 2 : 1;
          break;
        }
        case Op.TakeBack: {
          isFine = at > 0;
          if (!isFine) break;
          const pair = isUnicode && at > 1 ? text.codePointAt(at - 2)! : 0;
          const character = pair > 0xffff ? pair : text.charCodeAt(at - 1);
          isFine = sets[first]!.has(character);
          at -= character > 0xffff ? 2 : 1;
          break;
        }
        case Op.Either:
          choices.push(code[next + 2]!, at);
          next = first;
          continue;
        case Op.Jump:
          next = first;
          continue;
        case Op.Note:
          choices.push(~first, registers[first]!);
          registers[first] = at;
          break;
        case Op.Progress:
          isFine = registers[first] !== at;
          break;
        case Op.Assert: {
          const assert = asserts[first]!;
          assert.lastIndex = at;
          isFine = assert.test(text);
          break;
        }
        case Op.Look:
        case Op.LookNot: {
          const isFound = this.#run(next + SIZE, at) !== NOT_FOUND;
          isFine = isFound === (op === Op.Look);
          next = first - SIZE;
          break;
        }
        case Op.Again:
        case Op.AgainBack: {
          const words = text.slice(registers[first], Math.max(registers[first]!, registers[first + 1]!));
          this.#steps += words.length;
          const begin = op === Op.Again ? at : at - words.length;
          isFine = text.startsWith(words, begin);
          at = op === Op.Again ? at + words.length : begin;
          break;
        }
        case Op.Match:
          this.#keepNotes(base);
          return at;
      }
      if (isFine) {
        next += SIZE;
        continue;
      }
      // Back to the last choice; what was noted since is forgotten.
      do {
        if (choices.length === base) return NOT_FOUND;
        at = choices.pop()!;
        next = choices.pop()!;
        if (next < 0) registers[~next] = at;
      } while (next < 0);
    }
  }

  /** What was found is not looked for in another way; what it has noted may still have to be forgotten. */
  #keepNotes(base: number): void {
    const choices = this.#choices;
    let kept = base;
    for (let n = base; n < choices.length; n += 2) {
      if (choices[n]! >= 0) continue;
      choices[kept++] = choices[n]!;
      choices[kept++] = choices[n + 1]!;
    }
    choices.length = kept;
  }
}
