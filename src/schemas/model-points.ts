import { z } from 'astro/zod';
import { slug } from './ids.ts';
import { line } from './text.ts';

/** What a good answer touches, by question id (`content/model-points/<language>/<chapter>.yaml`). */
export const modelPoints = z.record(slug, z.array(line).min(2, 'give at least two points a good answer makes'));
