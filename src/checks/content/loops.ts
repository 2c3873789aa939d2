import type { Entry, Path } from '../edition/entry.ts';
import type { Edition } from '../edition/edition.ts';
import type { Problem } from '../problem.ts';

/** What is worth seeing next leads on: not to itself, and to each place once. */
export const loops = ({ terms, chapters, charts }: Edition): Problem[] => [
  ...terms.flatMap((entry) => ofList(entry, 'see', entry.data.see)),
  ...chapters.flatMap((entry) => ofList(entry, 'related', entry.data.related)),
  ...charts.flatMap((entry) => ofList(entry, 'related', entry.data.related)),
];

const ofList = (entry: Entry<unknown>, field: string, ids: readonly string[]): Problem[] =>
  ids.flatMap((id, index): Problem[] => {
    const path: Path = [field, index];
    const at = (message: string) => [{ file: entry.file, line: entry.lineOf(path), message: `“${field}”: ${message}` }];
    if (id === entry.id) return at(`“${id}” leads back to itself; name another or leave it out`);
    return ids.indexOf(id) < index ? at(`“${id}” stands there twice`) : [];
  });
