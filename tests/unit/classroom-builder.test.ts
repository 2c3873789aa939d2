import { describe, expect, it, vi } from 'vitest';
import { encode } from '../../src/classroom/assignment/codec.ts';
import { keyOf, limits, type Item } from '../../src/classroom/assignment/schema.ts';
import { catalogueOf, choicesIn, matches, plainText } from '../../src/classroom/builder/catalogue.ts';
import {
  add,
  asStart,
  edit,
  emptyDraft,
  isEmpty,
  move,
  newQuestion,
  remove,
  withDue,
  type Draft,
} from '../../src/classroom/builder/draft.ts';
import { fromText, readDraft, writeDraft } from '../../src/classroom/builder/draft-store.ts';
import { extentOf, missingPassages } from '../../src/classroom/builder/extent.ts';
import { begin, record, redo, type, undo } from '../../src/classroom/builder/history.ts';
import { makeLink } from '../../src/classroom/builder/link.ts';
import { isThere, lookUp } from '../../src/classroom/builder/look-up.ts';
import { problemsOf } from '../../src/classroom/builder/ready-made.ts';
import { workshop } from '../../src/classroom/builder/workshop.ts';
import { assignment as schema } from '../../src/schemas/assignment.ts';
import { builder } from '../../src/words/en/classroom-builder.ts';
import { entriesIn } from '../support/content.ts';
import { outline } from './support/classroom-outline.ts';
import { noise } from '../support/noise.ts';

const passage = (block: string): Item => ({ kind: 'passage', chapter: 'sea/fish', block });
const fish: Item = { kind: 'chapter', chapter: 'sea/fish' };
const why: Item = { kind: 'question', id: 'fish-why' };
const draftOf = (...items: Item[]): Draft => ({ ...emptyDraft('en', 'abc'), items });
const keys = ({ items }: Draft): string[] => items.map(keyOf);

/** A `Storage` in memory. */
function memory(room = Infinity): Storage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    clear: () => {
      texts.clear();
    },
    getItem: (key) => texts.get(key) ?? null,
    key: (index) => [...texts.keys()][index] ?? null,
    removeItem: (key) => {
      texts.delete(key);
    },
    setItem: (key, text) => {
      if (text.length > room) throw new Error('full');
      texts.set(key, text);
    },
  };
}

describe('a draft', () => {
  it('takes in what is not there yet, at the place asked for', () => {
    const draft = add(draftOf(fish, why), [passage('ponds'), why, passage('ponds')], 1);
    expect(keys(draft ?? draftOf())).toEqual(['chapter sea/fish', 'passage sea/fish#ponds', '? fish-why']);
  });

  it('is left as it is when there is no room for all', () => {
    const items = Array.from({ length: limits.items }, (_, index) => passage(`p-${index}`));
    expect(add(draftOf(...items), [fish])).toBeUndefined();
    expect(add(draftOf(...items), [passage('p-3')])?.items).toHaveLength(limits.items);
  });

  it('moves an item, and not past the ends', () => {
    const draft = draftOf(fish, passage('ponds'), why);
    expect(keys(move(draft, '? fish-why', 0))).toEqual(['? fish-why', 'chapter sea/fish', 'passage sea/fish#ponds']);
    expect(keys(move(draft, 'chapter sea/fish', 99)).at(-1)).toBe('chapter sea/fish');
    expect(move(draft, 'chapter nowhere', 0)).toBe(draft);
  });

  it('gives up items, the due date, and nothing else', () => {
    expect(keys(remove(draftOf(fish, why), ['? fish-why']))).toEqual(['chapter sea/fish']);
    expect(withDue(withDue(draftOf(), '2026-12-18'), '')).not.toHaveProperty('due');
    expect(isEmpty(draftOf())).toBe(true);
    expect(isEmpty(withDue(draftOf(), '2026-12-18'))).toBe(false);
  });

  it('changes only the question meant', () => {
    const [a, b] = [newQuestion('short', 'a'), newQuestion('short', 'b')];
    const draft = edit(draftOf(a, b), 'own-b', { text: 'Why?' });
    expect(draft.items).toEqual([a, { ...b, text: 'Why?' }]);
  });

  it('is another assignment when it begins from one', () => {
    expect(asStart(draftOf(fish), 'xyz').nonce).toBe('xyz');
  });
});

