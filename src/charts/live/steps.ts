import type { Stop } from '../kinds/kind.ts';

/** Where a stop lies in the drawing. */
export interface PlacedStop extends Stop {
  readonly x: number;
  readonly y: number;
}

/** The stop nearest to a point of the drawing. */
export function nearestStop(stops: readonly PlacedStop[], x: number, y: number): PlacedStop | undefined {
  const far = (stop: PlacedStop): number => Math.hypot(stop.x - x, stop.y - y);
  return stops.reduce<PlacedStop | undefined>(
    (best, stop) => (best && far(best) <= far(stop) ? best : stop),
    undefined,
  );
}

/**
 * The stop that a key leads to: left and right within a group, up and down to
 * the group above or below (or within, where there is one group), the ends of
 * a group with Home and End.
 * @returns undefined for a key that leads nowhere
 */
export function stopAfter(
  stops: readonly PlacedStop[],
  current: PlacedStop | undefined,
  key: string,
): PlacedStop | undefined {
  if (!current) return key.startsWith('Arrow') || key === 'Home' || key === 'End' ? stops[0] : undefined;
  const group = stops.filter((stop) => stop.group === current.group);
  const at = group.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return group[at + 1] ?? current;
    case 'ArrowLeft':
      return group[at - 1] ?? current;
    case 'Home':
      return group[0];
    case 'End':
      return group.at(-1);
    case 'ArrowUp':
    case 'ArrowDown': {
      const step = key === 'ArrowUp' ? -1 : 1;
      const beside = group.length === stops.length ? group[at + step] : neighbour(stops, current, step);
      return beside ?? current;
    }
    default:
      return undefined;
  }
}

/** The next stop above or below in another group; at the same place along the axis if there is one. */
function neighbour(stops: readonly PlacedStop[], current: PlacedStop, direction: -1 | 1): PlacedStop | undefined {
  const others = stops.filter((stop) => stop.group !== current.group && (stop.y - current.y) * direction > 0.5);
  const column = others.filter((stop) => Math.abs(stop.x - current.x) < 1);
  // The height decides; among rows of one height, the side.
  const far = (stop: PlacedStop): number => Math.abs(stop.y - current.y) + Math.abs(stop.x - current.x) / 20;
  return (column.length > 0 ? column : others).sort((a, b) => far(a) - far(b))[0];
}
