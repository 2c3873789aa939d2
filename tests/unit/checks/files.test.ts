import { describe, expect, it } from 'vitest';
import { encoding, tabs } from '../../../src/checks/files/encoding.ts';
import { wholeLanguages } from '../../../src/checks/files/languages.ts';
import { pictures } from '../../../src/checks/files/pictures.ts';
import { addresses, places } from '../../../src/checks/files/places.ts';

const messages = (problems: readonly { readonly message: string }[]): string[] =>
  problems.map(({ message }) => message);

describe('encoding', () => {
  it('takes UTF-8 with LF', () => {
    expect(encoding('a.csv', Buffer.from('naïve\n– “x”\n'))).toEqual([]);
  });

  it('names the first line that is wrong', () => {
    expect(encoding('a.csv', Buffer.from('one\ncaf\u00e9\n', 'latin1'))).toEqual([
      { file: 'a.csv', line: 2, message: 'is not UTF-8; save the file as UTF-8 (is this “café”?)' },
    ]);
    expect(encoding('a.csv', Buffer.from('one\ntwo\r\n'))[0]?.line).toBe(2);
    expect(encoding('a.csv', Buffer.from('\uFEFFone\r\n'))).toHaveLength(1);
  });
});

describe('tabs', () => {
  it('are wrong where YAML is indented, and nowhere else', () => {
    expect(tabs('a.yaml', 'a:\n \tb: 1\n')[0]?.line).toBe(2);
    expect(tabs('a.yaml', 'a: "x\ty"\n')).toEqual([]);
    expect(tabs('a.mdx', '\ttext')).toEqual([]);
  });
});

describe('places', () => {
  it('are those that something reads', () => {
    const right = ['book/en.yaml', 'chapters/en/a/index.mdx', 'paper/en/sea.1.yaml', 'paper/names.txt', 'charts/x.ts'];
    expect(places([...right, 'datasets/x.csv', 'sources.bib', '.DS_Store', 'glossary/en/.x.swp'])).toEqual([]);
  });

  it('say where a file belongs', () => {
    expect(messages(places(['chapters/en/a.md', 'glosary/en/x.yaml', 'glossary/en/Two Words.yaml']))).toEqual([
      'nothing reads this file; expected content/chapters/<language>/<name>.mdx',
      expect.stringContaining('did you mean “glossary”?'),
      expect.stringContaining('like “two-words”'),
    ]);
  });
});

describe('addresses', () => {
  it('are had by one page each', () => {
    expect(addresses(['chapters/en/a/index.mdx', 'chapters/en/b.mdx', 'chapters/he/b.mdx'], ['en', 'he'])).toEqual([]);
    const doubled = addresses(['chapters/en/a.mdx', 'chapters/en/a/index.mdx'], ['en']);
    expect(messages(doubled)).toEqual([expect.stringContaining('/a/, which content/chapters/en/a.mdx has already')]);
    expect(addresses(['chapters/en/he.mdx'], ['en', 'he'])).toHaveLength(1);
  });
});

describe('wholeLanguages', () => {
  const names = ['book/en.yaml', 'book/he.yaml', 'glossary/en/a.yaml', 'glossary/he/a.yaml', 'assignments/en/x.yaml'];
  it('have the same files, but for assignments', () => {
    expect(wholeLanguages(names, 'en', () => true)).toEqual([]);
    expect(wholeLanguages([...names, 'glossary/he/b.yaml'], 'en', () => true)).toEqual([
      expect.objectContaining({ file: 'content/glossary/en/b.yaml' }),
    ]);
  });

  it('have a book and words', () => {
    expect(wholeLanguages([...names, 'glossary/pt/a.yaml'], 'en', () => true)[0]?.file).toBe('content/book/pt.yaml');
    expect(wholeLanguages(names, 'en', (language) => language === 'en')[0]?.file).toBe('src/words/he/index.ts');
  });
});

describe('pictures', () => {
  it('are light', () => {
    expect(
      pictures(
        new Map([
          ['public/a.png', 99_000],
          ['public/robots.txt', 1e9],
        ]),
      ),
    ).toEqual([]);
    expect(messages(pictures(new Map([['public/a.png', 100_001]])))).toEqual([
      'weighs 101 kB; expected at most 100 kB: make it smaller, or draw it as a chart',
    ]);
  });
});
