import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { datasetTypes } from './data/dataset-types.ts';
import { describedDatasets } from './data/datasets-on-disk.ts';

const output = fileURLToPath(new URL('datasets.generated.ts', import.meta.url));

/**
 * Writes the types of all datasets' rows beside this file.
 * @param content - path of the `content` folder
 * @throws Error with every problem of every description
 */
export function generateTypes(content: string): void {
  const text = datasetTypes(new Map(describedDatasets(content).map(({ id, description }) => [id, description])));
  // Written only when it changed: a new time stamp would restart the dev server.
  if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    generateTypes('content');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
