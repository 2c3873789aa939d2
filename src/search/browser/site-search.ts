import { AddressKeeper } from './address-keeper.ts';
import { connect } from './connect.ts';
import { clear, prepare, say, showError, type Setting } from './render.ts';
import { readForm, type SearchState } from './state.ts';
import { makeView, MORE } from './view.ts';
import { searchWords } from './words.ts';

/** How many hits are read at first. */
const FIRST = 5;
/** Milliseconds without a key before typing is answered. */
const PAUSE = 120;
/** Milliseconds before the reader is told to wait. */
const PATIENCE = 250;

const NOTHING: SearchState = { query: '', parts: [], kinds: [] };

/**
 * `<site-search data-page data-glossary>`: the search box with its results. With
 * `data-linked`, the page’s address says what is asked for, and Back goes back to what was.
 */
export class SiteSearch extends HTMLElement {
  #abort = new AbortController();
  #setting: Setting | undefined;
  #keeper: AddressKeeper | undefined;
  #state = NOTHING;
  #limit = FIRST;
  #timer = 0;
  /** Counts questions, so that a late answer to an earlier one is dropped. */
  #turn = 0;

  connectedCallback(): void {
    void this.#start(this.#abort.signal);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Puts the cursor into the field, with what was typed selected. */
  override focus(): void {
    this.#setting?.view.input.focus();
    this.#setting?.view.input.select();
  }

  async #start(signal: AbortSignal): Promise<void> {
    const words = await searchWords(document.documentElement.lang);
    if (signal.aborted) return;
    const { page = '', glossary = '', linked } = this.dataset;
    const view = makeView(words, page);
    this.#setting = { view, words, page, glossary, isPage: linked !== undefined };
    this.replaceChildren(view.form, view.status, view.notes, view.hits, view.after);
    view.form.addEventListener('input', this.#change, { signal });
    view.form.addEventListener('submit', this.#submit, { signal });
    view.input.addEventListener('focus', this.#warm, { signal });
    this.addEventListener('keydown', this.#move, { signal });
    this.addEventListener('click', this.#press, { signal });
    if (linked === undefined) {
      this.focus();
      return;
    }
    this.#keeper = new AddressKeeper(page);
    addEventListener('popstate', this.#readAddress, { signal });
    this.#readAddress();
  }

  get #hits(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-search-result]')];
  }

  /** Loads search once the reader means to search; a failure shows when there is something to answer. */
  readonly #warm = (): void => {
    connect(document.documentElement.lang).catch(() => undefined);
  };

  readonly #readAddress = (): void => {
    if (this.#keeper) this.#ask(this.#keeper.read());
  };

  /** Takes over what was typed or ticked; typing is answered when it pauses. */
  readonly #change = (event: Event): void => {
    if (!this.#setting) return;
    const { form, input } = this.#setting.view;
    this.#state = readForm(form);
    this.#limit = FIRST;
    const isTyping = event.target === input;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () => {
        this.#keeper?.write(this.#state, isTyping ? 'draft' : 'settled');
        void this.#answer();
      },
      isTyping ? PAUSE : 0,
    );
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#keeper?.write(this.#state, 'settled');
    void this.#answer().then(() => {
      this.#hits[0]?.focus();
    });
  };

  /** Arrow keys go from the field into the results and back. */
  readonly #move = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#setting?.view.input, ...this.#hits];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };

  readonly #press = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const { ask, reset, retry, more } = button.dataset;
    if (more !== undefined) void this.#showMore();
    else if (retry !== undefined) void this.#answer();
    else if (ask !== undefined || reset !== undefined) {
      this.#ask({ ...NOTHING, query: ask ?? this.#state.query });
      this.#keeper?.write(this.#state, 'settled');
      this.#setting?.view.input.focus();
    }
  };

  #ask(state: SearchState): void {
    this.#state = state;
    this.#limit = FIRST;
    if (this.#setting) this.#setting.view.input.value = state.query;
    void this.#answer();
  }

  async #showMore(): Promise<void> {
    const before = new Set(this.#hits.map(({ href }) => href));
    this.#limit += MORE;
    await this.#answer();
    this.#hits.find(({ href }) => !before.has(href))?.focus();
  }

  async #answer(): Promise<void> {
    const turn = ++this.#turn;
    const setting = this.#setting;
    if (!setting) return;
    if (this.#state.query.trim() === '') {
      clear(setting);
      return;
    }
    const waiting = setTimeout(() => {
      say(setting, setting.words.loading);
    }, PATIENCE);
    try {
      const session = await connect(document.documentElement.lang);
      const show = await prepare(setting, session, this.#state, this.#limit);
      if (turn === this.#turn) show();
    } catch (error) {
      if (turn === this.#turn) showError(setting, error);
    } finally {
      clearTimeout(waiting);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'site-search': SiteSearch;
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
