import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedChart } from '../charts/assemble.ts';
import { checkCharts, datasetProblems } from '../charts/check-on-disk.ts';
import { readBibliography } from '../citation/bibliography.ts';
import { checkEditions, readEditions } from './content/index.ts';
import type { Edition } from './edition/edition.ts';
import { readFiles } from './edition/read-files.ts';
import { checkFiles } from './files/index.ts';
import { atPlace, type Problem } from './problem.ts';

/** What an author is told, and whether the site can be shown all the same. */
export interface Findings {
  readonly problems: readonly Problem[];
  /** Something could not be read: pages that need it cannot be made. */
  readonly isUnreadable: boolean;
  /** The charts of all languages, drawn; none where the problems begin before them. */
  readonly charts: readonly PublishedChart[];
  /** All languages; none where something could not be read. */
  readonly editions: readonly Edition[];
}

/**
 * Everything that is wrong in what authors write. Goes from the files as they lie
 * there to what they say of each other, and stops where something is wrong: what
 * comes after would follow from it.
 * @param root - the project’s folder
 * @param first - the language whose pages have no prefix
 */
export async function checkProject(root: string, first: string): Promise<Findings> {
  const content = path.join(root, 'content');
  const onDisk = checkFiles(root, first);
  if (onDisk.length > 0) return { problems: onDisk, isUnreadable: true, charts: [], editions: [] };
  const files = readFiles(content);
  const { editions, problems } = readEditions(files);
  const read = [...problems, ...datasetProblems(content), ...bibliographyProblems(content)];
  if (read.length > 0) return { problems: read, isUnreadable: true, charts: [], editions: [] };
  const said = checkEditions(files, editions);
  if (said.length > 0) return { problems: said, isUnreadable: false, charts: [], editions };
  return { ...(await checkCharts(content, editions)), isUnreadable: false, editions };
}

function bibliographyProblems(content: string): Problem[] {
  const file = 'content/sources.bib';
  try {
    readBibliography(readFileSync(path.join(content, '..', file), 'utf8'), file);
    return [];
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n').map(atPlace);
  }
}
