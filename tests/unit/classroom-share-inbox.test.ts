import { describe, expect, it } from 'vitest';
import { limits, type Item } from '../../src/classroom/assignment/schema.ts';
import { addToInbox, readInbox, takeInbox } from '../../src/classroom/share/draft-inbox.ts';

const KEY = 'two-agendas:/:assignment-inbox';
const passage: Item = { kind: 'passage', chapter: 'us-perspective/drugs', block: 'two-tools' };
const question: Item = { kind: 'question', id: 'drugs-two-aims' };

function shelf(start: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(start));
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}
const closed = () => {
  throw new DOMException('closed', 'SecurityError');
};

describe('what is added to an assignment', () => {
  it('waits in the order of its adding, nothing twice', () => {
    const storage = shelf();
    expect(addToInbox(storage, KEY, [passage])).toBe('added');
    expect(addToInbox(storage, KEY, [passage, question])).toBe('added');
    expect(addToInbox(storage, KEY, [question])).toBe('there');
    expect(readInbox(storage, KEY)).toEqual([passage, question]);
  });

  it('is taken out once', () => {
    const storage = shelf();
    addToInbox(storage, KEY, [passage]);
    expect(takeInbox(storage, KEY)).toEqual([passage]);
    expect(takeInbox(storage, KEY)).toEqual([]);
  });

  it('is read as far as it can be read', () => {
    expect(readInbox(shelf({ [KEY]: '{not json' }), KEY)).toEqual([]);
    expect(readInbox(shelf({ [KEY]: '{"a":1}' }), KEY)).toEqual([]);
    const mixed = [
      null,
      7,
      { kind: 'own', id: 'x' },
      { kind: 'passage', chapter: 'a' },
      { kind: 'chart', id: 'coca' },
      { ...passage, extra: '<b>' },
    ];
    expect(readInbox(shelf({ [KEY]: JSON.stringify(mixed) }), KEY)).toEqual([{ kind: 'chart', id: 'coca' }, passage]);
  });

  it('holds no more than an assignment may', () => {
    const storage = shelf();
    const many = Array.from({ length: limits.items }, (_, at): Item => ({
      kind: 'passage',
      chapter: 'a',
      block: `b-${at}`,
    }));
    expect(addToInbox(storage, KEY, many)).toBe('added');
    expect(addToInbox(storage, KEY, [passage])).toBe('full');
    expect(readInbox(storage, KEY)).toHaveLength(limits.items);
  });

  it('says when the browser keeps nothing', () => {
    const storage = { getItem: closed, setItem: closed, removeItem: closed };
    expect(addToInbox(storage, KEY, [passage])).toBe('closed');
    expect(takeInbox(storage, KEY)).toEqual([]);
  });
});
