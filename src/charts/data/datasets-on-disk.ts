import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bibKeys } from '../../markdown/known.ts';
import { dataset as schema, type DatasetDescription } from '../../schemas/dataset.ts';
import { ContentError } from './content-error.ts';
import { readDataset, type Row } from './read-dataset.ts';
import { readYaml } from './read-yaml.ts';

/** A dataset's two files, its description read. */
interface DescribedDataset {
  readonly id: string;
  readonly description: DatasetDescription;
  readonly csv: string;
}

/**
 * Reads the descriptions of all datasets of a `content` folder, not yet their cells.
 * @throws ContentError with every problem of every description
 */
export function describedDatasets(content: string): readonly DescribedDataset[] {
  const folder = path.join(content, 'datasets');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(?:csv|yaml)$/u.test(file)) : [];
  const ids = [...new Set(files.map((file) => file.replace(/\.\w+$/u, '')))].sort();
  return collect(ids, (id) => {
    const read = (ending: string): string => {
      if (files.includes(`${id}.${ending}`)) return readFileSync(path.join(folder, `${id}.${ending}`), 'utf8');
      throw new ContentError([
        `content/datasets/${id}.${ending}: the file is missing; a dataset is a .csv with a .yaml of the same name beside it`,
      ]);
    };
    return { id, description: readYaml(`content/datasets/${id}.yaml`, read('yaml'), schema), csv: read('csv') };
  });
}

/**
 * Checks every cell of every dataset of a `content` folder.
 * @returns the rows by dataset id
 * @throws ContentError with every problem of every file
 */
export function checkDatasets(content: string): ReadonlyMap<string, readonly Row[]> {
  const bib = path.join(content, 'sources.bib');
  const sources = new Set(existsSync(bib) ? bibKeys(readFileSync(bib, 'utf8')) : []);
  return new Map(
    collect(describedDatasets(content), ({ id, description, csv }) => [
      id,
      readDataset({ file: `content/datasets/${id}.csv`, csv, description, sources }),
    ]),
  );
}

/** Does one thing after the other and tells all that went wrong at once. */
function collect<Input, Output>(inputs: readonly Input[], make: (input: Input) => Output): Output[] {
  const problems: string[] = [];
  const outputs = inputs.flatMap((input) => {
    try {
      return [make(input)];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ContentError(problems);
  return outputs;
}
