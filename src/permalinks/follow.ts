import type { Kind, Moved } from './registry.ts';

/**
 * Where an id leads today: itself, or the end of its moves. A passage that did not
 * move by itself goes with its chapter.
 * @returns undefined when the moves lead in a circle
 */
export function follow(moved: Moved, kind: Kind, id: string): string | undefined {
  const passed = new Set([id]);
  for (let at = id; ;) {
    const next = step(moved, kind, at);
    if (next === undefined) return at;
    if (passed.has(next)) return undefined;
    passed.add(next);
    at = next;
  }
}

function step(moved: Moved, kind: Kind, id: string): string | undefined {
  const own = moved[kind]?.[id];
  if (own !== undefined || kind !== 'passages') return own;
  const [chapter = '', block = ''] = id.split('#');
  const gone = moved.chapters?.[chapter];
  return gone === undefined ? undefined : `${gone}#${block}`;
}
