/** The text of a page as browsers search it for a text fragment, and where a selection lies in it. */
export interface PageText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const BLOCK = new Set(['block', 'table', 'flow-root', 'grid', 'flex', 'list-item', 'table-cell', 'table-caption']);
const UNREAD =
  'script, style, template, select, textarea, iframe, object, video, audio, meter, progress, dialog, .passage-link';

function blockOf(element: Element, display: (element: Element) => string): Element {
  let block = element;
  while (block.parentElement && !BLOCK.has(display(block))) block = block.parentElement;
  return block;
}

/**
 * Reads the rendered text under an element: white space single, blocks apart by line feeds.
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function pageText(root: Element, range: Range): PageText {
  const shown = new Map<Element, string>();
  const display = (element: Element): string => {
    const known = shown.get(element) ?? getComputedStyle(element).display;
    shown.set(element, known);
    return known;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (node.matches(UNREAD) || display(node) === 'none')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  let block: Element | undefined;
  let from = -1;
  let to = -1;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || !node.parentElement) continue;
    if (getComputedStyle(node.parentElement).visibility !== 'visible') continue;
    const own = blockOf(node.parentElement, display);
    if (block !== undefined && own !== block) text = text === '' ? '' : `${text.trimEnd()}\n`;
    block = own;
    const inRange = range.intersectsNode(node);
    const first = node === range.startContainer ? range.startOffset : 0;
    const last = node === range.endContainer ? range.endOffset : node.data.length;
    for (let at = 0; at <= node.data.length; at++) {
      if (inRange && from < 0 && at === first) from = text.length;
      if (inRange && at === last) to = text.length;
      const letter = node.data.charAt(at);
      if (!/\s/u.test(letter)) text += letter;
      else if (letter !== '' && text !== '' && !/\s$/u.test(text)) text += ' ';
    }
  }
  return { text, from, to };
}
