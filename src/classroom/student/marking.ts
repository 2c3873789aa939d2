import type { Mark } from '../answers/answer.ts';
import type { Reading } from './groups.ts';
import { wrapSentences, type Sentence } from './sentences.ts';

/** A sentence that a question may ask to mark. */
export interface Markable extends Sentence {
  readonly place: string;
}

export const isSame = (a: Mark, b: Mark): boolean => a.place === b.place && a.text === b.text;

/** The sentences of a group's texts, and which question they are being marked for. */
export class Marking {
  readonly sentences: Markable[] = [];
  /** Id of the question that a click in the text marks for. */
  active: string | undefined;
  readonly #listeners = new Set<(clicked?: Markable) => void>();
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  /** Calls when there are more sentences, when another question is active, and when a sentence is clicked. */
  onChange(listener: (clicked?: Markable) => void): void {
    this.#listeners.add(listener);
  }

  /** Takes in a text that stands on the page now. */
  add(reading: Reading, content: HTMLElement, signal: AbortSignal): void {
    const within = reading.kind === 'chapter' && reading.blocks ? '[data-assigned]' : '';
    const source = 'chapter' in reading ? reading.chapter : `${reading.kind} ${reading.id}`;
    for (const block of content.querySelectorAll<HTMLElement>(
      '[data-voice][data-block]:not(h3, h4, figure[data-chart])',
    )) {
      if (within !== '' && !block.closest(within) && !block.querySelector(within)) continue;
      const place = `${source}#${block.dataset['block'] ?? ''}`;
      this.sentences.push(...wrapSentences(block, this.#language).map((sentence) => ({ ...sentence, place })));
    }
    content.addEventListener(
      'click',
      (event) => {
        // A click on a link follows it; one that ends a selection of words marks nothing.
        if (
          !(event.target instanceof Element) ||
          event.target.closest('a, summary') ||
          getSelection()?.isCollapsed === false
        )
          return;
        const part = event.target.closest('.sentence');
        const sentence = this.sentences.find(({ parts }) => parts.some((each) => each === part));
        if (sentence) this.#tell(sentence);
      },
      { signal },
    );
    this.#tell();
  }

  /** Makes a question the one that is being marked for. */
  choose(id: string): void {
    this.active = id;
    this.#tell();
  }

  /** Shows which sentences are marked for the active question. */
  paint(marks: readonly Mark[]): void {
    for (const sentence of this.sentences) {
      const marked = marks.some((mark) => isSame(mark, sentence));
      for (const part of sentence.parts) part.toggleAttribute('data-marked', marked);
    }
  }

  #tell(clicked?: Markable): void {
    for (const listener of this.#listeners) listener(clicked);
  }
}
