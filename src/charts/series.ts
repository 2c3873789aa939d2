import { contextFor } from './context.ts';
import type { PublishedChart } from './published.ts';
import { named, type Token } from './theme.ts';

/** What a reader can bring out of a chart: series of one paint, which belong together. */
export interface SeriesGroup {
  /** Id of the first one’s label; stands in addresses. */
  readonly id: string;
  readonly label: string;
  readonly paint: Token;
}

/** Paints of series only: the others are of axes and notes too. */
const ofSeries = /^(?:s\d|quiet)$/u;

/** The series of a chart that can be told apart by their paint; none where there are not at least two. */
export function seriesOf({ definition, dataset, drawing }: PublishedChart): readonly SeriesGroup[] {
  const { picture } = definition;
  const { label } = contextFor(dataset.rows, drawing, named, 'wide');
  const all: readonly { readonly name: string; readonly paint: Token }[] =
    picture.kind === 'lines' ? picture.series : picture.kind === 'stacks' ? picture.parts : [];
  const groups = [...Map.groupBy(all, ({ paint }) => paint)].filter(([paint]) => ofSeries.test(paint));
  if (groups.length < 2) return [];
  return groups.map(([paint, members]) => {
    const labels = [...new Set(members.map(({ name }) => label(name).replaceAll('\n', ' ')))];
    // “United States” says “United States, larger search area” too.
    const short = labels.filter((text) => !labels.some((other) => other !== text && text.startsWith(other)));
    return { id: members[0]?.name ?? paint, label: short.join(', '), paint };
  });
}
