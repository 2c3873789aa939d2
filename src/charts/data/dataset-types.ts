import type { Column, DatasetDescription } from '../../schemas/dataset.ts';

/**
 * TypeScript types of datasets' rows, so that a chart which names a wrong
 * column or value does not compile.
 * @param datasets - descriptions by dataset id
 * @returns the text of `datasets.generated.ts`
 */
export function datasetTypes(datasets: ReadonlyMap<string, DatasetDescription>): string {
  const entries = [...datasets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, { columns }]) =>
        `  readonly '${id}': {\n${columns.map((column) => `    readonly ${column.name}: ${typeOf(column)};\n`).join('')}  };\n`,
    );
  return `// Written by generate-types.ts from content/datasets; changes here are lost.\n/** Rows of the datasets, by dataset id. */\nexport interface Datasets {\n${entries.join('')}}\n`;
}

function typeOf({ type, values, required }: Column): string {
  const full = type !== 'string' ? 'number' : values ? values.map((value) => `'${value}'`).join(' | ') : 'string';
  return required ? full : `${full} | null`;
}
