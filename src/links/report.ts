import type { Address } from './addresses.ts';
import { verdictOf, type Answer, type Verdict } from './ask.ts';

/** An address and what it answered. */
export interface Asked extends Address {
  readonly answer: Answer;
}

const HEADINGS = {
  dead: 'Dead',
  unsure: 'Not for programs: look yourself',
  moved: 'Leads elsewhere by now',
} as const satisfies Partial<Record<Verdict, string>>;
/** How many places of one address are named. */
const PLACES = 3;

/** What is wrong, the worst first, each address with its status and the places it stands at; then the sum. */
export function report(all: readonly Asked[]): string {
  const groups = Map.groupBy(all, ({ answer }) => verdictOf(answer));
  const lines = (['dead', 'unsure', 'moved'] as const).flatMap((verdict) => {
    const group = groups.get(verdict) ?? [];
    return group.length === 0 ? [] : [`${HEADINGS[verdict]} (${group.length})`, ...group.flatMap(linesOf), ''];
  });
  const count = (verdict: Verdict): number => groups.get(verdict)?.length ?? 0;
  const sums = `${count('fine')} fine, ${count('moved')} moved, ${count('unsure')} unsure, ${count('dead')} dead`;
  return [...lines, `${all.length} addresses: ${sums}`].join('\n');
}

function linesOf({ url, places, answer: { status, to } }: Asked): string[] {
  const named = places.slice(0, PLACES).map(({ file, line }) => `${file}:${line}`);
  const more = places.length > PLACES ? ` and ${places.length - PLACES} more` : '';
  return [
    `  ${String(status).padEnd(5)} ${url}`,
    ...(to === undefined ? [] : [`        → ${to}`]),
    `        ${named.join(', ')}${more}`,
  ];
}
