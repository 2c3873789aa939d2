import { describe, expect, test } from 'vitest';
import type { Assignment, Item } from '../../src/classroom/assignment/schema.ts';
import { excerptOf } from '../../src/classroom/excerpt.ts';
import type { Outline } from '../../src/classroom/outline.ts';
import { groupsOf, questionsIn, wordsToRead } from '../../src/classroom/student/groups.ts';
import { sentencesIn } from '../../src/classroom/student/sentences.ts';

const passages = (...ids: string[]) =>
  ids.map((id) => ({ id, kind: 'paragraph', words: 10, excerpt: id, voice: 'author' }));
const outline: Outline = {
  edition: 1,
  language: 'en',
  parts: [],
  chapters: [
    {
      id: 'a',
      title: 'A',
      label: 'A',
      minutes: 1,
      charts: [],
      passages: passages('one', 'two', 'three'),
      questions: [{ id: 'a-why', kind: 'weigh', text: 'Why?', passages: ['a#one'] }],
    },
    { id: 'p/b', title: 'B', label: 'B', minutes: 1, charts: [], passages: passages('x', 'y'), questions: [] },
  ],
  charts: [{ id: 'chart', title: 'Chart' }],
  terms: [],
  moved: {
    passages: { 'a#old': 'p/b#x', 'a#circle': 'a#round', 'a#round': 'a#circle' },
    questions: { 'a-old': 'a-why' },
    chapters: { gone: 'p/b' },
  },
};
const p = (place: string): Item => {
  const [chapter = '', block] = place.split('#');
  return block === undefined ? { kind: 'chapter', chapter } : { kind: 'passage', chapter, block };
};
const q = (id: string): Item => ({ kind: 'question', id });
const own = (id: string): Item => ({ kind: 'own', id, form: 'short', text: `${id}?` });
const assignment = (items: Item[], mode: Assignment['mode'] = 'passages'): Assignment => ({
  version: 1,
  title: '',
  instructions: '',
  language: 'en',
  mode,
  items,
});
/** Groups in a line each: what is read, and after the arrow what is asked. */
const lines = (items: Item[], mode?: Assignment['mode']): string[] =>
  groupsOf(assignment(items, mode), outline).map(({ readings, questions }) => {
    const read = readings.map((reading) =>
      'chapter' in reading
        ? `${reading.kind === 'chapter' ? 'all of ' : ''}${reading.chapter}${reading.blocks ? `[${reading.blocks.join(' ')}]` : ''}`
        : `${reading.kind} ${reading.id}`,
    );
    return `${read.join(', ')} → ${questions.map(({ id }) => id).join(' ')}`;
  });

describe('An assignment’s items in order', () => {
  test('stand in groups: what is read together, then what is asked about it', () => {
    expect(
      lines([p('a#one'), p('a#two'), q('a-why'), own('own-1'), p('p/b'), { kind: 'chart', id: 'chart' }, own('own-2')]),
    ).toEqual(['a[one two] → a-why own-1', 'all of p/b, chart chart → own-2']);
  });

  test('begin with questions where they do', () => {
    expect(lines([own('own-1'), p('a#one')])).toEqual([' → own-1', 'a[one] → ']);
  });

  test('keep the order of blocks, and bring one that comes twice in a row once', () => {
    expect(lines([p('a#two'), p('a#one'), p('p/b#x'), p('a#two')])).toEqual(['a[two one], p/b[x], a[two] → ']);
  });

  test('lead to where an id went; one that moves in a circle stays', () => {
    expect(lines([p('a#old'), p('gone#y'), p('gone'), p('a#circle')])).toEqual(['p/b[x y], all of p/b, a[circle] → ']);
    expect(questionsIn(groupsOf(assignment([q('a-old')]), outline))).toEqual([
      { id: 'a-old', form: 'long', text: 'Why?', options: [], own: false, kind: 'weigh', passages: ['a#one'] },
    ]);
  });

  test('keep a question that the site does not have', () => {
    expect(questionsIn(groupsOf(assignment([q('nowhere')]), outline))[0]).toMatchObject({
      id: 'nowhere',
      text: undefined,
    });
  });
});

describe('In reading mode', () => {
  test('each chapter stands once, whole, with all that is to be read in it; questions follow what they came after', () => {
    expect(lines([p('a#one'), q('a-why'), p('p/b#x'), own('own-1'), p('a#three'), own('own-2')], 'reading')).toEqual([
      'all of a[one three] → a-why own-2',
      'all of p/b[x] → own-1',
    ]);
  });

  test('a chapter that is to be read whole has nothing dimmed', () => {
    expect(lines([p('a#one'), p('a')], 'reading')).toEqual(['all of a → ']);
    expect(lines([p('a'), p('a#one')], 'reading')).toEqual(['all of a → ']);
  });

  test('charts and terms keep their place', () => {
    expect(
      lines(
        [p('a#one'), { kind: 'chart', id: 'chart' }, own('own-1'), { kind: 'term', id: 't' }, own('own-2')],
        'reading',
      ),
    ).toEqual(['all of a[one], chart chart → own-1', 'term t → own-2']);
  });
});

test('Words to read are those of the passages asked for', () => {
  expect(wordsToRead(groupsOf(assignment([p('a#one'), p('a#two'), p('p/b')]), outline), outline)).toBe(40);
  expect(wordsToRead(groupsOf(assignment([p('a#one')], 'reading'), outline), outline)).toBe(10);
});

test('An excerpt ends at a word, within its length', () => {
  expect(excerptOf('Short.')).toBe('Short.');
  const long = excerptOf('After the Cold War ended, and until 9/11, one concern of the United States came to dominate');
  expect(long).toBe('After the Cold War ended, and until 9/11, one concern of the United States…');
  expect(long.length).toBeLessThanOrEqual(80);
  expect(excerptOf('x'.repeat(200)).length).toBeLessThanOrEqual(80);
});

test('Sentences are found, with their signs and without the space around them', () => {
  const text = ' First one. Second, with “quotes.” Third (about 12 million)? ';
  expect(sentencesIn(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
    'First one.',
    'Second, with “quotes.”',
    'Third (about 12 million)?',
  ]);
  expect(sentencesIn('   ', 'en')).toEqual([]);
});
