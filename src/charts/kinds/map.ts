import { geoAzimuthalEqualArea, geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick, type Each } from '../definition.ts';
import type { Placing } from '../plugins/marks.ts';
import type { Recorder } from '../recorder/recorder.ts';
import { faded, type Token } from '../theme.ts';
import { numberIn, textIn } from './kind.ts';
import type { NumberColumn, TextColumn } from './pictures.ts';
import type { Sheet, StillKind } from './still.ts';

/** Code of a country: ISO 3166-1, three figures. */
type CountryCode = string;

/** Where the places of a dataset lie, on a map of countries. */
export interface LocatorMap<TableRow> {
  readonly kind: 'map';
  /** The column that names the places, with their labels in the dataset's words. */
  readonly place: TextColumn<TableRow>;
  /** The columns with the degrees at which a place is marked, or its name stands. */
  readonly longitude: NumberColumn<TableRow>;
  readonly latitude: NumberColumn<TableRow>;
  /** Places that are countries, by id of the place. */
  readonly countries: Readonly<Record<string, CountryCode>>;
  /** Which countries are filled; the others are only named. */
  filled(row: TableRow): boolean;
  /** Places that are borders, drawn as strong lines. */
  readonly borders: Readonly<Record<string, readonly [CountryCode, CountryCode]>>;
  /** What the map shows: degrees at its edges, of which the middle ones decide. */
  readonly view: Each<{ readonly west: number; readonly east: number; readonly south: number; readonly north: number }>;
  /** Where the names stand; a place without one is marked, but not named. */
  readonly names: Each<Readonly<Record<string, Placing & { readonly label?: string; readonly leader?: boolean }>>>;
  paint(row: TableRow): Token;
}

type Country = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { readonly id?: string | number };
// The package has no types; its README says what is in it.
const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const countries = world.objects.countries.geometries as Country[];

export const map: StillKind<LocatorMap<Row>> = (picture, context, sheet) => {
  const { theme, rows, layout } = context;
  const { recorder, pen, width, height } = sheet;
  const projection = projectionFor(picture, context, sheet);
  const draw = geoPath(projection, coarse(recorder));
  const fillWith = (shape: Parameters<typeof draw>[0], paint: string): void => {
    recorder.beginPath();
    draw(shape);
    recorder.fillStyle = paint;
    recorder.fill();
  };
  const strokeWith = (shape: Parameters<typeof draw>[0], paint: string, line: number): void => {
    recorder.beginPath();
    draw(shape);
    recorder.strokeStyle = paint;
    recorder.lineWidth = line;
    recorder.lineJoin = 'round';
    recorder.stroke();
  };
  const find = (code: CountryCode): Country => {
    const country = countries.find(({ id }) => id === code);
    if (!country) throw new Error(`the map has no country “${code}”`);
    return country;
  };
  const shown = countries.filter((country) => meets(country, projection, width, height));
  fillWith(merge(world, shown), theme.whole);
  for (const row of rows) {
    const code = picture.countries[textIn(row, picture.place)];
    if (code !== undefined && picture.filled(row))
      fillWith(merge(world, [find(code)]), faded(theme[picture.paint(row)], 40));
  }
  const among = { type: 'GeometryCollection', geometries: shown } as unknown as GeometryCollection;
  strokeWith(
    mesh(world, among, (a, b) => a !== b),
    theme.paper,
    1,
  );
  for (const row of rows) {
    const pair = picture.borders[textIn(row, picture.place)];
    if (!pair) continue;
    const line = mesh(world, among, (a, b) => a !== b && [a, b].every(({ id }) => pair.includes(String(id))));
    strokeWith(line, theme[picture.paint(row)], 3);
  }
  const names = pick(picture.names, layout);
  for (const row of rows) {
    const place = textIn(row, picture.place);
    const point = projection([numberIn(row, picture.longitude), numberIn(row, picture.latitude)]);
    if (!point) throw new Error(`the map does not show “${place}”`);
    const [x, y] = point;
    const area = picture.countries[place] !== undefined || picture.borders[place] !== undefined;
    const paint = theme[picture.paint(row)];
    if (!area) pen.disc(x, y, 5, paint, theme.paper);
    const name = names[place];
    if (!name) continue;
    const { side, dx = 0, dy = 0, leader = false } = name;
    if (leader)
      pen.line(
        [
          [x, y],
          [x + dx, y + dy],
        ],
        theme.rule,
      );
    const text = name.label === undefined ? context.value(picture.place, place) : context.label(name.label);
    pen.text(text.split('\n'), x + dx, y + dy, side, { paint, size: context.size, halo: theme.paper });
  }
};

/** Rounds what is drawn to whole pixels, finer than the outlines are, and leaves out points that then coincide: half the bytes. */
function coarse(recorder: Recorder): GeoContext {
  let last = '';
  const go = (x: number, y: number, move: (x: number, y: number) => void, always: boolean): void => {
    const point: [number, number] = [Math.round(x), Math.round(y)];
    if (!always && last === point.join()) return;
    last = point.join();
    move(...point);
  };
  return {
    beginPath: () => {
      recorder.beginPath();
    },
    moveTo: (x, y) => {
      go(
        x,
        y,
        (...point) => {
          recorder.moveTo(...point);
        },
        true,
      );
    },
    lineTo: (x, y) => {
      go(
        x,
        y,
        (...point) => {
          recorder.lineTo(...point);
        },
        false,
      );
    },
    arc: (x, y, radius, from, to) => {
      recorder.arc(x, y, radius, from, to);
    },
    closePath: () => {
      recorder.closePath();
    },
  };
}

/** An equal-area projection of which the view fills the drawing; what lies outside is cut off. */
function projectionFor({ view }: LocatorMap<Row>, { layout }: Context, { width, height }: Sheet): GeoProjection {
  const { west, east, south, north } = pick(view, layout);
  const [middle, level] = [(west + east) / 2, (south + north) / 2];
  const edges = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, level],
      [east, level],
      [middle, south],
      [middle, north],
    ],
  };
  return geoAzimuthalEqualArea()
    .rotate([-middle, -level])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      edges,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** Whether a country shows in the drawing; others would only lengthen it. */
function meets(country: Country, projection: GeoProjection, width: number, height: number): boolean {
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(merge(world, [country]));
  return x1 > 0 && y1 > 0 && x0 < width && y0 < height && x1 > x0;
}
