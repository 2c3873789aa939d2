import type { Answer } from './answer.ts';

/** Whose answers, to what. */
export interface Owner {
  readonly assignment: string;
  /** As `pupilId` writes it. */
  readonly pupil: string;
}

/** A pupil's name on an assignment. */
export interface Pupil {
  readonly id: string;
  readonly name: string;
}

/** A place on the device where answers are kept. Everything it does may fail, by rejecting. */
export interface Store {
  /** Answers by question. */
  load(owner: Owner): Promise<readonly Answer[]>;
  /**
   * Writes an answer unless another window wrote there since; then both are kept (`next`).
   * @returns what stands there now
   */
  put(owner: Owner, draft: Answer): Promise<Answer>;
  /** Writes answers as they are, over what is there. */
  restore(owner: Owner, answers: readonly Answer[]): Promise<void>;
  remove(owner: Owner): Promise<void>;
  /** Pupils who have begun an assignment here. */
  pupils(assignment: string): Promise<readonly Pupil[]>;
  /** Remembers a pupil's name. */
  enter(assignment: string, pupil: Pupil): Promise<void>;
}

/** Why something could not be kept: no room, no access, or anything else. */
export type Refusal = 'full' | 'closed' | 'error';

/** What a browser's error means to whoever is writing. */
export function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return 'full';
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError' ? 'closed' : 'error';
}
