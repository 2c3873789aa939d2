import { nextDirection, order, type Direction, type SortValue } from './sort.ts';

/** `<sortable-table>`: makes the headings of the table within into buttons that sort its rows. */
class SortableTable extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const headings = [...this.querySelectorAll('thead th')];
    const body = this.querySelector('tbody');
    if (!body) return;
    const rows = [...body.rows];
    this.#listening = new AbortController();
    for (const [column, heading] of headings.entries()) {
      const button = heading.querySelector('button') ?? document.createElement('button');
      if (!button.isConnected) {
        button.type = 'button';
        button.append(...heading.childNodes);
        heading.append(button);
      }
      button.addEventListener(
        'click',
        () => {
          const now = heading.ariaSort;
          const direction = nextDirection(now === 'ascending' || now === 'descending' ? now : undefined);
          for (const other of headings) other.ariaSort = null;
          heading.ariaSort = direction ?? null;
          this.#sort(body, rows, column, direction);
        },
        { signal: this.#listening.signal },
      );
    }
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #sort(body: HTMLTableSectionElement, rows: readonly HTMLTableRowElement[], column: number, to: Direction): void {
    const values = rows.map((row): SortValue => {
      const cell = row.cells[column];
      const { value } = cell?.dataset ?? {};
      if (value === '') return undefined;
      return value === undefined ? cell?.textContent.trim() : Number(value);
    });
    const { lang } = document.documentElement;
    body.append(...order(values, to, lang).flatMap((index) => rows[index] ?? []));
  }
}

if (!customElements.get('sortable-table')) customElements.define('sortable-table', SortableTable);
