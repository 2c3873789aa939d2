import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSearch } from './search-in-node.ts';

/** A query with the paragraphs of the paper (`us-drugs.2`) or sections (`us-drugs`) whose explanation should come first; none for a query that should find nothing. */
export interface JudgedQuery {
  readonly kind: string;
  readonly query: string;
  readonly wanted: readonly string[];
}

/** How a query was answered. */
export interface Judgement extends JudgedQuery {
  /** Place of the first right hit among three, from 0; -1 where there is none. */
  readonly place: number;
  /** Addresses of the first three hits. */
  readonly top: readonly string[];
}

/** Shares of the queries that have an answer, from 0 to 1, and how many of the others got none. */
export interface Quality {
  readonly asked: number;
  readonly first: number;
  readonly three: number;
  readonly silent: number;
  readonly toBeSilent: number;
}

/** Reads a file of queries: kind, query and labels, separated by tabs. */
export const readQueries = (file: string): JudgedQuery[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', query = '', labels = ''] = line.split('\t');
      return { kind, query, wanted: labels.split(' ').filter(Boolean) };
    });

/** Whether one of a passage’s paragraphs is wanted. */
export const isRight = (labels: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((one) => labels.some((label) => label === one || label.startsWith(`${one}.`)));

/**
 * Makes a function that asks the search of a built site.
 * @param dist - folder of the built site
 */
export async function judgeOf(dist: string, language: string): Promise<(query: JudgedQuery) => Promise<Judgement>> {
  const { answer, read } = await openSearch(path.resolve(dist), language);
  const pages = new Map<string, string>();
  const labelsAt = (url: string): string[] => {
    const [page = '', id = ''] = url.split('#');
    const html = pages.get(page) ?? readFileSync(path.join(dist, page, 'index.html'), 'utf8');
    pages.set(page, html);
    const tag = new RegExp(`<[^>]*\\sid="${id}"[^>]*>`, 'u').exec(html)?.[0] ?? '';
    return (/data-paper="([^"]*)"/u.exec(tag)?.[1] ?? '').split(' ').filter(Boolean);
  };
  return async (judged) => {
    const { hits } = await answer(judged.query);
    const top = await Promise.all(hits.slice(0, 3).map(async ({ record }) => (await read(record)).url));
    return { ...judged, top, place: top.findIndex((url) => isRight(labelsAt(url), judged.wanted)) };
  };
}

/** What many judgements come to. */
export function qualityOf(judgements: readonly Judgement[]): Quality {
  const asked = judgements.filter(({ wanted }) => wanted.length > 0);
  const silent = judgements.filter(({ wanted }) => wanted.length === 0);
  return {
    asked: asked.length,
    first: asked.filter(({ place }) => place === 0).length / asked.length,
    three: asked.filter(({ place }) => place >= 0).length / asked.length,
    silent: silent.filter(({ top }) => top.length === 0).length,
    toBeSilent: silent.length,
  };
}
