import { beforeAll, describe, expect, it } from 'vitest';
import { reference, referenceStyles } from '../../src/citation/cite.ts';
import { cslDate, type CslItem } from '../../src/citation/csl.ts';
import { pageItem } from '../../src/citation/items.ts';
import { ADDRESS, citationOf, KEY, type Citable } from '../../src/classroom/share/citations.ts';
import { workOf } from '../../src/classroom/share/work.ts';
import { share } from '../../src/words/en/classroom-share.ts';

const book = {
  title: 'Two Agendas',
  author: 'Two Agendas',
  language: 'en',
  edition: { number: 1, date: '2026-11-24' },
};
const paper: CslItem = {
  id: 'felbab-brown-2008',
  type: 'report',
  title: 'United States national security policy in Latin America: Threat assessment',
  author: [{ family: 'Felbab-Brown', given: 'Vanda' }],
  issued: cslDate('2008-10'),
  publisher: 'Brookings Institution',
  'publisher-place': 'Washington, DC',
  genre: 'Background Document',
  number: 'BD-01',
};
const ADDRESS_OF_PAGE = 'https://example.org/us-perspective/drugs/';
const HEADING = 'A “war” on two tools';
let data: Citable;

/* Reading a style takes seconds on a busy machine. */
beforeAll(() => {
  for (const style of referenceStyles) reference(paper, style);
  const chapter = {
    ...pageItem(book, { id: 'us-perspective/drugs', title: 'Drugs: spraying and seizing', url: undefined }),
    id: KEY,
    URL: ADDRESS,
  };
  data = {
    words: share,
    names: { apa: '', mla: '', chicago: '', bibtex: '', ris: '', 'csl-json': '' },
    builder: '/teach/',
    inbox: 'inbox',
    chapter: workOf(chapter, 'two-agendas-us-perspective-drugs', 'en', '“Drugs”'),
    paper: workOf(paper, paper.id, 'en', 'Felbab-Brown'),
    sections: { 'us-drugs': 'Drugs as seen from the United States', intro: 'Introduction' },
  };
}, 120_000);

const passage = { id: 'two-tools', heading: HEADING, paper: ['us-drugs.2'] };
const cite = (
  ...[subject, style, of = passage]: [
    Parameters<typeof citationOf>[2],
    Parameters<typeof citationOf>[3],
    Parameters<typeof citationOf>[1]?,
  ]
) => citationOf(data, of, subject, style, ADDRESS_OF_PAGE);
const lines = (text: string) => text.split(/\r?\n/u).map((line) => line.trim());

