import type { Edition } from '../checks/index.ts';
import type { Ids } from './registry.ts';

/** Every id that an edition hands out: what a link, a citation or an assignment may name. */
export const idsOf = ({ chapters, passages, charts, datasets, terms, known, comparisons }: Edition): Ids => ({
  chapters: chapters.map(({ id }) => id),
  passages: [...passages.keys()],
  questions: chapters.flatMap(({ data }) => data.questions.map(({ id }) => id)),
  charts: charts.map(({ id }) => id),
  datasets: datasets.map(({ id }) => id),
  terms: terms.map(({ id }) => id),
  sources: [...known.sources],
  paragraphs: [...known.labels],
  comparisons: comparisons.map(({ id }) => id),
});
