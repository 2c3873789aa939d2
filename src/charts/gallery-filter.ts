/**
 * `<chart-filter>`: a form that shows only some charts of the gallery beside
 * it. The address says which, so that a choice can be passed on.
 */
class ChartFilter extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const parameters = new URLSearchParams(location.search);
    for (const select of this.#selects) {
      const wanted = parameters.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    this.#show();
    this.addEventListener(
      'change',
      () => {
        this.#remember();
        this.#show();
      },
      { signal },
    );
    this.addEventListener(
      'reset',
      () => {
        for (const select of this.#selects) select.value = '';
        this.#remember();
        this.#show();
        this.#selects[0]?.focus();
      },
      { signal },
    );
    this.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  /** Puts the choice into the address. */
  #remember(): void {
    const parameters = new URLSearchParams(location.search);
    for (const { name, value } of this.#selects) {
      if (value === '') parameters.delete(name);
      else parameters.set(name, value);
    }
    const query = parameters.toString();
    history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  }

  /** Shows the charts that have all that is chosen, the sections that have such charts, and says how many there are. */
  #show(): void {
    const charts = [...document.querySelectorAll<HTMLElement>('[data-gallery] [data-kind]')];
    for (const chart of charts)
      chart.hidden = !this.#selects.every(
        ({ name, value }) => value === '' || (chart.dataset[name] ?? '').split(' ').includes(value),
      );
    for (const section of document.querySelectorAll<HTMLElement>('[data-gallery] section'))
      section.hidden = section.querySelector('[data-kind]:not([hidden])') === null;
    const shown = charts.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector<HTMLElement>('[role=status]');
    const { says = '', none = '' } = status?.dataset ?? {};
    if (status)
      status.textContent =
        shown === 0 ? none : says.replace('{shown}', String(shown)).replace('{total}', String(charts.length));
    const reset = this.querySelector<HTMLButtonElement>('[type=reset]');
    if (reset) reset.disabled = this.#selects.every(({ value }) => value === '');
  }
}

if (!customElements.get('chart-filter')) customElements.define('chart-filter', ChartFilter);
