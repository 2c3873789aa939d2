import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataset } from '../../src/charts/data/read-dataset.ts';
import { readYaml } from '../../src/charts/data/read-yaml.ts';
import { computeDerived, type DerivedDefinition } from '../../src/charts/derived.ts';
import { derivedWords } from '../../src/schemas/chart.ts';
import { dataset as datasetSchema } from '../../src/schemas/dataset.ts';

const definitions = import.meta.glob<DerivedDefinition>('/content/derived/*.ts', { eager: true, import: 'default' });
const ratio: DerivedDefinition = {
  dataset: 'murder-share',
  terms: ([first, second]) => ({ murders: Number(first?.['share']), people: Number(second?.['share']) }),
  formula: '{murders} ÷ {people}',
  compute: ({ murders = NaN, people = NaN }) => murders / people,
  digits: 1,
  printed: 3.2,
};

test('A derived number is computed from its dataset', () => {
  expect(computeDerived(ratio, [{ share: 27 }, { share: 8.5 }], 'a.ts')).toEqual({
    value: 3.2,
    terms: { murders: 27, people: 8.5 },
  });
});

test('A derived number fails when the dataset changes under its words', () => {
  expect(() => computeDerived(ratio, [{ share: 30 }, { share: 8.5 }], 'content/derived/a.ts')).toThrow(
    'content/derived/a.ts: “printed” says 3.2, content/datasets/murder-share.csv now gives 3.5; write 3.5 and read the words again in which the number stands',
  );
});

test('A derived number names the term that has no value', () => {
  expect(() => computeDerived(ratio, [{ share: 30 }], 'a.ts')).toThrow(
    'content/datasets/murder-share.csv has no number for “people”',
  );
});

test.each(Object.entries(definitions))('%s agrees with its dataset and has its words', (path, definition) => {
  const file = `content/datasets/${definition.dataset}`;
  const description = readYaml(`${file}.yaml`, readFileSync(`${file}.yaml`, 'utf8'), datasetSchema);
  const rows = readDataset({
    file: `${file}.csv`,
    csv: readFileSync(`${file}.csv`, 'utf8'),
    description,
    sources: 'unchecked',
  });
  expect(computeDerived(definition, rows, path).value).toBe(definition.printed);
  const id = path.replace(/^.*\/|\.ts$/gu, '');
  const words = readYaml(
    `content/derived/en/${id}.yaml`,
    readFileSync(`content/derived/en/${id}.yaml`, 'utf8'),
    derivedWords,
  );
  expect(words.text).toContain('{value}');
});
