import type { Nodes, Parents, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { parseMarker, type Marker } from './marker.ts';

/** Any node of a chapter's tree, MDX components among them. */
export type Node = Nodes | MdxJsxFlowElement | MdxJsxTextElement;

export type BlockKind = 'paragraph' | 'heading' | 'list' | 'table' | 'quote' | 'component';

/** One block of a chapter as its author wrote it. */
export interface Block {
  readonly kind: BlockKind;
  readonly id: string;
  readonly paper: readonly string[];
  readonly voice: string;
  /** Plain text without marker; a component has that of its list. */
  readonly text: string;
  /** Heading level; 0 for other blocks. */
  readonly depth: number;
  /** Name of the component that holds the block or is it: `Note`, `Evidence`, `Other`, `Timeline`, `Chain`. */
  readonly component: string | undefined;
  /** Destinations of the links in it, as written: `term:mara`. */
  readonly links: readonly string[];
  /** Line in the source that was parsed, from 1. */
  readonly line: number;
}

/** A mistake in a chapter, in the author's words. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

const BLOCKS: Partial<Record<Node['type'], BlockKind>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  table: 'table',
  blockquote: 'quote',
};
/** Components that are blocks themselves and take id, paper and voice as attributes. */
const DRAWN = new Set(['Timeline', 'Chain']);

export const isJsx = (node: Node): node is MdxJsxFlowElement | MdxJsxTextElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const childrenOf = (node: Node): readonly Node[] => ('children' in node ? (node.children as Node[]) : []);
export const lineOf = (node: Node): number => node.position?.start.line ?? 0;

/** Concatenated text of a node and everything in it. */
export function plainText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  const separator = node.type === 'list' || node.type === 'table' || node.type === 'tableRow' ? ' ' : '';
  return childrenOf(node).map(plainText).join(separator);
}

/** The values of a component's plain attributes; an attribute without value is `''`. */
export function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string> {
  const entries = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute'
      ? [[attribute.name, typeof attribute.value === 'string' ? attribute.value : ''] as const]
      : [],
  );
  return Object.fromEntries(entries);
}

const linksIn = (node: Node): string[] => [
  ...(node.type === 'link' ? [node.url] : []),
  ...childrenOf(node).flatMap(linksIn),
];

/** A paragraph that holds nothing but a marker, and so speaks for the block before it. */
export function loneMarker(node: Node): Marker | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const marker = parseMarker(plainText(node));
  return marker?.start === 0 ? marker : undefined;
}

/** A marker that stops before its voice: `^two-tools us-drugs.2`. */
const UNVOICED = /(?:^|\s)(\^[a-z0-9-]+(?:\s+[a-z-]+\.\d+)*)\s*$/u;

function whatIsMissing(text: string): string {
  const marker = UNVOICED.exec(text)?.[1];
  if (marker === undefined)
    return 'has no marker; end it with an id, a paragraph of the paper and a voice: “^its-id section.1 voice”';
  return `has a marker without voice: “${marker}”; end it with one of those in content/book`;
}

const excerpt = (text: string): string => {
  const short = text.replace(/\s+/gu, ' ').trim();
  return short.length > 48 ? `${short.slice(0, 45)}…` : short;
};

/**
 * Reads the blocks of a chapter from its syntax tree, in reading order.
 * @param root - tree of the chapter's body, with positions
 * @returns blocks with their markers, and what is missing or unreadable
 */
export function readBlocks(root: Parents | Node): { readonly blocks: Block[]; readonly problems: Problem[] } {
  const blocks: Block[] = [];
  const problems: Problem[] = [];

  const add = (node: Node, marker: Omit<Marker, 'start'> | undefined, text: string, component?: string) => {
    const kind = isJsx(node) ? 'component' : BLOCKS[node.type];
    if (!kind) return;
    if (!marker) {
      problems.push({
        line: lineOf(node),
        message: `the ${kind} “${excerpt(text)}” ${whatIsMissing(text)}`,
      });
      return;
    }
    const { id, paper, voice } = marker;
    const depth = node.type === 'heading' ? node.depth : 0;
    const links = linksIn(node);
    const line = lineOf(node);
    blocks.push({ kind, id, paper, voice, text: text.replace(/\s+/gu, ' ').trim(), depth, component, links, line });
  };

  const walk = (siblings: readonly Node[], component?: string): void => {
    siblings.forEach((node, index) => {
      if (isJsx(node)) {
        const name = node.name ?? '';
        if (DRAWN.has(name)) {
          const { id = '', paper = '', voice = '', title = '' } = attributesOf(node);
          const list = childrenOf(node).map(plainText).join(' ');
          add(node, { id, paper: paper.split(/\s+/u).filter(Boolean), voice }, `${title}. ${list}`, name);
        } else walk(childrenOf(node), name);
        return;
      }
      if (!BLOCKS[node.type] || loneMarker(node)) return;
      const text = plainText(node);
      if (node.type === 'paragraph' || node.type === 'heading') {
        const marker = parseMarker(text);
        add(node, marker, marker ? text.slice(0, marker.start) : text, component);
        return;
      }
      const next = siblings[index + 1];
      add(node, next && loneMarker(next), text, component);
    });
  };
  walk(childrenOf(root));
  return { blocks, problems };
}

/** The parts of a tree that are read as children of a root. */
export type Content = RootContent;
