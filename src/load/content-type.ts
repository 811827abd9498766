/** The contents of a `Content-Type` header, in lower case. */
export interface ContentType {
  /** Type and subtype without parameters, as in `text/markdown`; empty if the header names none. */
  readonly type: string;
  /** Empty if the header names none. */
  readonly charset: string;
}

const TYPE = /(?:^|,)\s*([^\s/;,"*]+\/[^\s/;,"*]+)/g;
const CHARSET = /;\s*charset\s*=\s*"?([^\s";,]+)/;

/** Reads a `Content-Type` header. If it names several types, the last one counts, as in browsers. */
export function parseContentType(header: string | null): ContentType {
  const text = (header ?? '').toLowerCase();
  const last = [...text.matchAll(TYPE)].at(-1);
  return {
    type: last?.[1] ?? '',
    charset: CHARSET.exec(text.slice(last?.index))?.[1] ?? '',
  };
}
