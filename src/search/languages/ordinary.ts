import { ordinary as english } from './en-ordinary.ts';

/** Forms of an English word that its stem does not cover: clearly, clearer, clearest, viewers. */
function derived(word: string): string[] {
  const base = word.replace(/e$/u, '').replace(/y$/u, 'i');
  return [word, `${word.replace(/y$/u, 'i')}ly`, ...['er', 'ers', 'est'].map((ending) => base + ending)];
}

const lists: Readonly<Record<string, () => string[]>> = {
  en: () => english.split(/\s+/u).filter(Boolean).flatMap(derived),
};

/** Ordinary words of a language, for the build: a reader who types one has not mistyped another. */
export const ordinaryWords = (tag: string): string[] => lists[tag]?.() ?? [];
