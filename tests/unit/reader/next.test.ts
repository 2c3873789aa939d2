import { describe, expect, it } from 'vitest';
import { isDear } from '../../../src/reader/connection.ts';
import { isNextPage } from '../../../src/reader/next.ts';

describe('isNextPage', () => {
  const here = new URL('https://example.org/two-agendas/compare/');
  const leadsOn = (address: string) => isNextPage(new URL(address, here), here, '/two-agendas/');

  it.each([
    '/two-agendas/',
    '../charts/',
    '/two-agendas/us-perspective/drugs/#two-tools',
    './?mark=coca',
    '/two-agendas/he/',
  ])('%s is another page', (address) => {
    expect(leadsOn(address)).toBe(true);
  });

  it.each([
    '#drugs',
    './',
    '/',
    '/another-site/',
    'https://example.com/two-agendas/charts/',
    'mailto:a@example.org',
    '/two-agendas/charts/coca-colombia.csv',
    '/two-agendas/embed/coca-colombia/',
    '/two-agendas/he/embed/coca-colombia/',
  ])('%s is none', (address) => {
    expect(leadsOn(address)).toBe(false);
  });
});

describe('isDear', () => {
  it.each([
    { saveData: true },
    { type: 'cellular', effectiveType: '4g' },
    { effectiveType: '3g' },
    { effectiveType: 'slow-2g' },
  ])('%o is', (connection) => {
    expect(isDear(connection)).toBe(true);
  });

  it.each([{}, { saveData: false, type: 'wifi', effectiveType: '4g' }])('%o is not', (connection) => {
    expect(isDear(connection)).toBe(false);
  });
});