describe('a passage is cited', () => {
  it('in APA 7', () => {
    expect(cite('passage', 'apa')).toEqual({
      reference:
        'Two Agendas. (2026, November 24). Drugs: Spraying and seizing. https://example.org/us-perspective/drugs/#two-tools',
      inText: '(Two Agendas, 2026, “A ‘war’ on two tools” section)',
    });
  });

  it('in MLA 9', () => {
    expect(cite('passage', 'mla')).toEqual({
      reference:
        '“Drugs: Spraying and Seizing.” Two Agendas, 24 Nov. 2026, https://example.org/us-perspective/drugs/#two-tools.',
      inText: '(“Drugs,” “A ‘war’ on two tools”)',
    });
  });

  it('in Chicago 17', () => {
    expect(cite('passage', 'chicago')).toEqual({
      reference:
        'Two Agendas. 2026. “Drugs: Spraying and Seizing.” Two Agendas. November 24, 2026. https://example.org/us-perspective/drugs/#two-tools.',
      inText: '(Two Agendas 2026, under “A ‘war’ on two tools”)',
    });
  });

  it('in BibTeX', () => {
    const { reference: entry, inText } = cite('passage', 'bibtex', { ...passage, heading: 'Guns & 5% #1' });
    expect(inText).toBeUndefined();
    expect(lines(entry)).toEqual([
      '@misc{two-agendas-us-perspective-drugs-two-tools,',
      'author = {{Two Agendas}},',
      'year = {2026},',
      'month = nov,',
      'title = {Drugs: spraying and seizing},',
      'url = {https://example.org/us-perspective/drugs/#two-tools},',
      'howpublished = {\\url{https://example.org/us-perspective/drugs/#two-tools}},',
      'note = {Section “Guns \\& 5\\% \\#1”},',
      '}',
    ]);
  });

  it('in RIS', () => {
    expect(cite('passage', 'ris').reference).toBe(
      [
        'TY  - ELEC',
        'ID  - two-agendas-us-perspective-drugs-two-tools',
        'AU  - Two Agendas',
        'TI  - Drugs: spraying and seizing',
        'T2  - Two Agendas',
        'PY  - 2026',
        'DA  - 2026/11/24',
        'UR  - https://example.org/us-perspective/drugs/#two-tools',
        'LA  - en',
        'N1  - Section “A ‘war’ on two tools”',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('in CSL-JSON', () => {
    expect(JSON.parse(cite('passage', 'csl-json').reference)).toEqual([
      {
        id: 'two-agendas-us-perspective-drugs-two-tools',
        type: 'webpage',
        title: 'Drugs: spraying and seizing',
        author: [{ literal: 'Two Agendas' }],
        issued: { 'date-parts': [[2026, 11, 24]] },
        language: 'en',
        'container-title': 'Two Agendas',
        URL: 'https://example.org/us-perspective/drugs/#two-tools',
        note: 'Section “A ‘war’ on two tools”',
      },
    ]);
  });
});

describe('the chapter is cited', () => {
  it('with the address of its page and no place in it', () => {
    expect(cite('chapter', 'apa')).toEqual({
      reference:
        'Two Agendas. (2026, November 24). Drugs: Spraying and seizing. https://example.org/us-perspective/drugs/',
      inText: '(Two Agendas, 2026)',
    });
    expect(cite('chapter', 'mla').inText).toBe('(“Drugs”)');
    expect(cite('chapter', 'chicago').inText).toBe('(Two Agendas 2026)');
    expect(lines(cite('chapter', 'bibtex').reference)[0]).toBe('@misc{two-agendas-us-perspective-drugs,');
    expect(cite('chapter', 'bibtex').reference).not.toContain('note');
    expect(cite('chapter', 'ris').reference).not.toContain('N1');
  });
});

describe('the paper behind it is cited with its paragraph', () => {
  it('in the styles for people', () => {
    expect(cite('paper', 'apa')).toEqual({
      reference:
        'Felbab-Brown, V. (2008). United States national security policy in Latin America: Threat assessment (Background Document BD-01). Brookings Institution.',
      inText: '(Felbab-Brown, 2008, “Drugs as seen from the United States” section, para. 2)',
    });
    expect(cite('paper', 'mla').inText).toBe('(Felbab-Brown, “Drugs as seen from the United States,” par. 2)');
    expect(cite('paper', 'chicago').inText).toBe(
      '(Felbab-Brown 2008, “Drugs as seen from the United States,” para. 2)',
    );
  });

  it('with several paragraphs, of one section and of two', () => {
    expect(cite('paper', 'apa', { id: 'x', paper: ['us-drugs.3', 'us-drugs.4'] }).inText).toBe(
      '(Felbab-Brown, 2008, “Drugs as seen from the United States” section, paras. 3, 4)',
    );
    expect(cite('paper', 'chicago', { id: 'x', paper: ['intro.2', 'us-drugs.1'] }).inText).toBe(
      '(Felbab-Brown 2008, “Introduction,” para. 2; “Drugs as seen from the United States,” para. 1)',
    );
  });

  it('in records, as a note', () => {
    const note = 'Section “Drugs as seen from the United States,” paragraph 2';
    expect(lines(cite('paper', 'bibtex').reference)).toEqual(
      expect.arrayContaining(['@techreport{felbab-brown-2008,', `note = {${note}},`]),
    );
    expect(lines(cite('paper', 'ris').reference).slice(-3)).toEqual([`N1  - ${note}`, 'ER  -', '']);
    expect(JSON.parse(cite('paper', 'csl-json').reference)).toEqual([{ ...paper, note }]);
  });

  it('without a paragraph where none is meant', () => {
    expect(cite('paper', 'apa', { paper: [] }).inText).toBe('(Felbab-Brown, 2008)');
  });
});
