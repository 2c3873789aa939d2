import type { Outline } from '../../../src/classroom/outline.ts';

/** A small book that an assignment may refer to. */
export const outline: Outline = {
  edition: 1,
  language: 'en',
  parts: [{ id: 'sea', label: 'Sea' }],
  chapters: [
    {
      id: 'sea/fish',
      title: 'Fish: cold & wet',
      label: 'Fish',
      part: 'sea',
      hue: 'first',
      minutes: 2,
      passages: [
        { id: 'gist-1', kind: 'gist', words: 20, excerpt: 'In short, fish swim', voice: 'ours' },
        { id: 'where', kind: 'heading', words: 3, excerpt: 'Where they live', voice: 'author' },
        { id: 'ponds', kind: 'paragraph', words: 238, excerpt: 'Most live in pönds…', voice: 'author' },
        { id: 'seas', kind: 'table', words: 238, excerpt: 'Sea Depth', voice: 'author' },
      ],
      questions: [
        { id: 'fish-why', kind: 'weigh', text: 'Why do “fish” swim?', passages: ['sea/fish#ponds', 'land#hills'] },
      ],
      charts: ['catch'],
    },
    {
      id: 'land',
      title: 'Land',
      label: 'Land',
      minutes: 1,
      passages: [{ id: 'hills', kind: 'paragraph', words: 100, excerpt: 'Hills rise', voice: 'ours' }],
      questions: [],
      charts: [],
    },
  ],
  charts: [{ id: 'catch', title: 'Catches fell' }],
  terms: [{ id: 'gill', term: 'gill' }],
  moved: { passages: { 'sea/fish#lakes': 'sea/fish#ponds' } },
};
