import { describe, expect, it } from 'vitest';
import { chapters } from '../../../src/checks/content/chapters.ts';
import { coverage } from '../../../src/checks/content/coverage.ts';
import { checkContent } from '../../../src/checks/content/index.ts';
import { ledger } from '../../../src/checks/content/ledger.ts';
import { numeralsIn } from '../../../src/checks/content/numeral.ts';
import { numerals } from '../../../src/checks/content/numerals.ts';
import { references } from '../../../src/checks/content/references.ts';
import type { Edition } from '../../../src/checks/edition/edition.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { chapterFile, swap, tinyEdition, tinyFiles } from './tiny-book.ts';

type Changes = Parameters<typeof tinyFiles>[0];
type Case = readonly [name: string, changes: NonNullable<Changes>, message: RegExp, file?: string];

const first = 'content/paper/en/sea.1.yaml';
const row = 'content/compare/en/ferries.yaml';
const term = 'content/glossary/en/ferry.yaml';
const points = 'content/model-points/en/northern/ferries.yaml';

/** One check: silent on the tiny book, and saying one thing of each change. */
function protects(check: (edition: Edition) => readonly Problem[], cases: readonly Case[]) {
  it('has nothing to say of a good book', () => {
    expect(check(tinyEdition())).toEqual([]);
  });
  it.each(cases.map(([name, ...rest]) => ({ name, rest })))('says what is wrong: $name', ({ rest }) => {
    const [changes, message, file] = rest;
    const problems = check(tinyEdition(changes));
    expect(problems.map((problem) => problem.file)).toEqual([file ?? Object.keys(changes)[0]]);
    expect(problems[0]?.message).toMatch(message);
  });
}

describe('chapters', () => {
  protects(chapters, [
    [
      'a mistake of the text',
      { [chapterFile]: swap('^storms sea.2', '^storms sea.3') },
      /^unknown paragraph “sea\.3”/u,
    ],
  ]);
});

describe('coverage', () => {
  const book = 'content/book/en.yaml';
  protects(coverage, [
    [
      'a paragraph without block',
      { [chapterFile]: swap('^storms sea.2 north', '^storms sea.1 north') },
      /^no block of a chapter explains “sea\.2”; end one with a marker like “\^its-id sea\.2 author”$/u,
      book,
    ],
    [
      'a paragraph that only a heading names',
      { [chapterFile]: (text) => swap('^many sea.1', '^many sea.2')(swap('^storms sea.2', '^storms sea.1')(text)) },
      /explains “sea\.2”/u,
      book,
    ],
    [
      'a paragraph that only we speak of',
      { [chapterFile]: swap('^storms sea.2 north', '^storms sea.2 ours') },
      /explains “sea\.2”/u,
      book,
    ],
    [
      'a paragraph without ledger',
      { 'content/paper/en/sea.2.yaml': undefined },
      /^the file is missing; every paragraph of the paper has one/u,
    ],
    [
      'a ledger without paragraph',
      { 'content/paper/en/sea.3.yaml': () => tinyFiles().get(first) ?? '' },
      /^the paper has no paragraph “sea\.3” \(content\/book\/en\.yaml counts them\); did you mean “sea\.1”\?$/u,
    ],
  ]);
});

describe('ledger', () => {
  protects(ledger, [
    [
      'an unknown speaker',
      { [first]: swap('speaker: author', 'speaker: autor') },
      /^claim people: unknown speaker “autor”; expected one of author, north, ours; did you mean “author”\?$/u,
    ],
    [
      'a block that is gone',
      { [first]: swap('#crossing', '#crosing') },
      /^claim people: there is no block “northern\/ferries#crosing”; did you mean “northern\/ferries#crossing”\?$/u,
    ],
    [
      'a gist in place of a block',
      { [first]: swap('#crossing', '#gist-1') },
      /^claim people: there is no block “northern\/ferries#gist-1”/u,
    ],
    [
      'a block of another paragraph',
      { [first]: swap('#crossing', '#storms') },
      /^claim people: the block “northern\/ferries#storms” must name sea\.1 in its marker; it names sea\.2 \(content\/chapters.*, line \d+\)$/u,
    ],
    [
      'a figure that the text lost',
      { [first]: swap("figures: ['1,200']", "figures: ['1,200', '40']") },
      /^claim people: the figure 40 stands in no block that names sea\.1$/u,
    ],
    [
      'a figure that is not listed',
      { [first]: swap("'1,200 people crossed.'", "'1,300 people crossed.'") },
      /^claim people: its text says 1300, which is not among its figures; did you mean “1200”\?$/u,
    ],
    [
      'a claim twice',
      { [first]: (text) => `${text}${text.split('\n').at(-2) ?? ''}\n` },
      /^claim people: the id stands already in this file/u,
    ],
  ]);

  it('finds a figure in another block of the paragraph', () => {
    const changes = {
      [first]: swap('block: northern/ferries#crossing', 'block: northern/ferries#storms'),
      [chapterFile]: swap('^storms sea.2', '^storms sea.1 sea.2'),
    };
    expect(ledger(tinyEdition(changes))).toEqual([]);
  });
});

describe('numeralsIn', () => {
  it.each([
    ['156,000 ha', ['156000']],
    ['25% or 25 percent', ['25', '25']],
    ['the 1990s', ['1990']],
    ['30,000–60,000 people', ['30000', '60000']],
    ['since 9/11, $1.4 billion', ['9/11', '1.4']],
    ['1,4 and 156.000 and 156\u202F000', ['1.4', '156000', '156000']],
    ['in 2000, 2001 and 2006.', ['2000', '2001', '2006']],
    ['two', []],
  ])('reads %s', (text, expected) => {
    expect(numeralsIn(text)).toEqual(expected);
  });
});

