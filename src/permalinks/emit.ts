import { withAnchor, withSignpost } from './anchor.ts';
import { headingOf, idsInHtml } from './html.ts';
import type { Move, Place } from './places.ts';
import { stub } from './stub.ts';

/** The built site, in one language. */
export interface Output {
  readonly language: string;
  /** What every address begins with: base path and language, `/two-agendas/es`. */
  readonly start: string;
  /** `https://example.org`, where it is known. */
  readonly origin: string | undefined;
  /** Text of a page or file; undefined where there is none. */
  readonly read: (path: string) => string | undefined;
  readonly write: (path: string, html: string) => void;
  /** Gives a file a second name. */
  readonly copy: (from: string, to: string) => void;
}

/**
 * Makes the addresses of what has moved work: an empty anchor where a block got
 * another id, a line that leads on where it left the page, a stub where a page was,
 * a copy where a file was.
 */
export function emitMoves(moves: readonly Move[], output: Output): void {
  for (const [path, here] of Map.groupBy(moves, ({ from }) => from.path)) {
    const html = output.read(path);
    if (!path.endsWith('/')) for (const { to } of here) output.copy(to.path, path);
    else if (html === undefined) output.write(path, stubFor(here, output));
    else
      output.write(
        path,
        here.reduce((text, move) => withMove(text, move, output), html),
      );
  }
}

function withMove(html: string, { from, to }: Move, output: Output): string {
  if (from.fragment === undefined) return html;
  const anchored =
    from.path === to.path && to.fragment !== undefined ? withAnchor(html, to.fragment, from.fragment) : undefined;
  return (
    anchored ??
    withSignpost(html, from.fragment, { href: hrefOf(to, output), heading: headingOf(output.read(to.path) ?? '') })
  );
}

function stubFor(moves: readonly Move[], output: Output): string {
  const main = moves.find(({ from }) => from.fragment === undefined) ?? moves[0];
  const to = main?.to ?? { path: '/' };
  const passages = moves.flatMap((move) =>
    move.from.fragment === undefined ? [] : [[move.from.fragment, hrefOf(move.to, output)] as const],
  );
  const href = hrefOf(to, output);
  const target = {
    href,
    canonical: output.origin && new URL(href, output.origin).href,
    heading: headingOf(output.read(to.path) ?? ''),
    language: output.language,
  };
  return stub(target, new Map(passages));
}

const hrefOf = ({ path, fragment }: Place, { start }: Output): string =>
  `${start}${path}${fragment === undefined ? '' : `#${fragment}`}`;

/** Places that were handed out and that the built site does not have. */
export function missingPlaces(places: readonly Place[], { read }: Pick<Output, 'read'>): Place[] {
  return [...Map.groupBy(places, ({ path }) => path)].flatMap(([path, here]) => {
    const html = read(path);
    const ids = html === undefined ? undefined : idsInHtml(html);
    return here.filter(({ fragment }) => ids === undefined || (fragment !== undefined && !ids.has(fragment)));
  });
}
