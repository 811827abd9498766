import {BriefLoadError} from './brief-load-error.js';

/**
 * Reads an answer to its end.
 *
 * @param url the address to name in errors
 * @param limit the most bytes to accept, counted after decompression
 * @throws {BriefLoadError} `too-large`, as soon as that is known; `network` if the answer breaks off. In both cases
 *   the caller is to abort the request.
 */
export async function readBody(response: Response, url: string, limit: number): Promise<Uint8Array> {
  const declared = Number(response.headers.get('content-length'));
  if (declared > limit) throw tooLarge(url, limit);

  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(response, url)) {
    size += chunk.length;
    if (size > limit) throw tooLarge(url, limit);
    chunks.push(chunk);
  }
  // Firefox takes an HTTP/1.1 answer that ends too early for a whole one. Only for an answer of type `basic` are the
  // headers complete and those of the network, so that its length can be compared with what was read.
  if (response.type === 'basic' && !response.headers.has('content-encoding') && size < declared) {
    throw brokenOff(url, undefined);
  }
  return joined(chunks, size);
}

/** Not every browser can iterate a stream. */
async function* chunksOf(response: Response, url: string): AsyncGenerator<Uint8Array, void> {
  const reader = response.body?.getReader();
  while (reader) {
    const {done, value} = await reader.read().catch((cause: unknown) => {
      throw brokenOff(url, cause);
    });
    if (done) return;
    yield value;
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function tooLarge(url: string, limit: number): BriefLoadError {
  return new BriefLoadError(
    'too-large',
    url,
    `The briefing at ${url} is larger than ${limit} bytes: shorten it or split it into several briefings.`,
  );
}

function brokenOff(url: string, cause: unknown): BriefLoadError {
  return new BriefLoadError(
    'network',
    url,
    `The briefing at ${url} broke off before its end: load it again, and check its server if that does not help.`,
    {cause},
  );
}
