/** Something that an assignment asks to read or to answer. */
export type Item =
  | { readonly kind: 'chapter'; readonly chapter: string }
  | { readonly kind: 'passage'; readonly chapter: string; readonly block: string }
  | { readonly kind: 'chart'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'term'; readonly id: string }
  | OwnQuestion;

/** A question by whoever made the assignment. */
export interface OwnQuestion {
  readonly kind: 'own';
  /** Unique in the assignment and not the id of a chapter's question; answers are kept under it. */
  readonly id: string;
  readonly form: Form;
  readonly text: string;
  /** What there is to choose from; only for `choice`. */
  readonly options?: readonly string[];
}

/** `mark`: mark a sentence of what stands before it. */
export const forms = ['short', 'long', 'choice', 'mark'] as const;
export type Form = (typeof forms)[number];

/** What a link of version 1 says. */
export interface Assignment {
  readonly version: 1;
  readonly title: string;
  readonly instructions: string;
  /** A calendar day, `2026-12-18`. */
  readonly due?: string;
  /** BCP 47 tag of the edition it was made in. */
  readonly language: string;
  /** `reading`: the passages stand in their whole chapters, the rest dimmed. */
  readonly mode: 'passages' | 'reading';
  readonly items: readonly Item[];
  /** Made once, when the assignment is begun: it stays what it is while its words are changed. See `newNonce`. */
  readonly nonce?: string;
}

/** What an assignment may hold at most. Lengths are in UTF-16 units, as `maxlength` counts. */
export const limits = {
  /** Characters of a whole link that a maker may hand out. */
  link: 2000,
  /** Characters of a payload that are still looked at. */
  payload: 8000,
  /** Bytes of JSON. */
  inflated: 64 * 1024,
  items: 60,
  title: 120,
  instructions: 2000,
  question: 500,
  options: 8,
  option: 120,
  id: 100,
  nonce: 16,
} as const;

/** What is wrong with a part of an assignment. */
export interface Fault {
  /** Where: `title`, `items.3.options.0`. */
  readonly path: string;
  readonly fault: 'type' | 'too-long' | 'too-many' | 'missing' | 'format' | 'duplicate';
  /** The most there may be, where that is the fault. */
  readonly limit?: number;
}

/** Whether an item is a question, of the chapter or the maker's own. */
export const isQuestion = (item: Item): item is Extract<Item, { kind: 'question' | 'own' }> =>
  item.kind === 'question' || item.kind === 'own';

/** Says which thing an item is: `passage us-perspective/drugs#two-tools`; a question's is `? ` and its id, whoever asks. */
export function keyOf(item: Item): string {
  switch (item.kind) {
    case 'chapter':
      return `chapter ${item.chapter}`;
    case 'passage':
      return `passage ${item.chapter}#${item.block}`;
    case 'question':
    case 'own':
      return `? ${item.id}`;
    default:
      return `${item.kind} ${item.id}`;
  }
}

const NONCE_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A name for a new assignment: six letters, a thousand million of them. */
export const newNonce = (random: Uint8Array = crypto.getRandomValues(new Uint8Array(6))): string =>
  [...random].map((byte) => NONCE_LETTERS[byte % NONCE_LETTERS.length]).join('');
