import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allows, inlineIn, policyIn, tighten } from '../../../src/hosting/inline.ts';
import { readPolicy, unite, writePolicy } from '../../../src/hosting/policy.ts';

const named = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;
const page = (policy: string, rest: string): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}">${rest}</head>`;

describe('A policy', () => {
  it('is read and written', () => {
    const text = "default-src 'none'; script-src 'self' 'sha256-a='";
    expect(writePolicy(readPolicy(`${text};`))).toBe(text);
  });

  it('made of several allows what any of them does, in one order', () => {
    const a = readPolicy("default-src 'none'; script-src 'self' 'sha256-b='");
    const b = readPolicy("default-src 'none'; script-src 'sha256-a=' 'self'; style-src 'none'");
    const c = readPolicy("style-src 'self'");
    const together = "default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b='; style-src 'self'";
    expect(writePolicy(unite([a, b, c]))).toBe(together);
    expect(writePolicy(unite([a, c, b]))).toBe(together);
  });
});

describe('Inline scripts and styles', () => {
  it.each([
    ['<script>a()</script>', 'script', 'a()'],
    ['<script type="module" data-x="a>b">a()</script>', 'script', 'a()'],
    ['<script type="speculationrules">{}</script>', 'script', '{}'],
    ['<style>\na{}</style>', 'style', '\na{}'],
  ])('%s is one', (html, element, text) => {
    expect(inlineIn(html)).toEqual([{ element, hash: named(text) }]);
  });

  it.each(['<script src="/a.js"></script>', '<script type="application/ld+json">{}</script>', '<p>script</p>'])(
    '%s is none',
    (html) => {
      expect(inlineIn(html)).toEqual([]);
    },
  );
});

describe('tighten', () => {
  it('leaves of the hashes those of the page, and everything else', () => {
    const policy = `default-src 'none'; script-src 'self' ${named('a')} ${named('b')}; style-src 'self' ${named('c')}`;
    const { html, refused } = tighten(page(policy, '<script>b</script>'));
    expect(html).toBe(
      page(`default-src 'none'; script-src 'self' ${named('b')}; style-src 'self'`, '<script>b</script>'),
    );
    expect(refused).toEqual([]);
  });

  it('names what the policy does not cover', () => {
    const { refused } = tighten(page("default-src 'none'; style-src 'self'", '<style>a{}</style><script>b</script>'));
    expect(refused.map(({ element }) => element)).toEqual(['style', 'script']);
  });

  it('takes a page without a policy for one that covers nothing', () => {
    expect(tighten('<p>Text</p>')).toEqual({ html: '<p>Text</p>', refused: [] });
    expect(tighten('<script>a</script>').refused).toHaveLength(1);
    expect(policyIn('<p>Text</p>')).toBeUndefined();
  });
});

it('What a directive does not say, the default one does', () => {
  expect(allows(readPolicy("default-src 'sha256-a='"), 'style', "'sha256-a='")).toBe(true);
  expect(allows(readPolicy("default-src 'sha256-a='; style-src 'none'"), 'style', "'sha256-a='")).toBe(false);
});
