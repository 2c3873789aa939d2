import { describe, expect, it } from 'vitest';
import { inline, plainLine } from '../../../src/markdown/inline.ts';

describe('inline', () => {
  it('renders emphasis and links', () => {
    expect(inline('Some *maras* are [gangs](term:maras).', 'en')).toBe(
      'Some <em>maras</em> are <a href="/glossary/maras/" class="term">gangs</a>.',
    );
  });

  it('marks a word of another language', () => {
    expect(inline('[sin ley](lang:es)', 'en')).toBe('<i lang="es">sin ley</i>');
  });

  it('marks a link to a foreign term as being in its language, and no other', () => {
    const foreign = new Map([['maras', 'es']]);
    expect(inline('[maras](term:maras)', 'en', foreign)).toBe(
      '<a href="/glossary/maras/" class="term" lang="es">maras</a>',
    );
    expect(inline('[coca](term:coca)', 'en', foreign)).not.toContain('lang=');
  });

  it('joins broken lines', () => {
    expect(inline('one\n  two', 'en')).toBe('one two');
  });

  it('keeps what looks like markup as text', () => {
    expect(inline('5 < 6 & 7', 'en')).toBe('5 &lt; 6 &amp; 7');
  });

  it('refuses HTML', () => {
    expect(() => inline('a <b>word</b>', 'en')).toThrow(/HTML is not allowed/u);
  });
});

describe('plainLine', () => {
  it('drops the marks and keeps the words', () => {
    expect(plainLine('Some *maras* are [gangs](term:maras).')).toBe('Some maras are gangs.');
  });
});
