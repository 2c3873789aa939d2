import { isIn, settle, type Answer } from './answer.ts';
import { refusalOf, type Owner, type Pupil, type Store } from './store.ts';

/** Where something was kept. */
export type Place = 'first' | 'second';

/** Neither place would keep it. */
export class NotKept extends Error {
  readonly refusal: ReturnType<typeof refusalOf>;

  constructor(errors: readonly unknown[]) {
    super('Not kept');
    const refusals = errors.map(refusalOf);
    this.refusal = refusals.includes('full') ? 'full' : refusals.includes('closed') ? 'closed' : 'error';
  }
}

/**
 * Two stores as one: the first as long as it works, the second when it does not. A third takes, at once,
 * what could not be saved before the page was gone.
 */
export interface TwoPlaces {
  /** Everything that either place holds. @throws NotKept when neither can be read */
  load(owner: Owner): Promise<readonly Answer[]>;
  /** @throws NotKept when neither takes it */
  put(owner: Owner, draft: Answer): Promise<{ readonly answer: Answer; readonly place: Place }>;
  restore(owner: Owner, answers: readonly Answer[]): Promise<Place>;
  /** Leaves answers behind, before it returns; each has the revision it was made from. Never throws: it is the last try. */
  leave(owner: Owner, drafts: readonly Answer[]): void;
  /** Removes from both. @throws NotKept when a place that holds something does not let it go */
  remove(owner: Owner): Promise<void>;
  pupils(assignment: string): Promise<readonly Pupil[]>;
  enter(assignment: string, pupil: Pupil): Promise<void>;
}

/**
 * Joins stores.
 * @param farewell - one that does its work before it returns
 */
export function twoPlaces(first: Store, second: Store, farewell: Store): TwoPlaces {
  /** Does a piece of work in the first place, or else in the second. */
  const either = async <Value>(work: (store: Store) => Promise<Value>): Promise<{ value: Value; place: Place }> => {
    try {
      return { value: await work(first), place: 'first' };
    } catch (before) {
      try {
        return { value: await work(second), place: 'second' };
      } catch (after) {
        throw new NotKept([before, after]);
      }
    }
  };
  const both = async <Value>(work: (store: Store) => Promise<Value>): Promise<Value[]> => {
    const results = await Promise.allSettled([work(first), work(second)]);
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    if (done.length === 0)
      throw new NotKept(results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : [])));
    return done;
  };

  /** Brings what only other places hold into the first, which works again. That it may fail once more costs nothing. */
  const bringHome = async (owner: Owner, answers: readonly Answer[]): Promise<void> => {
    try {
      await first.restore(owner, answers);
      await second.remove(owner);
      await farewell.remove(owner);
      away.clear();
    } catch {
      /* It stays where it is. */
    }
  };
  /** What was left behind in a hurry goes on from what it was made from; had that been written over meanwhile, both are kept. */
  const resume = (kept: Answer | undefined, left: Answer): Answer => {
    if (!kept || kept.revision === left.revision) return kept && kept.at > left.at ? kept : left;
    return settle(kept, left);
  };
  let hasLeft = false;
  /** Takes away what was left behind in a hurry and is saved now. */
  const tidy = async (owner: Owner, saved: Answer): Promise<void> => {
    const rest = (await farewell.load(owner)).filter((left) => left.id !== saved.id || !isIn(left, saved));
    await farewell.remove(owner);
    await farewell.restore(owner, rest);
    hasLeft = rest.length > 0;
  };
  /** What was written to the second place since the first failed, by question. */
  const away = new Map<string, Answer>();

  return {
    async load(owner) {
      const [here, there, behind] = await Promise.allSettled([
        first.load(owner),
        second.load(owner),
        farewell.load(owner),
      ]);
      if (here.status === 'rejected' && there.status === 'rejected') throw new NotKept([here.reason, there.reason]);
      const own = here.status === 'fulfilled' ? here.value : [];
      const other = there.status === 'fulfilled' ? there.value : [];
      const byId = new Map(own.map((answer) => [answer.id, answer]));
      for (const answer of other) {
        const found = byId.get(answer.id);
        byId.set(answer.id, found ? settle(found, answer) : answer);
      }
      const left = behind.status === 'fulfilled' ? behind.value : [];
      for (const answer of left) byId.set(answer.id, resume(byId.get(answer.id), answer));
      const all = [...byId.values()];
      if (here.status === 'fulfilled' && other.length + left.length > 0) await bringHome(owner, all);
      return all;
    },
    async put(owner, draft) {
      const { value: answer, place } = await either((store) => store.put(owner, draft));
      if (hasLeft) await tidy(owner, answer).catch(() => undefined);
      if (place === 'second') away.set(answer.id, answer);
      else if (away.size > 0) {
        away.delete(answer.id);
        await bringHome(owner, [...away.values()]);
      }
      return { answer, place };
    },
    restore: async (owner, answers) => (await either((store) => store.restore(owner, answers))).place,
    leave(owner, drafts) {
      hasLeft ||= drafts.length > 0;
      for (const draft of drafts) farewell.restore(owner, [draft]).catch(() => undefined);
    },
    async remove(owner) {
      const places = [first, second, farewell];
      const results = await Promise.allSettled(places.map((place) => place.remove(owner)));
      const left = await Promise.allSettled(places.map((place) => place.load(owner)));
      const reasons = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
      if (left.some((result) => result.status === 'fulfilled' && result.value.length > 0)) throw new NotKept(reasons);
    },
    async pupils(assignment) {
      const all = (await both((store) => store.pupils(assignment))).flat();
      return all
        .filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
        .sort((a, b) => a.name.localeCompare(b.name));
    },
    enter: async (assignment, pupil) => {
      await either((store) => store.enter(assignment, pupil));
    },
  };
}
