import { describe, expect, test } from 'vitest';
import { dropOther, next, settle, useOther, type Answer } from '../../src/classroom/answers/answer.ts';
import { assignmentKey, cleanName, pupilId } from '../../src/classroom/answers/key.ts';
import { Keeper, type SaveState } from '../../src/classroom/answers/keeper.ts';
import { shelf } from '../../src/classroom/answers/shelf.ts';
import { refusalOf, type Store } from '../../src/classroom/answers/store.ts';
import { NotKept, twoPlaces, type TwoPlaces } from '../../src/classroom/answers/two-places.ts';
import type { Assignment } from '../../src/classroom/assignment/schema.ts';
import { random } from '../classroom/generate.ts';

const owner = { assignment: 'n-abc', pupil: 'ana' };
const answer = (text: string, at: number, more: Partial<Answer> = {}): Answer => ({
  id: 'q',
  text,
  at,
  revision: 1,
  asked: 'Why?',
  others: [],
  ...more,
});

/** `localStorage` in memory, with as much room as a test gives it. */
function fakeStorage(room = Infinity): Storage & { room: number } {
  const map = new Map<string, string>();
  return {
    room,
    get length() {
      return map.size;
    },
    clear: () => {
      map.clear();
    },
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => {
      map.delete(key);
    },
    setItem(key, value) {
      if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
      map.set(key, value);
    },
  };
}

const refusing = (name: string): Store => {
  const refuse = () => Promise.reject(new DOMException('no', name));
  return { load: refuse, put: refuse, restore: refuse, remove: refuse, pupils: refuse, enter: refuse };
};
const memory = (storage = fakeStorage()): Store => shelf(() => storage, 'two-agendas:/:answers');

describe('Two versions of an answer', () => {
  test('the one typed last wins, the other is kept beside it', () => {
    for (const [a, b] of [
      [answer('old', 1), answer('new words', 2)],
      [answer('new words', 2), answer('old', 1)],
    ] as const) {
      expect(settle(a, b)).toMatchObject({ text: 'new words', others: [{ text: 'old', at: 1 }] });
    }
  });

  test('a version that stands whole in the winner is not kept twice', () => {
    expect(settle(answer('Because of coca', 2), answer('Because', 1)).others).toEqual([]);
    expect(settle(answer('words', 2), answer('  ', 1)).others).toEqual([]);
  });

  test('typed in the same moment, the longer one wins', () => {
    expect(settle(answer('short', 5), answer('much longer', 5))).toMatchObject({
      text: 'much longer',
      others: [{ text: 'short' }],
    });
  });

  test('what is written over what it was made from keeps nothing aside', () => {
    expect(next(answer('a', 1, { revision: 3 }), answer('b', 2, { revision: 3 }))).toMatchObject({
      text: 'b',
      revision: 4,
      others: [],
    });
    expect(next(undefined, answer('b', 2, { revision: 0 }))).toMatchObject({ text: 'b', revision: 1, others: [] });
    expect(next(answer('a', 1, { revision: 4 }), answer('b', 2, { revision: 3 }))).toMatchObject({
      text: 'b',
      revision: 5,
      others: [{ text: 'a' }],
    });
  });

  test('another version can take the answer’s place, and be let go', () => {
    const both = settle(answer('mine', 2), answer('theirs', 1));
    expect(useOther(both, 0, 9)).toMatchObject({ text: 'theirs', at: 9, others: [{ text: 'mine' }] });
    expect(dropOther(both, 0).others).toEqual([]);
    expect(useOther(both, 7, 9)).toBe(both);
  });
});

