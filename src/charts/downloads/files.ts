import { absolute, address } from '../../book/address.ts';
import { bookOf } from '../../book/entries.ts';
import { sourceOf } from '../../citation/sources.ts';
import { plainLine } from '../../markdown/inline.ts';
import { words } from '../../words/index.ts';
import { chartsOf, type PublishedChart } from '../published.ts';
import { chartFile, dataResource, type DataResource } from './data-resource.ts';
import { standalonePicture } from './picture.ts';
import { pngFonts, toPng } from './png.ts';

/** A source as a data package names it: its own address, or its place in the bibliography where the site knows its own. */
function named(key: string, language: string): { readonly title: string; readonly path?: string } {
  const { csl } = sourceOf(key);
  const path = csl.URL ?? absolute(address(`/sources/#${key}`, language));
  return { title: csl.title, ...(path !== undefined && { path }) };
}

/** A date as the standard wants it: with a time, which is midnight; only a whole date has one. */
const timeOf = (date: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date) ? `${date}T00:00:00Z` : undefined;

const resourceOf = (chart: PublishedChart): DataResource => dataResource(chart, (key) => named(key, chart.language));

/** The table of a chart. */
export const csvOf = (chart: PublishedChart): Promise<string> => Promise.resolve(chart.dataset.csv);

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The table with its description, and what the live chart needs. */
export const jsonOf = (chart: PublishedChart): Promise<string> =>
  Promise.resolve(json(chartFile(chart, resourceOf(chart))));

async function picture(
  chart: PublishedChart,
  fonts?: { readonly sans: string; readonly serif: string },
): Promise<string> {
  const { id, language, definition, dataset, drawing, words: own } = chart;
  const book = await bookOf(language);
  const page = absolute(address(`/charts/${id}/`, language));
  const { charts } = words(language);
  const lines = [
    `${charts.source}: ${plainLine(own.source)}`,
    [charts.from(book.title), page].filter(Boolean).join(', '),
  ];
  return standalonePicture(
    { id: `chart-${id}`, definition, rows: dataset.rows, words: drawing, layout: 'wide' },
    {
      title: plainLine(own.title),
      subtitle: plainLine(own.subtitle),
      summary: plainLine(own.summary),
      lines: own.note === undefined ? lines : [plainLine(own.note), ...lines],
    },
    fonts,
  );
}

/** The picture as a file that stands alone. */
export const svgOf = (chart: PublishedChart): Promise<string> => picture(chart);

/** The same picture in pixels, at twice its size. */
export const pngOf = async (chart: PublishedChart): Promise<Buffer<ArrayBuffer>> =>
  toPng(await picture(chart, pngFonts));

/**
 * All tables of a language in one package.
 * @see https://datapackage.org/standard/data-package/
 */
export async function dataPackageOf(language: string): Promise<string> {
  const book = await bookOf(language);
  const charts = await chartsOf(language);
  const homepage = absolute(address('/charts/', language));
  const created = timeOf(book.edition.date);
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'charts',
    title: words(language).charts.dataPackage(book.title),
    description: words(language).charts.standfirst,
    version: String(book.edition.number),
    ...(created !== undefined && { created }),
    ...(homepage !== undefined && { homepage }),
    contributors: [{ title: book.author, roles: ['publisher'] }],
    resources: charts.map((chart) => ({
      ...resourceOf(chart),
      path: `${chart.id}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
    })),
  });
}
