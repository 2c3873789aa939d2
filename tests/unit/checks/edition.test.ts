import { describe, expect, it } from 'vitest';
import { languagesIn, readEdition } from '../../../src/checks/edition/edition.ts';
import { chapterFile, swap, tinyEdition, tinyFiles } from './tiny-book.ts';

const problemsOf = (changes: Parameters<typeof tinyFiles>[0]) => readEdition(tinyFiles(changes), 'en').problems;

describe('readEdition', () => {
  it('reads a whole book', () => {
    const { chapters, known, passages } = tinyEdition();
    expect(chapters.map(({ id }) => id)).toEqual(['northern/ferries']);
    expect([...known.labels]).toEqual(['sea.1', 'sea.2']);
    expect([...passages.keys()].map((id) => id.replace('northern/ferries', ''))).toEqual([
      ...['#gist-1', '#gist-2', '#gist-3', '#many', '#crossing', '#storms', '#q-ferries-count'],
    ]);
  });

  it('gives blocks the lines of the file', () => {
    const text = tinyFiles().get(chapterFile) ?? '';
    const line = text.split('\n').findIndex((each) => each.startsWith('In May 1999')) + 1;
    expect(tinyEdition().passages.get('northern/ferries#crossing')?.line).toBe(line);
  });

  it('counts a chart as a passage of its chapter', () => {
    const edition = tinyEdition({ [chapterFile]: (text) => `${text}\n<Chart id="boats" />\n` });
    expect(edition.passages.get('northern/ferries#chart-boats')?.from).toBe('chart');
  });

  it.each([
    [
      'a field of the wrong form',
      { 'content/paper/en/sea.1.yaml': swap('block: northern', 'block: Northern') },
      'content/paper/en/sea.1.yaml',
      3,
      /^“claims\.0\.block”: write a passage as chapter and block id/u,
    ],
    [
      'a field too many',
      { 'content/glossary/en/ferry.yaml': (text: string) => `${text}sea: [ferry]\n` },
      'content/glossary/en/ferry.yaml',
      5,
      /^unknown field “sea”; expected term, .*; did you mean “see”\?$/u,
    ],
    ['broken YAML', { 'content/glossary/en/ferry.yaml': 'term: [ferry\n' }, 'content/glossary/en/ferry.yaml', 2, /./u],
    ['a field of the frontmatter', { [chapterFile]: swap('order: 1', 'order: first') }, chapterFile, 7, /^“order”: /u],
    [
      'a chapter without frontmatter',
      { [chapterFile]: 'Text.\n^a ours\n' },
      chapterFile,
      1,
      /^the frontmatter is missing/u,
    ],
    [
      'text that is no MDX',
      { [chapterFile]: (text: string) => `${text}\n<Note>\n` },
      chapterFile,
      27,
      /^cannot be read: Expected a closing tag/u,
    ],
  ] as const)('names file and line: %s', (_, changes, file, line, message) => {
    const [problem, ...others] = problemsOf(changes);
    expect([problem?.file, problem?.line, others]).toEqual([file, line, []]);
    expect(problem?.message).toMatch(message);
  });

  it('finds the languages', () => {
    expect(languagesIn(tinyFiles({ 'content/book/es.yaml': '' }))).toEqual(['en', 'es']);
  });
});
