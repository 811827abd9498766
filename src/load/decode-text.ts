/**
 * Decodes bytes into text and never throws: bytes that cannot be decoded become U+FFFD.
 *
 * A byte order mark wins over the charset. A charset that is unknown or empty means UTF-8.
 *
 * @param charset a label of the Encoding Standard, for example `windows-1251`
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  return decoder(markedCharset(bytes) ?? charset).decode(bytes);
}

function markedCharset([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset || 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
