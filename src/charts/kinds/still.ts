import type { Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { Pen } from '../plugins/pen.ts';
import type { Recorder } from '../recorder/recorder.ts';
import { diagram } from './diagram.ts';
import { map } from './map.ts';
import type { StillKindName, StillPicture, StillPictures } from './pictures.ts';
import { timeline } from './timeline.ts';

/** What a kind without Chart.js draws with. */
export interface Sheet {
  readonly pen: Pen;
  readonly recorder: Recorder;
  readonly width: number;
  readonly height: number;
}

/** A kind that is drawn as SVG when the site is built. */
export type StillKind<Picture> = (picture: Picture, context: Context, sheet: Sheet) => void;

const kinds: { readonly [Name in StillKindName]: StillKind<StillPictures<Row>[Name]> } = { diagram, map, timeline };

/** Draws a picture on a recorder with the kind that its name says. Never loaded by a page. */
export function drawStill(picture: StillPicture<Row>, context: Context, recorder: Recorder): void {
  const { width, height } = recorder.canvas;
  // The recorder is all of a canvas that a pen uses; there are no axes.
  const ctx = recorder as unknown as CanvasRenderingContext2D;
  const chartArea = { left: 0, top: 0, right: width, bottom: height, width, height };
  const sheet: Sheet = { pen: new Pen({ ctx, chartArea, scales: {} }), recorder, width, height };
  switch (picture.kind) {
    case 'diagram':
      kinds.diagram(picture, context, sheet);
      break;
    case 'map':
      kinds.map(picture, context, sheet);
      break;
    case 'timeline':
      kinds.timeline(picture, context, sheet);
      break;
  }
}
