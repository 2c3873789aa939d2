import { didYouMean } from '../markdown/nearest.ts';
import type { Problem } from '../checks/index.ts';
import { follow } from './follow.ts';
import { kinds, registryFile, type Ids, type Kind, type Registry } from './registry.ts';

/** What the messages call one of a kind. */
const ONE: Readonly<Record<Kind, string>> = {
  chapters: 'chapter',
  passages: 'passage',
  questions: 'question',
  charts: 'chart',
  datasets: 'dataset',
  terms: 'term',
  sources: 'source',
  paragraphs: 'paragraph',
  comparisons: 'row of the comparison',
};

/**
 * Every id that was ever handed out is still there, or says where it went.
 * @param ids - what the edition of a language has today
 */
export function checkRegistry({ moved, handedOut }: Registry, ids: Ids, language: string): Problem[] {
  const registered = handedOut[language];
  const lostChapters = new Set(
    registered?.chapters.filter((id) => !ids.chapters.includes(follow(moved, 'chapters', id) ?? id)),
  );
  return kinds.flatMap((kind) => {
    const today = new Set(ids[kind]);
    const known = new Set(registered?.[kind]);
    const fresh = [...today].filter((id) => !known.has(id));
    /* Of a chapter that is gone, its passages need not be told one by one. */
    const gone = [...known].filter((id) => !today.has(id) && !(kind === 'passages' && lostChapters.has(chapterOf(id))));
    const returned = Object.keys(moved[kind] ?? {}).filter((id) => today.has(id));
    return [
      ...gone.flatMap((id) => whereIs({ kind, id, today, fresh, moved }) ?? []),
      ...returned.map(
        (id) =>
          `the ${ONE[kind]} “${id}” is said to have moved to “${moved[kind]?.[id] ?? ''}”, and is still there; take it out of "moved"`,
      ),
    ].map((message) => ({ file: registryFile, message }));
  });
}

const chapterOf = (passage: string): string => passage.split('#', 1)[0] ?? '';

function whereIs({
  kind,
  id,
  today,
  fresh,
  moved,
}: {
  readonly kind: Kind;
  readonly id: string;
  readonly today: ReadonlySet<string>;
  /** Ids that are not in the registry yet, one of which may be the old one's new name. */
  readonly fresh: readonly string[];
  readonly moved: Registry['moved'];
}): string | undefined {
  const name = `the ${ONE[kind]} “${id}”`;
  const target = follow(moved, kind, id);
  if (target === undefined) return `${name} moves in a circle; let one of its moves end at an id that is there`;
  if (today.has(target)) return undefined;
  if (target !== id) {
    return `${name} is said to have moved to “${target}”, which there is not${didYouMean(target, today)}`;
  }
  return `${name} was handed out and is gone; bring it back, or say where it went: "moved": { "${kind}": { "${id}": "…" } }${didYouMean(id, fresh)}`;
}
