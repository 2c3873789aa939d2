import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { budgets, measureVisit } from '../support/measure.ts';
import { dist, pagesOf } from '../support/site.ts';

const PARTS = /^\/(?:introduction|us-perspective|latin-american-perspective|recommendations)\//u;

for (const address of pagesOf().filter((page) => PARTS.test(page))) {
  test(`A first visit to ${address} costs no more than was planned`, async ({ browser, baseURL }) => {
    const { bytes, requests, shift } = await measureVisit(browser, new URL(address, baseURL).href);
    const charts =
      readFileSync(path.join(dist, address, 'index.html'), 'utf8').match(/<figure[^>]* data-chart=/gu)?.length ?? 0;
    const page = budgets.page + Math.max(0, charts - 2) * budgets.furtherChart;
    expect.soft(bytes.html + bytes.css, 'bytes of HTML and CSS').toBeLessThanOrEqual(page);
    expect.soft(bytes.script, 'bytes of script').toBeLessThanOrEqual(budgets.script);
    expect.soft(bytes.font, 'bytes of fonts').toBeLessThanOrEqual(budgets.font);
    expect.soft(requests, 'requests').toBeLessThanOrEqual(budgets.requests);
    expect.soft(shift, 'layout shift').toBe(budgets.shift);
  });
}
