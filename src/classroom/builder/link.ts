import { check } from '../assignment/check.ts';
import { clean } from '../assignment/clean.ts';
import { encode } from '../assignment/codec.ts';
import { keyOf, limits, type Assignment, type Fault } from '../assignment/schema.ts';

/** What a draft makes: a link, a link that is too long, or what keeps it from being one. */
export type Made =
  | { readonly state: 'nothing' }
  | { readonly state: 'faulty'; readonly faults: readonly Fault[] }
  | {
      readonly state: 'too-long';
      readonly link: string;
      readonly assignment: Assignment;
      readonly costs: readonly Cost[];
    }
  | { readonly state: 'ready'; readonly link: string; readonly assignment: Assignment };

/** What one part of an assignment adds to its link. */
export interface Cost {
  /** Key of an item, or `title`, `instructions`. */
  readonly part: string;
  readonly characters: number;
}

/** How many parts are named when something has to go. */
const NAMED = 6;

/**
 * Makes the link of a draft.
 * @param page - full address of the page that opens assignments
 */
export async function makeLink(draft: Assignment, page: string): Promise<Made> {
  const assignment = clean(draft);
  if (assignment.items.length === 0) return { state: 'nothing' };
  const faults = check(assignment);
  if (faults.length > 0) return { state: 'faulty', faults };
  const link = `${page}#${await encode(assignment)}`;
  if (link.length <= limits.link) return { state: 'ready', link, assignment };
  return { state: 'too-long', link, assignment, costs: await costsOf(assignment) };
}

/** What each part adds, the largest first: the difference its absence makes. */
export async function costsOf(assignment: Assignment): Promise<Cost[]> {
  const whole = (await encode(assignment)).length;
  const without = async (part: string, rest: Assignment): Promise<Cost> => ({
    part,
    characters: whole - (await encode(rest)).length,
  });
  const costs = await Promise.all([
    without('title', { ...assignment, title: '' }),
    without('instructions', { ...assignment, instructions: '' }),
    ...assignment.items.map((item, index) =>
      without(keyOf(item), { ...assignment, items: assignment.items.toSpliced(index, 1) }),
    ),
  ]);
  return costs
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => b.characters - a.characters)
    .slice(0, NAMED);
}
