import { builder, type BuilderWords } from '../../words/en/classroom-builder.ts';

const dictionaries: Readonly<Record<string, BuilderWords>> = { en: builder };

/** The words of the builder in a language. @throws Error when it has none */
export function builderWords(language: string): BuilderWords {
  const found = dictionaries[language];
  if (!found)
    throw new Error(`The builder has no words in “${language}”; add src/words/${language}/classroom-builder.ts.`);
  return found;
}