/** A pupil's windows on one device: one clock, one store, one line between them. */
function device(places: () => TwoPlaces, count: number) {
  let time = 1_000_000;
  const timers: { at: number; work: () => void }[] = [];
  const windows: { keeper: Keeper; states: SaveState[]; changed: string[]; hears: boolean }[] = [];
  for (let index = 0; index < count; index++) {
    const states: SaveState[] = [];
    const changed: string[] = [];
    const keeper = new Keeper(owner, places(), {
      now: () => time,
      wait: (milliseconds, work) => {
        const timer = { at: time + milliseconds, work };
        timers.push(timer);
        return () => {
          timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
        };
      },
      line: {
        post: (message) => {
          for (const other of windows)
            if (other.keeper !== keeper && other.hears) other.keeper.hear(structuredClone(message));
        },
      },
      changed: (id) => changed.push(id),
      state: (state) => states.push(state),
    });
    windows.push({ keeper, states, changed, hears: true });
  }
  /** Lets time pass, and what is due happen. */
  const pass = async (milliseconds: number): Promise<void> => {
    const end = time + milliseconds;
    for (;;) {
      const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers.splice(timers.indexOf(due), 1);
      time = due.at;
      due.work();
      await new Promise((resolve) => setTimeout(resolve));
    }
    time = end;
  };
  return { windows, pass, now: () => time };
}

