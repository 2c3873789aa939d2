import type { Edition } from '../edition/edition.ts';
import { textsIn, type Entry } from '../edition/entry.ts';
import type { Problem } from '../problem.ts';

const HTML = /<\/?[a-z!][^>]*>?/iu;
const PICTURE = /!\[[^\]]*\](?:\([^)]*\))?/u;

/** A line of a data file holds emphasis and links, no HTML and no picture: both would reach the page. */
export const markup = (entries: readonly Entry<unknown>[]): Problem[] =>
  entries.flatMap((entry) =>
    [...textsIn(entry.data)].flatMap(({ text, path }) => {
      const at = (message: string) => ({ file: entry.file, line: entry.lineOf(path), message });
      const [html] = HTML.exec(text) ?? [];
      const [picture] = PICTURE.exec(text) ?? [];
      return [
        ...(html === undefined ? [] : [at(`HTML is not allowed: “${html}”; use *emphasis* and [links](term:…)`)]),
        ...(picture === undefined
          ? []
          : [at(`pictures are not allowed: “${picture}”; draw a chart in content/charts and link it`)]),
      ];
    }),
  );

/** Every data file and frontmatter of an edition. */
export const everyEntry = (edition: Edition): Entry<unknown>[] => [
  edition.book,
  ...edition.chapters,
  ...edition.pages,
  ...edition.ledger,
  ...edition.terms,
  ...edition.comparisons,
  ...edition.modelPoints,
  ...edition.assignments,
  ...edition.charts,
  ...edition.datasets,
  ...edition.derived,
];
