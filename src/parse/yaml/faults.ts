import {forbiddenCharacter} from '../../model/characters.js';
import type {YamlFault} from './yaml.js';

/** What authors are told about each kind of fault that YAML has. */
export const FAULTS: Record<YamlFault['code'], (detail: string) => string> = {
  'yaml-invalid': (reason) => `YAML cannot read this (${reason}). Put the value in quotation marks, or fix the indent.`,
  'yaml-unsupported': (what) => `“${what}” is YAML that briefings do not use. Write the value as plain text.`,
  'character-invalid': forbiddenCharacter,
  'key-duplicate': (key) => `“${key}” is defined a second time; the first one counts. Remove one of them.`,
};
