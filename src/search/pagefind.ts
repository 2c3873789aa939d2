import type { Companion } from './companion.ts';
import type { Postings } from './rank.ts';
import { indexWord } from './text.ts';
import type { Shown } from './write-index.ts';

/** The parts of Pagefind’s browser interface that this site uses; Pagefind ships no types for them. */
export interface Pagefind {
  search(term: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindFragment>;
}

interface PagefindFragment {
  readonly url: string;
  readonly filters: { readonly [Key in keyof Shown]?: readonly string[] };
}

/** A hit as it is shown. */
export interface Passage extends Shown {
  /** Address with base path and fragment. */
  readonly url: string;
}

/** How Pagefind scores a single word: short passages are not favoured much over long ones. */
export const RANKING = { pageLength: 0.3, termSimilarity: 2 } as const;

/**
 * Reads words and passages out of a Pagefind index.
 * @throws Error (from its methods) when the index and the companion are not of one build
 */
export class PagefindIndex {
  readonly #pagefind: Pagefind;
  readonly #records = new Map<string, number>();
  readonly #width: number;
  #all: Promise<ReadonlyMap<number, PagefindResult>> | undefined;

  constructor(pagefind: Pagefind, companion: Companion) {
    this.#pagefind = pagefind;
    const count = companion.paper.length;
    this.#width = companion.ids.length / count;
    for (let record = 0; record < count; record++) {
      this.#records.set(companion.ids.slice(record * this.#width, (record + 1) * this.#width), record);
    }
  }

  #recordOf(id: string): number {
    const record = this.#records.get(id.slice(id.lastIndexOf('_') + 1).slice(0, this.#width));
    if (record === undefined) throw new Error('The search index and its companion are not of one build.');
    return record;
  }

  /** Records that have a stem; the best has score 1. */
  async find(stem: string): Promise<Postings> {
    const { results } = await this.#pagefind.search(indexWord(stem));
    const top = Math.max(...results.map(({ score }) => score));
    return new Map(results.map(({ id, score }) => [this.#recordOf(id), top > 0 ? score / top : 1]));
  }

  /** What a record shows. */
  async read(record: number): Promise<Passage> {
    this.#all ??= this.#pagefind
      .search(null)
      .then(({ results }) => new Map(results.map((result) => [this.#recordOf(result.id), result])));
    const result = (await this.#all).get(record);
    if (!result) throw new Error('The search index lacks a record that its companion names.');
    const { url, filters } = await result.data();
    const [title = '', heading = '', text = ''] = [filters.title?.[0], filters.heading?.[0], filters.text?.[0]];
    return { url, title, heading, text };
  }
}
