import { decode, isPayload } from '../assignment/codec.ts';
import type { Assignment } from '../assignment/schema.ts';
import { fromQuery } from '../assignment/short-form.ts';
import type { Failure } from './failure.ts';

/** What the page's address asks for. */
export interface Address {
  /** Fragment or query that opens the assignment. */
  readonly link: string;
  readonly found: Assignment | Failure;
}

/**
 * Reads an assignment from the page's address: its fragment, or the short form in its query.
 * @param language - of the page, for the short form
 */
export async function readAddress(
  { hash, search }: Pick<Location, 'hash' | 'search'>,
  language: string,
): Promise<Address> {
  if (!isPayload(hash) && new URLSearchParams(search).has('read')) {
    // Typed by hand, a passage's # is not escaped.
    const link = /^#[a-z0-9-]+$/u.test(hash) && !search.includes('%23') ? search + encodeURIComponent(hash) : search;
    return { link, found: fromQuery(link, language) ?? { code: 'read' } };
  }
  const result = await decode(hash);
  if (result.ok) return { link: hash, found: result.assignment };
  const { problem, path, salvage } = result;
  return { link: hash, found: { code: problem, ...(path !== undefined && { path }), ...(salvage && { salvage }) } };
}
