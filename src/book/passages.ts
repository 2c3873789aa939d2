import { mdxToMdast } from 'satteri';
import { readBlocks, type Block } from '../markdown/blocks.ts';
import { didYouMean } from '../markdown/nearest.ts';
import { bookOf, chaptersOf, once, type Chapter } from './entries.ts';
import { labelsOf } from '../markdown/known.ts';

/** A block of a chapter as others refer to it. */
export interface Passage extends Block {
  /** `us-perspective/drugs#two-tools` */
  readonly passage: string;
  readonly chapter: Chapter;
  /** Text of the heading it stands under; the chapter's title before the first. */
  readonly heading: string;
}

const MDX = { features: { gfm: { footnotes: false } } } as const;

function passagesIn(chapter: Chapter): Passage[] {
  let heading = chapter.title;
  const gist = chapter.gist.map(({ id, paper, voice, text }): Passage => ({
    kind: 'paragraph',
    id,
    paper,
    voice,
    text,
    depth: 0,
    component: 'Gist',
    links: [],
    line: 0,
    passage: `${chapter.id}#${id}`,
    chapter,
    heading,
  }));
  const { blocks } = readBlocks(mdxToMdast(chapter.entry.body ?? '', MDX));
  const body = blocks.map((block): Passage => {
    if (block.kind === 'heading') heading = block.text;
    return { ...block, passage: `${chapter.id}#${block.id}`, chapter, heading };
  });
  return [...gist, ...body];
}

/** Every block of every chapter, in reading order. */
export const passagesOf = (language: string): Promise<Passage[]> =>
  once(`passages ${language}`, async () => (await chaptersOf(language)).flatMap(passagesIn));

const passagesByChapter = (language: string): Promise<Map<string, Passage[]>> =>
  once(`passages by chapter ${language}`, async () =>
    Map.groupBy(await passagesOf(language), ({ chapter: { id } }) => id),
  );

/** Every block of a chapter, in reading order. */
export const passagesOfChapter = async (id: string, language: string): Promise<readonly Passage[]> =>
  (await passagesByChapter(language)).get(id) ?? [];

const passagesById = (language: string): Promise<Map<string, Passage>> =>
  once(
    `passages by id ${language}`,
    async () => new Map((await passagesOf(language)).map((passage) => [passage.passage, passage])),
  );

/**
 * A passage by its id.
 * @param from - the file that refers to it, for the message
 * @throws Error naming the nearest id when there is none
 */
export async function passageOf(id: string, language: string, from: string): Promise<Passage> {
  const all = await passagesById(language);
  const found = all.get(id);
  if (!found) throw new Error(`${from}: unknown passage “${id}”${didYouMean(id, all.keys())}`);
  return found;
}

/** Body blocks that explain each paragraph of the paper, by label, in reading order; headings left out. */
export const passagesByLabel = (language: string): Promise<Map<string, Passage[]>> =>
  once(`passages by label ${language}`, async () => {
    const { paper } = await bookOf(language);
    const map = new Map(labelsOf(paper.sections).map((label): [string, Passage[]] => [label, []]));
    for (const passage of await passagesOf(language)) {
      if (passage.kind === 'heading' || passage.component === 'Gist') continue;
      for (const label of passage.paper) map.get(label)?.push(passage);
    }
    return map;
  });

/** Passages whose text links a glossary term, by term id. */
export const passagesByTerm = (language: string): Promise<Map<string, Passage[]>> =>
  once(`passages by term ${language}`, async () => {
    const links = (await passagesOf(language)).flatMap((passage) =>
      passage.links
        .filter((link) => link.startsWith('term:'))
        .map((link) => [link.slice('term:'.length), passage] as const),
    );
    return new Map(
      [...Map.groupBy(links, ([term]) => term)].map(([term, pairs]) => [term, pairs.map(([, passage]) => passage)]),
    );
  });

/** One passage for each heading: several blocks under one heading are one place to look. */
export const headingsOf = (passages: readonly Passage[]): Passage[] =>
  passages.filter(
    (passage, index) =>
      passages.findIndex(({ heading, chapter: { id } }) => heading === passage.heading && id === passage.chapter.id) ===
      index,
  );
