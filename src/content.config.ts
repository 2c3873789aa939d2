import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { assignment } from './schemas/assignment.ts';
import { book } from './schemas/book.ts';
import { chapter } from './schemas/chapter.ts';
import { chartWords } from './schemas/chart.ts';
import { comparison } from './schemas/compare.ts';
import { datasetWords } from './schemas/dataset.ts';
import { term } from './schemas/glossary.ts';
import { modelPoints } from './schemas/model-points.ts';
import { page } from './schemas/page.ts';
import { paragraph } from './schemas/paper.ts';

/** Entries whose id is their path below the folder, the language first: `en/us-perspective/drugs`. */
const files = (folder: string, ending: 'yaml' | 'mdx') => ({
  base: `./content/${folder}`,
  pattern: `**/*.${ending}`,
  /** Keeps the full stop of labels such as `us-drugs.2`, which Astro's own slugs drop. */
  generateId: ({ entry }: { entry: string }) => entry.replace(/\.(?:yaml|mdx)$/u, '').replace(/\/index$/u, ''),
});

export const collections = {
  book: defineCollection({ loader: glob(files('book', 'yaml')), schema: book }),
  chapters: defineCollection({ loader: glob(files('chapters', 'mdx')), schema: chapter }),
  pages: defineCollection({ loader: glob(files('pages', 'mdx')), schema: page }),
  glossary: defineCollection({ loader: glob(files('glossary', 'yaml')), schema: term }),
  paper: defineCollection({ loader: glob(files('paper', 'yaml')), schema: paragraph }),
  compare: defineCollection({ loader: glob(files('compare', 'yaml')), schema: comparison }),
  assignments: defineCollection({ loader: glob(files('assignments', 'yaml')), schema: assignment }),
  modelPoints: defineCollection({ loader: glob(files('model-points', 'yaml')), schema: modelPoints }),
  charts: defineCollection({ loader: glob({ ...files('charts', 'yaml') }), schema: chartWords }),
  datasets: defineCollection({
    loader: glob({ ...files('datasets', 'yaml'), pattern: '*/*.yaml' }),
    schema: datasetWords,
  }),
};
