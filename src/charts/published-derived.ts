import { derivedWords } from '../schemas/chart.ts';
import { didYouMean } from '../markdown/nearest.ts';
import { fillIn, formatNumber } from './context.ts';
import { readYaml } from './data/read-yaml.ts';
import { computeDerived, type DerivedDefinition } from './derived.ts';
import { datasetsOf } from './published.ts';

const definitions = import.meta.glob<DerivedDefinition>('/content/derived/*.ts', { eager: true, import: 'default' });
const words = import.meta.glob<string>('/content/derived/*/*.yaml', { eager: true, query: '?raw', import: 'default' });

/** A derived number as a page shows it. */
export interface PublishedDerived {
  readonly value: number;
  readonly before: string;
  readonly printed: string;
  readonly after: string;
  /** `27 ÷ 8.5 = 3.2`, or with ≈ where the result is rounded. */
  readonly arithmetic: string;
}

/** A derived number by id. @throws Error for an unknown id, missing words, or a value that the dataset no longer gives */
export async function derivedOf(id: string, language: string): Promise<PublishedDerived> {
  const file = `/content/derived/${id}.ts`;
  const definition = definitions[file];
  const wordsFile = `/content/derived/${language}/${id}.yaml`;
  const text = words[wordsFile];
  if (!definition) {
    const ids = Object.keys(definitions).map((path) => path.replace(/^.*\/|\.ts$/gu, ''));
    throw new Error(`Unknown derived number “${id}”${didYouMean(id, ids)}`);
  }
  if (text === undefined) throw new Error(`${wordsFile.slice(1)} is missing; it says the words of ${file.slice(1)}.`);
  const dataset = (await datasetsOf(language)).get(definition.dataset);
  if (!dataset) throw new Error(`${file.slice(1)} needs content/datasets/${definition.dataset}.csv, which is missing.`);
  const own = readYaml(wordsFile.slice(1), text, derivedWords);
  const { value, terms } = computeDerived(definition, dataset.rows, file.slice(1));
  const shown = (number: number): string => formatNumber(number, language, String(number).split('.')[1]?.length ?? 0);
  const printed = formatNumber(value, language, definition.digits);
  const sum = fillIn(
    definition.formula,
    Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, shown(term)])),
  );
  const exact = Math.abs(definition.compute(terms) - value) < 1e-9;
  const [before = '', after = ''] = own.text.split('{value}');
  return { value, before, printed, after, arithmetic: `${sum} ${exact ? '=' : '≈'} ${printed}` };
}
