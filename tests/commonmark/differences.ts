/** Examples in which a card differs from the specification on purpose, one by one, by number, each with its reason. */
export const COMMONMARK_DIFFERENCES: Readonly<Record<string, string>> = {
  25: 'Entities: a card knows the 252 names of HTML 4, not the 2,125 of HTML 5: the table would be a fifth of the whole size. Others stand as written.',
  98: 'Front matter: what begins with `---` and ends with `---` is front matter, here an empty one.',
  596: 'URL allow-list: irc:.',
  598: 'URL allow-list: a+b+c:.',
  599: 'URL allow-list: made-up-scheme:.',
  601: 'URL allow-list: localhost: is a scheme here.',
  602: 'GFM: a bare address is a link, also within what only looks like an autolink.',
  608: 'GFM: a bare address is a link, also between < and >.',
  611: 'GFM: a bare address is a link.',
  612: 'GFM: a bare mail address is a link.',
};

/** The same for GFM: numbers are CommonMark’s examples read as GFM, names our own texts. */
export const GFM_DIFFERENCES: Readonly<Record<string, string>> = {
  25: 'Entities: as in CommonMark.',
  98: 'Front matter: as in CommonMark.',
  596: 'URL allow-list: as in CommonMark.',
  598: 'URL allow-list: as in CommonMark.',
  599: 'URL allow-list: as in CommonMark.',
  601: 'URL allow-list: as in CommonMark.',
  'tables 11':
    'GFM drops the cells beyond the head. Nothing in a briefing is ever lost: they are shown, and a Problem.',
  'autolinks 18': 'GFM’s example 633: `mailto:` belongs to the link. Here micromark differs from the specification.',
  'autolinks 19': 'URL allow-list: xmpp:.',
};

/** Examples of which only the addresses differ. */
export const ADDRESS_DIFFERENCES: Readonly<Record<string, string>> = {
  202: 'A backslash in a path is a slash, as browsers read it: what the allow-list has judged is what is opened.',
  501: '`#id` leads to the heading within the card, whose id has the card’s prefix.',
  502: 'A backslash in a path is a slash.',
  603: 'A backslash in a path is a slash.',
};

/** The same for the examples of the GFM specification, by its numbers. */
export const GFM_SPEC_DIFFERENCES: Readonly<Record<string, string>> = {
  68: 'Front matter: what begins with `---` and ends with `---` is front matter, here an empty one.',
  204: 'GFM drops the cells beyond the head. Nothing in a briefing is ever lost: they are shown, and a Problem.',
  321: 'Entities: a card knows the 252 names of HTML 4. Others stand as written.',
  605: 'URL allow-list: irc:.',
  607: 'URL allow-list: a+b+c:.',
  608: 'URL allow-list: made-up-scheme:.',
  610: 'URL allow-list: localhost: is a scheme here.',
  611: 'GFM: a bare address is a link, also within what only looks like an autolink. The example is of a reader without that extension.',
  617: 'GFM: a bare address is a link, also between < and >. The example is of a reader without that extension.',
  620: 'GFM: a bare address is a link. The example is of a reader without that extension.',
  621: 'GFM: a bare mail address is a link. The example is of a reader without that extension.',
  633: 'URL allow-list: xmpp:.',
  634: 'URL allow-list: xmpp:.',
  635: 'URL allow-list: xmpp:.',
};

export const GFM_SPEC_ADDRESS_DIFFERENCES: Readonly<Record<string, string>> = {
  171: 'A backslash in a path is a slash.',
  510: '`#id` leads to the heading within the card, whose id has the card’s prefix.',
  511: 'A backslash in a path is a slash.',
  612: 'A backslash in a path is a slash.',
};
