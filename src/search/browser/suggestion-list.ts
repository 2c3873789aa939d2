import type { Words } from '../../words/index.ts';
import type { Suggestion } from '../suggestions.ts';
import { make } from './dom.ts';

/** The parts of the page that a list of suggestions works with. */
export interface SuggestionView {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  /** Tells those who listen how many there are. */
  readonly told: HTMLSpanElement;
}

const OPTION = 'search-option';

/**
 * The list that a combobox controls (WAI-ARIA Authoring Practices, “editable combobox with
 * list autocomplete”): the cursor stays in the field, arrow keys move the choice.
 */
export class SuggestionList {
  readonly #view: SuggestionView;
  readonly #words: Words['search'];
  #offered: readonly Suggestion[] = [];
  #active = -1;

  constructor(view: SuggestionView, words: Words['search']) {
    this.#view = view;
    this.#words = words;
  }

  get isOpen(): boolean {
    return this.#offered.length > 0;
  }

  /** The one that is chosen, if any. */
  get active(): Suggestion | undefined {
    return this.#offered[this.#active];
  }

  /** Which suggestion an element of the list stands for. */
  at(target: Element): Suggestion | undefined {
    const option = target.closest('[role="option"]');
    return option ? this.#offered[[...this.#view.list.children].indexOf(option)] : undefined;
  }

  /** Offers these; none closes the list. */
  show(offered: readonly Suggestion[]): void {
    const { input, list, told } = this.#view;
    this.#offered = offered;
    list.replaceChildren(
      ...offered.map(({ kind, label }, index) =>
        make(
          'li',
          { role: 'option', id: `${OPTION}-${index}`, 'aria-selected': 'false' },
          make('span', { class: 'name' }, label),
          ' ',
          make('span', { class: 'kind' }, this.#words.kindOf[kind]),
        ),
      ),
    );
    list.hidden = offered.length === 0;
    input.setAttribute('aria-expanded', String(offered.length > 0));
    told.textContent = offered.length > 0 ? this.#words.suggestions(offered.length) : '';
    this.#choose(-1);
  }

  close(): void {
    if (this.isOpen) this.show([]);
  }

  /**
   * Moves the choice; before the first and after the last, nothing is chosen.
   * @returns whether the key was used: Up without a choice, and Down after the last, are not
   */
  move(step: 1 | -1): boolean {
    if (!this.isOpen || (step < 0 && this.#active < 0)) return false;
    const next = this.#active + step;
    this.#choose(next < this.#offered.length ? next : -1);
    return next < this.#offered.length;
  }

  #choose(index: number): void {
    const { input, list } = this.#view;
    this.#active = index;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${OPTION}-${index}`);
  }
}
