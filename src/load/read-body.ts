import {BriefLoadError} from './brief-load-error.js';

/**
 * Reads an answer to its end.
 *
 * @param url the URL to name in errors
 * @param limit the largest number of bytes to accept, counted after decompression
 * @throws {BriefLoadError} `too-large`, as soon as that is known; `network` if the answer breaks off. In both cases
 *   the caller must abort the request.
 */
export async function readBody(response: Response, url: string, limit: number): Promise<Uint8Array> {
  const declared = Number(response.headers.get('content-length'));
  if (declared > limit) throw tooLarge(url, limit);

  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader(); // not every browser can iterate a stream
  let size = 0;
  for (let done = !reader; reader && !done;) {
    const part = await reader.read().catch((cause: unknown) => {
      throw brokenOff(url, cause);
    });
    done = part.done;
    size += part.value?.length ?? 0;
    if (size > limit) throw tooLarge(url, limit);
    if (part.value) chunks.push(part.value);
  }
  // Firefox accepts an HTTP/1.1 answer that ends too early. The length can be compared only for an answer of type `basic`:
  // only its headers are complete and those of the network.
  if (response.type === 'basic' && !response.headers.has('content-encoding') && size < declared) {
    throw brokenOff(url, undefined);
  }
  const bytes = new Uint8Array(size);
  for (const chunk of chunks.reverse()) bytes.set(chunk, (size -= chunk.length));
  return bytes;
}

function tooLarge(url: string, limit: number): BriefLoadError {
  const message = `The briefing at ${url} is larger than ${limit} bytes: split it into several.`;
  return new BriefLoadError('too-large', url, message);
}

function brokenOff(url: string, cause: unknown): BriefLoadError {
  return new BriefLoadError('network', url, `The briefing at ${url} broke off before its end: load it again.`, {cause});
}
