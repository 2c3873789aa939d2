import { layouts, type Chart, type LayoutItem, type Plugin } from 'chart.js';
import type { Context } from '../context.ts';
import { blockWidth, leading } from '../text/metrics.ts';
import { Pen } from './pen.ts';

export interface EndLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly paint: string;
}

/** Room between the last point and its label: the leaders cross it. */
const gap = 12;

/**
 * Places along one line, none closer than `distance`: neighbours that collide
 * are spread about their common middle (pool adjacent violators; Ayer et al.
 * 1955).
 * @param wanted - in ascending order
 */
export function spread(wanted: readonly number[], distance: number): number[] {
  interface Pool {
    readonly members: readonly number[];
    readonly middle: number;
  }
  const reach = ({ members }: Pool): number => (members.length * distance) / 2;
  const pools: Pool[] = [];
  for (const place of wanted) {
    let pool: Pool = { members: [place], middle: place };
    for (
      let last = pools.at(-1);
      last && last.middle + reach(last) > pool.middle - reach(pool) + 0.01;
      last = pools.at(-1)
    ) {
      pools.pop();
      const members = [...last.members, ...pool.members];
      pool = { members, middle: members.reduce((sum, member) => sum + member, 0) / members.length };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => pool.members.map((_, index) => pool.middle - reach(pool) + (index + 0.5) * distance));
}

/** Names at the ends of their lines, with room kept for them and thin leaders where they had to move. */
export function endLabelsPlugin(labels: readonly EndLabel[], context: Context): Plugin {
  const { size, theme } = context;
  return {
    id: 'endLabels',
    start(chart) {
      if (labels.length === 0) return;
      layouts.addBox(chart, room(chart));
    },
  };

  /** A box of the layout at the right edge, as Chart.js's legend is one. */
  function room(chart: Chart): LayoutItem {
    const box = {
      position: 'right',
      weight: 2000,
      options: {},
      fullSize: false,
      width: 0,
      height: 0,
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      isHorizontal: () => false,
      beforeLayout: () => undefined,
      update(_width: number, height: number) {
        box.width =
          Math.ceil(
            blockWidth(
              labels.map(({ text }) => text),
              size,
            ),
          ) + gap;
        box.height = height;
      },
      draw: () => {
        draw(new Pen(chart));
      },
    };
    return box as unknown as LayoutItem; // The library's type wants members that its own boxes lack (`margins` among them).
  }

  function draw(pen: Pen): void {
    const sorted = labels.map((label) => ({ ...label, at: pen.y(label.y) })).sort((a, b) => a.at - b.at);
    const places = spread(
      sorted.map(({ at }) => at),
      size * leading,
    );
    const low = pen.area.bottom - size / 2;
    const excess = Math.max(0, (places.at(-1) ?? 0) - low);
    for (const [index, { x, text, paint, at }] of sorted.entries()) {
      const y = (places[index] ?? at) - (index === sorted.length - 1 ? excess : 0);
      const end = pen.x(x);
      if (Math.abs(y - at) > 3)
        pen.line(
          [
            [end + 4, at],
            [end + gap - 2, y],
          ],
          theme.rule,
        );
      pen.write([text], end + gap, y, 'left', { paint, size, halo: theme.paper });
    }
  }
}
