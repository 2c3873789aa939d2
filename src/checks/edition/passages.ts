import { attributesOf, childrenOf, isJsx, lineOf, type Block, type Node } from '../../markdown/blocks.ts';
import type { ChapterData } from '../../schemas/chapter.ts';
import type { TextEntry } from './chapter-file.ts';

/** Something with an address of its own within a chapter. */
export interface Passage extends Pick<Block, 'id' | 'kind' | 'text' | 'paper' | 'voice' | 'line'> {
  readonly file: string;
  /** A `block` of the running text, a statement of the `gist`, an embedded `chart` or a `question`; the last two explain nothing. */
  readonly from: 'block' | 'gist' | 'chart' | 'question';
}

const silent = { kind: 'component', text: '', paper: [], voice: '' } as const;

/** Ids and lines of the charts that a text shows. */
function* chartsIn(node: Node): Generator<{ readonly id: string; readonly line: number }> {
  if (isJsx(node) && node.name === 'Chart') yield { id: attributesOf(node)['id'] ?? '', line: lineOf(node) };
  for (const child of childrenOf(node)) yield* chartsIn(child);
}

/** Everything in a chapter that a link can lead to, in the order of the page. */
export function passagesIn({ file, data, tree, blocks, lineOf: line }: TextEntry<ChapterData>): Passage[] {
  return [
    ...data.gist.map((gist, index): Passage => ({
      ...gist,
      file,
      kind: 'paragraph',
      line: line(['gist', index]),
      from: 'gist',
    })),
    ...blocks.map((block): Passage => ({ ...block, file, from: 'block' })),
    ...[...chartsIn(tree)].map((chart): Passage => ({
      ...silent,
      id: `chart-${chart.id}`,
      line: chart.line,
      file,
      from: 'chart',
    })),
    ...data.questions.map(({ id, text }, index): Passage => ({
      ...silent,
      id: `q-${id}`,
      text,
      line: line(['questions', index]),
      file,
      from: 'question',
    })),
  ];
}
