import type { Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { bars } from './bars.ts';
import { dumbbell } from './dumbbell.ts';
import type { Drawing, Kind } from './kind.ts';
import { lines } from './lines.ts';
import { panels } from './panels.ts';
import type { LivePicture, Picture, PictureKind, Pictures, StillKindName, StillPicture } from './pictures.ts';
import { ranges } from './ranges.ts';
import { shares } from './shares.ts';
import { stacks } from './stacks.ts';

/** Every kind of chart by name. */
const kinds: { readonly [Name in PictureKind]: Kind<Pictures<Row>[Name]> } = {
  lines,
  bars,
  shares,
  dumbbell,
  ranges,
  stacks,
  panels,
};

const stillKinds: Readonly<Record<StillKindName, true>> = { diagram: true, map: true, timeline: true };

/** Whether a picture is only ever drawn as SVG, by `kinds/still.ts`; kept apart from it, which no browser needs. */
export const isStill = <TableRow>(picture: Picture<TableRow>): picture is StillPicture<TableRow> =>
  picture.kind in stillKinds;

/** Draws a picture with the kind that its name says. */
export function draw(picture: LivePicture<Row>, context: Context): Drawing {
  // One call a kind: the compiler cannot follow that a name and its picture go together.
  switch (picture.kind) {
    case 'lines':
      return kinds.lines(picture, context);
    case 'bars':
      return kinds.bars(picture, context);
    case 'shares':
      return kinds.shares(picture, context);
    case 'dumbbell':
      return kinds.dumbbell(picture, context);
    case 'ranges':
      return kinds.ranges(picture, context);
    case 'stacks':
      return kinds.stacks(picture, context);
    case 'panels':
      return kinds.panels(picture, context);
  }
}
