import { addressOf, readState, type SearchState } from './state.ts';

/**
 * Keeps a search in the page’s address. Typing changes one entry of the history; what
 * the reader settles on (Enter, a filter, a suggestion) stays in it, so that Back leads there.
 */
export class AddressKeeper {
  readonly #page: string;
  /** Whether the address at hand was typed and not yet settled on. */
  #isDraft = false;

  /** @param page - address of the search page */
  constructor(page: string) {
    this.#page = page;
  }

  /** What the address asks for. */
  read(): SearchState {
    this.#isDraft = false;
    return readState(new URLSearchParams(location.search));
  }

  /** Writes what is asked for. */
  write(state: SearchState, as: 'draft' | 'settled'): void {
    const address = addressOf(this.#page, state);
    if (this.#isDraft) history.replaceState(null, '', address);
    else if (address !== location.href) history.pushState(null, '', address);
    this.#isDraft = as === 'draft';
  }
}
