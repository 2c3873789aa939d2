/**
 * `<chart-figure>`: the picture of a chart, which becomes a live chart when a
 * reader turns to it: with the pointer, a tap, or the keyboard. Until then it
 * loads nothing.
 */
class ChartFigure extends HTMLElement {
  #end: (() => void) | undefined;
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const { namedBy = '', describedBy = '' } = this.dataset;
    this.tabIndex = 0;
    this.role = 'application';
    this.setAttribute('aria-labelledby', namedBy);
    this.setAttribute('aria-describedby', describedBy);
    this.#wait();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#end?.();
  }

  /** Listens for a reader's intent, then loads; what the reader does meanwhile is done again when the chart is there. */
  #wait(): void {
    this.#listening = new AbortController();
    let last: Event | undefined;
    for (const intent of ['pointerenter', 'focus', 'keydown', 'click']) {
      this.addEventListener(
        intent,
        (event) => {
          if (event instanceof KeyboardEvent && !event.key.startsWith('Arrow')) return;
          if (!last) void this.#begin(() => last);
          last = event;
        },
        { signal: this.#listening.signal },
      );
    }
  }

  async #begin(intent: () => Event | undefined): Promise<void> {
    try {
      const { mount } = await import('./live/mount.ts');
      const end = await mount(this, () => {
        this.#end = undefined;
        this.#wait();
      });
      this.#listening?.abort();
      this.#end = end;
      if (!this.isConnected) end();
      const event = intent();
      if (event instanceof KeyboardEvent) this.dispatchEvent(new KeyboardEvent('keydown', event));
      else if (event instanceof MouseEvent) this.dispatchEvent(new MouseEvent('click', event));
    } catch {
      // Without the network the picture stays what it is.
      this.#listening?.abort();
      this.#wait();
    }
  }
}

if (!customElements.get('chart-figure')) customElements.define('chart-figure', ChartFigure);
