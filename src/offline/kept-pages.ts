import { stored } from './device.ts';
import { pageList } from './page-list.ts';

/** `<kept-pages>`: lists what can be read without a connection, and asks for the page again on request. */
class KeptPages extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const again = this.querySelector('button');
    again?.addEventListener(
      'click',
      () => {
        location.reload();
      },
      { signal: this.#abort.signal },
    );
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async #show(): Promise<void> {
    const { pages } = await stored(document.documentElement.lang).catch(() => ({ pages: [] }));
    const status = this.querySelector('[role=status]');
    if (pages.length === 0) {
      if (status) status.textContent = this.dataset['none'] ?? '';
    } else status?.replaceWith(pageList(pages));
  }
}

if (!customElements.get('kept-pages')) customElements.define('kept-pages', KeptPages);
