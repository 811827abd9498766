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
    // The parser may still be inside; it tells nobody when it leaves.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', update, {once: true});
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** The briefing in a child script, once the parser has read it to its end. */
  get input(): InlineInput | undefined {
    const script = this.#host.querySelector<HTMLScriptElement>(SELECTOR);
    if (!script || !isComplete(script)) return undefined;
    const text = script.textContent;
    return script.type === 'application/json' ? {kind: 'json', text} : {kind: 'markdown', text};
  }

  /** Whether the parser may still add children. */
  get isOpen(): boolean {
    return document.readyState === 'loading' && !hasNext(this.#host);
  }

  /** Whether the author gave something to show in the card's place; an editor's empty paragraph is nothing. */
  get hasFallback(): boolean {
    return [...this.#host.childNodes].some((node) =>
      node.nodeType === Node.ELEMENT_NODE ? isShown(node as Element) : node.nodeType === Node.TEXT_NODE && isText(node),
    );
  }
}

const UNSHOWN = 'script, style, template, noscript, [slot]';
const BARE = 'p, div, span, br';

function isShown(element: Element): boolean {
  if (element.matches(UNSHOWN)) return false;
  return isText(element) || !element.matches(BARE) || element.querySelector(`:not(${BARE})`) !== null;
}

function isText(node: Node): boolean {
  return node.textContent?.trim() !== '';
}

function isComplete(script: Element): boolean {
  return document.readyState !== 'loading' || hasNext(script);
}

/** Whether anything stands after a node or after one that it is in: then the parser has left it. */
function hasNext(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}
