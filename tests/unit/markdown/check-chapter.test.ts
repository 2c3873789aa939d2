import { describe, expect, it } from 'vitest';
import { checkChapter, checkLink } from '../../../src/markdown/check-chapter.ts';
import { parseChapter, world } from '../../support/chapter.ts';

const check = (body: string) => checkChapter(parseChapter(body), world);
const messages = (body: string) => check(body).map(({ message }) => message);

const GOOD = `
## Two tools ^tools us-drugs.2 author

Eradication and *interdiction* of [coca](term:coca); see [the start](chapter:introduction#keep-out).
^two-tools us-drugs.2 us-drugs.3 washington

### Less ^less us-drugs.3 author

<Note>

A definition.
^note-definition ours

</Note>

<Evidence source="dhs-2006">

A count.
^evidence-count evidence

</Evidence>

<Other to="us-perspective/drugs#supply">

The other side.
^other-side-text us-drugs.1 author

</Other>

<Chart id="coca-colombia" />

<Chain id="chain" paper="us-drugs.1" voice="author" title="One leads to the other">

- one
- other

</Chain>
`;

describe('checkChapter', () => {
  it('has nothing to say of a good chapter', () => {
    expect(check(GOOD)).toEqual([]);
  });

  it('gives the line of each problem, in order', () => {
    expect(check('Very **bold**.\n^a ours\n\nMore.\n^b ourz\n\nNo marker.').map(({ line }) => line)).toEqual([1, 4, 7]);
  });

  it.each([
    ['a block without marker', 'Text.', /^the paragraph “Text\.” has no marker; end it with an id, a paragraph/u],
    ['a marker without voice', 'Text.\n^a us-drugs.1', /has a marker without voice: “\^a us-drugs\.1”/u],
    ['an unknown page', '[here](page:abuot)\n^a ours', /^unknown page “abuot”; did you mean “about”\?$/u],
    [
      'an unknown voice',
      'Text.\n^a us-drugs.1 autor',
      /^unknown voice “autor” at \^a; expected one of author, .*did you mean “author”\?$/u,
    ],
    [
      'a voice without paragraph',
      'Text.\n^a washington',
      /^the block \^a speaks as “washington” but names no paragraph of the paper/u,
    ],
    [
      'three paragraphs',
      'Text.\n^a us-drugs.1 us-drugs.2 us-drugs.3 author',
      /^the block \^a names 3 paragraphs of the paper; name at most two/u,
    ],
    [
      'an unknown paragraph',
      'Text.\n^a us-drug.1 author',
      /^unknown paragraph “us-drug\.1” at \^a; did you mean “us-drugs\.1”\?$/u,
    ],
    ['a reserved id', 'Text.\n^main ours', /^the id \^main is reserved for the page/u],
    ['a reserved start of an id', 'Text.\n^q-one ours', /^the id \^q-one is reserved for the page/u],
    ['an id used twice', 'One.\n^a ours\n\nTwo.\n^a ours', /^the id \^a stands already at line 1/u],
    ['a first heading too low', '### Low ^low ours', /^the heading \^low has level 3; expected ##$/u],
    ['a heading of the page', '# High ^high ours', /^the heading \^high has level 1; expected ##$/u],
    [
      'a skipped level',
      '## One ^one ours\n\n#### Four ^four ours',
      /^the heading \^four has level 4; expected ## to ###$/u,
    ],
    ['bold', 'Very **bold**.\n^a ours', /^bold is not used in running text/u],
    ['an image', 'See ![it](a.png).\n^a ours', /^images are not allowed/u],
    ['an import', 'import x from "y"\n\nText.\n^a ours', /^import and export are not allowed/u],
    ['an expression', 'One {1 + 1}.\n^a ours', /^expressions in braces are not allowed/u],
    ['an expression of its own', '{1 + 1}', /^expressions in braces are not allowed/u],
    ['code', '```\nx\n```', /^code blocks are not used/u],
    ['struck-through text', 'No ~~more~~.\n^a ours', /^struck-through text is not used/u],
    ['an unknown term', '[x](term:marras).\n^a ours', /^unknown term “marras”; did you mean “maras”\?$/u],
    [
      'an unknown component',
      '<Notes>\n\nText.\n^a ours\n\n</Notes>',
      /^unknown component <Notes>; expected one of Note, .*did you mean “Note”\?$/u,
    ],
    ['a missing attribute', '<Other>\n\nText.\n^a ours\n\n</Other>', /^<Other>: .*to/u],
    ['an attribute too many', '<Note kind="x">\n\nText.\n^a ours\n\n</Note>', /^<Note>: .*kind/u],
    [
      'an unknown chart',
      '<Chart id="coca-columbia" />',
      /^<Chart>: unknown chart “coca-columbia”; did you mean “coca-colombia”\?$/u,
    ],
    [
      'an unknown derived number',
      'It is <Derived id="murder-rate" /> times.\n^a ours',
      /^<Derived>: unknown derived number “murder-rate”/u,
    ],
    [
      'an unknown source',
      '<Evidence source="dhs-2007">\n\nText.\n^a evidence\n\n</Evidence>',
      /^<Evidence>: unknown source “dhs-2007”; did you mean “dhs-2006”\?$/u,
    ],
    [
      'an unknown chapter',
      '<Other to="us-perspective/drug#supply">\n\nText.\n^a ours\n\n</Other>',
      /^<Other>: unknown chapter “us-perspective\/drug”/u,
    ],
    ['a marker in the middle', 'Text ^lost and found.\n^a ours', /^a marker stands in the middle of a block/u],
  ])('says what is wrong: %s', (_, body, message) => {
    expect(messages(body)).toEqual([expect.stringMatching(message)]);
  });

  it('takes HTML for a component it does not know', () => {
    expect(messages('A <b>word</b>.\n^a ours')).toEqual([
      expect.stringMatching(/^unknown component <b>; expected one of Note, /u),
    ]);
  });

  it('lets a heading go up by more than one level', () => {
    expect(messages('## A ^a ours\n\n### B ^b ours\n\n## C ^c ours')).toEqual([]);
  });
});

describe('checkLink', () => {
  it.each([
    'https://example.org/',
    'term:maras',
    'chapter:us-perspective/drugs',
    'chapter:us-perspective/drugs#supply',
    'chart:coca-colombia',
    'source:dhs-2006',
    'paper:us-drugs.2',
    'lang:es',
    'page:about',
  ])('accepts %s', (url) => {
    expect(checkLink(url, world)).toBeUndefined();
  });

  it.each([
    ['/compare/', /^the link “\/compare\/” has no known scheme; write https:… or one of term:/u],
    ['http://example.org/', /has no known scheme/u],
    ['glossary:maras', /has no known scheme/u],
    ['term:mara', /^unknown term “mara”; did you mean “maras”\?$/u],
    [
      'chapter:us-perspective/drug',
      /^unknown chapter “us-perspective\/drug”; did you mean “us-perspective\/drugs”\?$/u,
    ],
    ['chart:nothing-like-it', /^unknown chart “nothing-like-it”$/u],
    ['source:dhs', /^unknown source “dhs”/u],
    ['paper:us-drugs.12', /^unknown paper “us-drugs\.12”/u],
    ['lang:Spanish', /^“lang:Spanish” names no language; write lang:es$/u],
  ])('refuses %s', (url, message) => {
    expect(checkLink(url, world)).toMatch(message);
  });
});
