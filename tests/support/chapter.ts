import { mdxToMdast } from 'satteri';
import type { Node } from '../../src/markdown/blocks.ts';
import type { Known } from '../../src/markdown/known.ts';

/** The syntax tree of a chapter's body, parsed as the build does. */
export const parseChapter = (body: string): Node => mdxToMdast(body, { features: { gfm: { footnotes: false } } });

/** A small world that a chapter may refer to. */
export const world: Known = {
  voices: new Map([
    ['author', false],
    ['washington', false],
    ['ours', true],
    ['evidence', true],
  ]),
  labels: new Set(['us-drugs.1', 'us-drugs.2', 'us-drugs.3']),
  terms: new Set(['maras', 'coca']),
  chapters: new Set(['introduction', 'us-perspective/drugs']),
  charts: new Set(['coca-colombia']),
  derived: new Set(['murder-ratio']),
  sources: new Set(['dhs-2006']),
  pages: new Set(['home', 'about']),
};
