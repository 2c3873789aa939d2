import { describe, expect, test } from 'vitest';
import type { TermData } from '../../src/schemas/glossary.ts';
import { shelfOf, type Companion, type SpellingData } from '../../src/search/companion.ts';
import { makeAskings } from '../../src/search/askings.ts';
import { filterHits, type Filters } from '../../src/search/facets.ts';
import { searchLanguage } from '../../src/search/languages/index.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { idf } from '../../src/search/rank.ts';
import { search, type SearchParts } from '../../src/search/search.ts';
import { readSpelling } from '../../src/search/spelling.ts';
import { tokenize } from '../../src/search/text.ts';
import { makeShelves } from '../../src/search/write-companion.ts';

/* A book about gardens, so that nothing here depends on the site's own words. */
const language = await searchLanguage('en');
const TEXTS = [
  'Slugs eat lettuce at night; beer traps drown the slugs.',
  'Lettuce needs shade in summer.',
  'Hedgehogs hunt for slugs and snails.',
  'Compost feeds the soil, and worms feed on compost.',
  'A hedge shelters birds and hedgehogs from storms.',
  'Wooden barrels gather 1,200 litres of rainwater.',
  'Molluscs: soft animals such as slugs, snails and limpets.',
  'A note on shade and rainwater.',
  'Bird counts in hedges, a chart.',
  'Greenhouse: a room of panes.',
];
const read = (text: string) => tokenize(text, language);
const stemsOf = (text: string) =>
  read(text)
    .filter(({ isStop }) => !isStop)
    .map(({ stem }) => stem);
/** A glossary entry as its file has it. */
const term = (name: string, ...aliases: string[]): TermData => ({
  term: name,
  kind: 'concept',
  aliases,
  definition: 'As in the texts above.',
  paper: [],
  see: [],
});
const askings = makeAskings([[], ['where do plants get sunburnt', 'midday glare'], [], [], [], ['storing rain']], read);
const shelves = makeShelves(
  [
    term('Molluscs', 'slugs', 'snails', 'babosas', 'creatures that slide', 'Molluscs'),
    term('Compost', 'rotted waste', 'humus', 'the black gold'),
    term('Greenhouse', 'glasshouse'),
  ],
  askings.having,
  read,
);
const shelfNames = new Set(shelves.keys());

const companion: Companion = {
  parts: [
    { id: 'beds', label: 'Beds', short: 'Beds', hue: 'first' },
    { id: 'edges', label: 'Edges', short: 'Edges', hue: 'second' },
  ],
  pages: [
    { kind: 'chapter', part: 0, count: 4 },
    { kind: 'chapter', part: 1, count: 2 },
    { kind: 'term', part: -1, count: 1 },
    { kind: 'chapter', part: 0, count: 1 },
    { kind: 'chart', part: 1, count: 1 },
    { kind: 'term', part: -1, count: 1 },
  ],
  ids: '',
  paper: [[0], [1], [0], [2], [3], [4], [], [], [], []],
  terms: [
    { name: 'Molluscs', paper: [0] },
    { name: 'Compost', paper: [2] },
    { name: 'Greenhouse', paper: [1] },
  ],
  asked: askings.records,
  mentions: [
    [0, 'actor', [0, 2, 4]],
    [2, 'place', [2]],
  ],
  shelves: [...shelves.keys()].join(' '),
  letters: 'abcdefghijklmnopqrstuvwxyz',
};
const lexicon = new Lexicon(companion, language);
const spellingData: SpellingData = {
  words: [...new Set(TEXTS.flatMap((text) => tokenize(text, language).map(({ word }) => word)))]
    .filter((word) => /^[a-z]{3,}$/u.test(word) && !language.stopWords.has(word))
    .sort()
    .join(' '),
  aliases: 'babosas humus glasshouse',
  others: 'rotted waste',
  ordinary: 'sugar letter compass',
};

