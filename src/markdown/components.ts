import { z } from 'astro/zod';
import { passageId, slug } from '../schemas/ids.ts';

const labels = z
  .string()
  .regex(/^[a-z-]+\.\d+(?: [a-z-]+\.\d+)?$/u, 'name one or two paragraphs of the paper, like "section.2 section.3"');
const drawn = z.strictObject({ id: slug, paper: labels.optional(), voice: slug, title: z.string().min(1) });

/** What authors may write in a chapter, with the attributes each component takes. */
export const components = {
  /** A margin note beside the block before it. */
  Note: z.strictObject({}),
  /** What a source other than the paper says. */
  Evidence: z.strictObject({ source: slug }),
  /** What the other part says on the same matter. */
  Other: z.strictObject({ to: passageId }),
  /** A chart from `content/charts`. */
  Chart: z.strictObject({ id: slug }),
  /** A number computed from a dataset, from `content/derived`. */
  Derived: z.strictObject({ id: slug }),
  /** A dated list. */
  Timeline: drawn,
  /** Causes and effects, in order. */
  Chain: drawn,
} as const satisfies Record<string, z.ZodType>;

export type ComponentName = keyof typeof components;

export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(components, name);
