/**
 * Texts for each extension of GFM (https://github.github.com/gfm/). No package on npm holds the specification's own
 * examples, so these are ours, at least one of the form of each of its; what each should become is micromark's answer.
 */
export const GFM_INPUTS: Readonly<Record<string, readonly string[]>> = {
  // 4.10: examples 198–205
  tables: [
    '| year | troops |\n| --- | --- |\n| 2021 | 200 |',
    '| left | mid | right |\n| :--- | :-: | ----: |\n| a | b | c |',
    '| town | river |\n:-: | -----------:\nGyumri | Akhuryan',
    '| a\\|b  |\n| ------ |\n| c `\\|` d |\n| e **\\|** f |',
    '| one | two |\n| --- | --- |\n| 1 | 2 |\n> quoted',
    '| one | two |\n| --- | --- |\n| 1 | 2 |\nalone\n\nafter',
    '| one | two |\n| --- | --- |\n| 1 | 2 |\n# Heading',
    '| one | two |\n| --- | --- |\n| 1 | 2 |\n- item',
    '| one | two |\n| --- |\n| 1 |',
    '| one | two |\n| --- | --- |\n| 1 |\n| 1 | 2 |',
    '| one | two |\n| --- | --- |\n| 1 | 2 | 3 |',
    '| one | two |\n| --- | --- |',
    'one | two\n--- | ---\n1 | 2',
    '|one|\n|-|\n|1|',
    'Text before\n| one | two |\n| --- | --- |\n| 1 | 2 |',
    '- | one | two |\n  | --- | --- |\n  | 1 | 2 |',
    '> | one | two |\n> | --- | --- |\n> | 1 | 2 |',
    '| *one* | [two](https://example.org/2) |\n| --- | --- |\n| ~~1~~ | `2` |',
    '|  | two |\n| --- | --- |\n| 1 |  |',
    '    | one | two |\n    | --- | --- |',
  ],
  // 5.3: examples 279, 280
  'task list items': [
    '- [ ] open\n- [x] done',
    '- [X] done too',
    '- [x] outer\n  - [ ] inner\n  - [x] inner, done\n- [ ] last',
    '1. [ ] first\n2. [x] second',
    '- [ ] loose\n\n- [x] items',
    '- [ ]no space\n- [  ] two spaces\n- [y] a letter',
    '- \\[ ] escaped\n- text [ ] in the middle',
    '[ ] no list',
    '- [ ] **bold** and *more*',
  ],
  // 6.5: examples 491–493
  strikethrough: [
    '~~Gone~~ is gone, and ~so~ is this.',
    'It ~~begins here\n\nand ends~~ in another paragraph.',
    'Three ~~~never~~~ strike.',
    '~~a *b* c~~ and *d ~~e~~ f*',
    'a~~b~~c ~ d ~ e',
    '~~one~ two~~',
    '\\~~not~~ and `~~code~~`',
  ],
  // 6.9: examples 622–635
  autolinks: [
    'www.example.org',
    'See www.example.org/news for more.',
    'See www.example.org.\n\nSee www.example.org/a.b.',
    'www.example.org/find?q=Time+(zone)\n\nwww.example.org/find?q=Time+(zone)))\n\n(www.example.org/find?q=Time+(zone))\n\n(www.example.org/find?q=Time+(zone)',
    'www.example.org/find?q=(zone))+ok',
    'www.example.org/find?q=time&to=now\n\nwww.example.org/find?q=time&to;',
    'www.example.org/be<fore',
    'http://example.org\n\n(See https://secure.example.org/find?q=Time+(zone))',
    'desk@example.org',
    'desk@mail+news.example is none, but desk+news@mail.example is.',
    'a.b-c_d@e.f\n\na.b-c_d@e.f.\n\na.b-c_d@e.f-\n\na.b-c_d@e.f_',
    'https://example.org/a_b_c and **https://example.org/bold**',
    'Ends: https://example.org/a, https://example.org/b; https://example.org/c! https://example.org/d?',
    "“https://example.org/quoted” and 'https://example.org/single'",
    '[text https://example.org](https://example.com)',
    'xhttp://example.org and wwww.example.org and www.example',
    '`https://example.org` and <https://example.org>',
    'mailto:desk@example.org',
    'xmpp:desk@example.org',
  ],
};
