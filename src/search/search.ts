import { stemsOf, type Lexicon, type LexiconTerm } from './lexicon.ts';
import { mendQuery, nameTerms, readWords, unknownIn, type Draft, type QueryWord } from './query.ts';
import { rank, type Postings, type Ranked } from './rank.ts';
import type { Spelling } from './spelling.ts';

/** Where words are looked up. */
export interface WordIndex {
  /** Records that have a stem, the best with score 1. */
  find(stem: string): Promise<Postings>;
}

/** What a query needs. */
export interface SearchParts {
  readonly lexicon: Lexicon;
  readonly index: WordIndex;
  /** Sees to it that the lexicon has what is known of these stems and of aliases that begin with them. */
  readonly shelves: (stems: readonly string[]) => Promise<unknown>;
  /** The site’s words that begin as these do; asked for only once a word is unknown. */
  readonly spelling: (words: readonly string[]) => Promise<Spelling>;
}

/** The answer to a query. */
export interface Answer {
  readonly hits: readonly Ranked[];
  /** Stems of the words that hits are shown with marked. */
  readonly stems: ReadonlySet<string>;
  /** Names of the glossary entries that were searched for besides what was typed. */
  readonly widened: readonly string[];
  /** Mistyped words and what was searched for in their place. */
  readonly corrections: readonly (readonly [typed: string, meant: string])[];
  /** Words of the query that are nowhere on the site. */
  readonly missing: readonly string[];
  /** Where there are no hits: the rest of the query that would have some, if any. */
  readonly narrower: string | undefined;
  /** Where there are no hits: words of the site that look like those that are missing. */
  readonly similar: readonly string[];
}

const NOTHING: Answer = {
  hits: [],
  stems: new Set(),
  widened: [],
  corrections: [],
  missing: [],
  narrower: undefined,
  similar: [],
};

/** Pagefind passes over a part of its index that it cannot load: what the site has is then not found. */
const damaged = (word: string): Error => new Error(`The search index is damaged: it lacks “${word}”.`);

/** The glossary entries that a query names, each once. */
const termsIn = (words: readonly QueryWord[], lexicon: Lexicon): LexiconTerm[] =>
  [...new Set(words.flatMap(({ terms }) => terms))].flatMap((index) => lexicon.terms[index] ?? []);

/** Names of the terms a query widens to: those it does not spell out itself. */
function widenedBy(words: readonly QueryWord[], lexicon: Lexicon): string[] {
  const typed = new Set(words.map(({ stem }) => stem));
  return termsIn(words, lexicon)
    .filter(({ stems }) => stems.some((stem) => !typed.has(stem)))
    .map(({ name }) => name);
}

/**
 * Answers a query. Any text is a query; one without words has no hits.
 * @throws Error when the index is incomplete
 */
export async function search(text: string, { lexicon, index, shelves, spelling }: SearchParts): Promise<Answer> {
  const found = new Map<string, Postings>();
  const look = async (words: readonly QueryWord[]) => {
    const stems = words
      .filter(({ isStop }) => !isStop)
      .flatMap((word) => [...word.stems, ...word.terms.flatMap((term) => lexicon.terms[term]?.stems ?? [])]);
    const wanted = [...new Set(stems)].filter((stem) => !found.has(stem));
    await Promise.all(wanted.map(async (stem) => found.set(stem, await index.find(stem))));
  };
  const postings = (stem: string): Postings => found.get(stem) ?? new Map<number, number>();
  const has = (stem: string): boolean => postings(stem).size > 0;
  const isKnown = (stem: string): boolean => has(stem) || lexicon.askedWith(stem).length > 0;

  const name = async (drafts: readonly Draft[]): Promise<QueryWord[]> => {
    await shelves(stemsOf(drafts));
    return nameTerms(drafts, lexicon);
  };

  const drafts = readWords(text, lexicon.language);
  if (stemsOf(drafts).length === 0) return NOTHING;
  /* What the words name comes while they are looked up themselves. */
  let [words] = await Promise.all([name(drafts), look(drafts.map((draft) => ({ ...draft, terms: [] })))]);
  let corrections: Answer['corrections'] = [];
  await look(words);
  const hollow = termsIn(words, lexicon).find(({ stems }) => !stems.every(has));
  if (hollow) throw damaged(hollow.name);
  const unknown = unknownIn(words, isKnown);
  if (unknown.length > 0) {
    const lost = unknown.map(({ word }) => word);
    const alike = await spelling(lost);
    const known = await spelling([...lost, ...lost.flatMap((word) => alike.rests(word))]);
    const gone = lost.find((word) => known.owns(word));
    if (gone !== undefined) throw damaged(gone);
    /* Other forms and completions are only worth a look where the index has them. */
    const forms = unknown.map((word) => {
      const begun = word === words.at(-1) ? known.completions(word.word) : [];
      return { ...word, stems: [...begun, ...known.family(word.word)].map(lexicon.language.stem) };
    });
    await look(forms);
    const mended = mendQuery(words, isKnown, known, lexicon.language);
    words = await name(mended.words);
    await look(words);
    /* A word of a longer name helps only beside the others. */
    const helpful = new Set(
      words.filter(({ stem, terms }) => terms.length > 0 || isKnown(stem)).map(({ word }) => word),
    );
    corrections = mended.corrections.filter(([, meant]) => helpful.has(meant));
  }
  const { hits, missing } = rank(words, lexicon, postings);
  const lost = missing.map(({ word, typed }) => typed ?? word);
  const kept = words.filter((word) => !word.isStop && !missing.includes(word)).map(({ word }) => word);
  const spelled = hits.length === 0 && lost.length > 0 ? await spelling(lost) : undefined;
  return {
    hits,
    stems: new Set(
      words.flatMap(({ stems, terms }) => [...stems, ...terms.flatMap((term) => lexicon.terms[term]?.stems ?? [])]),
    ),
    widened: widenedBy(words, lexicon),
    corrections,
    missing: lost,
    narrower: hits.length === 0 && lost.length > 0 && kept.length > 0 ? kept.join(' ') : undefined,
    similar: spelled ? [...new Set(lost.flatMap((word) => spelled.similar(word)))] : [],
  };
}
