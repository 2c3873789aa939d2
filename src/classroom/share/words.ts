import { share, type ShareWords } from '../../words/en/classroom-share.ts';

const dictionaries: Readonly<Record<string, ShareWords>> = { en: share };

/**
 * The words of sharing in a language.
 * @throws Error naming the file to write when the language has none
 */
export function shareWords(language: string): ShareWords {
  const found = dictionaries[language];
  if (!found)
    throw new Error(
      `Sharing has no words in “${language}”; add src/words/${language}/classroom-share.ts and name it in src/classroom/share/words.ts.`,
    );
  return found;
}
