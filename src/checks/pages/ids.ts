import type { Problem } from '../problem.ts';
import { attribute, type Page } from './page.ts';

/** Ids in the order of the page. */
export const idsOf = ({ elements }: Page): string[] => elements.flatMap((element) => attribute(element, 'id') ?? []);

/** An id stands once in a page. */
export function ids(page: Page): Problem[] {
  const times = Map.groupBy(idsOf(page), (id) => id);
  const twice = [...times].filter(([, each]) => each.length > 1);
  return twice.map(([id]) => ({
    file: page.address,
    message: `the id “${id}” stands there more than once; a link finds only the first`,
  }));
}
