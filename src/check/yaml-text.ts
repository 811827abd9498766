const MARKUP = /: |:$| #|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const WORDS_OF_YAML = /^(?:null|true|false|yes|no|on|off)$/i;

/** A text as it is written after `key: ` in YAML: plain if it can be, else in quotation marks. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}\p{N}“‘«](?:.*\S)?$/u.test(text) && !MARKUP.test(text) && !WORDS_OF_YAML.test(text);
  return isPlain ? text : JSON.stringify(text);
}
