import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Robots} from '../../../src/node/check/robots.js';

/** Which of some paths a robots.txt allows to `caucasus-briefs`. */
function decides(name: string, robots: string, paths: Readonly<Record<string, boolean>>): void {
  test(name, () => {
    const rules = new Robots(robots, 'caucasus-briefs');
    const allowed = Object.keys(paths).map((path) => [path, rules.isAllowed(new URL(path, 'https://gazette.example'))]);
    assert.deepEqual(Object.fromEntries(allowed), paths);
  });
}

const ALL = 'User-agent: *\n';

decides('an empty robots.txt allows everything', '', {'/': true, '/news?page=1': true});
decides('an empty rule forbids nothing', `${ALL}Disallow:`, {'/': true});
decides('a rule is about all paths that begin with it', `${ALL}Disallow: /news`, {
  '/': true,
  '/news': false,
  '/newspaper': false,
  '/news/1?page=2': false,
  '/old/news': true,
});
decides('the longest rule that fits counts, wherever it stands', `${ALL}Allow: /news/open\nDisallow: /news\nAllow: /`, {
  '/news/1': false,
  '/news/open/1': true,
  '/toll': true,
});
decides('of two rules of one length, the one that allows counts', `${ALL}Disallow: /news\nAllow: /news`, {
  '/news': true,
});
decides('a star is any characters', `${ALL}Disallow: /*/print\nDisallow: *.pdf`, {
  '/news/print': false,
  '/a/b/print/1': false,
  '/print': true,
  '/a.pdf?x': false,
});
decides('a dollar at the end is the end of the path', `${ALL}Disallow: /news$\nDisallow: /*.pdf$\nDisallow: /a*b*b$`, {
  '/news': false,
  '/news/': true,
  '/x.pdf': false,
  '/x.pdf?a': true,
  '/x.pdf.pdf': false,
  '/ab': true,
  '/abb': false,
  '/abbc': true,
});
decides('a star and a dollar can be meant as they are', `${ALL}Disallow: /a%24\nDisallow: /b%2a\nDisallow: /c$d`, {
  '/a$': false,
  '/a': true,
  '/b*': false,
  '/bx': true,
  '/c$d': false,
});
decides('paths are compared in one spelling', `${ALL}Disallow: /мост\nDisallow: /%7eada\nDisallow: /a%2fb`, {
  '/%D0%BC%D0%BE%D1%81%D1%82': false,
  '/мост/1': false,
  '/~ada': false,
  '/a/b': true,
  '/a%2Fb': false,
});
decides('the case of paths counts, that of keys and names does not', 'user-AGENT: CAUCASUS-briefs\nDISALLOW: /News', {
  '/News': false,
  '/news': true,
});
decides(
  'our own group counts and that for all others does not, wherever they stand',
  'User-agent: caucasus-briefs\nDisallow: /ours\n\nUser-agent: *\nDisallow: /',
  {'/': true, '/ours': false},
);
decides('our own group without a rule allows everything', `${ALL}Disallow: /\nUser-agent: caucasus-briefs\nDisallow:`, {
  '/': true,
});
decides('groups of other programs say nothing to us', 'User-agent: caucasus\nUser-agent: other\nDisallow: /', {
  '/': true,
});
decides(
  'several names may share a group, and several groups a name; what stands between them does not matter',
  [
    'User-agent: other',
    'Crawl-delay: 5',
    'User-agent: caucasus-briefs/0.1 # us',
    'Disallow: /a # a comment',
    'Sitemap: https://gazette.example/map',
    'Disallow: /b',
    'User-agent: other',
    'Disallow: /c',
    'User-agent: caucasus-briefs',
    'Disallow: /d',
  ].join('\r\n'),
  {'/a': false, '/b': false, '/c': true, '/d': false, '/map': true},
);
decides('rules before the first name are about nobody', `Disallow: /\n${ALL}Disallow: /a`, {'/': true, '/a': false});
decides('robots.txt itself is always allowed', `\uFEFF${ALL}Disallow: /`, {'/robots.txt': true, '/': false});
decides('what is not a rule is passed over', '<html>\nDisallow\n: /\nUser-agent *\nDisallow: /', {'/': true});
