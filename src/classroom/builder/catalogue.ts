import { keyOf, type Item } from '../assignment/schema.ts';
import type { Outline, OutlineChapter, OutlinePassage } from '../outline.ts';
import type { BuilderWords } from '../../words/index.ts';

/** Something that can be chosen. */
export interface Choice {
  readonly item: Item;
  readonly key: string;
  readonly label: string;
  /** What kind of thing it is, in a word; none for plain paragraphs. */
  readonly kind: string;
  /** What the filter looks in. */
  readonly text: string;
}

/** Choices under one heading. */
export interface Section {
  readonly title: string;
  readonly choices: readonly Choice[];
  /** The heading's own passage, chosen together with the section. */
  readonly heading?: Choice;
}

/** A part of the tree that opens: a chapter, the charts, the glossary. */
export interface Branch {
  readonly id: string;
  readonly title: string;
  readonly label?: string;
  readonly hue?: string;
  readonly minutes?: number;
  /** The chapter as a whole. */
  readonly whole?: Choice;
  readonly sections: readonly Section[];
}

type Words = Pick<BuilderWords, 'kinds' | 'choose'>;

/** What a search compares: without case, accents and typographic quotes. */
export const plainText = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘]/gu, "'").toLowerCase();

const choice = (item: Item, label: string, kind: string, ...more: readonly string[]): Choice => ({
  item,
  key: keyOf(item),
  label,
  kind,
  text: plainText([label, kind, ...more].join(' ')),
});

/** Name of a kind of passage; none for a plain paragraph. */
export function kindName(kind: string, kinds: BuilderWords['kinds']): string {
  // Kinds come from the outline: one that has no name goes without.
  return kind === 'paragraph' ? '' : ((kinds as Readonly<Record<string, string>>)[kind] ?? '');
}

function sectionsOf({ id, label, passages }: OutlineChapter, { kinds, choose }: Words): Section[] {
  const sections: { title: string; heading?: Choice; choices: Choice[] }[] = [];
  const asChoice = ({ id: block, kind, excerpt }: OutlinePassage): Choice =>
    choice({ kind: 'passage', chapter: id, block }, excerpt, kindName(kind, kinds), label);
  for (const passage of passages) {
    if (passage.kind === 'heading') {
      sections.push({ title: passage.excerpt, heading: asChoice(passage), choices: [] });
      continue;
    }
    const title = passage.kind === 'gist' ? kinds.gist : choose.before;
    let last = sections.at(-1);
    if (!last || (!last.heading && last.title !== title)) {
      last = { title, choices: [] };
      sections.push(last);
    }
    // The section's own name need not be said at every line.
    last.choices.push(passage.kind === 'gist' ? { ...asChoice(passage), kind: '' } : asChoice(passage));
  }
  return sections;
}

function chapterBranch(chapter: OutlineChapter, outline: Outline, words: Words): Branch {
  const { id, title, label, hue, minutes, questions } = chapter;
  const titles = new Map(outline.charts.map((chart) => [chart.id, chart.title]));
  const charts = chapter.charts.map((chart) =>
    choice({ kind: 'chart', id: chart }, titles.get(chart) ?? chart, words.kinds.chart, label),
  );
  const asked = questions.map((question) =>
    choice({ kind: 'question', id: question.id }, question.text, words.kinds[question.kind], label),
  );
  return {
    id,
    title,
    label,
    minutes,
    ...(hue !== undefined && { hue }),
    whole: choice({ kind: 'chapter', chapter: id }, title, words.kinds.chapter, label),
    sections: [
      ...sectionsOf(chapter, words),
      ...(charts.length > 0 ? [{ title: words.choose.charts, choices: charts }] : []),
      ...(asked.length > 0 ? [{ title: words.choose.questions, choices: asked }] : []),
    ],
  };
}

/** Everything that can be chosen, as a tree: the chapters in reading order, the charts, the glossary. */
export function catalogueOf(outline: Outline, words: Words): Branch[] {
  const charts = outline.charts.map(({ id, title }) => choice({ kind: 'chart', id }, title, words.kinds.chart));
  const terms = outline.terms.map(({ id, term }) => choice({ kind: 'term', id }, term, words.kinds.term));
  return [
    ...outline.chapters.map((chapter) => chapterBranch(chapter, outline, words)),
    { id: 'charts', title: words.choose.charts, sections: [{ title: '', choices: charts }] },
    { id: 'terms', title: words.choose.terms, sections: [{ title: '', choices: terms }] },
  ].filter(({ sections }) => sections.some(({ choices }) => choices.length > 0));
}

/** Whether a choice holds every word of a query. @param query - as `plainText` gives it */
export const matches = ({ text }: Choice, query: string): boolean =>
  query
    .split(/\s+/u)
    .filter(Boolean)
    .every((word) => text.includes(word));

/** All choices of a branch. */
export const choicesIn = ({ whole, sections }: Branch): Choice[] => [
  ...(whole ? [whole] : []),
  ...sections.flatMap(({ heading, choices }) => [...(heading ? [heading] : []), ...choices]),
];
