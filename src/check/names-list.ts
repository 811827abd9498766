import {parseYaml} from '../parse/yaml/yaml.js';
import {checkProblem, type CheckProblem} from './check-problem.js';

/** Other forms of names: each name with the forms in which documents may have it. */
export interface Names {
  /** All forms of a name, itself included; undefined if the list does not have it. */
  readonly formsOf: (name: string) => readonly string[] | undefined;
}

/**
 * Reads the text of `names.yaml`: below each name a list of its other forms (“Kyiv: [Kiev]”). It says that two names mean the same,
 * and nothing else.
 */
export function readNames(text: string): {readonly names: Names; readonly problems: readonly CheckProblem[]} {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problems: CheckProblem[] = [];
  const report = (offset: number, message: string) => {
    const lines = plain.slice(0, offset).split('\n');
    problems.push(checkProblem('list-invalid', {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}, message));
  };
  const {root, faults} = parseYaml(plain);
  for (const {offset, detail} of faults) report(offset, `names.yaml cannot be read as it is here: ${detail}.`);
  const groups = new Map<string, readonly string[]>();
  if (root.kind === 'map')
    for (const {key, keyStart, value} of root.entries) {
      const items = value.kind === 'list' ? value.items : [value];
      const forms = items.flatMap((item) => (item.kind === 'scalar' ? (item.text ?? []) : []));
      if (forms.length === 0)
        report(keyStart, `“${key}” in names.yaml has no other form. Write [form, form] behind it.`);
      const all = [key, ...forms];
      for (const form of all) groups.set(form.toLowerCase(), all);
    }
  else if (plain.replace(/^\s*#.*$/gm, '').trim() !== '')
    report(root.start, 'names.yaml is not a list of names. Write “name: [other form]”, one a line.');
  return {names: {formsOf: (name) => groups.get(name.toLowerCase())}, problems};
}
