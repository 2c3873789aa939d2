import { student, type StudentWords } from '../../words/en/classroom-student.ts';

const dictionaries: Readonly<Record<string, StudentWords>> = { en: student };

/** The words of the classroom's student side in a language. @throws Error when it has none */
export function studentWords(language: string): StudentWords {
  const found = dictionaries[language];
  if (!found)
    throw new Error(`The classroom has no words in “${language}”; add src/words/${language}/classroom-student.ts.`);
  return found;
}

/** A value as the text of `<script type="application/json">`: nothing in it ends the script. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
