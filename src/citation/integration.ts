import type { AstroIntegration } from 'astro';
import { beginReferences } from './soon.ts';

/** Has the references of a build’s pages written beside the pages. */
export const citations = (): AstroIntegration => ({
  name: 'two-agendas:citations',
  hooks: {
    'astro:build:start': beginReferences,
  },
});
