import { bookOf, chaptersOf, termsOf, type Chapter } from '../book/entries.ts';
import { passagesOf, type Passage } from '../book/passages.ts';
import { chartsOf } from '../charts/published.ts';
import { plainLine } from '../markdown/inline.ts';
import { readRegistry, type Moved } from '../permalinks/registry.ts';
import type { Hue } from '../schemas/book.ts';
import { countWords } from '../schemas/text.ts';
import { excerptOf } from './excerpt.ts';
import { minutesFor } from './reading-time.ts';

/** A block of a chapter as an assignment may name it, in reading order. */
export interface OutlinePassage {
  readonly id: string;
  /** `heading`, `paragraph`, `list`, `table`, `quote`, or the component that is or holds the block: `gist`, `note`, `evidence`, `other`, `timeline`, `chain`. */
  readonly kind: string;
  readonly words: number;
  /** The heading in full; of other blocks the beginning, at most 80 characters. */
  readonly excerpt: string;
  readonly voice: string;
  readonly paper?: readonly string[];
}

export interface OutlineQuestion {
  readonly id: string;
  readonly kind: 'recall' | 'interpret' | 'weigh';
  readonly text: string;
  /** `us-perspective/drugs#two-tools`, where the answer can be worked out. */
  readonly passages: readonly string[];
}

export interface OutlineChapter {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly part?: string;
  readonly hue?: Hue;
  readonly minutes: number;
  readonly passages: readonly OutlinePassage[];
  readonly questions: readonly OutlineQuestion[];
  /** Charts it shows. */
  readonly charts: readonly string[];
}

/** Everything an assignment may refer to, in one language. */
export interface Outline {
  readonly edition: number;
  readonly language: string;
  readonly parts: readonly { readonly id: string; readonly label: string }[];
  readonly chapters: readonly OutlineChapter[];
  readonly charts: readonly { readonly id: string; readonly title: string }[];
  readonly terms: readonly { readonly id: string; readonly term: string }[];
  /** Old id → new id, by kind. Where it leads in the end: `follow` in `src/permalinks`. */
  readonly moved: Moved;
}

const kindOf = ({ kind, component }: Passage): string =>
  kind === 'heading' ? kind : (component?.toLowerCase() ?? kind);

const passage = (each: Passage): OutlinePassage => {
  const { id, voice, paper, kind } = each;
  const text = plainLine(each.text);
  return {
    id,
    kind: kindOf(each),
    words: countWords(text),
    excerpt: kind === 'heading' ? text : excerptOf(text),
    voice,
    ...(paper.length > 0 && { paper }),
  };
};

/** Charts that a chapter shows, in its order. */
const chartsIn = ({ entry }: Chapter): string[] =>
  [...(entry.body ?? '').matchAll(/<Chart\s+id="([a-z0-9-]+)"/gu)].map(([, id = '']) => id);

const registry = import.meta.glob<string>('/content/permalinks.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The outline of a language's edition. */
export async function outlineOf(language: string): Promise<Outline> {
  const { edition, parts } = await bookOf(language);
  const passages = Map.groupBy(await passagesOf(language), ({ chapter }) => chapter.id);
  const chapters = (await chaptersOf(language)).map((chapter): OutlineChapter => {
    const blocks = (passages.get(chapter.id) ?? []).map(passage);
    const words = blocks.reduce((sum, block) => sum + block.words, 0);
    const hue = parts.find(({ id }) => id === chapter.part)?.hue;
    return {
      id: chapter.id,
      title: plainLine(chapter.title),
      label: chapter.label,
      ...(chapter.part !== undefined && { part: chapter.part }),
      ...(hue !== undefined && { hue }),
      minutes: minutesFor(words),
      passages: blocks,
      questions: chapter.questions.map(({ id, kind, text, passages: where }) => ({
        id,
        kind,
        text: plainLine(text),
        passages: where,
      })),
      charts: chartsIn(chapter),
    };
  });
  return {
    edition: edition.number,
    language,
    parts: parts.map(({ id, label }) => ({ id, label })),
    chapters,
    charts: (await chartsOf(language)).map(({ id, words }) => ({ id, title: plainLine(words.title) })),
    terms: (await termsOf(language)).map(({ id, term }) => ({ id, term })),
    moved: readRegistry(Object.values(registry)[0] ?? '').moved,
  };
}
