import { afterEach, describe, expect, it, vi } from 'vitest';

/** The module as it is for a site under this base path and address. */
async function under(base: string, site?: string) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  vi.stubEnv('SITE', site);
  return import('../../../src/book/address.ts');
}
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('address', () => {
  it('leads from the root', async () => {
    const { address } = await under('/');
    expect(address('/charts/')).toBe('/charts/');
    expect(address('/')).toBe('/');
    expect(address('charts/coca-colombia.csv')).toBe('/charts/coca-colombia.csv');
  });

  it('leads from a sub-path, with or without a slash at its end', async () => {
    for (const base of ['/two-agendas', '/two-agendas/']) {
      const { address } = await under(base);
      expect(address('/charts/')).toBe('/two-agendas/charts/');
      expect(address('/')).toBe('/two-agendas/');
    }
  });

  it('puts another language before the path', async () => {
    const { address } = await under('/two-agendas/');
    expect(address('/compare/#drugs', 'es')).toBe('/two-agendas/es/compare/#drugs');
    expect(address('/compare/', 'en')).toBe('/two-agendas/compare/');
  });
});

describe('resolveReference', () => {
  it.each([
    ['chapter:us-perspective/drugs', '/x/us-perspective/drugs/'],
    ['chapter:us-perspective/drugs#supply', '/x/us-perspective/drugs/#supply'],
    ['page:compare', '/x/compare/'],
    ['page:', '/x/'],
    ['term:maras', '/x/glossary/maras/'],
    ['chart:coca-colombia', '/x/charts/coca-colombia/'],
    ['source:dhs-2006', '/x/sources/#dhs-2006'],
    ['paper:us-drugs.2', '/x/paper-map/#us-drugs.2'],
    ['https://example.org/a#b', 'https://example.org/a#b'],
  ])('resolves %s to %s', async (reference, expected) => {
    const { resolveReference } = await under('/x/');
    expect(resolveReference(reference, 'en')).toBe(expected);
  });
});

describe('absolute', () => {
  it('is the full address where the site knows its own', async () => {
    const { absolute } = await under('/x/', 'https://example.org');
    expect(absolute('/x/charts/')).toBe('https://example.org/x/charts/');
  });

  it('is not guessed where it does not', async () => {
    const { absolute } = await under('/x/');
    expect(absolute('/x/charts/')).toBeUndefined();
  });
});
