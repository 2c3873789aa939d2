import type { Words } from '../../words/index.ts';

type SearchWords = Words['search'];

/** Loaded where they are needed: the other languages’ words stay on the server. */
const known = import.meta.glob<SearchWords>('../../words/*/search.ts', { import: 'search' });

/** What the search interface says, in a language. */
export async function searchWords(language: string): Promise<SearchWords> {
  const load = known[`../../words/${language}/search.ts`];
  if (!load) throw new Error(`Search has no words in “${language}”; add src/words/${language}/search.ts.`);
  return load();
}
