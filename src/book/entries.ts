import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { BookData } from '../schemas/book.ts';
import type { ChapterData } from '../schemas/chapter.ts';
import type { ComparisonData } from '../schemas/compare.ts';
import type { TermData } from '../schemas/glossary.ts';
import type { ParagraphData } from '../schemas/paper.ts';
import { didYouMean } from '../markdown/nearest.ts';

/** An entry with its id freed of the language. */
export type Entry<Data> = Data & { readonly id: string };
export type Chapter = Entry<ChapterData> & { readonly entry: CollectionEntry<'chapters'>; readonly isPart: boolean };
export type Part = Entry<BookData['parts'][number]>;

/** The path below the language: `en/us-perspective/drugs` → `us-perspective/drugs`. */
const withoutLanguage = (id: string): string => id.slice(id.indexOf('/') + 1);

const cache = new Map<string, Promise<unknown>>();
/** Does a piece of work once a build; in dev each time, so that edits show. */
export function once<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
  if (import.meta.env.DEV) return make();
  const made = (cache.get(key) as Promise<Value> | undefined) ?? make();
  cache.set(key, made);
  return made;
}

/** All entries of a collection in one language. */
export async function entriesOf<Name extends CollectionKey>(
  name: Name,
  language: string,
): Promise<CollectionEntry<Name>[]> {
  const byLanguage = await once(`entries ${name}`, async () =>
    Map.groupBy(await getCollection(name), ({ id }) => id.split('/', 1)[0] ?? ''),
  );
  return byLanguage.get(language) ?? [];
}

/** The edition of a language: titles, parts, voices, the paper's data. */
export const bookOf = (language: string): Promise<BookData> =>
  once(`book ${language}`, async () => {
    const entry = (await getCollection('book')).find(({ id }) => id === language);
    if (!entry) throw new Error(`content/book/${language}.yaml is missing; every language has one.`);
    return entry.data;
  });

/** Chapters and part pages in reading order: what comes before the parts, then each part's page and its chapters. */
export const chaptersOf = (language: string): Promise<Chapter[]> =>
  once(`chapters ${language}`, async () => {
    const { parts } = await bookOf(language);
    const rank = (part: string | undefined) => (part === undefined ? -1 : parts.findIndex(({ id }) => id === part));
    const entries = await entriesOf('chapters', language);
    const chapters = entries.map((entry): Chapter => {
      const id = withoutLanguage(entry.id);
      const { part } = entry.data;
      if (part !== undefined && rank(part) < 0) {
        const ids = parts.map((each) => each.id);
        throw new Error(
          `content/chapters/${entry.id}.mdx: unknown part “${part}”; expected one of ${ids.join(', ')}${didYouMean(part, ids)}`,
        );
      }
      return { ...entry.data, id, entry, isPart: id === part };
    });
    return chapters.sort((a, b) => rank(a.part) - rank(b.part) || a.order - b.order || a.id.localeCompare(b.id, 'en'));
  });

/** A chapter by id. @throws Error naming the nearest id when there is none */
export async function chapterOf(id: string, language: string): Promise<Chapter> {
  const chapters = await chaptersOf(language);
  const found = chapters.find((chapter) => chapter.id === id);
  if (!found)
    throw new Error(
      `Unknown chapter “${id}” (${language})${didYouMean(
        id,
        chapters.map((chapter) => chapter.id),
      )}`,
    );
  return found;
}

/** Glossary entries in the alphabetical order of their language. */
export const termsOf = (language: string): Promise<Entry<TermData>[]> =>
  once(`terms ${language}`, async () => {
    const order = new Intl.Collator(language, { sensitivity: 'base' });
    const terms = (await entriesOf('glossary', language)).map(({ id, data }) => ({ ...data, id: withoutLanguage(id) }));
    return terms.sort((a, b) => order.compare(a.term, b.term));
  });

/** Languages of the glossary's foreign terms, by id. */
export const foreignTermsOf = async (language: string): Promise<Map<string, string>> =>
  new Map((await termsOf(language)).flatMap((term) => (term.language ? [[term.id, term.language] as const] : [])));

/** A glossary entry by id. @throws Error naming the nearest id when there is none */
export async function termOf(id: string, language: string): Promise<Entry<TermData>> {
  const terms = await termsOf(language);
  const found = terms.find((term) => term.id === id);
  if (!found)
    throw new Error(
      `Unknown term “${id}” (${language})${didYouMean(
        id,
        terms.map((term) => term.id),
      )}`,
    );
  return found;
}

/** The ledger: what is recorded of each paragraph of the paper, by label. */
export const ledgerOf = (language: string): Promise<Map<string, ParagraphData>> =>
  once(
    `ledger ${language}`,
    async () => new Map((await entriesOf('paper', language)).map(({ id, data }) => [withoutLanguage(id), data])),
  );

/** Rows of the comparison, in order. */
export const comparisonsOf = (language: string): Promise<Entry<ComparisonData>[]> =>
  once(`compare ${language}`, async () =>
    (await entriesOf('compare', language))
      .map(({ id, data }) => ({ ...data, id: withoutLanguage(id) }))
      .sort((a, b) => a.order - b.order),
  );

/** A page about the site by id. @throws Error when the file is missing */
export async function pageOf(id: string, language: string): Promise<CollectionEntry<'pages'>> {
  const found = (await entriesOf('pages', language)).find((entry) => withoutLanguage(entry.id) === id);
  if (!found) throw new Error(`content/pages/${language}/${id}.mdx is missing.`);
  return found;
}

/** Questions' model points by question id. */
export const modelPointsOf = (language: string): Promise<Map<string, readonly string[]>> =>
  once(
    `model points ${language}`,
    async () => new Map((await entriesOf('modelPoints', language)).flatMap(({ data }) => Object.entries(data))),
  );
