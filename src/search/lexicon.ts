import type { AliasShelf, Companion, CompanionPage, CompanionTerm } from './companion.ts';
import type { SearchLanguage } from './languages/language.ts';
import { tokenize, type Token } from './text.ts';

/** A glossary entry ready to be searched for. */
export interface LexiconTerm extends CompanionTerm {
  /** Stems of its name without stop words. */
  readonly stems: readonly string[];
}

/** Stems of the words that carry meaning. */
export const stemsOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ isStop }) => !isStop).map(({ stem }) => stem);

/** A name or alias as it is looked up: the stems of the words that carry meaning. */
export const phraseOf = (tokens: readonly Token[]): string => stemsOf(tokens).join(' ');

/** A companion with its lookups made, and the aliases that were needed so far. */
export class Lexicon {
  readonly companion: Companion;
  readonly language: SearchLanguage;
  readonly terms: readonly LexiconTerm[];
  /** Page of each record: an index in `companion.pages`. */
  readonly pageOf: readonly number[];
  /** Records that explain a paragraph of the paper, by index of its label. */
  readonly recordsOf: ReadonlyMap<number, readonly number[]>;
  readonly #phrases = new Map<string, readonly number[]>();
  #longest = 1;

  constructor(companion: Companion, language: SearchLanguage) {
    this.companion = companion;
    this.language = language;
    this.terms = companion.terms.map((term, index) => {
      const name = tokenize(term.name, language);
      this.#add(phraseOf(name), index);
      return { ...term, stems: stemsOf(name) };
    });
    this.pageOf = companion.pages.flatMap(({ count }, page) => Array.from({ length: count }, () => page));
    const records = new Map<number, number[]>();
    companion.paper.forEach((labels, record) => {
      for (const label of labels) records.set(label, [...(records.get(label) ?? []), record]);
    });
    this.recordsOf = records;
  }

  #add(phrase: string, term: number): void {
    const terms = this.#phrases.get(phrase) ?? [];
    if (phrase === '' || terms.includes(term)) return;
    this.#phrases.set(phrase, [...terms, term]);
    this.#longest = Math.max(this.#longest, phrase.split(' ').length);
  }

  /** Takes in aliases. */
  add(shelf: AliasShelf): void {
    for (const [term, aliases] of shelf) for (const alias of aliases.split('|')) this.#add(alias, term);
  }

  /** How many words the longest name or alias has. */
  get longest(): number {
    return this.#longest;
  }

  /** Terms with this name or alias, as stems separated by spaces. */
  named(phrase: string): readonly number[] | undefined {
    return this.#phrases.get(phrase);
  }

  /** The page that a record stands on. */
  pageAt(record: number): CompanionPage | undefined {
    return this.companion.pages[this.pageOf[record] ?? -1];
  }
}