const index = {
  find: (stem: string) => {
    const having = TEXTS.flatMap((text, record) => {
      const count = stemsOf(text).filter((each) => each === stem).length;
      return count > 0 ? [[record, count] as const] : [];
    });
    const most = Math.max(...having.map(([, count]) => count));
    return Promise.resolve(new Map(having.map(([record, count]) => [record, count / most])));
  },
};
const setup = (parts: Partial<SearchParts> = {}): SearchParts => ({
  lexicon,
  index,
  shelves: (stems) => {
    for (const shelf of stems.flatMap((stem) => shelves.get(shelfOf(stem, shelfNames)) ?? [])) lexicon.add(shelf);
    return Promise.resolve();
  },
  spelling: () => Promise.resolve(readSpelling([spellingData], language)),
  ...parts,
});
const ask = (query: string, parts?: Partial<SearchParts>) => search(query, setup(parts));
const NO_FILTERS: Filters = { parts: [], kinds: [], mention: '' };
const first = async (query: string) => (await ask(query)).hits[0]?.record;

describe('finding', () => {
  test('word forms, accents and case do not matter', async () => {
    for (const query of ['hedgehog', 'HEDGEHOGS', 'hédgehog’s']) expect([2, 4]).toContain(await first(query));
  });

  test('a passage with all words comes before those with one', async () => {
    expect(await first('lettuce shade')).toBe(1);
    expect(await first('hedgehogs and slugs')).toBe(2);
  });

  test('a whole question is answered by what it is about', async () => {
    expect(await first('what should I do about the worms?')).toBe(3);
  });

  test('numbers are found as they are written anywhere', async () => {
    expect(await first('1200 litres')).toBe(5);
    expect(await first('1,200')).toBe(5);
  });
});

describe('aliases', () => {
  test('widen a query and say so', async () => {
    const { hits, widened, missing } = await ask('babosas');
    expect(hits[0]?.record).toBe(0);
    expect(widened).toEqual(['Molluscs']);
    expect(missing).toEqual([]);
  });

  test('of several words, stop words among them, are one name', async () => {
    expect((await ask('creatures that slide')).widened).toEqual(['Molluscs']);
  });

  test('add what was not typed to what was: they do not replace it', async () => {
    const { stems } = await ask('snails');
    expect([...stems]).toEqual(expect.arrayContaining(['snail', 'mollusc']));
    expect(await first('snails hunt')).toBe(2);
  });

  test('are not spoken of when the name itself was typed', async () => {
    expect((await ask('molluscs')).widened).toEqual([]);
  });

  test('are written once, by their first letter, without the name and without stop words', () => {
    expect([...shelves.keys()].sort()).toEqual(['b', 'c', 'g', 'h', 'm', 'p', 'r', 's']);
    expect(shelves.get('b')?.aliases).toEqual([
      [0, 'babosa'],
      [1, 'black gold'],
    ]);
    expect(shelves.get('c')?.aliases).toEqual([[0, 'creatur slide']]);
    expect(shelfOf('ñandú', shelfNames)).toBe('_');
  });

  test('of several words are mended only where the whole name is meant', async () => {
    expect((await ask('rotted wsate')).corrections).toEqual([['wsate', 'waste']]);
    expect((await ask('slugs and wsate')).corrections).toEqual([]);
    expect((await ask('slugs and wsate')).missing).toEqual(['wsate']);
  });

  test('of several words are known when written as one', async () => {
    expect((await ask('blackgold')).widened).toEqual(['Compost']);
    expect((await ask('blakgold')).widened).toEqual([]);
  });

  test('are asked for by the first letters of what was typed', async () => {
    const asked: string[] = [];
    await ask('the slugs of compost', { shelves: (stems) => Promise.resolve(asked.push(...stems)) });
    expect(asked).toEqual(['slug', 'compost']);
  });

  test('lead to the listed paragraphs even where the text does not say the word', async () => {
    expect(await first('glasshouse')).toBe(1);
  });
});

