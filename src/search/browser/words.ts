import type { Words } from '../../words/index.ts';

type SearchWords = Words['search'];

const known: Readonly<Record<string, () => Promise<{ readonly search: SearchWords }>>> = {
  en: () => import('../../words/en/search.ts'),
};

/** What the search interface says, in a language. */
export async function searchWords(language: string): Promise<SearchWords> {
  const load = known[language];
  if (!load) throw new Error(`Search has no words in “${language}”; add it in src/search/browser/words.ts.`);
  return (await load()).search;
}
