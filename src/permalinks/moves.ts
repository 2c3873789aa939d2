import type { Files } from '../checks/index.ts';
import { follow } from './follow.ts';
import { placesOf, type Move, type Place } from './places.ts';
import { kinds, readRegistry, registryFile, type Ids, type Moved } from './registry.ts';

/** From where to where readers must be led: every place that was handed out and is another today. */
export function movesOf(handedOut: Ids, moved: Moved): Move[] {
  return kinds.flatMap((kind) =>
    handedOut[kind].flatMap((id) => {
      const target = follow(moved, kind, id);
      const now = target === undefined ? [] : placesOf(kind, target);
      return placesOf(kind, id).flatMap((from, index): Move[] => {
        const to = now[index];
        return to && !isSame(from, to) ? [{ from, to }] : [];
      });
    }),
  );
}

const isSame = (a: Place, b: Place): boolean => a.path === b.path && a.fragment === b.fragment;

/** What the registry among these files says has moved, by language. */
export function movesIn(files: Files): ReadonlyMap<string, Move[]> {
  const { moved, handedOut } = readRegistry(files.get(registryFile) ?? '');
  return new Map(Object.entries(handedOut).map(([language, ids]) => [language, movesOf(ids, moved)]));
}
