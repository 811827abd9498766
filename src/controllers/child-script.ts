import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {InlineInput} from './read-content.js';

const SELECTOR = ':scope > script[type="text/markdown"], :scope > script[type="application/json"]';

/** Watches a card's own children: the script that holds the briefing, and the author's fallback. */
export class ChildController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    this.#observer = new MutationObserver(update);
    this.#observer.observe(this.#host, {childList: true, subtree: true, characterData: true});
    // The HTML parser may still be adding children, and no event says when it is done with this element.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', update, {once: true});
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** The briefing in a child script, as soon as the parser has read all of it. */
  get input(): InlineInput | undefined {
    const script = this.#host.querySelector<HTMLScriptElement>(SELECTOR);
    if (!script || !isComplete(script)) return undefined;
    const text = script.textContent;
    return script.type === 'application/json' ? {kind: 'json', text} : {kind: 'markdown', text};
  }

  /** Whether the parser may still be adding children. */
  get isOpen(): boolean {
    return document.readyState === 'loading' && !hasNext(this.#host);
  }

  /** Whether the card has a fallback. An empty paragraph, as editors leave one, does not count. */
  get hasFallback(): boolean {
    return [...this.#host.childNodes].some((node) =>
      node.nodeType === Node.ELEMENT_NODE ? isShown(node as Element) : node.nodeType === Node.TEXT_NODE && isText(node),
    );
  }
}

const HIDDEN = 'script, style, template, noscript, [slot]';
/** Elements that show nothing if they are empty. */
const EMPTY = 'p, div, span, br';

function isShown(element: Element): boolean {
  if (element.matches(HIDDEN)) return false;
  return isText(element) || !element.matches(EMPTY) || element.querySelector(`:not(${EMPTY})`) !== null;
}

function isText(node: Node): boolean {
  return node.textContent?.trim() !== '';
}

function isComplete(script: Element): boolean {
  return document.readyState !== 'loading' || hasNext(script);
}

/** Whether anything follows a node or one of its ancestors: then the parser has left the node. */
function hasNext(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}
