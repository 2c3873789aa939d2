import { AddressKeeper } from './address-keeper.ts';
import { suggest, type Suggestion } from '../suggestions.ts';
import { base, connect, loadSuggestions } from './connect.ts';
import { forget, readRecent, recentKey, remember } from './recent.ts';
import { prepare, say, showError, showRecent, type Setting } from './render.ts';
import { readForm, type SearchState } from './state.ts';
import { SuggestionList } from './suggestion-list.ts';
import { makeView, MORE } from './view.ts';
import { searchWords } from './words.ts';

/** How many hits are read at first. */
const FIRST = 5;
/** Milliseconds without a key before typing is answered. */
const PAUSE = 120;
/** Milliseconds before the reader is told to wait. */
const PATIENCE = 250;

const storage = (): Storage => localStorage;

const NOTHING: SearchState = { query: '', parts: [], kinds: [], mention: '' };

/**
 * `<site-search data-page data-glossary>`: the search box with its results. With
 * `data-linked`, the page’s address says what is asked for, and Back goes back to what was.
 */
export class SiteSearch extends HTMLElement {
  #abort = new AbortController();
  #setting: Setting | undefined;
  #keeper: AddressKeeper | undefined;
  #suggestions: SuggestionList | undefined;
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
    this.#suggestions = new SuggestionList(view, words);
    this.#setting = { view, words, page, glossary, isPage: linked !== undefined };
    this.replaceChildren(view.form, view.status, view.notes, view.hits, view.after);
    view.form.addEventListener('input', this.#change, { signal });
    view.form.addEventListener('submit', this.#submit, { signal });
    view.input.addEventListener('focus', this.#warm, { signal });
    view.input.addEventListener('keydown', this.#pick, { signal });
    /* Pressing an option leaves the cursor in the field. */
    view.list.addEventListener(
      'pointerdown',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    this.addEventListener('keydown', this.#move, { signal });
    this.addEventListener('click', this.#press, { signal });
    if (linked === undefined) {
      void this.#answer();
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
    void loadSuggestions(document.documentElement.lang);
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
    if (isTyping) void this.#offer();
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
    this.#suggestions?.close();
    this.#settle();
    void this.#answer().then(() => {
      this.#hits[0]?.focus();
    });
  };

  /** Offers places whose names fit what is in the field by now. */
  async #offer(): Promise<void> {
    const all = await loadSuggestions(document.documentElement.lang);
    if (this.#setting) this.#suggestions?.show(suggest(this.#setting.view.input.value, all));
  }

  /** Arrow keys choose a suggestion, Enter takes it, Escape leaves it. */
  readonly #pick = (event: KeyboardEvent): void => {
    const suggestions = this.#suggestions;
    if (!suggestions?.isOpen || event.isComposing) return;
    const { active } = suggestions;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!suggestions.move(event.key === 'ArrowDown' ? 1 : -1)) return;
    } else if (event.key === 'Enter' && active) this.#take(active);
    else if (event.key === 'Escape' && (active || this.#keeper)) suggestions.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A term is searched for; a chapter or chart is gone to. */
  #take({ kind, label, url }: Suggestion): void {
    this.#suggestions?.close();
    if (kind !== 'term') {
      location.assign(base + url);
      return;
    }
    this.#ask({ ...NOTHING, query: label });
    this.#settle();
  }

  /** What is asked for now stays in the address, and among the recent searches. */
  #settle(): void {
    this.#keeper?.write(this.#state, 'settled');
    remember(storage, this.#recent, this.#state.query);
  }

  get #recent(): string {
    return recentKey(base, document.documentElement.lang);
  }

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
    if (!(event.target instanceof Element)) return;
    const suggestion = this.#suggestions?.at(event.target);
    if (suggestion) this.#take(suggestion);
    if (event.target.closest('[data-search-result]')) remember(storage, this.#recent, this.#state.query);
    const button = event.target.closest('button');
    if (!button) return;
    const { ask, reset, retry, more, forget: isForgotten } = button.dataset;
    if (more !== undefined) void this.#showMore();
    else if (retry !== undefined) void this.#answer();
    else if (isForgotten !== undefined) {
      forget(storage, this.#recent);
      void this.#answer();
      this.#setting?.view.input.focus();
    } else if (ask !== undefined || reset !== undefined) {
      this.#ask({ ...NOTHING, query: ask ?? this.#state.query });
      this.#settle();
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
      showRecent(setting, readRecent(storage, this.#recent));
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
