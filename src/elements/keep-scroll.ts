/**
 * Draws, and leaves the reader where he is. WebKit lays a page out once without what is new in a query container; near its end the page is
 * then too short for the place that it is scrolled to, and loses it. Engines that anchor their scrolling see to it by themselves.
 */
export function keepScroll(draw: () => void): void {
  if (CSS.supports('overflow-anchor:auto')) return draw();
  const {scrollX: left, scrollY: top} = window;
  draw();
  if (window.scrollY !== top) scrollTo({left, top, behavior: 'instant'});
}
