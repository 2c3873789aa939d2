import type { Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick, type Each } from '../definition.ts';
import type { Pen } from '../plugins/pen.ts';
import { blockWidth, leading, wrap } from '../text/metrics.ts';
import { faded, type Token } from '../theme.ts';
import { textIn } from './kind.ts';
import type { TextColumn } from './pictures.ts';
import type { StillKind } from './still.ts';

type Point = readonly [x: number, y: number];

/** A box: the middle of its top edge, and its size, in pixels. */
export interface DiagramBox {
  readonly paint: Token;
  readonly at: Each<readonly [x: number, y: number, width: number, height: number]>;
}

/** An arrow: its corners from the edge of one box to the edge of another, and where its words stand. */
export interface DiagramRoute {
  readonly path: readonly Point[];
  /** Middle of the words; their room in pixels. */
  readonly words: readonly [x: number, y: number, room: number];
  readonly align?: 'left' | 'center' | 'right';
}

/** What leads to what: boxes and arrows, a row of the dataset an arrow. */
export interface Diagram<TableRow> {
  readonly kind: 'diagram';
  /** The columns with the boxes an arrow leads from and to; ids of labels in the chart's words. */
  readonly from: TextColumn<TableRow>;
  readonly to: TextColumn<TableRow>;
  /** The column that tells the arrows apart; ids of labels in the chart's words. */
  readonly relation: TextColumn<TableRow>;
  /** The column with the places of the text that an arrow rests on, printed below its words. */
  readonly paper: TextColumn<TableRow>;
  readonly boxes: Readonly<Record<string, DiagramBox>>;
  /** By relation. */
  readonly routes: Readonly<Record<string, Each<DiagramRoute>>>;
  /** Arrows drawn dashed: what is only hoped for, or said with a condition. */
  dashed(row: TableRow): boolean;
  paint(row: TableRow): Token;
}

const head = { length: 9, half: 4.5 } as const;

export const diagram: StillKind<Diagram<Row>> = (picture, context, { pen }) => {
  const { theme, rows, size, label, layout } = context;
  for (const row of rows) {
    const relation = textIn(row, picture.relation);
    const each = picture.routes[relation];
    if (!each) throw new Error(`the diagram has no route for “${relation}”`);
    const { path } = pick(each, layout);
    for (const [column, point] of [
      [picture.from, path[0]],
      [picture.to, path.at(-1)],
    ] as const) {
      const box = textIn(row, column);
      if (!point || !touches(boxAt(picture, box, context), point))
        throw new Error(`the ${layout} route of “${relation}” does not meet the edge of “${box}”`);
    }
    arrow(pen, path, theme[picture.paint(row)], picture.dashed(row));
  }
  for (const [id, { paint }] of Object.entries(picture.boxes)) {
    const [x, y, width, height] = boxAt(picture, id, context);
    pen.box(x, y, width, height, theme.paper);
    pen.box(x, y, width, height, faded(theme[paint], 10));
    outline(pen, [x, y, width, height], theme[paint]);
    const lines = wrap(label(id), width - 14, size);
    const widest = blockWidth(lines, size);
    if (widest > width - 8 || lines.length * size * leading > height - 6)
      throw new Error(`the words of the box “${id}” do not fit into its ${layout} form`);
    pen.write(lines, x + width / 2, y + height / 2 - ((lines.length - 1) * size * leading) / 2, 'center', {
      paint: theme.ink,
      size,
    });
  }
  for (const row of rows) {
    const relation = textIn(row, picture.relation);
    const each = picture.routes[relation];
    if (!each) continue;
    const { words, align = 'center' } = pick(each, layout);
    const [x, y, room] = words;
    const small = size - 1;
    const lines = wrap(label(relation), room, small);
    const top = y - (lines.length * small * leading) / 2;
    pen.write(lines, x, top, align, { paint: theme.ink, size: small, halo: theme.paper });
    pen.write([textIn(row, picture.paper)], x, top + lines.length * small * leading, align, {
      paint: theme.soft,
      size: small,
      halo: theme.paper,
    });
  }
};

function boxAt({ boxes }: Diagram<Row>, id: string, { layout }: Context): readonly [number, number, number, number] {
  const box = boxes[id];
  if (!box) throw new Error(`the diagram has no box “${id}”`);
  const [x, y, width, height] = pick(box.at, layout);
  return [x - width / 2, y, width, height];
}

/** Whether a point lies on the edge of a box. */
function touches([x, y, width, height]: readonly [number, number, number, number], [px, py]: Point): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.6;
  const within = px > x - 0.6 && px < x + width + 0.6 && py > y - 0.6 && py < y + height + 0.6;
  return within && (near(px, x) || near(px, x + width) || near(py, y) || near(py, y + height));
}

function outline(pen: Pen, [x, y, width, height]: readonly [number, number, number, number], paint: string): void {
  const [left, top, right, bottom] = [x + 0.75, y + 0.75, x + width - 0.75, y + height - 0.75];
  pen.line(
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top - 0.75],
    ],
    paint,
    1.5,
  );
}

/** A line through the corners that ends in a head. */
function arrow(pen: Pen, path: readonly Point[], paint: string, dashed: boolean): void {
  const [before, tip] = [path.at(-2), path.at(-1)];
  if (!before || !tip) throw new Error('an arrow needs two points');
  const far = Math.hypot(tip[0] - before[0], tip[1] - before[1]);
  const [ux, uy] = [(tip[0] - before[0]) / far, (tip[1] - before[1]) / far];
  const neck: Point = [tip[0] - ux * head.length, tip[1] - uy * head.length];
  pen.line([...path.slice(0, -1), neck], paint, 2, dashed ? [6, 4] : []);
  pen.polygon(
    [tip, [neck[0] - uy * head.half, neck[1] + ux * head.half], [neck[0] + uy * head.half, neck[1] - ux * head.half]],
    paint,
  );
}
