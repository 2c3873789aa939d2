import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { chapter } from '../../src/schemas/chapter.ts';
import { comparison } from '../../src/schemas/compare.ts';
import { term } from '../../src/schemas/glossary.ts';
import { modelPoints } from '../../src/schemas/model-points.ts';
import { page } from '../../src/schemas/page.ts';
import { paragraph } from '../../src/schemas/paper.ts';
import { entriesIn } from '../support/content.ts';

const schemas: Record<string, z.ZodType> = {
  chapters: chapter,
  compare: comparison,
  glossary: term,
  'model-points': modelPoints,
  pages: page,
  paper: paragraph,
};

describe.each(Object.entries(schemas))('content/%s', (folder, schema) => {
  it.each(entriesIn(folder).map(({ file, data }) => [file, data] as const))('%s is of its schema', (_, data) => {
    expect(schema.safeParse(data).error?.issues).toBeUndefined();
  });
});
