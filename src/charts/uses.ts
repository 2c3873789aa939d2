import { chaptersOf, once, type Chapter } from '../book/entries.ts';
import { passagesOf, type Passage } from '../book/passages.ts';

/** Where the book speaks of a chart. */
export interface ChartUses {
  /** Chapters that show it. */
  readonly shown: readonly Chapter[];
  /** Passages that link to it. */
  readonly linked: readonly Passage[];
}

/** Where each chart of a language is shown and linked, by chart id. */
const usesOf = (language: string): Promise<ReadonlyMap<string, ChartUses>> =>
  once(`uses of charts ${language}`, async () => {
    const uses = new Map<string, { shown: Chapter[]; linked: Passage[] }>();
    const of = (id: string) => {
      const found = uses.get(id) ?? { shown: [], linked: [] };
      uses.set(id, found);
      return found;
    };
    for (const chapter of await chaptersOf(language)) {
      for (const [, id = ''] of (chapter.entry.body ?? '').matchAll(/<Chart\s+id="([a-z0-9-]+)"/gu))
        of(id).shown.push(chapter);
    }
    for (const passage of await passagesOf(language)) {
      for (const link of passage.links)
        if (link.startsWith('chart:')) of(link.slice('chart:'.length)).linked.push(passage);
    }
    return uses;
  });

export const usesOfChart = async (id: string, language: string): Promise<ChartUses> =>
  (await usesOf(language)).get(id) ?? { shown: [], linked: [] };
