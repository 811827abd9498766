/** A run of text; entities are decoded, line breaks of the Markdown kept as `\n`. */
export interface Text {
  readonly type: 'text';
  readonly value: string;
}

/** Emphasis (GFM `*…*`). */
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

/** Strong emphasis (GFM `**…**`). */
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

/** Strikethrough (GFM `~~…~~`). */
export interface Delete {
  readonly type: 'delete';
  readonly children: readonly Inline[];
}

/** Code in running text (GFM `` `…` ``), literal. */
export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

/** A link. `url` is on the allow-list (see `allowedUrl`): absolute, relative, or `#id` within the briefing. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}

/** An image. `url` is on the allow-list and never `mailto:`; `alt` is plain text. */
export interface Image {
  readonly type: 'image';
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
}

/** A hard line break (GFM). */
export interface Break {
  readonly type: 'break';
}

/** A citation, `[^source]` or `[^source#passage]`: `source` is a key of `Brief.sources`. */
export interface Citation {
  readonly type: 'citation';
  readonly source: string;
  /** The part after `#`; the passage itself is `Brief.passages['source#passage']`. Absent if that is not defined. */
  readonly passage?: string;
}

/** A reference to an ordinary GFM footnote: `id` is a key of `Brief.footnotes`. */
export interface FootnoteReference {
  readonly type: 'footnoteReference';
  readonly id: string;
}

/** Anything that is within a line. The names are mdast's where it has one (https://github.com/syntax-tree/mdast). */
export type Inline =
  Text | Emphasis | Strong | Delete | InlineCode | Link | Image | Break | Citation | FootnoteReference;
