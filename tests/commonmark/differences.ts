/** Examples in which a card differs from the specification on purpose, one by one, by number, each with its reason. */
export const COMMONMARK_DIFFERENCES: Readonly<Record<string, string>> = {
  25: 'Of the named entities a card knows HTML 4’s 252, not HTML 5’s 2,125: the table would be a third of the whole size. Others stand as written.',
  98: 'What begins with `---` and ends with `---` is front matter, here an empty one.',
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
  25: 'As in CommonMark.',
  98: 'As in CommonMark.',
  596: 'As in CommonMark.',
  598: 'As in CommonMark.',
  599: 'As in CommonMark.',
  601: 'As in CommonMark.',
  'tables 11': 'GFM drops the cells beyond the head. Nothing in a briefing is ever lost: they are shown, and a Problem.',
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