describe('A pupil’s answers', () => {
  test('are on the device within a second of the keystroke, also while typing goes on', async () => {
    const store = memory();
    const { windows, pass, now } = device(() => twoPlaces(store, memory(), memory()), 1);
    const [{ keeper } = { keeper: undefined }] = windows;
    const kept = new Map<string, number>();
    let text = '';
    for (let stroke = 0; stroke < 60; stroke++) {
      text += 'x';
      keeper?.type('q', { text }, 'Why?');
      kept.set(text, now());
      await pass(120);
      const [stored] = await store.load(owner);
      const oldestUnsaved = [...kept].find(([typed]) => typed.length > (stored?.text.length ?? 0));
      if (oldestUnsaved) expect(now() - oldestUnsaved[1]).toBeLessThanOrEqual(1000);
    }
    await pass(1000);
    expect((await store.load(owner))[0]?.text).toBe(text);
  });

  test('are there again after the window is gone', async () => {
    const store = memory();
    const first = device(() => twoPlaces(store, memory(), memory()), 1);
    first.windows[0]?.keeper.type('q', { text: 'Because.' }, 'Why?');
    await first.pass(1000);
    const second = device(() => twoPlaces(store, memory(), memory()), 1);
    await second.windows[0]?.keeper.open();
    expect(second.windows[0]?.keeper.get('q')).toMatchObject({ text: 'Because.', asked: 'Why?' });
    expect(second.windows[0]?.states.at(-1)).toMatchObject({ is: 'saved' });
  });

  test('show in the other window as they are saved', async () => {
    const store = memory();
    const { windows, pass } = device(() => twoPlaces(store, memory(), memory()), 2);
    windows[0]?.keeper.type('q', { text: 'from the first' }, 'Why?');
    await pass(1000);
    expect(windows[1]?.keeper.get('q')?.text).toBe('from the first');
    expect(windows[1]?.changed).toContain('q');
    windows[1]?.keeper.type('q', { text: 'from the first, and the second' }, 'Why?');
    await pass(1000);
    expect(windows[0]?.keeper.get('q')).toMatchObject({ text: 'from the first, and the second', others: [] });
  });

  test('are both kept when two windows write at once', async () => {
    const store = memory();
    const { windows, pass } = device(() => twoPlaces(store, memory(), memory()), 2);
    windows[0]?.keeper.type('q', { text: 'one thought' }, 'Why?');
    await pass(50);
    windows[1]?.keeper.type('q', { text: 'quite another' }, 'Why?');
    await pass(2000);
    expect((await store.load(owner))[0]).toMatchObject({ text: 'quite another', others: [{ text: 'one thought' }] });
    for (const { keeper } of windows) expect(keeper.get('q')?.text).toBe('quite another');
  });

  test('lose nothing, whatever two windows do at whatever time, and whether or not they hear each other', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const chance = random(seed);
      const store = memory();
      const { windows, pass } = device(() => twoPlaces(store, memory(), memory()), 2);
      for (const window of windows) window.hears = chance() < 0.5;
      const typed: string[][] = [[], []];
      for (let step = 0; step < 12; step++) {
        const index = chance() < 0.5 ? 0 : 1;
        const words = `${index}-${step}-${'abcdefgh'[Math.floor(chance() * 8)] ?? ''}`;
        const { keeper } = windows[index] ?? {};
        const before = keeper?.get('q')?.text ?? '';
        keeper?.type('q', { text: before === '' ? words : `${before} ${words}` }, 'Why?');
        typed[index]?.push(words);
        if (chance() < 0.7) await pass(chance() * 700);
      }
      await pass(3000);
      const [stored] = await store.load(owner);
      const all = [stored?.text ?? '', ...(stored?.others ?? []).map(({ text }) => text)].join(' ');
      for (const words of typed.flat()) expect(all, `seed ${seed}`).toContain(words);
    }
  }, 60_000);

  test('typed in the last moment are left behind at once, and go on from there', async () => {
    const [store, left] = [memory(), memory()];
    let gone = false;
    const dying: Store = { ...store, put: (...all) => (gone ? new Promise(() => undefined) : store.put(...all)) };
    const first = device(() => twoPlaces(dying, memory(), left), 1);
    first.windows[0]?.keeper.type('q', { text: 'Hello world' }, 'Why?');
    await first.pass(1000);
    gone = true;
    first.windows[0]?.keeper.type('q', { text: 'Hi' }, 'Why?');
    first.windows[0]?.keeper.leave();
    expect((await left.load(owner))[0]?.text).toBe('Hi');
    const second = device(() => twoPlaces(store, memory(), left), 1);
    await second.windows[0]?.keeper.open();
    expect(second.windows[0]?.keeper.get('q')).toMatchObject({ text: 'Hi', others: [] });
    expect(await left.load(owner)).toEqual([]);
  });

  test('left behind, while another window wrote over what they were made from, are both kept', async () => {
    const [store, left] = [memory(), memory()];
    await store.put(owner, answer('first', 1, { revision: 0 }));
    await left.restore(owner, [answer('left behind', 5, { revision: 1 })]);
    await store.put(owner, answer('written elsewhere', 9, { revision: 1 }));
    const { windows } = device(() => twoPlaces(store, memory(), left), 1);
    await windows[0]?.keeper.open();
    expect(windows[0]?.keeper.get('q')).toMatchObject({ text: 'written elsewhere', others: [{ text: 'left behind' }] });
  });

  test('are not left lying about once they are saved', async () => {
    const [store, left] = [memory(), memory()];
    const { windows, pass } = device(() => twoPlaces(store, memory(), left), 1);
    windows[0]?.keeper.type('q', { text: 'hidden for a moment' }, 'Why?');
    windows[0]?.keeper.leave();
    await windows[0]?.keeper.save();
    await pass(1000);
    expect(await left.load(owner)).toEqual([]);
    expect((await store.load(owner))[0]?.text).toBe('hidden for a moment');
  });

  test('go to the second place when the first refuses, and home when it works again', async () => {
    const storage = fakeStorage();
    let broken = true;
    const good = memory();
    const first: Store = {
      ...good,
      put: (...all) => (broken ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : good.put(...all)),
    };
    const second = memory(storage);
    const { windows, pass } = device(() => twoPlaces(first, second, memory()), 1);
    windows[0]?.keeper.type('q', { text: 'kept in the second' }, 'Why?');
    windows[0]?.keeper.type('r', { text: 'this one too' }, 'Why?');
    await pass(1000);
    expect(windows[0]?.states.at(-1)).toMatchObject({ is: 'saved', place: 'second' });
    expect((await second.load(owner)).map(({ text }) => text)).toEqual(['kept in the second', 'this one too']);
    broken = false;
    windows[0]?.keeper.type('q', { text: 'kept in the first' }, 'Why?');
    await pass(1000);
    expect(windows[0]?.states.at(-1)).toMatchObject({ is: 'saved', place: 'first' });
    expect((await good.load(owner)).map(({ text }) => text).sort()).toEqual(['kept in the first', 'this one too']);
    expect(await second.load(owner)).toEqual([]);
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'closed'],
    ['UnknownError', 'error'],
  ])('say when no place takes them (%s), stay on the page, and are tried again', async (name, why) => {
    const storage = fakeStorage(0);
    let heals = false;
    const second = memory(storage);
    const broken: Store = {
      ...refusing(name),
      put: (...all) => (heals ? second.put(...all) : Promise.reject(new DOMException('no', name))),
    };
    const { windows, pass } = device(() => twoPlaces(refusing(name), broken, refusing(name)), 1);
    await windows[0]?.keeper.open();
    expect(windows[0]?.states.at(-1)).toEqual({ is: 'not-saved', why });
    windows[0]?.keeper.type('q', { text: 'not lost' }, 'Why?');
    await pass(1000);
    expect(windows[0]?.states.at(-1)).toEqual({ is: 'not-saved', why });
    expect(windows[0]?.keeper.get('q')?.text).toBe('not lost');
    heals = true;
    storage.room = Infinity;
    await pass(11_000);
    expect(windows[0]?.states.at(-1)).toMatchObject({ is: 'saved' });
    expect((await second.load(owner))[0]?.text).toBe('not lost');
  });

  test('can be cleared, in every window, and brought back', async () => {
    const store = memory();
    const { windows, pass } = device(() => twoPlaces(store, memory(), memory()), 2);
    windows[0]?.keeper.type('q', { text: 'precious' }, 'Why?');
    windows[0]?.keeper.type('r', { text: 'too' }, 'And?');
    await pass(1000);
    const removed = await windows[0]?.keeper.clear();
    expect(await store.load(owner)).toEqual([]);
    expect(windows[0]?.keeper.written()).toEqual([]);
    expect(windows[1]?.keeper.written()).toEqual([]);
    expect(windows[0]?.states.at(-1)).toEqual({ is: 'none' });
    await windows[0]?.keeper.restore(removed ?? []);
    expect((await store.load(owner)).map(({ text }) => text).sort()).toEqual(['precious', 'too']);
    expect(windows[1]?.keeper.get('q')).toMatchObject({ text: 'precious', others: [] });
  });

  test('are not said to be cleared when they could not be', async () => {
    const good = memory();
    const { windows, pass } = device(
      () =>
        twoPlaces(
          { ...good, remove: () => Promise.reject(new DOMException('no', 'SecurityError')) },
          memory(),
          memory(),
        ),
      1,
    );
    windows[0]?.keeper.type('q', { text: 'still here' }, 'Why?');
    await pass(1000);
    await expect(windows[0]?.keeper.clear()).rejects.toBeInstanceOf(NotKept);
    expect(windows[0]?.keeper.get('q')?.text).toBe('still here');
  });

  test('from a copy are added, and lose nothing on either side', async () => {
    const { windows, pass } = device(() => twoPlaces(memory(), memory(), memory()), 1);
    const keeper = windows[0]?.keeper;
    keeper?.type('q', { text: 'here' }, 'Why?');
    await pass(1000);
    expect(
      keeper?.add([answer('from the copy', 5), answer('other question', 5, { id: 'r' }), answer('', 5, { id: 's' })]),
    ).toBe(2);
    expect(keeper?.get('q')).toMatchObject({ text: 'here', others: [{ text: 'from the copy' }] });
    expect(keeper?.get('r')?.text).toBe('other question');
    expect(keeper?.add([answer('from the copy', 5)])).toBe(0);
  });

  test('do not listen to another pupil’s, another assignment’s, or nonsense', () => {
    const { windows } = device(() => twoPlaces(memory(), memory(), memory()), 1);
    const keeper = windows[0]?.keeper;
    for (const message of [
      undefined,
      null,
      3,
      'x',
      {},
      { owner: null },
      { owner: { ...owner, pupil: 'ben' }, answer: answer('x', 1) },
      { owner: { ...owner, assignment: 'n-b' }, answer: answer('x', 1) },
      { owner, answer: 'x' },
      { owner, answer: { id: 3 } },
    ])
      keeper?.hear(message);
    expect(keeper?.written()).toEqual([]);
  });
});

