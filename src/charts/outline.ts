import { contextFor } from './context.ts';
import type { Row } from './data/read-dataset.ts';
import type { PublishedChart } from './published.ts';
import { named } from './theme.ts';

/** A picture that is not made of amounts, in words: one item an arrow or an event. */
export interface OutlineItem {
  readonly text: string;
  /** Paragraphs of the paper. */
  readonly paper: readonly string[];
}

/** The picture in words, in order; none for pictures whose table says all. */
export function outlineOf({ definition, dataset, drawing }: PublishedChart): readonly OutlineItem[] {
  const { picture } = definition;
  const { label, value } = contextFor(dataset.rows, drawing, named, 'wide');
  const cell = (row: Row, column: string): string => String(row[column] ?? '');
  const paper = (row: Row, column: string): string[] => cell(row, column).split(' ').filter(Boolean);
  if (picture.kind === 'diagram')
    return dataset.rows.map((row) => ({
      text: `${label(cell(row, picture.from))} → ${label(cell(row, picture.to))}: ${value(picture.relation, cell(row, picture.relation))}`,
      paper: paper(row, picture.paper),
    }));
  if (picture.kind === 'timeline')
    return dataset.rows.map((row) => ({
      text: `${value(picture.date, cell(row, picture.date))}: ${value(picture.event, cell(row, picture.event))}`,
      paper: paper(row, picture.paper),
    }));
  return [];
}
