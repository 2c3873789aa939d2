import type { z } from 'astro/zod';

interface Reading {
  readonly text: string;
  readonly schema: z.ZodType;
  readonly read: unknown;
}

const readings = new Map<string, Reading>();

/**
 * Reads a file, or gives back what was read of it last if it has not changed: several checks
 * ask for the same files, and in dev most are as they were.
 * @param key - the file, and as what it is read
 */
export function lastRead<Read>(key: string, text: string, schema: z.ZodType, read: () => Read): Read {
  const last = readings.get(key);
  /* What reads with one schema gives one type. */
  if (last?.text === text && last.schema === schema) return last.read as Read;
  const made = read();
  readings.set(key, { text, schema, read: made });
  return made;
}
