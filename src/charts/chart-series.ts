import { choiceIn, queryOf, seriesChange, type Choice } from './series-state.ts';

/**
 * `<chart-series>`: buttons that bring out series of the chart that
 * `data-for` names, in its picture and alive. The address says which, so that
 * it can be passed on; code for embedding on the page says so too.
 */
class ChartSeries extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const ids = this.#buttons.map(({ dataset }) => dataset['series'] ?? '');
    this.#show(choiceIn(location.search, ids));
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-series]') : null;
        if (!button) return;
        button.ariaPressed = String(button.ariaPressed !== 'true');
        this.#choose();
      },
      { signal },
    );
    this.addEventListener(
      'change',
      () => {
        this.#choose();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-series]')];
  }

  get #others(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  /** What the reader has chosen goes into the address and is shown. */
  #choose(): void {
    const chosen = this.#buttons
      .filter(({ ariaPressed }) => ariaPressed === 'true')
      .map(({ dataset }) => dataset['series'] ?? '');
    const choice = { chosen, alone: chosen.length > 0 && (this.#others?.checked ?? false) };
    history.replaceState(history.state, '', `${location.pathname}${queryOf(choice, location.search)}${location.hash}`);
    this.#show(choice);
  }

  #show(choice: Choice): void {
    const { chosen, alone } = choice;
    const others = this.#others;
    if (others) {
      others.disabled = chosen.length === 0;
      others.checked = alone;
    }
    const back: string[] = [];
    for (const button of this.#buttons) {
      const pressed = chosen.includes(button.dataset['series'] ?? '');
      button.ariaPressed = String(pressed);
      if (!pressed && chosen.length > 0) back.push(button.dataset['paint'] ?? '');
    }
    const host = document.getElementById(this.dataset['for'] ?? '')?.querySelector<HTMLElement>('.drawings');
    if (!host) return;
    host.dataset['faded'] = alone ? '' : back.join(' ');
    host.dataset['hidden'] = alone ? back.join(' ') : '';
    for (const { dataset } of this.#buttons) {
      const paint = dataset['paint'] ?? '';
      for (const mark of host.querySelectorAll(`.f-${paint}, .k-${paint}`)) {
        mark.classList.toggle('faded', !alone && back.includes(paint));
        mark.classList.toggle('gone', alone && back.includes(paint));
      }
    }
    host.dispatchEvent(new Event(seriesChange));
    for (const code of document.querySelectorAll('[data-embed-code]'))
      code.textContent = code.textContent.replace(/(src="[^"?]*)[^"]*"/u, (_, before: string) => {
        return `${before}${queryOf(choice).replaceAll('&', '&amp;')}"`;
      });
  }
}

if (!customElements.get('chart-series')) customElements.define('chart-series', ChartSeries);
