import { expect, test } from 'vitest';
import type { TermData } from '../../src/schemas/glossary.ts';
import { searchLanguage } from '../../src/search/languages/index.ts';
import { mentionsIn } from '../../src/search/mentions.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { tokenize } from '../../src/search/text.ts';

const language = await searchLanguage('en');
const read = (text: string) => tokenize(text, language);
const record = (text: string): SearchRecord => ({
  url: 'a/#b',
  kind: 'chapter',
  title: '',
  heading: '',
  text,
  part: undefined,
  paper: [],
});
const term = (name: string, kind: TermData['kind'], ...aliases: string[]): TermData => ({
  term: name,
  kind,
  aliases,
  definition: 'A test.',
  paper: [],
  see: [],
});
const RECORDS = [
  'Peru has mountains.',
  'Peruvian farmers met the OAS.',
  'Paraguay has rivers.',
  'In Lima, the Organization of American States met Hugo Chávez.',
  'Chavez left; a peruke stayed.',
].map(record);

test('places and actors are found by name, forms and parts of it, and initials', () => {
  const terms = [
    term('Peru', 'place', 'Perú', 'Peruvian', 'Lima'),
    term('Organization of American States', 'actor', 'OAS', 'OEA', 'the American club'),
    term('Hugo Chávez', 'actor', 'Chávez', 'Comandante'),
  ];
  expect(mentionsIn(RECORDS, terms, read)).toEqual([
    [0, 'place', [0, 1]],
    [1, 'actor', [1, 2]],
    [2, 'actor', [3, 1]],
  ]);
});

test('concepts, and names that one passage speaks of, are not filters', () => {
  expect(mentionsIn(RECORDS, [term('Rivers', 'concept'), term('Paraguay', 'place')], read)).toEqual([]);
});
