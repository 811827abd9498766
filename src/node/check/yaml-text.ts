/** A text as it stands after `key: ` in YAML: plain if it can be, else in quotation marks. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}\p{N}“‘«](?:.*\S)?$/u.test(text) && !/: |:$| #|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) && !/^(?:null|true|false|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