describe('ways of asking', () => {
  test('lead to the record that answers, in words that nothing else has', async () => {
    expect(await first('sunburnt plants')).toBe(1);
    expect(await first('glare')).toBe(1);
  });

  test('come before passages that share a word, the nearer the more', async () => {
    const { hits, missing } = await ask('storing rain');
    expect(hits[0]?.record).toBe(5);
    expect(missing).toEqual([]);
  });

  test('that begin alike in great number have a shelf of their own', () => {
    const many = new Map(Array.from({ length: 200 }, (_, index) => [`plant${index}`, [index]]));
    const split = makeShelves([], new Map([...many, ['pond', [1]], ['ñandú', [2]]]), read);
    expect([...split.keys()]).toEqual(['_', 'p', 'pl']);
    expect(split.get('p')?.asked).toEqual([['pond', [1]]]);
    const names = new Set(split.keys());
    expect(['plan', 'pond', 'p', 'ñandú', 'slug'].map((stem) => shelfOf(stem, names))).toEqual([
      'pl',
      'p',
      'p',
      '_',
      '_',
    ]);
  });

  test('stand on shelves by the first letters of their words', () => {
    expect(shelves.get('p')).toEqual({ aliases: [], asked: [['plant', [0]]] });
    expect(askings.records).toEqual([
      [1, 2, 2],
      [4, 2],
    ]);
  });
});

describe('ranking', () => {
  test('a definition stands below the best passage that covers as much', async () => {
    const { hits } = await ask('slugs');
    const places = hits.map(({ record }) => record);
    expect(places.indexOf(6)).toBeGreaterThan(0);
    expect(hits[0]?.record).toBe(0);
  });

  test('notes come after what explains the paper', async () => {
    expect((await ask('rainwater')).hits.map(({ record }) => record)).toEqual([5, 7]);
  });

  test('rare words weigh more', () => {
    expect(idf(1, 500)).toBeGreaterThan(idf(50, 500));
    expect(idf(500, 500)).toBeGreaterThan(0);
  });
});

describe('slips and unfinished words', () => {
  test('a mistyped word is mended, and said to be', async () => {
    const { hits, corrections } = await ask('compsot');
    expect(hits[0]?.record).toBe(3);
    expect(corrections).toEqual([['compsot', 'compost']]);
  });

  test('an alias may be mistyped too', async () => {
    const { widened, corrections } = await ask('glashouse');
    expect(widened).toEqual(['Greenhouse']);
    expect(corrections).toEqual([['glashouse', 'glasshouse']]);
  });

  test('an ordinary word is not taken for a slip', async () => {
    expect((await ask('letter')).corrections).toEqual([]);
    expect((await ask('letter')).hits).toEqual([]);
  });

  test('the last word may be unfinished', async () => {
    const { hits, corrections } = await ask('lettuce sha');
    expect(hits[0]?.record).toBe(1);
    expect(corrections).toEqual([]);
    expect((await ask('glassh')).hits[0]?.record).toBe(1);
  });

  test('two words written as one are found', async () => {
    expect(await first('beertraps')).toBe(0);
  });
});

describe('honest emptiness', () => {
  test('a topic the book does not cover finds nothing', async () => {
    const { hits, missing, narrower } = await ask('submarine warfare');
    expect(hits).toEqual([]);
    expect(missing).toEqual(['submarine', 'warfare']);
    expect(narrower).toBeUndefined();
  });

  test('where half is known, the rest is offered', async () => {
    const { hits, narrower, missing } = await ask('submarine lettuce');
    expect(hits).toEqual([]);
    expect(narrower).toBe('lettuce');
    expect(missing).toEqual(['submarine']);
  });

  test('a word that is not found is named beside the hits', async () => {
    const { hits, missing } = await ask('slugs eat lettuce on saturn');
    expect(hits[0]?.record).toBe(0);
    expect(missing).toEqual(['saturn']);
  });

  test('words scattered over the book are not an answer', async () => {
    const { hits } = await ask('beer worms barrels storms limpets');
    expect(hits).toEqual([]);
  });

  test.each(['', '   ', 'the of and', '?!', '“', '{}[]()<>', '🙂', '\u202Eabc', '<b>x</b>', '"', 'x'.repeat(10_000)])(
    'takes %j without complaint',
    async (query) => {
      expect((await ask(query)).hits).toEqual([]);
    },
  );

  test('reads no more than a few words of a very long query', async () => {
    let lookups = 0;
    const counted = { find: (stem: string) => (lookups++, index.find(stem)) };
    await ask('slugs lettuce compost hedge bird storm '.repeat(2000), { index: counted });
    expect(lookups).toBeLessThan(30);
  });
});

