import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { dist, filesOf } from '../support/site.ts';

const GLOSSARY = 'content/glossary/en';
const entry = z.object({ term: z.string(), language: z.string().optional() });

/** Languages of the glossary's terms in another language than the site's. */
const foreign = new Map(
  readdirSync(GLOSSARY).flatMap((file) => {
    const { term, language } = entry.parse(parse(readFileSync(path.join(GLOSSARY, file), 'utf8')));
    return language === undefined ? [] : [[term.toLowerCase(), language] as const];
  }),
);

/* What stands out as a word of its own: italics, definitions, headings, links into the glossary. */
const STANDING_OUT = /<(i|em|dfn|h[1-6]|a)\b(?<attributes>[^>]*)>(?<text>[^<]*)<\/\1>/gu;

test('A foreign term that stands out is said to be in its language', () => {
  const unmarked: string[] = [];
  let marked = 0;
  for (const file of filesOf().filter((name) => name.endsWith('.html'))) {
    for (const { 0: markup, 1: name, groups } of readFileSync(path.join(dist, file), 'utf8').matchAll(STANDING_OUT)) {
      const language = foreign.get((groups?.['text'] ?? '').trim().toLowerCase());
      const attributes = groups?.['attributes'] ?? '';
      if (language === undefined || (name === 'a' && !attributes.includes('/glossary/'))) continue;
      if (attributes.includes(`lang="${language}"`)) marked++;
      else unmarked.push(`${file}: ${markup}`);
    }
  }
  expect(unmarked).toEqual([]);
  expect(marked).toBeGreaterThan(20);
});
