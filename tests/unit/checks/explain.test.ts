import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/checks/edition/explain.ts';

const schema = z.strictObject({
  title: z.string(),
  kind: z.enum(['actor', 'place']).default('actor'),
  parts: z.array(z.strictObject({ id: z.string(), order: z.int().optional() })).default([]),
  views: z.record(z.string(), z.strictObject({ text: z.string() })).default({}),
});

function messages(data: unknown): string[] {
  const result = schema.safeParse(data);
  return result.success ? [] : explain(schema, data, result.error.issues).map(({ message }) => message);
}

describe('explain', () => {
  it.each([
    ['a missing field', {}, '“title”: the field is missing'],
    [
      'a misspelt field as one mistake',
      { titel: 'x' },
      'unknown field “titel”; expected title, kind, parts, views; did you mean “title”?',
    ],
    ['a field too many', { title: 'x', colour: 1 }, 'unknown field “colour”; expected title, kind, parts, views'],
    [
      'a field too many within a list',
      { title: 'x', parts: [{ id: 'a', ordre: 1 }] },
      '“parts.0”: unknown field “ordre”; expected id, order; did you mean “order”?',
    ],
    [
      'a field too many within a record',
      { title: 'x', views: { north: { text: 'x', txet: 1 } } },
      '“views.north”: unknown field “txet”; expected text; did you mean “text”?',
    ],
    [
      'a choice',
      { title: 'x', kind: 'plaice' },
      '“kind”: expected one of actor, place, found “plaice”; did you mean “place”?',
    ],
    [
      'a number for a text',
      { title: 7 },
      '“title”: expected a text (in quotation marks if it looks like a number), found “7”',
    ],
    [
      'a list for a text',
      { title: [] },
      '“title”: expected a text (in quotation marks if it looks like a number), found a list',
    ],
  ])('%s', (_, data, message) => {
    expect(messages(data)).toEqual([message]);
  });
});
