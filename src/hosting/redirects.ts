import type { Move } from '../permalinks/index.ts';

/** An address that is another one today, for servers that can say so. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Moved pages and files whose whole address can be told from the server’s side. Where a passage of a moved page went
 * elsewhere, only the page that stands there can tell: servers do not see what follows the `#`.
 * @param start - what every address begins with: base path and language, `/two-agendas/es`
 */
export function redirectsOf(moves: readonly Move[], start: string): Redirect[] {
  return [...Map.groupBy(moves, ({ from }) => from.path)].flatMap(([path, here]) => {
    const whole = here.find(({ from }) => from.fragment === undefined);
    if (!whole || whole.to.fragment !== undefined) return [];
    const together = here.every(({ from, to }) => to.path === whole.to.path && to.fragment === from.fragment);
    return together ? [{ from: start + path, to: start + whole.to.path }] : [];
  });
}