describe('history', () => {
  it('goes back and forth, and forgets what was undone when something else is done', () => {
    const two = record(record(begin(0), 1), 2);
    expect(undo(undo(two)).present).toBe(0);
    expect(redo(undo(two)).present).toBe(2);
    expect(redo(record(undo(two), 3)).present).toBe(3);
    expect(undo(begin(0)).present).toBe(0);
  });

  it('takes typing without a pause as one step', () => {
    let history = type(begin(''), 'a', 'title', 0);
    history = type(history, 'ab', 'title', 500);
    expect(undo(history).present).toBe('');
    history = type(history, 'abc', 'title', 5000);
    expect(undo(history).present).toBe('ab');
    history = type(history, 'x', 'instructions', 5100);
    expect(undo(history).present).toBe('abc');
  });
});

describe('a workshop', () => {
  const world = (draft: Draft) => {
    const kept: Draft[] = [];
    let earlier: Draft | undefined;
    return {
      kept,
      draft,
      keep: (each: Draft) => {
        kept.push(each);
        return true;
      },
      keepEarlier: (each: Draft) => {
        earlier = each;
      },
      earlier: () => earlier,
      now: () => Date.now(),
    };
  };

  it('keeps the draft within a second, however fast one types', () => {
    vi.useFakeTimers();
    const here = world(draftOf());
    const shop = workshop(here);
    for (let at = 0; at < 1000; at += 100) {
      shop.typed({ ...draftOf(), title: 'a'.repeat(at / 100 + 1) }, 'title');
      vi.advanceTimersByTime(100);
    }
    expect(here.kept.length).toBeGreaterThan(0);
    vi.advanceTimersByTime(1000);
    expect(here.kept.at(-1)?.title).toHaveLength(10);
    vi.useRealTimers();
  });

  it('keeps what another draft takes the place of, and swaps them', () => {
    const shop = workshop(world(draftOf(fish)));
    shop.replace(draftOf(why), '');
    expect(shop.hasEarlier).toBe(true);
    shop.swap('');
    expect(keys(shop.draft())).toEqual(['chapter sea/fish']);
    shop.swap('');
    expect(keys(shop.draft())).toEqual(['? fish-why']);
    shop.undo('');
    expect(keys(shop.draft())).toEqual(['chapter sea/fish']);
  });
});

describe('the draft on the device', () => {
  it('comes back as it was, and an empty one is forgotten', () => {
    const storage = memory();
    const draft = {
      ...draftOf(fish, { ...newQuestion('choice', 'q'), text: 'Which?', options: ['One', 'Two'] }),
      title: 'T',
      due: '2026-12-18',
    };
    expect(writeDraft(() => storage, 'k', draft)).toBe(true);
    expect(readDraft(() => storage, 'k')).toEqual(draft);
    writeDraft(() => storage, 'k', draftOf());
    expect(storage.length).toBe(0);
  });

  it('is no matter when the storage is closed, full or damaged', () => {
    const closed = (): Storage => {
      throw new Error('closed');
    };
    expect(readDraft(closed, 'k')).toBeUndefined();
    expect(writeDraft(closed, 'k', draftOf(fish))).toBe(false);
    expect(writeDraft(() => memory(3), 'k', draftOf(fish))).toBe(false);
    expect(fromText('{"x":')).toBeUndefined();
    expect(fromText('[1]')).toBeUndefined();
  });
});

describe('what there is to choose from', () => {
  const branches = catalogueOf(outline, builder);
  it('is every passage, question, chart and term, in reading order', () => {
    expect(branches.map(({ id }) => id)).toEqual(['sea/fish', 'land', 'charts', 'terms']);
    expect(branches.flatMap(choicesIn).map(({ key }) => key)).toEqual([
      'chapter sea/fish',
      'passage sea/fish#gist-1',
      'passage sea/fish#where',
      'passage sea/fish#ponds',
      'passage sea/fish#seas',
      'chart catch',
      '? fish-why',
      'chapter land',
      'passage land#hills',
      'chart catch',
      'term gill',
    ]);
    expect(branches[0]?.sections.map(({ title }) => title)).toEqual([
      'In short',
      'Where they live',
      'Charts',
      'Questions',
    ]);
  });

  it('is found by words, whatever their case and accents', () => {
    const found = (query: string) =>
      branches
        .flatMap(choicesIn)
        .filter((choice) => matches(choice, plainText(query)))
        .map(({ key }) => key);
    expect(found('PONDS live')).toEqual(['passage sea/fish#ponds']);
    expect(found('weigh')).toEqual(['? fish-why']);
    expect(found('nothing of it')).toEqual([]);
  });

  it('follows what has moved and tells what is gone', () => {
    expect(lookUp(passage('lakes'), outline)).toMatchObject({ passage: { id: 'ponds' } });
    expect(isThere(passage('gone'), outline)).toBe(false);
    expect(isThere(newQuestion('short'), outline)).toBe(true);
  });
});

