import { describe, expect, it } from 'vitest';
import { hashFile, hashList, namesFile, paperRuns } from '../../../src/checks/own-words/list.ts';
import { ownWords, ownWordsOfContent } from '../../../src/checks/own-words/own-words.ts';
import { hashesOf, readNames, sharedRuns, wordsOf, fold } from '../../../src/checks/own-words/runs.ts';

const SENTENCE = 'The ferries of the northern coast carry 1,200 people a day across the narrow strait in summer';
const paper = `# The Strait\n\n**[sea.1]** ${SENTENCE}.[^2]\n\nNot a paragraph of the paper, and so of no account here.\n`;
const names = '# Names\nNew South Wales\nthe northern coast\n';
const files = (text: string) =>
  new Map([
    [hashFile, hashList(paper, names)],
    [namesFile, names],
    ['content/glossary/en/ferry.yaml', text],
  ]);
const shared = (text: string) => sharedRuns(text, new Set(hashesOf(SENTENCE, readNames(names))), readNames(names));

describe('words', () => {
  it('fold case, apostrophes and thousands, and take a name for one', () => {
    const words = wordsOf(fold('People’s 1,200 boats of New  South Wales'), readNames(names));
    expect(words.map(({ word }) => word)).toEqual(["people's", '1200', 'boats', 'of', 'new_south_wales']);
  });
});

describe('sharedRuns', () => {
  it('finds eight words in a row, whatever stands between them', () => {
    expect(
      shared('They say:\n“the narrow strait; in *summer*” and\ncarry 1200 People, a day – across the narrow'),
    ).toEqual([{ words: 'carry 1200 people a day across the narrow', line: 3 }]);
  });

  it('says a long run once', () => {
    expect(shared(`Well, ${SENTENCE}, we think.`)).toEqual([
      { words: SENTENCE.toLowerCase().replace(',', ''), line: 1 },
    ]);
  });

  it.each([
    ['seven words', 'carry 1,200 people a day across the'],
    ['eight with a name that counts once', 'of the northern coast carry 1,200 people a'],
    ['the same words in another order', 'across a day people 1,200 carry the narrow strait'],
    ['nothing', ''],
  ])('lets %s pass', (_, text) => {
    expect(shared(text)).toEqual([]);
  });
});

describe('the list of hashes', () => {
  it('holds sorted hashes and no word', () => {
    const lines = hashList(paper, names).split('\n').slice(2, -1);
    expect(lines).toHaveLength(hashesOf(SENTENCE, readNames(names)).length);
    expect(lines).toEqual(lines.toSorted());
    expect(lines.every((line) => /^[a-z0-9]{11}$/u.test(line))).toBe(true);
  });

  it('wants a paper with labelled paragraphs', () => {
    expect(() => hashList('Text', names)).toThrow(
      /no paragraph that begins with its label, like \*\*\[section\.2\]\*\*/u,
    );
  });
});

describe('ownWords', () => {
  it('names file and line in content, across a link', () => {
    expect(
      ownWordsOfContent(
        files('term: ferry\ndefinition: Carry 1,200 people a day [across](term:across-the-sea) the narrow\n'),
      ),
    ).toEqual([
      {
        file: 'content/glossary/en/ferry.yaml',
        line: 2,
        message:
          '8 words or more in a row are the paper’s own: “carry 1200 people a day across the narrow”; say it in other words',
      },
    ]);
  });

  it('names the page alone in what is built', () => {
    const said = { file: '/ferries/', texts: ['Ferries', SENTENCE] };
    expect(ownWords(said, paperRuns(files('')), 'without lines')).toEqual([
      {
        file: '/ferries/',
        message: `8 words or more in a row are the paper’s own: “${SENTENCE.toLowerCase().replace(',', '')}”; say it in other words`,
      },
    ]);
  });

  it.each([
    ['missing', undefined],
    ['older than the names', hashList(paper, `${names}old\n`)],
  ])('says that the list is %s', (_, list) => {
    const changed = new Map(files(''));
    if (list === undefined) changed.delete(hashFile);
    else changed.set(hashFile, list);
    expect(ownWordsOfContent(changed)).toEqual([
      {
        file: hashFile,
        message: `the list of the paper’s runs of words is missing or was written with other names than those in ${namesFile}; write it anew with src/checks/own-words/write-hashes.ts`,
      },
    ]);
  });
});
