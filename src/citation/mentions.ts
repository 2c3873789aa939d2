import { attributesOf, childrenOf, isJsx, readBlocks, type Node } from '../markdown/blocks.ts';

/** A place in a chapter or page that names a source. */
export interface Mention {
  /** Key of the source. */
  readonly source: string;
  /** Block that names it, for a link to the very place. */
  readonly block: string | undefined;
}

const SCHEME = 'source:';

/** All nodes of a tree, each before what is in it. */
const allNodes = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(allNodes)];

/**
 * Finds the sources that a chapter or page names: in its evidence notes and in its links.
 * @param root - syntax tree of its body
 * @returns mentions in reading order, evidence notes first
 */
export function mentionsIn(root: Node): Mention[] {
  const notes = allNodes(root).flatMap((node): Mention[] => {
    const source = isJsx(node) && node.name === 'Evidence' ? attributesOf(node)['source'] : undefined;
    return source === undefined ? [] : [{ source, block: readBlocks(node).blocks[0]?.id }];
  });
  const links = readBlocks(root).blocks.flatMap(({ id, links: to }) =>
    to
      .filter((link) => link.startsWith(SCHEME))
      .map((link): Mention => ({ source: link.slice(SCHEME.length), block: id })),
  );
  return [...notes, ...links];
}

/** Ids of the charts that a chapter shows, in reading order. */
export const chartsIn = (root: Node): string[] =>
  allNodes(root).flatMap((node) =>
    (isJsx(node) && node.name === 'Chart' ? [attributesOf(node)['id'] ?? ''] : []).filter(Boolean),
  );

/** Keys of the sources that a line of a data file links. */
export const sourcesLinked = (line: string): string[] =>
  [...line.matchAll(/\]\(source:([a-z0-9-]+)\)/gu)].map(([, key = '']) => key);
