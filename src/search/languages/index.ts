import { plain, type SearchLanguage } from './language.ts';

const known: Readonly<Record<string, () => Promise<{ readonly language: SearchLanguage }>>> = {
  en: () => import('./en.ts'),
};

/** What search knows of a language; `plain` for one that has no file here. */
export async function searchLanguage(tag: string): Promise<SearchLanguage> {
  const load = known[tag] ?? known[tag.split('-', 1)[0] ?? ''];
  return load ? (await load()).language : plain;
}

export type { SearchLanguage } from './language.ts';
