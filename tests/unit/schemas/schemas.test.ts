import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { chapterId, paperLabel, partialDate, passageId, slug } from '../../../src/schemas/ids.ts';
import { chapter } from '../../../src/schemas/chapter.ts';
import { countWords, line, lineUpTo } from '../../../src/schemas/text.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const message = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

describe('ids', () => {
  it.each([
    ['slug', slug, ['coca', 'coca-2', 'a1-b2'], ['Coca', 'coca_', 'coca--unabated', '-coca', '']],
    ['paper label', paperLabel, ['la.11', 'us-drugs.2'], ['us-drugs', 'us-drugs.0', 'us-drugs.2a', 'US.1']],
    ['chapter', chapterId, ['introduction', 'us-perspective/drugs'], ['/introduction/', 'a/b/c', '']],
    ['passage', passageId, ['introduction#keep-out', 'us-perspective/drugs#supply'], ['introduction', '#supply']],
    ['date', partialDate, ['2008', 2008, '2008-10', '2008-10-31'], ['08', 'October 2008', '2008-1']],
  ])('%s', (_, schema, good, bad) => {
    for (const value of good) expect([value, accepts(schema, value)]).toEqual([value, true]);
    for (const value of bad) expect([value, accepts(schema, value)]).toEqual([value, false]);
  });
});

describe('text', () => {
  it('counts words as a reader would', () => {
    expect(countWords('  one two\n three ')).toBe(3);
    expect(countWords('')).toBe(0);
  });

  it('limits words and says how many there are', () => {
    expect(accepts(lineUpTo(3), 'one two three')).toBe(true);
    expect(message(lineUpTo(3), 'one two three four')).toBe('use at most 3 words (this has 4)');
  });

  it('is not empty', () => {
    expect(message(line, '  ')).toBe('write at least a word');
  });
});

describe('chapter', () => {
  const statement = { id: 'gist-1', text: 'Words.', paper: ['us-drugs.1'], voice: 'author' };
  const good = {
    title: 'Drugs: spraying and seizing',
    label: 'Drugs',
    standfirst: 'What the chapter delivers.',
    description: 'For search engines.',
    part: 'us-perspective',
    order: 2,
    paper: ['us-drugs'],
    gist: [statement, statement, statement],
    objectives: ['Explain a.', 'Explain b.', 'Explain c.'],
  };

  it('accepts a good one and fills in what may be left out', () => {
    expect(chapter.parse(good)).toMatchObject({ questions: [], related: [], sources: [] });
  });

  it.each([
    ['a misspelt field', { ...good, ordre: 1 }, /Unrecognized key/u],
    ['a long standfirst', { ...good, standfirst: 'word '.repeat(41) }, /at most 40 words/u],
    ['a long description', { ...good, description: 'x'.repeat(171) }, /within 170 characters/u],
    ['two gist statements', { ...good, gist: [statement, statement] }, /exactly three/u],
    [
      'three labels in one statement',
      { ...good, gist: [statement, statement, { ...statement, paper: ['a.1', 'a.2', 'a.3'] }] },
      /at most two/u,
    ],
    [
      'a question without passage',
      { ...good, questions: [{ id: 'q', kind: 'recall', text: 'What?', passages: [] }] },
      /at least one passage/u,
    ],
  ])('refuses %s', (_, value, expected) => {
    expect(message(chapter, value)).toMatch(expected);
  });
});
