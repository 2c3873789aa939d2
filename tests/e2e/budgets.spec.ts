import { expect, test } from '@playwright/test';
import { budgets, measureVisit, pageBudget } from '../support/measure.ts';
import { pagesOf } from '../support/site.ts';

const PARTS = /^\/(?:introduction|us-perspective|latin-american-perspective|recommendations)\//u;

for (const address of pagesOf().filter((page) => PARTS.test(page))) {
  test(`A first visit to ${address} costs no more than was planned`, async ({ browser, baseURL }) => {
    const { bytes, requests, shift, charts } = await measureVisit(browser, new URL(address, baseURL).href);
    expect.soft(bytes.html + bytes.css, 'bytes of HTML and CSS').toBeLessThanOrEqual(pageBudget(charts));
    expect.soft(bytes.script, 'bytes of script').toBeLessThanOrEqual(budgets.script);
    expect.soft(bytes.font, 'bytes of fonts').toBeLessThanOrEqual(budgets.font);
    expect.soft(requests, 'requests').toBeLessThanOrEqual(budgets.requests);
    expect.soft(shift, 'layout shift').toBe(budgets.shift);
  });
}
