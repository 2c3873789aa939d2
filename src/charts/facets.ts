import type { PublishedChart } from './published.ts';

/** A value that charts can be chosen by. */
export interface FacetOption {
  readonly id: string;
  readonly label: string;
  /** How many charts have it. */
  readonly count: number;
}

/** By what charts can be chosen; each is an attribute of a chart in the gallery and a parameter of its address. */
export const facets = ['part', 'country', 'kind'] as const;
export type Facet = (typeof facets)[number];

/** The ids of a chart in a facet. */
export function facetsOf({ words, definition }: PublishedChart): Readonly<Record<Facet, readonly string[]>> {
  return { part: [words.part], country: words.countries, kind: [definition.picture.kind] };
}

/**
 * The values of a facet that charts have, with how many.
 * @param labels - ids with their labels, in the order in which they are offered
 */
export function optionsOf(
  charts: readonly PublishedChart[],
  facet: Facet,
  labels: Iterable<readonly [id: string, label: string]>,
): readonly FacetOption[] {
  return [...labels]
    .map(([id, label]) => ({
      id,
      label,
      count: charts.filter((chart) => facetsOf(chart)[facet].includes(id)).length,
    }))
    .filter(({ count }) => count > 0);
}
