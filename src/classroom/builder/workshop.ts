import { isEmpty, isSame, type Draft } from './draft.ts';
import { begin, record, redo, type, undo, type History } from './history.ts';

/** What a workshop needs of the world. */
export interface World {
  /** What to begin with. */
  readonly draft: Draft;
  /** Keeps the draft. @returns whether it could */
  keep(draft: Draft): boolean;
  /** Keeps the draft that another one takes the place of. */
  keepEarlier(draft: Draft): void;
  earlier(): Draft | undefined;
  /** Milliseconds. */
  now(): number;
}

/** A draft with everything that was done to it. */
export interface Workshop {
  readonly draft: () => Draft;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasEarlier: boolean;
  readonly step: (draft: Draft, said?: string) => void;
  readonly typed: (draft: Draft, field: string) => void;
  /** Puts another draft in the place of this one, which is kept. */
  readonly replace: (draft: Draft, said: string) => void;
  /** Takes over what another window has kept. */
  readonly takeOver: (draft: Draft, said: string) => void;
  /** Puts the earlier draft and this one in each other's place. */
  readonly swap: (said: string) => void;
  readonly undo: (said: string) => void;
  readonly redo: (said: string) => void;
  /** Keeps at once what is waiting to be kept. */
  readonly save: () => void;
  /** Called after each change. */
  readonly onChange: (work: (said: string) => void) => void;
  /** Called when the draft has been kept, or could not be. */
  readonly onKept: (work: (isKept: boolean) => void) => void;
}

/** Milliseconds after the last change until the draft is kept, and the most it may take while changes go on. */
const [PAUSE, MOST] = [300, 900];

export function workshop(world: World): Workshop {
  let history: History<Draft> = begin(world.draft);
  const changed: ((said: string) => void)[] = [];
  const kept: ((isKept: boolean) => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;

  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waitingSince === undefined) return;
    waitingSince = undefined;
    const isKept = world.keep(history.present);
    for (const work of kept) work(isKept);
  };
  const later = (): void => {
    const now = world.now();
    waitingSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(0, Math.min(PAUSE, waitingSince + MOST - now)));
  };
  const take = (next: History<Draft>, said: string, keeps = true): void => {
    if (next === history) return;
    history = next;
    if (keeps) later();
    for (const work of changed) work(said);
  };
  const replace = (draft: Draft, said: string): void => {
    const { present } = history;
    if (!isEmpty(present) && !isSame(present, draft)) world.keepEarlier(present);
    take(record(history, draft), said);
    save();
  };

  return {
    draft: () => history.present,
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    get hasEarlier() {
      return world.earlier() !== undefined;
    },
    step(draft, said = '') {
      take(record(history, draft), said);
    },
    typed(draft, field) {
      take(type(history, draft, field, world.now()), '');
    },
    replace,
    takeOver(draft, said) {
      if (waitingSince !== undefined) world.keepEarlier(history.present);
      waitingSince = undefined;
      clearTimeout(timer);
      take(record(history, draft), said, false);
    },
    swap(said) {
      const earlier = world.earlier();
      if (!earlier) return;
      replace(earlier, said);
    },
    undo(said) {
      take(undo(history), said);
    },
    redo(said) {
      take(redo(history), said);
    },
    save,
    onChange(work) {
      changed.push(work);
    },
    onKept(work) {
      kept.push(work);
    },
  };
}
