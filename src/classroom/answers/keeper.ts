import { dropOther, isBlank, settle, useOther, type Answer, type Value } from './answer.ts';
import { isRecord, readAnswer } from './read-answer.ts';
import { refusalOf, type Owner, type Refusal } from './store.ts';
import { NotKept, type Place, type TwoPlaces } from './two-places.ts';

/** How things stand with what was written. */
export type SaveState =
  | { readonly is: 'none' | 'saving' }
  | { readonly is: 'saved'; readonly at: number; readonly place: Place }
  | { readonly is: 'not-saved'; readonly why: Refusal };

/** What the windows of one browser tell each other. */
export interface Line {
  post(message: unknown): void;
}

/** What a keeper needs of the world around it. */
export interface World {
  readonly now: () => number;
  /** Calls later, in milliseconds. @returns how to call it off */
  readonly wait: (milliseconds: number, work: () => void) => () => void;
  readonly line: Line;
  /** An answer has become another than was typed here: by another window, a copy, an undo. */
  readonly changed: (id: string) => void;
  readonly state: (state: SaveState) => void;
}

/** From the last keystroke to the store, in milliseconds; and from the first that is not there yet. */
const PAUSE = 300;
const LATEST = 800;
/** When nothing could be saved, how long until the next try. */
const RETRY = 10_000;

