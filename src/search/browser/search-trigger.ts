import type {} from './events.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** `/` outside of fields, Ctrl K or ⌘ K anywhere. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  return event.ctrlKey || event.metaKey
    ? event.key.toLowerCase() === 'k'
    : event.key === '/' && !isTyping(event.target);
}

/**
 * `<search-trigger>`: turns the link to the search page into an opener of the search
 * dialog. The dialog’s script lies in a template until it is wanted, so that a page
 * fetches nothing of search before; where it cannot be loaded, the link is followed.
 */
class SearchTrigger extends HTMLElement {
  #abort = new AbortController();
  #script: Promise<void> | undefined;

  connectedCallback(): void {
    const { signal } = this.#abort;
    const open = (event: Event) => {
      event.preventDefault();
      void this.#open();
    };
    this.addEventListener(
      'click',
      (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) open(event);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (isShortcut(event)) open(event);
      },
      { signal },
    );
    /* A hit’s link carries the words to mark: see `arrival.ts`. */
    if (location.search.includes('mark=')) void this.#load();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Runs the script of the template once. */
  #load(): Promise<void> {
    this.#script ??= new Promise((resolve, reject) => {
      const template = document.querySelector<HTMLTemplateElement>('[data-search-script]');
      const source = template?.content.querySelector('script');
      const script = document.createElement('script');
      script.type = 'module';
      script.src = source?.getAttribute('src') ?? '';
      script.addEventListener('load', () => {
        resolve();
      });
      script.addEventListener('error', reject);
      document.head.append(script);
    });
    return this.#script;
  }

  async #open(): Promise<void> {
    const page = this.querySelector('a')?.href;
    if (page === undefined) return;
    try {
      await this.#load();
      document.dispatchEvent(new CustomEvent('search-open', { detail: page }));
    } catch {
      location.assign(page);
    }
  }
}

if (!customElements.get('search-trigger')) customElements.define('search-trigger', SearchTrigger);
