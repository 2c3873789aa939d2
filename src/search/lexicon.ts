import { fromSteps, type Companion, type CompanionPage, type CompanionTerm, type Shelf } from './companion.ts';
import type { SearchLanguage } from './languages/language.ts';
import type { Mentioned } from './mentions.ts';
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

/** A place or an actor, and the records that speak of it. */
export interface LexiconMention {
  readonly name: string;
  readonly kind: Mentioned;
  readonly records: ReadonlySet<number>;
}

/** One way of asking. */
export interface Asking {
  /** The record that answers. */
  readonly record: number;
  /** How many stems it has. */
  readonly length: number;
}

/** A companion with its lookups made, and the shelves that were needed so far. */
export class Lexicon {
  readonly companion: Companion;
  readonly language: SearchLanguage;
  readonly terms: readonly LexiconTerm[];
  /** Page of each record: an index in `companion.pages`. */
  readonly pageOf: readonly number[];
  /** Records that explain a paragraph of the paper, by index of its label. */
  readonly recordsOf: ReadonlyMap<number, readonly number[]>;
  readonly mentions: readonly LexiconMention[];
  /** How readers may ask, and the record that answers. */
  readonly askings: readonly Asking[];
  readonly #asked = new Map<string, readonly Asking[]>();
  readonly #phrases = new Map<string, readonly number[]>();
  /** Phrases of several words by their letters: who writes them as one word means them. */
  readonly #joined = new Map<string, string>();
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
    this.mentions = companion.mentions.map(([term, kind, steps]) => ({
      name: this.terms[term]?.name ?? '',
      kind,
      records: new Set(fromSteps(steps)),
    }));
    const asked = fromSteps(companion.asked.map(([step]) => step));
    this.askings = companion.asked.flatMap(([, ...lengths], index) =>
      lengths.map((length) => ({ record: asked[index] ?? -1, length })),
    );
  }

  #add(phrase: string, term: number): void {
    const terms = this.#phrases.get(phrase) ?? [];
    if (phrase === '' || terms.includes(term)) return;
    this.#phrases.set(phrase, [...terms, term]);
    this.#longest = Math.max(this.#longest, phrase.split(' ').length);
    if (phrase.includes(' ')) this.#joined.set(phrase.replaceAll(' ', ''), phrase);
  }

  /** Takes in what is known of stems that begin with one letter. */
  add({ aliases, asked }: Shelf): void {
    for (const [term, names] of aliases) for (const alias of names.split('|')) this.#add(alias, term);
    for (const [stem, steps] of asked)
      this.#asked.set(
        stem,
        fromSteps(steps).flatMap((asking) => this.askings[asking] ?? []),
      );
  }

  /** The ways of asking that have a stem. */
  askedWith(stem: string): readonly Asking[] {
    return this.#asked.get(stem) ?? [];
  }

  /** How many words the longest name or alias has. */
  get longest(): number {
    return this.#longest;
  }

  /** Terms with this name or alias, as stems separated by spaces; the spaces within a name may be missing. */
  named(phrase: string): readonly number[] | undefined {
    return this.#phrases.get(phrase) ?? this.#phrases.get(this.#joined.get(phrase) ?? '');
  }

  /** The page that a record stands on. */
  pageAt(record: number): CompanionPage | undefined {
    return this.companion.pages[this.pageOf[record] ?? -1];
  }
}
