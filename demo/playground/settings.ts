import type {CardElements} from 'caucasus-briefs';

export type Card = HTMLElementTagNameMap[keyof CardElements];

/** How to show the card, by the names of the switches; all values are strings, as in the fragment. */
export type Settings = Readonly<Record<Setting | 'images', string>>;

/** The settings in a link. Each reader decides whether to load images, because the text can name any host. */
const SETTINGS = ['element', 'width', 'theme', 'dir', 'lang', 'level'] as const;
type Setting = (typeof SETTINGS)[number];

/** Languages that are written from right to left, among those that the cards speak. */
const RIGHT_TO_LEFT: readonly string[] = ['fa'];

export function settingsIn(form: HTMLFormElement): Settings {
  const data = new FormData(form);
  return Object.fromEntries([...SETTINGS, 'images'].map((name) => [name, data.get(name)])) as Settings;
}

/** Sets the switches; an unknown or missing value is the default. */
export function setSettings(form: HTMLFormElement, given: URLSearchParams): void {
  form.reset();
  for (const name of SETTINGS) {
    const value = given.get(name);
    const control = form.elements.namedItem(name);
    if (value === null) continue;
    if (control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value))
      control.value = value;
    if (control instanceof HTMLInputElement && /^\d+$/.test(value)) control.value = value;
  }
}

/** Only values that differ from the defaults, so that links stay short. */
export function changedSettings(form: HTMLFormElement): readonly [Setting, string][] {
  const now = settingsIn(form);
  return SETTINGS.filter((name) => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement)
      return ![...control.options].some(({defaultSelected, value}) => defaultSelected && value === now[name]);
    return control instanceof HTMLInputElement && control.defaultValue !== now[name];
  }).map((name) => [name, now[name]]);
}

/** Shows the card as the switches say; a different element makes a new card. */
export function applySettings(
  {element, width, theme, dir, lang, level, images}: Settings,
  stage: HTMLElement,
  card: Card,
): Card {
  stage.style.inlineSize = `${width}px`;
  stage.lang = lang;
  stage.dir = dir === 'auto' ? (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr') : dir;
  let shown = card;
  if (card.localName !== element) {
    shown = document.createElement(element) as Card;
    shown.markdown = card.markdown;
    card.replaceWith(shown);
  }
  shown.theme = theme as 'auto' | 'light' | 'dark';
  shown.headingLevel = level;
  shown.images = images as 'none' | 'all';
  return shown;
}
