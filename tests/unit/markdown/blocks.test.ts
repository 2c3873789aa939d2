import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/markdown/blocks.ts';
import { parseChapter } from '../../support/chapter.ts';

const read = (body: string) => readBlocks(parseChapter(body));

describe('readBlocks', () => {
  it('reads a paragraph with its marker, links and line', () => {
    const { blocks, problems } = read(
      'See [maras](term:maras) and *more*.\n^gangs us-drugs.1 author\n\nSecond\nparagraph.\n^second us-drugs.2 us-drugs.3 washington',
    );
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        id: 'gangs',
        paper: ['us-drugs.1'],
        voice: 'author',
        text: 'See maras and more.',
        depth: 0,
        component: undefined,
        links: ['term:maras'],
        line: 1,
      },
      {
        kind: 'paragraph',
        id: 'second',
        paper: ['us-drugs.2', 'us-drugs.3'],
        voice: 'washington',
        text: 'Second paragraph.',
        depth: 0,
        component: undefined,
        links: [],
        line: 4,
      },
    ]);
  });

  it('reads a heading with its level', () => {
    expect(read('### Crops ^crops us-drugs.2 author').blocks).toMatchObject([
      { kind: 'heading', id: 'crops', depth: 3, text: 'Crops' },
    ]);
  });

  it.each([
    ['list', '- one\n- two\n\n^list us-drugs.1 author', 'one two'],
    ['table', '| a | b |\n| --- | --- |\n| c | d |\n\n^table us-drugs.1 author', 'a b c d'],
    ['quote', '> words\n\n^quote us-drugs.1 author', 'words'],
  ])('lets the lone marker after a %s speak for it', (kind, body, text) => {
    const { blocks, problems } = read(body);
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject([{ kind, id: kind, voice: 'author', text }]);
    expect(blocks).toHaveLength(1);
  });

  it('names the component a block stands in', () => {
    const { blocks } = read('<Note>\n\nA remark.\n^remark ours\n\n</Note>');
    expect(blocks).toMatchObject([{ kind: 'paragraph', id: 'remark', component: 'Note' }]);
  });

  it('takes a drawn list as one block with the attributes as its marker', () => {
    const { blocks } = read(
      '<Timeline id="rise" paper="us-drugs.1 us-drugs.2" voice="author" title="It rose">\n\n- 1980s: small\n- 2000: large\n\n</Timeline>',
    );
    expect(blocks).toMatchObject([
      {
        kind: 'component',
        id: 'rise',
        paper: ['us-drugs.1', 'us-drugs.2'],
        voice: 'author',
        component: 'Timeline',
        text: 'It rose. 1980s: small 2000: large',
      },
    ]);
  });

  it('tells of a block without marker, with its line and the start of its text', () => {
    const { blocks, problems } = read(
      'Fine.\n^fine ours\n\nThis paragraph has been left without any marker by its author.',
    );
    expect(blocks).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(4);
    expect(problems[0]?.message).toMatch(
      /^the paragraph “This paragraph has been left without any.*…” has no marker; /u,
    );
  });
});
