/** Event by which an element with drawings says that other series are brought out. */
export const seriesChange = 'chart-series-change';
/** What is left of a series that others are brought out of, in percent; `.faded` in `chart.css` says the same. */
export const seriesOpacity = 15;

/** Whether an element with drawings has a paint among those that are faded or hidden. */
export const isIn = (host: HTMLElement, state: 'faded' | 'hidden', paint: string): boolean =>
  host.dataset[state]?.split(' ').includes(paint) ?? false;

/** Which series of a chart are brought out. */
export interface Choice {
  /** Ids of series; none, and all are seen alike. */
  readonly chosen: readonly string[];
  /** Whether the others are hidden, not only paler. */
  readonly alone: boolean;
}

/**
 * What an address says of series: `?highlight=un,us&others=hidden`.
 * @param known - ids of the chart’s series; others are passed over
 */
export function choiceIn(search: string, known: readonly string[]): Choice {
  const parameters = new URLSearchParams(search);
  const named = parameters.get('highlight')?.split(',') ?? [];
  const chosen = known.filter((id) => named.includes(id));
  return { chosen, alone: chosen.length > 0 && parameters.get('others') === 'hidden' };
}

/** The query that says it, with its question mark; what else stands in the address stays. */
export function queryOf({ chosen, alone }: Choice, search = ''): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('highlight');
  parameters.delete('others');
  const rest = parameters.toString();
  // Ids are lower-case letters and hyphens: nothing in them needs escaping, and commas may stand in a query.
  const own = chosen.length === 0 ? '' : `highlight=${chosen.join(',')}${alone ? '&others=hidden' : ''}`;
  const query = [rest, own].filter(Boolean).join('&');
  return query === '' ? '' : `?${query}`;
}
