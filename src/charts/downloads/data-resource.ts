import type { Column } from '../../schemas/dataset.ts';
import type { DrawingWords } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import type { Dataset, PublishedChart } from '../published.ts';
import { sourcesOf } from '../check-chart.ts';

/** A field of a table, as Frictionless Table Schema describes it. */
export interface FieldDescriptor {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'number' | 'integer' | 'year';
  readonly unit?: string;
  readonly constraints: Readonly<Record<string, unknown>>;
  /** Ids of values and what they mean. */
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
}

/**
 * A table with its description.
 * @see https://datapackage.org/standard/data-resource/
 */
export interface DataResource {
  readonly name: string;
  readonly type: 'table';
  readonly title: string;
  readonly description: string;
  readonly licenses: readonly { readonly name: string; readonly path: string; readonly title: string }[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly schema: {
    readonly fields: readonly FieldDescriptor[];
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
  };
}

/** A chart's JSON: the table, its description, and the words that its picture needs. */
export interface ChartFile extends DataResource {
  readonly data: readonly Row[];
  readonly chart: DrawingWords & { readonly title: string; readonly subtitle: string };
}

/**
 * Describes a chart's table.
 * @param sourceOf - title and, if there is one, full address of a source
 */
export function dataResource(
  chart: PublishedChart,
  sourceOf: (key: string) => { readonly title: string; readonly path?: string },
): DataResource {
  const { dataset } = chart;
  const { description, words } = dataset;
  return {
    name: chart.id,
    type: 'table',
    title: words.title,
    description: [words.description, ...Object.values(words.notes)].join(' '),
    licenses: [{ name: description.licence.name, path: description.licence.url, title: words.licence }],
    sources: sourcesOf(chart).map(sourceOf),
    schema: {
      fields: description.columns.map((column) => field(dataset, column)),
      primaryKey: description.key,
      missingValues: [''],
    },
  };
}

function field({ words }: Dataset, { name, type, unit, min, max, required, values }: Column): FieldDescriptor {
  return {
    name,
    title: words.columns[name] ?? name,
    type,
    ...(unit !== undefined && { unit: words.units[unit] ?? unit }),
    constraints: {
      required,
      ...(min !== undefined && { minimum: min }),
      ...(max !== undefined && { maximum: max }),
      ...(values && { enum: values }),
    },
    ...(values && { categories: values.map((value) => ({ value, label: words.values[name]?.[value] ?? value })) }),
  };
}

/** The JSON of a chart. */
export const chartFile = (chart: PublishedChart, resource: DataResource): ChartFile => ({
  ...resource,
  data: chart.dataset.rows,
  chart: { title: chart.words.title, subtitle: chart.words.subtitle, ...chart.drawing },
});
