import { follow } from '../../permalinks/follow.ts';
import type { Assignment, Form, Item } from '../assignment/schema.ts';
import type { Outline, OutlineQuestion } from '../outline.ts';

/** Something to read. */
export type Reading =
  | { readonly kind: 'blocks'; readonly chapter: string; readonly blocks: readonly string[] }
  /** With blocks: these are to be read, the rest is dimmed. */
  | { readonly kind: 'chapter'; readonly chapter: string; readonly blocks?: readonly string[] }
  | { readonly kind: 'chart'; readonly id: string }
  | { readonly kind: 'term'; readonly id: string };

/** Something to answer. */
export interface Asked {
  readonly id: string;
  readonly form: Form;
  /** Undefined for a chapter's question that the site does not have (any more). */
  readonly text: string | undefined;
  readonly options: readonly string[];
  /** Whoever made the link asks. */
  readonly own: boolean;
  readonly kind?: OutlineQuestion['kind'];
  /** Where a chapter's question can be worked out: `us-perspective/drugs#two-tools`. */
  readonly passages: readonly string[];
}

/** What is to be read together, and the questions that stand beside it. */
export interface Group {
  readonly readings: readonly Reading[];
  readonly questions: readonly Asked[];
}

type Moved = Outline['moved'];

/** Where an id leads today; itself where the registry leads it in a circle. */
const now = (moved: Moved, kind: Parameters<typeof follow>[1], id: string): string => follow(moved, kind, id) ?? id;

function askedOf(item: Extract<Item, { kind: 'question' | 'own' }>, { chapters, moved }: Outline): Asked {
  if (item.kind === 'own') {
    const { id, form, text, options = [] } = item;
    return { id, form, text, options, own: true, passages: [] };
  }
  const current = now(moved, 'questions', item.id);
  const found = chapters.flatMap(({ questions }) => questions).find(({ id }) => id === current);
  // Answers stay under the id that the link names.
  return {
    id: item.id,
    form: 'long',
    text: found?.text,
    options: [],
    own: false,
    passages: found?.passages ?? [],
    ...(found && { kind: found.kind }),
  };
}

function readingOf(item: Exclude<Item, { kind: 'question' | 'own' }>, moved: Moved): Reading {
  switch (item.kind) {
    case 'chapter':
      return { kind: 'chapter', chapter: now(moved, 'chapters', item.chapter) };
    case 'passage': {
      const [chapter = '', block = ''] = now(moved, 'passages', `${item.chapter}#${item.block}`).split('#');
      return { kind: 'blocks', chapter, blocks: [block] };
    }
    case 'chart':
      return { kind: 'chart', id: now(moved, 'charts', item.id) };
    case 'term':
      return { kind: 'term', id: now(moved, 'terms', item.id) };
  }
}

/** The items in their order, as groups; passages of one chapter that follow each other stand together. */
export function groupsOf({ items, mode }: Assignment, outline: Outline): Group[] {
  const groups: { readings: Reading[]; questions: Asked[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.kind === 'question' || item.kind === 'own') {
      const asked = askedOf(item, outline);
      if (last) last.questions.push(asked);
      else groups.push({ readings: [], questions: [asked] });
      continue;
    }
    const reading = readingOf(item, outline.moved);
    if (!last || last.questions.length > 0) groups.push({ readings: [reading], questions: [] });
    else append(last.readings, reading);
  }
  return mode === 'reading' ? inChapters(groups) : groups;
}

function append(readings: Reading[], reading: Reading): void {
  const before = readings.at(-1);
  if (before?.kind === 'blocks' && reading.kind === 'blocks' && before.chapter === reading.chapter) {
    readings[readings.length - 1] = { ...before, blocks: [...new Set([...before.blocks, ...reading.blocks])] };
  } else readings.push(reading);
}

/** The same with each chapter whole, once, where it is first named; questions follow the chapter that stood last before them. */
function inChapters(groups: readonly Group[]): Group[] {
  const made: { readings: Reading[]; questions: Asked[] }[] = [];
  const byChapter = new Map<string, { readings: Reading[]; questions: Asked[] }>();
  let current: { readings: Reading[]; questions: Asked[] } | undefined;
  const begin = (reading?: Reading) => {
    const group = { readings: reading ? [reading] : [], questions: [] };
    made.push(group);
    return group;
  };
  for (const { readings, questions } of groups) {
    for (const reading of readings) {
      if (reading.kind === 'chart' || reading.kind === 'term') {
        if (current?.questions.length === 0) current.readings.push(reading);
        else current = begin(reading);
        continue;
      }
      const { chapter } = reading;
      const found = byChapter.get(chapter);
      if (found) {
        found.readings = found.readings.map((each) =>
          each.kind === 'chapter' && each.chapter === chapter ? joined(each, reading) : each,
        );
        current = found;
      } else {
        current = begin(reading.kind === 'chapter' ? reading : { ...reading, kind: 'chapter' });
        byChapter.set(chapter, current);
      }
    }
    current ??= begin();
    current.questions.push(...questions);
  }
  return made;
}

/** A chapter of which more is to be read; all of it, if either asks for all. */
function joined(
  whole: Extract<Reading, { kind: 'chapter' }>,
  more: Extract<Reading, { kind: 'chapter' | 'blocks' }>,
): Reading {
  const { kind, chapter, blocks } = whole;
  return blocks && more.blocks
    ? { kind, chapter, blocks: [...new Set([...blocks, ...more.blocks])] }
    : { kind, chapter };
}

/** All questions of the groups, in their order. */
export const questionsIn = (groups: readonly Group[]): Asked[] => groups.flatMap(({ questions }) => questions);

/** Words to read in all, as the outline counts them. */
export function wordsToRead(groups: readonly Group[], { chapters }: Outline): number {
  const wordsOf = (reading: Reading): number => {
    if (reading.kind === 'chart' || reading.kind === 'term') return 60;
    const passages = chapters.find(({ id }) => id === reading.chapter)?.passages ?? [];
    const wanted = reading.blocks;
    return passages.filter(({ id }) => wanted?.includes(id) ?? true).reduce((sum, { words }) => sum + words, 0);
  };
  return groups.flatMap(({ readings }) => readings).reduce((sum, reading) => sum + wordsOf(reading), 0);
}
