/** Where sources are used: chapters, charts, glossary, pages; and the other way round. */
import type { CollectionEntry } from 'astro:content';
import { mdxToMdast } from 'satteri';
import { resolveReference } from '../book/address.ts';
import { bookOf, chaptersOf, entriesOf, once, termsOf, type Chapter } from '../book/entries.ts';
import type { Node } from '../markdown/blocks.ts';
import { plainLine } from '../markdown/inline.ts';
import { chartsIn, mentionsIn, sourcesLinked } from './mentions.ts';
import { sourceOf, sources, type Source } from './sources.ts';

/** The kinds of place that use a source, in the order in which they are listed. */
export const placeKinds = ['chapters', 'charts', 'glossary', 'pages'] as const;

/** A place that uses a source. */
export interface Place {
  readonly kind: (typeof placeKinds)[number];
  readonly label: string;
  readonly href: string;
}

const MDX = { features: { gfm: { footnotes: false } } } as const;
const treeOf = (body: string | undefined): Node => mdxToMdast(body ?? '', MDX);

const chartsOf = (language: string): Promise<Map<string, CollectionEntry<'charts'>['data']>> =>
  once(
    `charts for sources ${language}`,
    async () =>
      new Map((await entriesOf('charts', language)).map(({ id, data }) => [id.slice(id.indexOf('/') + 1), data])),
  );

/**
 * The outside sources that a chapter uses: in evidence notes and links, through its charts,
 * and those its frontmatter adds; each once, as a list of references is sorted, without the paper.
 * @throws Error when it names a source that the bibliography does not hold
 */
export async function sourcesOfChapter(chapter: Chapter, language: string): Promise<Source[]> {
  const { paper } = await bookOf(language);
  const charts = await chartsOf(language);
  const root = treeOf(chapter.entry.body);
  const file = chapter.entry.filePath ?? `content/chapters/${language}/${chapter.id}.mdx`;
  const named = [
    ...mentionsIn(root).map(({ source }) => [source, file] as const),
    ...chapter.sources.map((source) => [source, file] as const),
    ...chartsIn(root).flatMap((id) =>
      (charts.get(id)?.sources ?? []).map((source) => [source, `content/charts/${language}/${id}.yaml`] as const),
    ),
  ];
  const keys = new Set(named.map(([key, from]) => sourceOf(key, from).key));
  return sources().filter(({ key }) => keys.has(key) && key !== paper.source);
}

/** Every place of one language that uses a source, by the source's key. */
export const placesBySource = (language: string): Promise<Map<string, Place[]>> =>
  once(`places by source ${language}`, async () => {
    const places = new Map<string, Place[]>();
    const add = (key: string, place: Place) => {
      const list = places.get(key) ?? [];
      if (!list.some(({ kind, label }) => kind === place.kind && label === place.label))
        places.set(key, [...list, place]);
    };
    for (const chapter of await chaptersOf(language)) {
      const mentions = [
        ...mentionsIn(treeOf(chapter.entry.body)),
        ...chapter.sources.map((source) => ({ source, block: undefined })),
      ];
      for (const { source, block } of mentions) {
        const href = resolveReference(`chapter:${chapter.id}${block === undefined ? '' : `#${block}`}`, language);
        add(source, { kind: 'chapters', label: chapter.label, href });
      }
    }
    for (const [id, { title, sources: keys, source }] of await chartsOf(language)) {
      const place: Place = { kind: 'charts', label: plainLine(title), href: resolveReference(`chart:${id}`, language) };
      for (const key of [...keys, ...sourcesLinked(source)]) add(key, place);
    }
    for (const { id, term, source, definition } of await termsOf(language)) {
      const place: Place = { kind: 'glossary', label: term, href: resolveReference(`term:${id}`, language) };
      for (const key of [...(source === undefined ? [] : [source]), ...sourcesLinked(definition)]) add(key, place);
    }
    for (const { id, data, body } of await entriesOf('pages', language)) {
      const page = id.slice(id.indexOf('/') + 1);
      for (const { source, block } of mentionsIn(treeOf(body))) {
        const path = `${page === 'home' ? '' : page}${block === undefined ? '' : `#${block}`}`;
        add(source, { kind: 'pages', label: plainLine(data.title), href: resolveReference(`page:${path}`, language) });
      }
    }
    return places;
  });
