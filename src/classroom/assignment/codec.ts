import { fromBase64url, toBase64url } from './base64url.ts';
import { check } from './check.ts';
import { clean, cleanLine } from './clean.ts';
import { deflate, inflate } from './inflate.ts';
import { limits, type Assignment } from './schema.ts';
import { fromWire, toWire } from './wire.ts';

export type ProblemCode =
  'none' | 'version' | 'encoding' | 'truncated' | 'too-large' | 'not-json' | 'not-valid' | 'empty';

export type Result =
  | { readonly ok: true; readonly assignment: Assignment }
  | {
      readonly ok: false;
      readonly problem: ProblemCode;
      /** For `not-valid`: where, `items.3.text`. */
      readonly path?: string;
      /** What could be read all the same. */
      readonly salvage?: Partial<Assignment>;
    };

/**
 * The fragment of an assignment's link, without `#`: `1.` and the payload. It is
 * cleaned first; what `check` finds wrong is the caller's to mend, `decode` would refuse it.
 */
export async function encode(assignment: Assignment): Promise<string> {
  const json = JSON.stringify(toWire(clean(assignment)));
  return `1.${toBase64url(await deflate(new TextEncoder().encode(json)))}`;
}

/** What mail programs and the like do to a link: break it, escape it, add the sentence's full stop to it. */
function tidy(fragment: string): string {
  return fragment
    .replace(/^#/u, '')
    .replaceAll(/%2[dD]/gu, '-')
    .replaceAll(/%5[fF]/gu, '_')
    .replaceAll(/%2[bB]|\+/gu, '-')
    .replaceAll(/%2[fF]|\//gu, '_')
    .replaceAll(/\s|%20|%0[aAdD]|%3[dD]|=|\u00AD|\u200B/gu, '')
    .replace(/(?:[.,;:!?)\]>'"’”»]|%[2-7][0-9a-fA-F])+$/u, '');
}

/** Whether a fragment says that it is an assignment, of whatever version, rather than a place in the page. */
export const isPayload = (fragment: string): boolean => /^#?\d+\./u.test(fragment);

const problem = (code: ProblemCode, salvage?: Partial<Assignment>, path?: string): Result => ({
  ok: false,
  problem: code,
  ...(path !== undefined && { path }),
  ...(salvage && Object.keys(salvage).length > 0 && { salvage }),
});

/** The title from JSON that ends too early. */
function titleIn(json: string): Partial<Assignment> {
  const [, text] = /^\{"t":("(?:[^"\\]|\\.)*")/u.exec(json) ?? [];
  if (text === undefined) return {};
  try {
    const title = cleanLine(String(JSON.parse(text))).slice(0, limits.title);
    return title === '' ? {} : { title };
  } catch {
    return {};
  }
}

/** What of an assignment that may not be shown as one can be told. */
function salvageOf({ title, instructions, due, items }: Assignment): Partial<Assignment> {
  return {
    ...(title !== '' && { title: title.slice(0, limits.title) }),
    ...(instructions !== '' && { instructions: instructions.slice(0, limits.instructions) }),
    ...(due !== undefined && { due: due.slice(0, 10) }),
    ...(items.length > 0 && { items }),
  };
}

/**
 * Opens the fragment of a link. Never throws and asks nobody.
 * @param fragment - with or without `#`
 */
export async function decode(fragment: string): Promise<Result> {
  const text = fragment.length > limits.payload * 3 ? fragment.slice(0, limits.payload * 3) : fragment;
  const tidied = tidy(text);
  if (tidied === '' || tidied === '1') return problem(tidied === '' ? 'none' : 'truncated');
  const [, version, payload = ''] = /^(\d{1,6})\.(.*)$/su.exec(tidied) ?? [];
  if (version === undefined) return problem(/^\d{1,6}$/u.test(tidied) ? 'truncated' : 'encoding');
  if (Number(version) !== 1) return problem('version');
  if (payload.length > limits.payload) return problem('too-large');
  if (payload === '') return problem('truncated');
  const data = fromBase64url(payload);
  if (!data) return problem('encoding');

  const { bytes, end } = await inflate(data, limits.inflated);
  if (end === 'too-large') return problem('too-large');
  const json = new TextDecoder().decode(bytes);
  if (end !== 'whole') return problem(end === 'cut' ? 'truncated' : 'encoding', titleIn(json));
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return problem('not-json', titleIn(json));
  }

  const { assignment, faults } = fromWire(value);
  const [first] = [...faults, ...check(assignment)];
  if (first) return problem('not-valid', salvageOf(assignment), first.path);
  if (assignment.items.length === 0) return problem('empty', salvageOf(assignment));
  return { ok: true, assignment };
}
