import {assert} from '@open-wc/testing';
import {parseBrief, type Brief} from '../../src/index.js';
import {TAGS, type Card, type CardName} from '../cards.js';
import {fresh, inside, network, openEach, place, response, turn} from '../elements/support.js';
import {HOME, type Attack} from './attack.js';
import {dangersIn, type Finding} from './guard.js';

/** A card that has been given a briefing in one of the ways that there are. */
export interface Shown {
  /** The tag, and how the briefing came in. */
  readonly label: string;
  readonly card: Card;
}

/** Makes cards of every tag and gives each what was tried, in every way in which a card can be given a briefing. */
export function showEverywhere(attack: Attack, attributes: Readonly<Record<string, string>> = {}): Promise<Shown[]> {
  const ways = Object.entries(waysOf(attack));
  return show(
    ways.flatMap(([way, {give, answer}]) => TAGS.map((tag) => ({label: labelOf(tag, way), tag, give, answer}))),
    attributes,
  );
}

/**
 * As {@link showEverywhere}, but takes turns: the whole card is given it as a text and as data, each other card in one way. The
 * cards draw the same parts by the same functions, so that six attacks in a row try what one would on six cards of each tag.
 */
export function showInTurn(attack: Attack, turn: number): Promise<Shown[]> {
  const ways = Object.entries(waysOf(attack));
  const turns = TAGS.map((tag, n) => ({tag, n: turn + n})).concat(
    ways.length > 3 ? {tag: 'caucasus-brief' as const, n: turn + 3} : [],
  );
  return show(
    turns.flatMap(({tag, n}) =>
      ways
        .slice(n % ways.length)
        .slice(0, 1)
        .map(([way, {give, answer}]) => ({label: labelOf(tag, way), tag, give, answer})),
    ),
  );
}

function labelOf(tag: CardName, way: string): string {
  return `<${tag}> by ${way}`;
}

async function show(
  plans: readonly ({readonly label: string; readonly tag: CardName} & Way)[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<Shown[]> {
  const parent = place(document.createElement('div'));
  parent.className = 'hostile-place';
  // Without boxes, because the layout of so many cards would take most of the time.
  parent.hidden = true;
  const shown = plans.map(({label, tag, give}): Shown => {
    const card = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
    give(card);
    return {label, card};
  });
  parent.append(...shown.map(({card}) => card));
  await turn();
  for (const answer of new Set(plans.map((plan) => plan.answer))) answer?.();
  await turn();
  return shown;
}

interface Way {
  readonly give: (card: Card) => void;
  readonly answer?: (() => void) | undefined;
}

/** Every way in which a briefing comes to a card. */
export function waysOf({markdown, json: given, value, type}: Attack): Record<string, Way> {
  if (value) return {'the brief property': {give: (card) => (card.brief = value() as Brief)}};
  const json = given ?? compiledOf(markdown);
  const ways: Record<string, Way> = {
    'a src of JSON': loaded(json, 'json', 'application/json'),
    'the brief property': {give: (card) => (card.brief = parsed(json) as Brief)},
    'a child script of JSON': {give: (card) => card.append(script('application/json', json))},
  };
  if (markdown !== undefined) ways['a src of Markdown'] = loaded(markdown, 'md', type ?? 'text/markdown');
  if (typeof markdown !== 'string') return ways;
  return {
    ...ways,
    'the markdown property': {give: (card) => (card.markdown = markdown)},
    'a child script of Markdown': {give: (card) => card.append(script('text/markdown', markdown))},
  };
}

/** Text that is not JSON is given as it is. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function compiledOf(markdown: string | Uint8Array | undefined): string {
  const text = typeof markdown === 'string' ? markdown : new TextDecoder().decode(markdown);
  return JSON.stringify(parseBrief(text).brief);
}

function loaded(body: string | Uint8Array, extension: string, type: string): Way {
  const src = fresh(extension);
  return {
    give: (card) => {
      card.loading = 'eager';
      card.src = src;
    },
    answer: () => {
      const [request, ...others] = network.requests.filter(({url}) => url.endsWith(src));
      assert.ok(request);
      assert.deepEqual(others, []);
      request.answer(response(body, {type, url: `${HOME}briefing.${extension}`}));
    },
  };
}

function script(type: string, textContent: string): HTMLScriptElement {
  return Object.assign(document.createElement('script'), {type, textContent});
}

/** What is dangerous in cards, by what each is called. */
export function dangersOfAll(shown: readonly Shown[], images: readonly string[] = []): string[] {
  return shown.flatMap(({label, card}) => {
    openEach(inside(card));
    return dangersIn(inside(card), images).map((finding) => `${label}: ${saying(finding)}`);
  });
}

export function saying({harm, what}: Finding): string {
  return `${harm}: ${what}`;
}

/** Every card shows the briefing, or has nothing of its kind to show: else nothing has been tried. */
export function assertShown(shown: readonly Shown[]): void {
  const others = shown.filter(({card}) => !['ready', 'withdrawn'].includes(card.status));
  assert.deepEqual(
    others.map(({label, card}) => `${label} is ${card.status}`),
    [],
  );
}
