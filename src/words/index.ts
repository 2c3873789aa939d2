import type en from './en/index.ts';

/** The interface's words: what every language must say. Written once, as the shape of English. */
export type Words = Widen<typeof en>;

/** The words of the classroom’s tools and of reading offline, which reach the browser as JSON. */
export type ShareWords = Words['share'];
export type BuilderWords = Words['builder'];
export type StudentWords = Words['student'];
export type OfflineWords = Words['offline'];

type Widen<Value> = Value extends string
  ? string
  : Value extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof Value]: Widen<Value[Key]> };

/** Every folder here is a language: one more is found without being named. */
const dictionaries = import.meta.glob<Words>('./*/index.ts', { eager: true, import: 'default' });

/**
 * The interface's words in a language.
 * @throws Error naming the file to write when the language has none
 */
export function words(language: string): Words {
  const found = dictionaries[`./${language}/index.ts`];
  if (!found)
    throw new Error(
      `The interface has no words in “${language}”; add src/words/${language}/index.ts, with all that src/words/en/index.ts says.`,
    );
  return found;
}

/** A count as the language writes it: 140,000. */
export const count = (value: number, language: string): string => new Intl.NumberFormat(language).format(value);