describe('numerals', () => {
  protects(numerals, [
    [
      'a figure of no paragraph',
      { [chapterFile]: swap('1,200 people', '1,300 people') },
      /^\^crossing says 1300, which is no figure of sea\.1 \(the ledger has 1200\); correct it, record it with its claim, or let a voice of ours say it \(“ours”\); did you mean “1200”\?$/u,
    ],
    [
      'a figure of another paragraph',
      { [chapterFile]: swap('feared storms', 'feared 1,200 storms') },
      /^\^storms says 1200, which is no figure of sea\.2 \(the ledger has none\)/u,
    ],
    ['a figure in a heading', { [chapterFile]: swap('Many cross', '40 cross') }, /^\^many says 40/u],
    ['a figure in the gist', { [chapterFile]: swap('Forty ferries', '40 ferries') }, /^gist-1 says 40/u],
    ['a figure in the comparison', { [row]: swap('Many cross.', "'[40](term:ferry) cross.'") }, /^northern says 40/u],
  ]);

  it.each([
    ['the paper’s own year and date', swap('feared storms', 'in 1999, after 9/11, feared storms')],
    ['a number computed from a dataset', swap('feared storms', 'feared <Derived id="storms" /> storms')],
    [
      'our own voice',
      swap('feared storms', 'feared storms.\n^fear sea.2 north\n\nThere were 40.\n^storms-ours sea.2 ours\n\nStorms'),
    ],
    ['numbers in an address', swap('(term:ferry)', '(https://example.org/1812)')],
  ])('allows %s', (_, change) => {
    expect(numerals(tinyEdition({ [chapterFile]: change }))).toEqual([]);
  });
});

describe('references', () => {
  const inChapter = (from: string, to: string, message: RegExp): Case => [
    `${to} in a chapter`,
    { [chapterFile]: swap(from, to) },
    message,
  ];
  protects(references, [
    inChapter('part: northern', 'part: nothern', /^unknown part “nothern”; did you mean “northern”\?$/u),
    inChapter('paper: [sea]', 'paper: [see]', /^unknown section “see”; did you mean “sea”\?$/u),
    inChapter('paper: [sea.2]', 'paper: [sea.4]', /^unknown paragraph “sea\.4”/u),
    inChapter('voice: north', 'voice: nord', /^unknown voice “nord”/u),
    inChapter(
      "['northern/ferries#crossing']",
      "['northern/ferries#crossings']",
      /^unknown passage “northern\/ferries#crossings”; did you mean “northern\/ferries#crossing”\?$/u,
    ),
    inChapter(
      'related: []',
      'related: [northern/ferry]',
      /^unknown chapter “northern\/ferry”; did you mean “northern\/ferries”\?$/u,
    ),
    inChapter('related: []', 'sources: [smith-1998]', /^unknown source “smith-1998”; did you mean “smith-1999”\?$/u),
    inChapter('text: Two.', "text: 'A [boat](term:fery).'", /^unknown term “fery”; did you mean “ferry”\?$/u),
    inChapter(
      '(chapter:northern/ferries#crossing)',
      '(chapter:northern/ferries#crossed)',
      /^unknown passage “northern\/ferries#crossed”/u,
    ),
    [
      'an unknown passage of <Other>',
      { [chapterFile]: (text) => `${text}\n<Other to="northern/ferries#gone">\n\nMore.\n^more ours\n\n</Other>\n` },
      /^unknown passage “northern\/ferries#gone”/u,
    ],
    [
      'a question twice',
      { [chapterFile]: (text) => text.replace(/^( {2}- \{ id: ferries-count.*)$/mu, '$1\n$1') },
      /^the question “ferries-count” stands already in content\/chapters/u,
    ],
    ['an unknown term to see', { [term]: (text) => `${text}see: [boat]\n` }, /^unknown term “boat”/u],
    [
      'a link of a definition',
      { [term]: swap('A boat', 'A [boat](chapter:northern/ferries#boats)') },
      /^unknown passage “northern\/ferries#boats”/u,
    ],
    [
      'an unknown passage of a row',
      { [row]: swap('#crossing', '#cross') },
      /^unknown passage “northern\/ferries#cross”/u,
    ],
    [
      'a row without a part’s view',
      {
        'content/book/en.yaml': (text) =>
          text.replace(
            /^parts:$/mu,
            'parts:\n  - { id: southern, label: From the south, short: South, unit: x, hue: second }',
          ),
      },
      /^there is no view from “southern”; every row has one from each part$/u,
      row,
    ],
    [
      'an unknown question',
      { [points]: (text) => `${text}ferries-cost: [One., Two.]\n` },
      /^unknown question “ferries-cost”; did you mean “ferries-count”\?$/u,
    ],
    [
      'a book without its source',
      { 'content/book/en.yaml': swap('source: smith-1999', 'source: smith') },
      /^unknown source “smith”/u,
    ],
  ]);

  it('gives the line of the field', () => {
    const [problem] = references(tinyEdition({ [row]: swap('#crossing', '#cross') }));
    expect(problem?.line).toBe(4);
  });
});

describe('checkContent', () => {
  it('says only what cannot be read, where something cannot', () => {
    const changes = { [chapterFile]: swap('^storms sea.2 north', ''), 'content/paper/en/sea.2.yaml': undefined };
    expect(checkContent(tinyFiles(changes)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/has no marker/u),
    ]);
  });
});