describe('The second place', () => {
  test('keeps pupils apart, and knows who has begun', async () => {
    const store = memory();
    await store.enter('n-abc', { id: 'ana', name: 'Ana' });
    await store.enter('n-abc', { id: 'ben', name: 'Ben' });
    await store.enter('n-other', { id: 'cem', name: 'Cem' });
    await store.put(owner, answer('mine', 1));
    expect(await store.load({ ...owner, pupil: 'ben' })).toEqual([]);
    expect(await store.pupils('n-abc')).toEqual([
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ]);
    await store.remove(owner);
    expect(await store.load(owner)).toEqual([]);
    expect((await store.pupils('n-abc')).map(({ id }) => id)).toEqual(['ben']);
  });

  test('touches only what begins with its own name, and survives what others left there', async () => {
    const storage = fakeStorage();
    storage.setItem(
      'two-agendas:/:answers:n-abc:ana',
      '{"answers":[1,null,{"id":3},{"id":"q","text":"kept","at":"x"}],"name":7',
    );
    storage.setItem('someone-else', 'theirs');
    const store = memory(storage);
    expect(await store.load(owner)).toEqual([]);
    storage.setItem(
      'two-agendas:/:answers:n-abc:ana',
      '{"answers":[1,null,{"id":3},{"id":"q","text":"kept","at":"x"}],"name":7}',
    );
    expect(await store.load(owner)).toEqual([{ id: 'q', text: 'kept', at: 0, revision: 0, asked: '', others: [] }]);
    await store.put(owner, answer('more', 9));
    expect(storage.getItem('someone-else')).toBe('theirs');
    expect(storage.length).toBe(2);
  });
});

