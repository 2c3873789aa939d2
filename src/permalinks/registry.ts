import { z } from 'astro/zod';
import { ProblemsError } from '../checks/index.ts';

/** What has ids that are promises, in the order of the file. */
export const kinds = [
  'chapters',
  /** Everything in a chapter that a link can lead to: `us-perspective/drugs#two-tools`, gist, charts and questions included. */
  'passages',
  'questions',
  'charts',
  'datasets',
  'terms',
  'sources',
  /** Paragraphs of the paper. */
  'paragraphs',
  /** Rows of the comparison. */
  'comparisons',
] as const;
export type Kind = (typeof kinds)[number];

/** Ids by kind. */
export type Ids = Readonly<Record<Kind, readonly string[]>>;

const everyKind = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    chapters: value,
    passages: value,
    questions: value,
    charts: value,
    datasets: value,
    terms: value,
    sources: value,
    paragraphs: value,
    comparisons: value,
  } satisfies Record<Kind, Value>);

/** `content/permalinks.json`: every id ever handed out, and where those went that are gone. */
const registry = z.strictObject({
  /** Written by hand: old id → new id, by kind. */
  moved: everyKind(z.record(z.string(), z.string())).partial().default({}),
  /** Written by `npm run permalinks`, by language. */
  handedOut: z.record(z.string(), everyKind(z.array(z.string()).default([]))).default({}),
});

export type Registry = z.infer<typeof registry>;
export type Moved = Registry['moved'];

export const registryFile = 'content/permalinks.json';

/**
 * Reads the registry; an empty text is an empty one.
 * @throws ProblemsError when the file is not JSON or not of this form
 */
export function readRegistry(text: string): Registry {
  const parsed = registry.safeParse(text === '' ? {} : parseJson(text));
  if (parsed.success) return parsed.data;
  throw notRegistry(parsed.error.issues.map(({ path, message }) => `“${path.join('.')}”: ${message}`));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notRegistry([`not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

const notRegistry = (messages: readonly string[]) =>
  new ProblemsError(
    'Permalinks',
    messages.map((message) => ({ file: registryFile, message })),
  );

/** The registry as a file: one id a line, sorted, so that a change reads well. */
export const formatRegistry = (value: Registry): string => `${JSON.stringify(value, null, 2)}\n`;

/** Ids that are not in the registry yet, by kind. */
export const freshIds = (handedOut: Ids | undefined, ids: Ids): { readonly kind: Kind; readonly id: string }[] =>
  kinds.flatMap((kind) => {
    const known = new Set(handedOut?.[kind]);
    return ids[kind].filter((id) => !known.has(id)).map((id) => ({ kind, id }));
  });

/** The registry with a language's new ids in it. Nothing is taken away. */
export function withIds({ moved, handedOut }: Registry, language: string, ids: Ids): Registry {
  const union = (kind: Kind) => [...new Set([...(handedOut[language]?.[kind] ?? []), ...ids[kind]])].sort();
  const own = {
    chapters: union('chapters'),
    passages: union('passages'),
    questions: union('questions'),
    charts: union('charts'),
    datasets: union('datasets'),
    terms: union('terms'),
    sources: union('sources'),
    paragraphs: union('paragraphs'),
    comparisons: union('comparisons'),
  } satisfies Ids;
  return { moved, handedOut: { ...handedOut, [language]: own } };
}
