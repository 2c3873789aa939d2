import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Outline } from '../../src/classroom/outline.ts';
import { wireSize } from '../support/measure.ts';
import { dist } from '../support/site.ts';

const file = readFileSync(path.join(dist, 'teach/outline.json'));
const outline = JSON.parse(file.toString()) as Outline;
const pageOf = (address: string): string => readFileSync(path.join(dist, address, 'index.html'), 'utf8');

test('The outline is small', () => {
  expect(wireSize(file)).toBeLessThanOrEqual(25 * 1024);
});

test('The outline names nothing that its chapters’ pages do not have, and no question without its passages', () => {
  const passages = new Set(
    outline.chapters.flatMap(({ id, passages: own }) => own.map((passage) => `${id}#${passage.id}`)),
  );
  expect(passages.size).toBeGreaterThan(200);
  for (const { id, passages: own, questions, charts } of outline.chapters) {
    const html = pageOf(id);
    for (const passage of own) expect(html, `${id}#${passage.id}`).toContain(` id="${passage.id}"`);
    for (const question of questions) {
      expect(html, question.id).toContain(`data-question="${question.id}"`);
      for (const place of question.passages) expect(passages.has(place), place).toBe(true);
    }
    for (const chart of charts) expect(outline.charts.map((each) => each.id)).toContain(chart);
  }
  for (const { id } of outline.charts) expect(pageOf(`charts/${id}`)).toContain(`data-chart="${id}"`);
  for (const { id } of outline.terms) expect(pageOf(`glossary/${id}`)).toContain(`data-term="${id}"`);
});

test('The outline is loaded by the classroom alone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const address of ['/', '/us-perspective/drugs/', '/compare/', '/charts/'])
    await page.goto(address, { waitUntil: 'networkidle' });
  expect(asked.filter((each) => each.endsWith('outline.json'))).toEqual([]);
});