describe('the index', () => {
  test('is asked for the site’s words only when a word is unknown', async () => {
    let loads = 0;
    const spelling = () => (loads++, Promise.resolve(readSpelling([spellingData], language)));
    await ask('slugs', { spelling });
    await ask('babosas', { spelling });
    expect(loads).toBe(0);
    await ask('slgus', { spelling });
    expect(loads).toBeGreaterThan(0);
  });

  test('that lacks a word of the site is damaged', async () => {
    const hollow = { find: () => Promise.resolve(new Map<number, number>()) };
    await expect(ask('worms', { index: hollow })).rejects.toThrow('“worms”');
    await expect(ask('babosas', { index: hollow })).rejects.toThrow('“Molluscs”');
  });

  test('that cannot be read fails the question', async () => {
    await expect(ask('slugs', { index: { find: () => Promise.reject(new Error('gone')) } })).rejects.toThrow('gone');
  });
});

describe('filters', () => {
  test('narrow to who and where passages speak of, the most spoken of first', async () => {
    const { hits } = await ask('slugs');
    const { mentions } = filterHits(hits, NO_FILTERS, lexicon);
    expect(mentions).toEqual([
      { name: 'Molluscs', kind: 'actor', count: 3 },
      { name: 'Greenhouse', kind: 'place', count: 1 },
    ]);
    const some = filterHits(hits, { ...NO_FILTERS, mention: 'Molluscs' }, lexicon);
    expect(some.hits.map(({ record }) => record).sort()).toEqual([0, 2, 6]);
    expect(some.mentions).toEqual(mentions);
    expect(some.kinds.find(({ id }) => id === 'term')?.count).toBe(1);
    expect(filterHits(hits, { ...NO_FILTERS, mention: 'Newts' }, lexicon).hits).toEqual([]);
  });

  test('leave what they say, and count what the other leaves', async () => {
    const { hits } = await ask('hedgehogs birds hedge slugs');
    const all = filterHits(hits, NO_FILTERS, lexicon);
    expect(all.hits).toHaveLength(hits.length);
    const edges = filterHits(hits, { ...NO_FILTERS, parts: ['edges'] }, lexicon);
    expect(edges.hits.every(({ record }) => [4, 5, 8].includes(record))).toBe(true);
    expect(edges.parts).toEqual(all.parts);
    expect(edges.kinds.find(({ id }) => id === 'term')?.count).toBe(0);
    expect(
      filterHits(hits, { ...NO_FILTERS, parts: ['edges'], kinds: ['chart'] }, lexicon).hits.map(({ record }) => record),
    ).toEqual([8]);
  });

  test('that nobody knows leave nothing', async () => {
    const { hits } = await ask('slugs');
    expect(filterHits(hits, { ...NO_FILTERS, parts: ['"]'] }, lexicon).hits).toEqual([]);
  });
});

describe('other words for the same', () => {
  test('two words of a name are found in either order, with other words between', async () => {
    expect((await ask('gold that is black')).widened).toEqual(['Compost']);
  });

  test('a form that stems do not show is found by its family', () => {
    const spelling = readSpelling(
      [{ words: 'intervention interval', aliases: '', others: '', ordinary: '' }],
      language,
    );
    expect(spelling.family('intervene')).toEqual(['intervention']);
    expect(spelling.family('interior')).toEqual([]);
  });

  test('British spellings are American ones', () => {
    for (const [british, american] of [
      ['legalise', 'legalize'],
      ['labour', 'labor'],
      ['programmes', 'programs'],
      ['defence', 'defense'],
    ] as const)
      expect(language.stem(british)).toBe(language.stem(american));
  });
});