/** One pupil's answers to one assignment: in memory as shown, on the device soon after each keystroke. */
export class Keeper {
  readonly owner: Owner;
  readonly #places: TwoPlaces;
  readonly #world: World;
  readonly #answers = new Map<string, Answer>();
  readonly #unsaved = new Map<string, number>();
  #cancel: (() => void) | undefined;
  #firstUnsaved = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(owner: Owner, places: TwoPlaces, world: World) {
    this.owner = owner;
    this.#places = places;
    this.#world = world;
  }

  /** Reads what is kept. That it cannot be read is shown as the state; the answers then begin empty. */
  async open(): Promise<void> {
    try {
      for (const answer of await this.#places.load(this.owner)) this.#answers.set(answer.id, answer);
      const latest = Math.max(0, ...this.written().map(({ at }) => at));
      this.#world.state(latest > 0 ? { is: 'saved', at: latest, place: 'first' } : { is: 'none' });
    } catch (error) {
      this.#refuse(error);
    }
  }

  get(id: string): Answer | undefined {
    return this.#answers.get(id);
  }

  /** All answers that say something. */
  written(): Answer[] {
    return [...this.#answers.values()].filter((answer) => !isBlank(answer));
  }

  /** Takes down what was typed, and saves it shortly. */
  type(id: string, value: Value, asked: string): void {
    const { revision = 0, others = [] } = this.#answers.get(id) ?? {};
    this.#keep({ id, ...value, at: this.#world.now(), revision, asked, others });
  }

  /** Puts another version in an answer's place. */
  use(id: string, index: number): void {
    const answer = this.#answers.get(id);
    if (answer) this.#keep(useOther(answer, index, this.#world.now()));
    this.#world.changed(id);
  }

  /** Forgets another version, as asked to. */
  drop(id: string, index: number): void {
    const answer = this.#answers.get(id);
    if (answer) this.#keep({ ...dropOther(answer, index), at: this.#world.now() });
    this.#world.changed(id);
  }

  /**
   * Adds answers from a copy: where both say something, what was written last stands and the other beside it.
   * @returns how many answers are others than before
   */
  add(answers: readonly Answer[]): number {
    let changed = 0;
    for (const each of answers) {
      const found = this.#answers.get(each.id);
      const copy = { ...each, revision: found?.revision ?? 0 };
      const settled = found ? settle(found, copy) : copy;
      const isNew = found
        ? settled.text !== found.text || settled.others.length !== found.others.length
        : !isBlank(copy);
      if (!isNew) continue;
      changed++;
      this.#keep(settled);
      this.#world.changed(each.id);
    }
    return changed;
  }

  /** What another window has said on the line. */
  hear(message: unknown): void {
    if (!isRecord(message) || !isRecord(message['owner'])) return;
    const { assignment, pupil } = message['owner'];
    if (assignment !== this.owner.assignment || pupil !== this.owner.pupil) return;
    if (message['gone'] === true) {
      const ids = [...this.#answers.keys()];
      this.#forget();
      ids.forEach(this.#world.changed);
      this.#world.state({ is: 'none' });
      return;
    }
    const answer = readAnswer(message['answer']);
    const own = answer && this.#answers.get(answer.id);
    if (!answer || this.#unsaved.has(answer.id) || (own && own.revision >= answer.revision)) return;
    this.#answers.set(answer.id, answer);
    this.#world.changed(answer.id);
  }

  /** What to do when the page may be gone in a moment: leaves what is not saved where it can be left at once, and tries to save it. */
  leave(): void {
    const drafts = [...this.#unsaved.keys()].flatMap((id) => this.#answers.get(id) ?? []);
    this.#places.leave(this.owner, drafts);
    if (drafts.length > 0) void this.save();
  }

  /** Saves at once what is not saved yet. */
  save(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  /**
   * Removes everything from the device.
   * @returns what was there, for `restore`
   * @throws NotKept when it cannot be removed; nothing is gone then
   */
  async clear(): Promise<readonly Answer[]> {
    await this.save();
    const answers = [...this.#answers.values()];
    await this.#places.remove(this.owner);
    this.#forget();
    this.#world.line.post({ owner: this.owner, gone: true });
    answers.forEach(({ id }) => {
      this.#world.changed(id);
    });
    this.#world.state({ is: 'none' });
    return answers;
  }

  /** Brings back what `clear` removed. */
  async restore(answers: readonly Answer[]): Promise<void> {
    this.add(answers.map((answer) => ({ ...answer, revision: 0 })));
    await this.save();
  }

  #forget(): void {
    this.#cancel?.();
    this.#answers.clear();
    this.#unsaved.clear();
  }

  #keep(answer: Answer): void {
    const { now, state } = this.#world;
    this.#answers.set(answer.id, answer);
    if (this.#unsaved.size === 0) this.#firstUnsaved = now();
    this.#unsaved.set(answer.id, answer.at);
    state({ is: 'saving' });
    this.#later(Math.max(0, Math.min(PAUSE, this.#firstUnsaved + LATEST - now())));
  }

  #later(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#world.wait(milliseconds, () => {
      void this.save();
    });
  }

  async #write(): Promise<void> {
    let place: Place = 'first';
    for (const id of [...this.#unsaved.keys()]) {
      const draft = this.#answers.get(id);
      if (!draft) continue;
      try {
        const kept = await this.#places.put(this.owner, draft);
        if (kept.place === 'second') place = 'second';
        this.#adopt(draft, kept.answer);
      } catch (error) {
        this.#refuse(error);
        this.#later(RETRY);
        return;
      }
    }
    if (this.#unsaved.size > 0) return;
    const at = this.#world.now();
    this.#world.state(this.#answers.size > 0 ? { is: 'saved', at, place } : { is: 'none' });
  }

  /** Takes over what stands in the store, unless more has been typed meanwhile. */
  #adopt(draft: Answer, kept: Answer): void {
    const current = this.#answers.get(draft.id);
    if (current !== draft && current) {
      const others = kept.others.length === draft.others.length ? current.others : kept.others;
      const newest = kept.text === draft.text ? { ...current, others } : settle(kept, current);
      this.#answers.set(draft.id, { ...newest, revision: kept.revision });
    } else {
      this.#answers.set(draft.id, kept);
      this.#unsaved.delete(draft.id);
    }
    if (kept.text !== draft.text || kept.others.length !== draft.others.length) this.#world.changed(draft.id);
    this.#world.line.post({ owner: this.owner, answer: kept });
  }

  #refuse(error: unknown): void {
    this.#world.state({ is: 'not-saved', why: error instanceof NotKept ? error.refusal : refusalOf(error) });
  }
}
