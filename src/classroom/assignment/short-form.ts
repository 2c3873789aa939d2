import { check } from './check.ts';
import { limits, type Assignment, type Item } from './schema.ts';

/**
 * Reads the short form of an assignment: `?read=us-perspective/drugs`, several separated by
 * commas, a passage as `us-perspective/drugs%23two-tools`.
 * @returns the assignment, or undefined where the query has no `read` or names nothing that could be a place
 */
export function fromQuery(search: string, language: string): Assignment | undefined {
  const wanted = (new URLSearchParams(search.slice(0, limits.payload)).get('read') ?? '').split(',');
  const items = wanted.flatMap((each): Item[] => {
    const [path = '', block] = each.trim().split('#', 2);
    const chapter = path.replaceAll(/^\/+|\/+$/gu, '');
    if (chapter === '') return [];
    return [block === undefined || block === '' ? { kind: 'chapter', chapter } : { kind: 'passage', chapter, block }];
  });
  const assignment: Assignment = {
    version: 1,
    title: '',
    instructions: '',
    language,
    mode: 'passages',
    items: items.slice(0, limits.items),
  };
  return assignment.items.length > 0 && check(assignment).length === 0 ? assignment : undefined;
}

/** The short form of an assignment, `?read=…`, or undefined where it has more to say than what to read. */
export function toQuery({ title, instructions, due, mode, items }: Assignment): string | undefined {
  if (title !== '' || instructions !== '' || due !== undefined || mode !== 'passages' || items.length === 0)
    return undefined;
  const places = items.map((item) =>
    item.kind === 'chapter' ? item.chapter : item.kind === 'passage' ? `${item.chapter}%23${item.block}` : undefined,
  );
  return places.includes(undefined) ? undefined : `?read=${places.join(',')}`;
}
