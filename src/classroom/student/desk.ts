import type { Keeper } from '../answers/keeper.ts';
import type { Assignment } from '../assignment/schema.ts';
import type { Outline } from '../outline.ts';
import type { Group } from './groups.ts';
import type { Say } from './say.ts';
import type { Site } from './site.ts';

/** An assignment as it lies open: what its parts on the page share. */
export interface Desk {
  readonly assignment: Assignment;
  readonly groups: readonly Group[];
  readonly outline: Outline;
  readonly site: Site;
  readonly say: Say;
  /** Ends when another assignment is opened or the page is left. */
  readonly signal: AbortSignal;
  /** Fragment or query that opens it. */
  readonly link: string;
  readonly now: () => number;
}

/** Whoever writes. */
export interface Writer {
  readonly name: string;
  readonly keeper: Keeper;
}

/** Something on the page that shows an answer. */
export interface Field {
  readonly element: HTMLElement;
  /** Shows the answer as it is now, if it is not what stands there. */
  refresh(): void;
}
