import {Drawing} from './drawing.js';
import {keepFocus} from './keep-focus.js';
import {keepScroll} from './keep-scroll.js';
import {isSameView, renderState, type RenderedState, type View} from './render-state.js';

/** What a card shows: rendered once for each view, and drawn when the view changes. */
export class ShownView {
  readonly #root: ShadowRoot;
  readonly #drawing: Drawing;
  /** What was last drawn, or taken over as a server has drawn it. */
  #view: View | undefined;
  /** Made from `#view`; of what a server has drawn only when it is asked for. */
  #rendered: RenderedState | undefined;

  /** @param isServers whether what stands in the root was drawn by a server */
  constructor(root: ShadowRoot, isServers: boolean) {
    this.#root = root;
    this.#drawing = new Drawing(root, isServers);
  }

  /** Whether the card stands as a server has drawn it. */
  get isServers(): boolean {
    return this.#drawing.isServers;
  }

  /** What can be copied of what is shown, in the order of the buttons. */
  get copyables(): RenderedState['copyables'] {
    return this.#view ? this.#render(this.#view).copyables : [];
  }

  /** Shows a view, unless it looks as the last one does. The first is not drawn where a server has drawn it. */
  show(view: View): void {
    const last = this.#view;
    if (last && isSameView(view, last)) return;
    this.#view = view;
    this.#rendered = undefined;
    const draw = () => this.#drawing.draw(this.#render(view).tree);
    if (!last && this.isServers) this.#drawing.takeOver(() => renderState(asOnServer(view)).tree);
    else keepFocus(this.#root, last ? () => keepScroll(draw) : draw);
  }

  /** Makes what an element holds that is about to open. */
  fill(element: Element): void {
    this.#drawing.fill(element);
  }

  #render(view: View): RenderedState {
    return (this.#rendered ??= renderState(view));
  }
}

/** What a server makes of a view: it does not know the page. */
function asOnServer({options, ...view}: View): View {
  return {...view, options: {...options, page: undefined, url: undefined}};
}
