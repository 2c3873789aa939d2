import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';

/** Formats as RFC 3986 and RFC 3339 have them; `textarea` is for forms. */
const formats = {
  uri: (text: string) => URL.canParse(text),
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u,
  email: /@/u,
  textarea: true,
} as const;
const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync('tests/fixtures/datapackage-2.0.schema.json', 'utf8')));
const validate = new Ajv({ strict: false, allErrors: true, formats }).compile(schema);
const errorsOf = (descriptor: unknown) =>
  validate(descriptor)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

test('The data package is what Frictionless Data Package 2.0 asks for', async ({ request }) => {
  const descriptor = z
    .looseObject({ resources: z.array(z.looseObject({ name: z.string(), path: z.string() })) })
    .parse(await (await request.get('/charts/datapackage.json')).json());
  expect(errorsOf(descriptor)).toEqual([]);
  expect(descriptor.resources.length).toBeGreaterThan(20);
  for (const { path } of descriptor.resources) {
    const answer = await request.get(`/charts/${path}`);
    expect([path, answer.status()]).toEqual([path, 200]);
  }
  const [first] = descriptor.resources;
  expect(errorsOf({ ...descriptor, created: '2026-11-24' })).toEqual(['/created must match format "date-time"']);
  expect(errorsOf({ ...descriptor, resources: [{ ...first, path: '/a.csv' }] })).not.toEqual([]);
});
