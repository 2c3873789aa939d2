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

/** Shares of the queries that have an answer, from 0 to 1 (NaN for none), and how many of the others got none. */
export interface Quality {
  readonly asked: number;
  readonly first: number;
  readonly three: number;
  /** Mean reciprocal rank among three. */
  readonly mrr: number;
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
const isRight = (labels: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((one) => labels.some((label) => label === one || label.startsWith(`${one}.`)));

/** Answers a query with the addresses of its first three hits. */
export type Engine = (query: string) => Promise<readonly string[]>;

/** The search of a built site as an engine. */
export async function ownEngine(dist: string, language: string): Promise<Engine> {
  const { answer, read } = await openSearch(path.resolve(dist), language);
  return async (query) =>
    Promise.all((await answer(query)).hits.slice(0, 3).map(async ({ record }) => (await read(record)).url));
}

/**
 * Makes a function that judges an engine’s answer by the pages of a built site: a hit is right when its passage
 * explains a wanted paragraph, or its whole page where it names no passage.
 * @param dist - folder of the built site
 */
export function judgeBy(dist: string): (engine: Engine, query: JudgedQuery) => Promise<Judgement> {
  const pages = new Map<string, string>();
  const labelsAt = (url: string): string[] => {
    const [page = '', id = ''] = url.split('#');
    const html = pages.get(page) ?? readFileSync(path.join(dist, page, 'index.html'), 'utf8');
    pages.set(page, html);
    const part = id === '' ? html : (new RegExp(`<[^>]*\\sid="${id}"[^>]*>`, 'u').exec(html)?.[0] ?? '');
    return [...part.matchAll(/data-paper="([^"]*)"/gu)].flatMap(([, labels = '']) => labels.split(' '));
  };
  return async (engine, judged) => {
    const top = await engine(judged.query);
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
    mrr: asked.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / asked.length,
    silent: silent.filter(({ top }) => top.length === 0).length,
    toBeSilent: silent.length,
  };
}