describe('the extent', () => {
  it('counts each passage once', () => {
    expect(extentOf(draftOf(passage('ponds'), passage('ponds'), why), outline)).toEqual({
      things: 3,
      minutes: 1,
      questions: 1,
    });
    expect(extentOf(draftOf(passage('ponds'), fish), outline).minutes).toBe(2);
    expect(extentOf(draftOf(why), outline).minutes).toBe(0);
  });

  it('knows which passages a question still lacks', () => {
    expect(missingPassages('fish-why', [fish, why], outline)).toEqual([
      { kind: 'passage', chapter: 'land', block: 'hills' },
    ]);
    expect(missingPassages('fish-why', [why, fish], outline)).toHaveLength(2);
  });
});

describe('the link', () => {
  const page = 'https://example.org/assignment/';

  it('opens what the draft says', async () => {
    const made = await makeLink(draftOf(fish), page);
    expect(made).toMatchObject({ state: 'ready', link: `${page}#${await encode(draftOf(fish))}` });
  });

  it('is none without anything to do, and says what is missing', async () => {
    expect(await makeLink(draftOf(), page)).toEqual({ state: 'nothing' });
    const made = await makeLink(draftOf(fish, newQuestion('choice', 'q')), page);
    expect(made).toMatchObject({
      state: 'faulty',
      faults: [
        { path: 'items.1.text', fault: 'missing' },
        { path: 'items.1.options', fault: 'missing' },
      ],
    });
  });

  it('that is too long says what to cut, the largest first', async () => {
    const long = { ...newQuestion('long', 'q'), text: noise(480) };
    const made = await makeLink({ ...draftOf(fish, long, why), title: 'T', instructions: noise(1900) }, page);
    expect(made.state).toBe('too-long');
    if (made.state !== 'too-long') return;
    expect(made.costs.map(({ part }) => part).slice(0, 2)).toEqual(['instructions', '? own-q']);
    expect(made.costs.map(({ characters }) => characters)).toEqual(
      made.costs.map(({ characters }) => characters).sort((a, b) => b - a),
    );
  });
});

describe('ready-made assignments', () => {
  const data = (...items: unknown[]) => schema.parse({ title: 'T', instructions: 'Read.', items });

  it('name only what there is', () => {
    expect(
      problemsOf(
        data(
          { chapter: 'sea/fish' },
          { question: 'fish-why' },
          { chart: 'catch' },
          { term: 'gill' },
          { passage: 'land#hills' },
        ),
        outline,
      ),
    ).toEqual([]);
    expect(problemsOf(data({ chapter: 'sea/fish' }, { question: 'fish-wy' }), outline)).toEqual([
      'item 2: unknown question “fish-wy”; did you mean “fish-why”?',
    ]);
    expect(problemsOf(data({ passage: 'sea/fish#pond' }), outline)[0]).toContain('did you mean “sea/fish#ponds”');
    expect(problemsOf(data({ term: 'gill' }, { term: 'gill' }), outline)).toEqual(['item 2: named twice']);
  });

  it('say how an item is written', () => {
    const { error } = schema.safeParse({ title: 'T', instructions: 'Read.', items: [{ fish: 'x' }] });
    expect(error?.issues[0]?.message).toContain('write an item as one of chapter:');
  });

  it('are there for every chapter with questions', () => {
    const files = entriesIn('assignments');
    expect(files.map(({ data: each }) => schema.safeParse(each).error?.issues)).toEqual(files.map(() => undefined));
    const asked = entriesIn('chapters').filter(
      ({ data: each }) => typeof each === 'object' && each !== null && 'questions' in each,
    );
    const ids = files.map(({ id }) => id);
    expect(asked.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toContain('two-agendas-side-by-side');
  });
});
