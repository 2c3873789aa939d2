import { describe, expect, it } from 'vitest';
import { checkRegistry } from '../../../src/permalinks/check.ts';
import { follow } from '../../../src/permalinks/follow.ts';
import { idsOf } from '../../../src/permalinks/ids.ts';
import {
  formatRegistry,
  freshIds,
  readRegistry,
  withIds,
  type Ids,
  type Registry,
} from '../../../src/permalinks/registry.ts';
import { tinyEdition } from '../checks/tiny-book.ts';

const none: Ids = {
  chapters: [],
  passages: [],
  questions: [],
  charts: [],
  datasets: [],
  terms: [],
  sources: [],
  paragraphs: [],
  comparisons: [],
};
const registry = (handedOut: Partial<Ids>, moved: Registry['moved'] = {}): Registry =>
  readRegistry(JSON.stringify({ moved, handedOut: { en: handedOut } }));
const messages = (handedOut: Partial<Ids>, today: Partial<Ids>, moved?: Registry['moved']) =>
  checkRegistry(registry(handedOut, moved), { ...none, ...today }, 'en').map(({ message }) => message);

describe('idsOf', () => {
  it('gives everything that a link or an assignment may name', () => {
    expect(idsOf(tinyEdition())).toEqual({
      chapters: ['northern/ferries'],
      passages: ['gist-1', 'gist-2', 'gist-3', 'many', 'crossing', 'storms', 'q-ferries-count'].map(
        (id) => `northern/ferries#${id}`,
      ),
      questions: ['ferries-count'],
      charts: [],
      datasets: [],
      terms: ['ferry'],
      sources: ['smith-1999'],
      paragraphs: ['sea.1', 'sea.2'],
      comparisons: ['ferries'],
    });
  });
});

describe('the registry', () => {
  it('takes new ids and keeps the old', () => {
    const before = registry({ terms: ['mast', 'boat'] }, { terms: { boat: 'ship' } });
    const after = withIds(before, 'en', { ...none, terms: ['ship', 'mast'] });
    expect(after.handedOut['en']?.terms).toEqual(['boat', 'mast', 'ship']);
    expect(after.moved).toEqual(before.moved);
  });

  it('is written one id a line, and read again', () => {
    const text = formatRegistry(withIds(readRegistry(''), 'en', { ...none, terms: ['mast', 'boat'] }));
    expect(text).toContain('\n        "boat",\n        "mast"\n');
    expect(formatRegistry(readRegistry(text))).toBe(text);
  });

  it('tells which ids are new', () => {
    expect(freshIds(registry({ terms: ['boat'] }).handedOut['en'], { ...none, terms: ['boat', 'mast'] })).toEqual([
      { kind: 'terms', id: 'mast' },
    ]);
    expect(freshIds(undefined, { ...none, charts: ['a'] })).toEqual([{ kind: 'charts', id: 'a' }]);
  });

  it.each([
    ['{', /^Permalinks: 1 problem in 1 file\n\ncontent\/permalinks\.json\n {2}not JSON: /u],
    ['{"moved": {"chapter": {}}}', /“moved”: Unrecognized key: "chapter"/u],
    ['{"handedOut": {"en": {"terms": [1]}}}', /“handedOut\.en\.terms\.0”: /u],
  ])('says what is wrong in %s', (text, message) => {
    expect(() => readRegistry(text)).toThrow(message);
  });
});

describe('checkRegistry', () => {
  it('is content when all ids are there, with new ones', () => {
    expect(messages({ terms: ['boat'] }, { terms: ['boat', 'mast'] })).toEqual([]);
  });

  it.each([
    ['moved', { passages: ['a#b'] }, { passages: ['a#c'] }, { passages: { 'a#b': 'a#c' } }],
    ['moved twice', { passages: ['a#b', 'a#c'] }, { passages: ['d#e'] }, { passages: { 'a#b': 'a#c', 'a#c': 'd#e' } }],
    [
      'gone with its chapter',
      { chapters: ['a'], passages: ['a#b'] },
      { chapters: ['z'], passages: ['z#b'] },
      { chapters: { a: 'z' } },
    ],
  ])('lets an id be %s', (_, handedOut, today, moved) => {
    expect(messages(handedOut, today, moved)).toEqual([]);
  });

  it.each([
    [
      'gone',
      { passages: ['a#old'] },
      { passages: ['a#older'] },
      {},
      'the passage “a#old” was handed out and is gone; bring it back, or say where it went: "moved": { "passages": { "a#old": "…" } }; did you mean “a#older”?',
    ],
    [
      'moved to nowhere',
      { terms: ['boat'] },
      { terms: ['ship'] },
      { terms: { boat: 'ships' } },
      'the term “boat” is said to have moved to “ships”, which there is not; did you mean “ship”?',
    ],
    [
      'moved and still there',
      { terms: ['boat'] },
      { terms: ['boat', 'ship'] },
      { terms: { boat: 'ship' } },
      'the term “boat” is said to have moved to “ship”, and is still there; take it out of "moved"',
    ],
    [
      'moved in a circle',
      { terms: ['boat'] },
      { terms: ['x'] },
      { terms: { boat: 'ship', ship: 'boat' } },
      'the term “boat” moves in a circle; let one of its moves end at an id that is there',
    ],
  ])('says what is wrong: %s', (_, handedOut, today, moved, message) => {
    expect(messages(handedOut, today, moved)).toEqual([message]);
  });
});

describe('a chapter that is gone', () => {
  it('is said once, without its passages', () => {
    expect(
      messages({ chapters: ['a', 'b'], passages: ['a#x', 'b#y'] }, { chapters: ['b'], passages: ['b#y'] }),
    ).toEqual([
      'the chapter “a” was handed out and is gone; bring it back, or say where it went: "moved": { "chapters": { "a": "…" } }',
    ]);
  });

  it('takes its passages along only if they are there', () => {
    expect(
      messages(
        { chapters: ['a'], passages: ['a#x'] },
        { chapters: ['b'], passages: ['b#y'] },
        { chapters: { a: 'b' } },
      ),
    ).toEqual(['the passage “a#x” is said to have moved to “b#x”, which there is not; did you mean “b#y”?']);
  });
});

describe('follow', () => {
  it('leads an id of an old link to its place today', () => {
    const moved = { questions: { 'drugs-one': 'drugs-two' } };
    expect(follow(moved, 'questions', 'drugs-one')).toBe('drugs-two');
    expect(follow(moved, 'questions', 'drugs-three')).toBe('drugs-three');
    expect(follow(moved, 'terms', 'drugs-one')).toBe('drugs-one');
  });
});
