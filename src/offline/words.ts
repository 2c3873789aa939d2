import { offline, type OfflineWords } from '../words/en/offline.ts';

const dictionaries: Readonly<Record<string, OfflineWords>> = { en: offline };

/** The words of reading offline in a language. @throws Error when it has none */
export function offlineWords(language: string): OfflineWords {
  const found = dictionaries[language];
  if (!found) throw new Error(`Reading offline has no words in “${language}”; add src/words/${language}/offline.ts.`);
  return found;
}

/** Values as the text of `<script type="application/json">`: nothing in it ends the script. */
export const asJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
