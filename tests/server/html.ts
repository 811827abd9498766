import {parse, type DefaultTreeAdapterTypes as Html} from 'parse5';

/** An element with its place; trees are the document and each declarative shadow root. */
export interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** 0 is the document; each template has its own number. */
  readonly tree: number;
}

/** Every element of some HTML, as a parser without script sees it. */
export function elementsOf(html: string): Found[] {
  const found: Found[] = [];
  let trees = 0;
  const walk = (nodes: readonly Html.ChildNode[], tree: number): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      found.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({name, value}) => [name, value])),
        tree,
      });
      if ('content' in node) walk(node.content.childNodes, ++trees);
      walk(node.childNodes, tree);
    }
  };
  walk(parse(html).childNodes, 0);
  return found;
}

/** The text of some HTML, white space folded. */
export function textOf(html: string): string {
  const read = (nodes: readonly Html.ChildNode[]): string =>
    nodes
      .map((node) =>
        'value' in node ? node.value : 'tagName' in node && node.tagName !== 'script' ? read(node.childNodes) : '',
      )
      .join('');
  return read(parse(html).childNodes).replace(/\s+/g, ' ').trim();
}
