import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { patient } from './book/patient-loader.ts';
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

const load = (options: Parameters<typeof glob>[0]) => patient(glob(options));

export const collections = {
  book: defineCollection({ loader: load(files('book', 'yaml')), schema: book }),
  chapters: defineCollection({ loader: load(files('chapters', 'mdx')), schema: chapter }),
  pages: defineCollection({ loader: load(files('pages', 'mdx')), schema: page }),
  glossary: defineCollection({ loader: load(files('glossary', 'yaml')), schema: term }),
  paper: defineCollection({ loader: load(files('paper', 'yaml')), schema: paragraph }),
  compare: defineCollection({ loader: load(files('compare', 'yaml')), schema: comparison }),
  assignments: defineCollection({ loader: load(files('assignments', 'yaml')), schema: assignment }),
  modelPoints: defineCollection({ loader: load(files('model-points', 'yaml')), schema: modelPoints }),
  charts: defineCollection({ loader: load(files('charts', 'yaml')), schema: chartWords }),
  datasets: defineCollection({
    loader: load({ ...files('datasets', 'yaml'), pattern: '*/*.yaml' }),
    schema: datasetWords,
  }),
};
