import type { Entry, Path } from '../edition/entry.ts';
import type { Edition } from '../edition/edition.ts';

/** What content files name by id, as the messages call it. */
export type Kind =
  'chapter' | 'passage' | 'term' | 'source' | 'chart' | 'paragraph' | 'voice' | 'part' | 'section' | 'question';

export interface Reference {
  readonly kind: Kind;
  readonly id: string;
}

/** A reference and the field that holds it. */
export interface FieldReference extends Reference {
  readonly entry: Entry<unknown>;
  readonly path: Path;
}

/** Every reference in the fields of the data files and frontmatters. Blocks of the ledger are its own check's. */
export const fieldsOf = (edition: Edition): FieldReference[] => [
  ...book(edition),
  ...edition.chapters.flatMap(chapter),
  ...edition.terms.flatMap(term),
  ...edition.comparisons.flatMap(comparison),
  ...edition.charts.flatMap(chart),
  ...edition.assignments.flatMap(assignment),
  ...edition.modelPoints.flatMap((entry) => [
    { entry, path: [], kind: 'chapter' as const, id: entry.id },
    ...Object.keys(entry.data).map((id): FieldReference => ({ entry, path: [id], kind: 'question', id })),
  ]),
];

/** The references that a field holds: none, one or a list. */
function field(
  entry: Entry<unknown>,
  kind: Kind,
  path: Path,
  value: string | readonly string[] | undefined,
): FieldReference[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ entry, kind, path, id: value }];
  return value.map((id, index) => ({ entry, kind, path: [...path, index], id }));
}

function book({ book: entry }: Edition): FieldReference[] {
  return [
    ...field(entry, 'source', ['paper', 'source'], entry.data.paper.source),
    ...entry.data.parts.flatMap(({ other }, index) => field(entry, 'part', ['parts', index, 'other'], other)),
  ];
}

function chapter(entry: Edition['chapters'][number]): FieldReference[] {
  const { part, paper, gist, questions, related, sources } = entry.data;
  return [
    ...field(entry, 'part', ['part'], part),
    ...field(entry, 'section', ['paper'], paper),
    ...gist.flatMap((statement, index) => [
      ...field(entry, 'paragraph', ['gist', index, 'paper'], statement.paper),
      ...field(entry, 'voice', ['gist', index, 'voice'], statement.voice),
    ]),
    ...questions.flatMap(({ passages }, index) => field(entry, 'passage', ['questions', index, 'passages'], passages)),
    ...field(entry, 'chapter', ['related'], related),
    ...field(entry, 'source', ['sources'], sources),
  ];
}

function term(entry: Edition['terms'][number]): FieldReference[] {
  const { paper, see, source } = entry.data;
  return [
    ...field(entry, 'paragraph', ['paper'], paper),
    ...field(entry, 'term', ['see'], see),
    ...field(entry, 'source', ['source'], source),
  ];
}

function comparison(entry: Edition['comparisons'][number]): FieldReference[] {
  return Object.entries(entry.data.views).flatMap(([part, { paper, voice, to }]) => [
    ...field(entry, 'part', ['views', part], part),
    ...field(entry, 'paragraph', ['views', part, 'paper'], paper),
    ...field(entry, 'voice', ['views', part, 'voice'], voice),
    ...field(entry, 'passage', ['views', part, 'to'], to),
  ]);
}

function chart(entry: Edition['charts'][number]): FieldReference[] {
  const { paper, voice, sources, countries, part, related } = entry.data;
  return [
    ...field(entry, 'paragraph', ['paper'], paper),
    ...field(entry, 'voice', ['voice'], voice),
    ...field(entry, 'source', ['sources'], sources),
    ...field(entry, 'term', ['countries'], countries),
    ...field(entry, 'part', ['part'], part),
    ...field(entry, 'chart', ['related'], related),
  ];
}

function assignment(entry: Edition['assignments'][number]): FieldReference[] {
  return entry.data.items.flatMap((item, index) =>
    (['chapter', 'passage', 'chart', 'term', 'question'] as const).flatMap((kind) =>
      field(entry, kind, ['items', index, kind], Object.entries(item).find(([name]) => name === kind)?.[1]),
    ),
  );
}
