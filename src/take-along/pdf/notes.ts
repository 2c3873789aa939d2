import type { Block, Inline } from './nodes.ts';

/**
 * A block with a footnote at the end of its words.
 * @returns undefined where it has no words to set a mark behind
 */
export function withNote(block: Block, note: Inline): Block | undefined {
  switch (block.is) {
    case 'paragraph':
      return block.look === 'label' ? undefined : { ...block, inside: [...block.inside, note] };
    case 'list': {
      const items = lastWith(block.items, (item) => {
        const inside = lastWith(item, (each) => withNote(each, note));
        return inside;
      });
      return items && { ...block, items };
    }
    case 'box': {
      const inside = lastWith(block.inside, (each) => withNote(each, note));
      return inside && { ...block, inside };
    }
    default:
      return undefined;
  }
}

/** A list with its last changeable element changed; undefined where there is none. */
function lastWith<Element>(
  elements: readonly Element[],
  change: (element: Element) => Element | undefined,
): Element[] | undefined {
  for (const [position, element] of [...elements.entries()].reverse()) {
    const changed = change(element);
    if (changed !== undefined) return elements.with(position, changed);
  }
  return undefined;
}
