/** A text and its settings in the fragment of a URL: shared without a server, and not stored anywhere. */

/** The most that a card reads. A small fragment can expand to a very large text. */
const MOST_BYTES = 1_048_576;

/** A fragment that cannot be read; its message is for the person who has followed the link. */
export class FragmentError extends Error {
  override name = 'FragmentError';
}

export async function packText(text: string): Promise<string> {
  const bytes = await collect(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws {FragmentError} */
export async function unpackText(packed: string): Promise<string> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await collect(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
      MOST_BYTES,
    );
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(text);
  } catch (cause) {
    if (cause instanceof FragmentError) throw cause;
    throw new FragmentError('This link is damaged: its text cannot be read. Perhaps its end was cut off.', {cause});
  }
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most)
      throw new FragmentError('The text in this link is larger than 1 MiB, which is more than a card reads.');
    chunks.push(new Uint8Array(value));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
