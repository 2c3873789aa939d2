import type { Item } from '../assignment/schema.ts';
import type { Outline } from '../outline.ts';
import type { Draft } from './draft.ts';
import type { Speech } from './speech.ts';

/** What the parts of the builder share. */
export interface Desk {
  readonly outline: Outline;
  readonly speech: Speech;
  /** Ends when the builder leaves the page. */
  readonly signal: AbortSignal;
  /** The draft as it is now. */
  readonly draft: () => Draft;
  /** Takes a step that can be undone. @param said - what is said of it */
  readonly step: (draft: Draft, said?: string) => void;
  /** Takes over what is being typed into a field. */
  readonly typed: (draft: Draft, field: string) => void;
  /** Adds items and says so, or says why not. @param at - before which item; at the end without */
  readonly add: (items: readonly Item[], at?: number) => boolean;
  /** Says something to everyone, also to those who listen. */
  readonly say: (text: string) => void;
}
