import { z } from 'astro/zod';
import {
  attributesOf,
  childrenOf,
  isJsx,
  lineOf,
  plainText,
  readBlocks,
  type Block,
  type Node,
  type Problem,
} from './blocks.ts';
import { components, isComponentName } from './components.ts';
import type { Known } from './known.ts';
import { hasLeftoverMarker } from './marker.ts';
import { didYouMean } from './nearest.ts';

/** Ids that the page itself uses. */
const RESERVED = new Set(['main', 'top', 'questions', 'gist', 'objectives', 'sources', 'contents', 'other-side']);
const RESERVED_START = /^(?:q|chart|gist)-/u;

/** Node types that have no place in a chapter, and what to do instead. */
const FORBIDDEN: Partial<Record<string, string>> = {
  strong: 'bold is not used in running text; use *italic* or a better sentence',
  html: 'HTML is not allowed; use Markdown or one of the components in the README',
  image: 'images are not allowed; draw a chart in content/charts, which brings its text alternative and table',
  imageReference: 'images are not allowed; draw a chart in content/charts, which brings its text alternative and table',
  mdxjsEsm: 'import and export are not allowed; the components are there without',
  mdxFlowExpression: 'expressions in braces are not allowed',
  mdxTextExpression: 'expressions in braces are not allowed',
  code: 'code blocks are not used in chapters (is the paragraph indented by four spaces?)',
  delete: 'struck-through text is not used',
};

function checkBlock(block: Block, known: Known): string[] {
  const { id, paper, voice } = block;
  const own = known.voices.get(voice);
  return [
    ...(own === undefined
      ? [
          `unknown voice “${voice}” at ^${id}; expected one of ${[...known.voices.keys()].join(', ')}${didYouMean(voice, known.voices.keys())}`,
        ]
      : []),
    ...(own === false && paper.length === 0
      ? [
          `the block ^${id} speaks as “${voice}” but names no paragraph of the paper; add one, like “^${id} ${[...known.labels][0] ?? 'section.1'} ${voice}”`,
        ]
      : []),
    ...(paper.length > 2
      ? [`the block ^${id} names ${paper.length} paragraphs of the paper; name at most two, or split it`]
      : []),
    ...paper
      .filter((label) => !known.labels.has(label))
      .map((label) => `unknown paragraph “${label}” at ^${id}${didYouMean(label, known.labels)}`),
    ...(RESERVED.has(id) || RESERVED_START.test(id)
      ? [`the id ^${id} is reserved for the page; choose one that says what the block is about`]
      : []),
  ];
}

/** Pages that have no file of their own in `content/pages`. */
const PAGES = [
  ...['', 'assignment', 'charts', 'charts/datapackage.json', 'compare', 'glossary', 'offline', 'paper-map', 'search'],
  ...['sources', 'teach/answers', 'teach/guide'],
];

/** Link schemes that authors use, with the ids each may name. */
const SCHEMES = {
  term: (known: Known) => known.terms,
  chapter: (known: Known) => known.chapters,
  chart: (known: Known) => known.charts,
  source: (known: Known) => known.sources,
  paper: (known: Known) => known.labels,
} as const;

/**
 * Checks a link's destination.
 * @returns what is wrong with it, or undefined
 */
export function checkLink(url: string, known: Known): string | undefined {
  const [scheme = '', rest = ''] = /^([a-z]+):(.*)$/u.exec(url)?.slice(1) ?? [];
  if (scheme === 'https') return undefined;
  if (scheme === 'lang') return /^[a-z]{2,3}$/u.test(rest) ? undefined : `“${url}” names no language; write lang:es`;
  if (scheme === 'page') {
    const pages = new Set([...known.pages, ...PAGES]);
    const page = rest.split('#')[0] ?? '';
    return pages.has(page) ? undefined : `unknown page “${page}”${didYouMean(page, pages)}`;
  }
  const ids = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme as keyof typeof SCHEMES](known) : undefined;
  if (!ids) {
    return `the link “${url}” has no known scheme; write https:… or one of ${Object.keys(SCHEMES).join(':, ')}:, lang:, page:`;
  }
  const target = rest.split('#')[0] ?? '';
  return ids.has(target) ? undefined : `unknown ${scheme} “${target}”${didYouMean(target, ids)}`;
}

function checkComponent(node: Node, known: Known): string[] {
  if (!isJsx(node)) return [];
  const name = node.name ?? '';
  if (!isComponentName(name)) {
    return [
      `unknown component <${name}>; expected one of ${Object.keys(components).join(', ')}${didYouMean(name, Object.keys(components))}`,
    ];
  }
  const attributes = attributesOf(node);
  const parsed = components[name].safeParse(attributes);
  if (!parsed.success) return [`<${name}>: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`];
  const references: [string | undefined, ReadonlySet<string>, string][] = [
    [name === 'Chart' ? attributes['id'] : undefined, known.charts, 'chart'],
    [name === 'Derived' ? attributes['id'] : undefined, known.derived, 'derived number'],
    [attributes['source'], known.sources, 'source'],
    [attributes['to']?.split('#')[0], known.chapters, 'chapter'],
  ];
  return references.flatMap(([id, ids, kind]) =>
    id === undefined || ids.has(id) ? [] : [`<${name}>: unknown ${kind} “${id}”${didYouMean(id, ids)}`],
  );
}

/**
 * Finds everything wrong in a chapter or page, in the author's words.
 * @param root - syntax tree of the file, with positions
 */
export function checkChapter(root: Node, known: Known): Problem[] {
  const { blocks, problems: missing } = readBlocks(root);
  const problems = [...missing];
  const seen = new Map<string, number>();
  let level = 1;
  for (const block of blocks) {
    problems.push(...checkBlock(block, known).map((message) => ({ line: block.line, message })));
    const before = seen.get(block.id);
    if (before !== undefined) {
      problems.push({
        line: block.line,
        message: `the id ^${block.id} stands already at line ${before}; every block needs its own`,
      });
    }
    seen.set(block.id, block.line);
    if (block.kind === 'heading') {
      if (block.depth < 2 || block.depth > level + 1) {
        const expected = level === 1 ? '##' : `## to ${'#'.repeat(level + 1)}`;
        problems.push({
          line: block.line,
          message: `the heading ^${block.id} has level ${block.depth}; expected ${expected}`,
        });
      }
      level = block.depth;
    }
  }
  const walk = (node: Node): void => {
    const forbidden = FORBIDDEN[node.type];
    if (forbidden) problems.push({ line: lineOf(node), message: forbidden });
    const link = node.type === 'link' ? checkLink(node.url, known) : undefined;
    if (link) problems.push({ line: lineOf(node), message: link });
    problems.push(...checkComponent(node, known).map((message) => ({ line: lineOf(node), message })));
    childrenOf(node).forEach(walk);
  };
  walk(root);
  const leftovers = blocks.filter((block) => hasLeftoverMarker(block.text));
  problems.push(
    ...leftovers.map(({ line }) => ({
      line,
      message: 'a marker stands in the middle of a block; it must end it, after one space or on a line of its own',
    })),
  );
  return problems.sort((a, b) => a.line - b.line);
}

/** The text of a chapter without markers, for anything that counts or compares words. */
export const readableText = (root: Node): string =>
  readBlocks(root)
    .blocks.map(({ text }) => text)
    .join('\n') || plainText(root);
