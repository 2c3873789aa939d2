import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parseCsv, toCsv } from '../../src/charts/data/csv.ts';
import { datasetTypes } from '../../src/charts/data/dataset-types.ts';
import { describedDatasets } from '../../src/charts/data/datasets-on-disk.ts';
import { ContentError } from '../../src/charts/data/content-error.ts';
import { readDataset } from '../../src/charts/data/read-dataset.ts';
import { readYaml } from '../../src/charts/data/read-yaml.ts';
import { dataset } from '../../src/schemas/dataset.ts';
import { readFileSync } from 'node:fs';

const description = dataset.parse({
  columns: [
    { name: 'year', type: 'year', min: 1990 },
    { name: 'counted_by', type: 'string', values: ['us', 'un'] },
    { name: 'hectares', type: 'integer', min: 0, max: 300000, required: false },
    { name: 'source', type: 'string', source: true },
  ],
  key: ['year', 'counted_by'],
  licence: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  retrieved: 2026,
});
const file = 'content/datasets/coca.csv';
const sources = new Set(['gao-2003', 'unodc-2006']);
const header = 'year,counted_by,hectares,source\n';

/** What an author is told about a table. */
function problemsIn(csv: string): readonly string[] {
  try {
    readDataset({ file, csv, description, sources });
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

describe('CSV', () => {
  test('reads quoted fields, doubled quotes, line breaks within them and CRLF', () => {
    expect(parseCsv('a,b\r\n"x, y","say ""so"""\r\n"two\nlines",\r\n', file)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, y', 'say "so"'] },
      { line: 3, cells: ['two\nlines', ''] },
    ]);
  });

  test('skips a byte order mark and blank lines, and needs no line end after the last row', () => {
    expect(parseCsv('\uFEFFa,b\n\n1,2', file).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, '1', '2'],
    ]);
  });

  test('names the line of a quotation mark that is not closed', () => {
    expect(() => parseCsv('a,b\n1,"2\n', file)).toThrow(`${file}:2: a quotation mark is not closed`);
  });

  test('writes what it reads', () => {
    const rows = [
      ['a', 'b'],
      ['x, y', 'say "so"'],
      [1, null],
    ];
    expect(parseCsv(toCsv(rows), file).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x, y', 'say "so"'],
      ['1', ''],
    ]);
  });
});

describe('A dataset', () => {
  test('gives numbers as numbers and empty cells as null', () => {
    const csv = `${header}2000,us,136200,gao-2003\n2000,un,,unodc-2006\n`;
    expect(readDataset({ file, csv, description, sources })).toEqual([
      { year: 2000, counted_by: 'us', hectares: 136200, source: 'gao-2003' },
      { year: 2000, counted_by: 'un', hectares: null, source: 'unodc-2006' },
    ]);
  });

  test('names an unknown column and the nearest one', () => {
    expect(problemsIn('year,counted_by,hectars,source\n')).toEqual([
      `${file}:1: unknown column “hectars”; expected year, counted_by, hectares, source; did you mean “hectares”?`,
    ]);
  });

  test.each([
    [
      '2000,us,"136,200",gao-2003',
      '“hectares”: expected a whole number from 0 to 300000, found “136,200”; did you mean “136200”?',
    ],
    [
      '2000,us,1362OO,gao-2003',
      '“hectares”: expected a whole number from 0 to 300000, found “1362OO”; did you mean “136200”?',
    ],
    ['2000,us,999999,gao-2003', '“hectares”: expected a whole number from 0 to 300000, found “999999”'],
    ['2000,usa,136200,gao-2003', '“counted_by”: expected one of us, un, found “usa”; did you mean “us”?'],
    ['00,us,136200,gao-2003', '“year”: expected a year of four digits of at least 1990, found “00”'],
    [',us,136200,gao-2003', '“year”: expected a year of four digits of at least 1990, found an empty cell'],
    [
      '2000,us,136200,gao-203',
      '“source”: expected a key of content/sources.bib, found “gao-203”; did you mean “gao-2003”?',
    ],
  ])('names file, line, row and column of a wrong cell: %s', (row, message) => {
    expect(problemsIn(`${header}2001,us,1,gao-2003\n${row}\n`)).toEqual([`${file}:3, row 2, column ${message}`]);
  });

  test('names a row that is too short, and one that stands there twice', () => {
    expect(problemsIn(`${header}2000,us,1,gao-2003\n2000,us,2,gao-2003\n2001,us\n`)).toEqual([
      `${file}:4, row 3: expected 4 cells (year, counted_by, hectares, source), found 2`,
      `${file}:4, row 3, column “source”: expected a key of content/sources.bib, found an empty cell`,
      `${file}:3, row 2: year, counted_by “2000, us” stands already in line 2`,
    ]);
  });
});

describe('YAML', () => {
  const schema = z.strictObject({ title: z.string(), labels: z.record(z.string(), z.string()) });

  test('names file, line and field of what does not fit', () => {
    expect(() => readYaml('a.yaml', 'title: A\nlabels:\n  one: 1\nlable: x\n', schema)).toThrow(
      'a.yaml:3: “labels.one”',
    );
    expect(() => readYaml('a.yaml', 'title: "A\n', schema)).toThrow(/^a\.yaml:\d: /u);
  });
});

describe('Types of rows', () => {
  test('are unions of the values that a column may hold', () => {
    expect(datasetTypes(new Map([['coca', description]]))).toContain(
      "readonly 'coca': {\n    readonly year: number;\n    readonly counted_by: 'us' | 'un';\n    readonly hectares: number | null;\n    readonly source: string;\n",
    );
  });

  test('are those of the datasets as they are', () => {
    const types = datasetTypes(new Map(describedDatasets('content').map(({ id, description: own }) => [id, own])));
    expect(readFileSync('src/charts/datasets.generated.ts', 'utf8')).toBe(types);
  });
});
