import type { Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { bars } from './bars.ts';
import { dumbbell } from './dumbbell.ts';
import type { Drawing, Kind } from './kind.ts';
import { lines } from './lines.ts';
import type { Picture, PictureKind, Pictures } from './pictures.ts';
import { shares } from './shares.ts';

/** Every kind of chart by name. */
const kinds: { readonly [Name in PictureKind]: Kind<Pictures<Row>[Name]> } = { lines, bars, shares, dumbbell };

/** Draws a picture with the kind that its name says. */
export function draw(picture: Picture<Row>, context: Context): Drawing {
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
  }
}
