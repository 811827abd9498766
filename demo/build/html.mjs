// HTML of the generated pages: inserted values are text, unless they are already HTML made here.

class Html {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** `html\`<p>${text}</p>\``: strings are escaped, HTML and lists of it are not; false or missing values write nothing. */
export function html(strings, ...values) {
  return new Html(strings.reduce((all, string, n) => all + written(values[n - 1]) + string));
}

/** Text that is already HTML: from the package, or from one of our files. */
export const raw = (text) => new Html(String(text));

export const escaped = (text) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** “Key facts” */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence with `code` in it. */
export const inline = (text) => raw(escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>'));

function written(value) {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  return value instanceof Html ? value.text : escaped(value);
}