test('What a browser’s refusal means', () => {
  expect(refusalOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
  expect(refusalOf(new DOMException('', 'SecurityError'))).toBe('closed');
  expect(refusalOf(new Error('The database does not open.'))).toBe('error');
  expect(refusalOf('?')).toBe('error');
});

describe('What answers belong to', () => {
  /** Made before assignments had a nonce. */
  const older: Assignment = {
    version: 1,
    title: 'Drugs',
    instructions: '',
    language: 'en',
    mode: 'passages',
    items: [{ kind: 'chapter', chapter: 'introduction' }],
  };
  const assignment: Assignment = { ...older, nonce: 'abc' };
  test('stays when words and questions of the assignment change', () => {
    const changed: Assignment = {
      ...assignment,
      title: 'Drugs, mended',
      instructions: 'New',
      mode: 'reading',
      items: [{ kind: 'question', id: 'drugs-two-aims' }],
    };
    expect(assignmentKey(changed)).toBe(assignmentKey(assignment));
    expect(assignmentKey({ ...older, items: [] })).toBe(assignmentKey(older));
  });
  test('is another for another assignment', () => {
    const keys = [
      assignment,
      { ...assignment, nonce: 'abd' },
      older,
      { ...older, title: 'Maras' },
      { ...older, language: 'es' },
      { ...older, title: '' },
      { ...older, title: '', items: [{ kind: 'chart', id: 'poverty' } as const] },
    ].map(assignmentKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('is a name however it is typed', () => {
    expect(cleanName('  Ana \n  López ')).toBe('Ana López');
    expect(pupilId('ANA  lópez')).toBe(pupilId('Ana Lo\u0301pez'));
    expect(cleanName('x'.repeat(300))).toHaveLength(80);
    expect(cleanName(' \u0000 ')).toBe('');
  });
});
