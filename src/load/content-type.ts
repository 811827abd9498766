/** What a `Content-Type` header says, in lower case. */
export interface ContentType {
  /** Type and subtype without parameters, as in `text/markdown`; empty if the header names none. */
  readonly type: string;
  /** Empty if the header names none. */
  readonly charset: string;
}

const TYPE = /(?:^|,)\s*([^\s/;,"*]+\/[^\s/;,"*]+)/g;
const CHARSET = /;\s*charset\s*=\s*"?([^\s";,]+)/;

/** Reads a `Content-Type` header. Of several, the last one counts, as it does for browsers. */
export function parseContentType(header: string | null): ContentType {
  const text = (header ?? '').toLowerCase();
  const last = [...text.matchAll(TYPE)].at(-1);
  return {
    type: last?.[1] ?? '',
    charset: CHARSET.exec(text.slice(last?.index))?.[1] ?? '',
  };
}
