import { ContentError } from './data/content-error.ts';
import type { Row } from './data/read-dataset.ts';
import type { DatasetId } from './definition.ts';
import type { Datasets } from './datasets.generated.ts';

/** A number that is computed from a dataset, with the arithmetic that leads to it. */
interface Definition<Id extends DatasetId, TableRow> {
  readonly dataset: Id;
  /** The numbers that go in, by name. */
  terms(rows: readonly TableRow[]): Readonly<Record<string, number>>;
  /** How they are written together: `{murders} ÷ {people}`. */
  readonly formula: string;
  compute(terms: Readonly<Record<string, number>>): number;
  /** Digits after the decimal point. */
  readonly digits: number;
  /** The value that the words around it were written for. */
  readonly printed: number;
}
export type DerivedDefinition = Definition<DatasetId, Row>;

/** Defines a derived number (`content/derived/<id>.ts`), checked against the columns and values of its dataset. */
export function defineDerived<const Id extends DatasetId>(definition: Definition<Id, Datasets[Id]>): DerivedDefinition;
export function defineDerived(definition: DerivedDefinition): DerivedDefinition {
  return definition;
}

export interface DerivedValue {
  readonly value: number;
  readonly terms: Readonly<Record<string, number>>;
}

/**
 * Computes a derived number from its dataset's rows.
 * @param file - of the definition, for messages
 * @throws ContentError when the result is no longer the printed one, so that words cannot outlive their figures
 */
export function computeDerived(definition: DerivedDefinition, rows: readonly Row[], file: string): DerivedValue {
  const { dataset, digits, printed } = definition;
  const terms = definition.terms(rows);
  const [missing] = Object.entries(terms).find(([, term]) => !Number.isFinite(term)) ?? [];
  if (missing !== undefined)
    throw new ContentError([`${file}: content/datasets/${dataset}.csv has no number for “${missing}”`]);
  const value = Number(definition.compute(terms).toFixed(digits));
  if (value === printed) return { value, terms };
  throw new ContentError([
    `${file}: “printed” says ${printed}, content/datasets/${dataset}.csv now gives ${value}; write ${value} and read the words again in which the number stands`,
  ]);
}
