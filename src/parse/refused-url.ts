/** The message about a URL that a card may not use. */
export function refusedUrl(url: string): string {
  const remedy = 'Use https:, http:, mailto: or a relative URL.';
  return `“${url.slice(0, 80)}” is not an allowed URL. The text is shown without the link. ${remedy}`;
}
