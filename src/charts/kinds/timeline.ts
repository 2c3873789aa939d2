import type { Context } from '../context.ts';
import type { Row } from '../data/read-dataset.ts';
import { pick, type Each } from '../definition.ts';
import { leading, textWidth, wrap } from '../text/metrics.ts';
import type { Token } from '../theme.ts';
import { textSizes } from '../context.ts';
import { numberIn, textIn } from './kind.ts';
import type { NumberColumn, TextColumn } from './pictures.ts';
import type { StillKind } from './still.ts';

/** What happened when, from above to below: a dot on the axis for a year, a bar beside it for a stretch of years. */
export interface Timeline<TableRow> {
  readonly kind: 'timeline';
  /** The columns with the first and the last year; the same twice is a single year. Parts of years are fractions. */
  readonly from: NumberColumn<TableRow>;
  readonly to: NumberColumn<TableRow>;
  /** The column whose values say what happened, with their labels in the dataset's words. */
  readonly event: TextColumn<TableRow>;
  /** The column whose values say the date, with their labels in the dataset's words. */
  readonly date: TextColumn<TableRow>;
  /** The column with the places of the text. */
  readonly paper: TextColumn<TableRow>;
  /**
   * Stretches of the axis, one after the other, each with its share of the
   * height and the distance of its ticks in years; what is earlier than the
   * first stands above a break.
   */
  readonly axis: readonly {
    readonly from: number;
    readonly to: number;
    readonly share: number;
    readonly every: number;
  }[];

  /** Where the axis lies, and where the words begin, in pixels from the left. */
  readonly columns: Each<readonly [axis: number, words: number]>;
  paint(row: TableRow): Token;
}

interface Entry {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  readonly date: string;
  readonly lines: readonly string[];
  readonly height: number;
}

const barWidth = 6;
const laneWidth = 9;
/** Room between two entries, in pixels. */
const between = 9;

export const timeline: StillKind<Timeline<Row>> = (picture, context, { pen, width, height }) => {
  const { theme, size } = context;
  const begin = picture.axis[0]?.from ?? 0;
  const [x, wordsAt] = pick(picture.columns, context.layout);
  const step = size * leading;
  const entries = context.rows.map((row) => entryOf(row, picture, width - wordsAt, context));
  const early = entries.filter(({ to }) => to < begin);
  const late = entries.filter(({ to }) => to >= begin).sort((a, b) => a.from - b.from || a.to - b.to);
  const earlyHeight = early.reduce((sum, entry) => sum + entry.height + between, 0);
  const top = early.length > 0 ? earlyHeight + 26 : 10;
  const bottom = height - 10;
  const whole = picture.axis.reduce((sum, { share }) => sum + share, 0);
  const at = (year: number): number => {
    let y = top;
    for (const { from, to, share } of picture.axis) {
      const part = Math.min(Math.max((year - from) / (to - from), 0), 1);
      y += ((part * share) / whole) * (bottom - top);
    }
    return y;
  };

  // The axis, broken below what is earlier.
  const tick = textSizes[context.layout].tick;
  if (early.length > 0) {
    pen.line(
      [
        [x, 4],
        [x, top - 18],
      ],
      theme.rule,
      1.5,
    );
    for (const dy of [0, 6])
      pen.line(
        [
          [x - 7, top - 14 + dy],
          [x + 7, top - 20 + dy],
        ],
        theme.rule,
        1.5,
      );
  }
  pen.line(
    [
      [x, top - 12],
      [x, bottom],
    ],
    theme.rule,
    1.5,
  );
  for (const { from, to, every } of picture.axis) {
    for (let year = from; year < to; year += every) {
      pen.line(
        [
          [x - 5, at(year)],
          [x, at(year)],
        ],
        theme.rule,
        1.5,
      );
      pen.write([String(year)], x - 9, at(year), 'right', { paint: theme.soft, size: tick });
    }
  }

  // Words, none upon another, as near to their dates as can be.
  const wanted = late.map(({ from, to }) => at(Math.max(from, begin)) + (from === to ? 0 : barWidth));
  const placed = place(
    late.map((entry, index) => ({ wanted: wanted[index] ?? 0, height: entry.height + between })),
    [top - 12, bottom + 10],
  );
  const lanes = lanesOf(late);
  let y = 2;
  for (const entry of early) {
    dot(entry, y + step / 2);
    words(entry, y, y + step / 2, x);
    y += entry.height + between;
  }
  for (const [index, entry] of late.entries()) {
    const middle = wanted[index] ?? 0;
    const lane = lanes[index] ?? 0;
    if (entry.from === entry.to) dot(entry, middle);
    else
      pen.box(
        x + 4 + lane * laneWidth,
        at(Math.max(entry.from, begin)),
        barWidth,
        at(entry.to) - at(Math.max(entry.from, begin)) - 4,
        theme[picture.paint(entry.row)],
      );
    const start = entry.from === entry.to ? x + 6 : x + 4 + lane * laneWidth + barWidth;
    words(entry, (placed[index] ?? 0) + between / 2, middle, start);
  }

  function dot({ row }: Entry, middle: number): void {
    const paint = theme[picture.paint(row)];
    pen.disc(x, middle, 5, paint, theme.paper);
  }

  /** The entry's words, and a thin line to them from its mark. */
  function words({ row, date, lines }: Entry, from: number, mark: number, start: number): void {
    const paint = theme[picture.paint(row)];
    const y = from + step / 2;
    const knee = wordsAt - 12;
    pen.line(
      [
        [start + 2, mark],
        [Math.max(start + 4, knee - 8), mark],
        [knee, y],
        [wordsAt - 5, y],
      ],
      theme.rule,
    );
    pen.write([date], wordsAt, from + step / 2, 'left', { paint, size });
    const [first, ...rest] = lines;
    pen.write([first ?? ''], wordsAt + textWidth(`${date}  `, size), from + step / 2, 'left', {
      paint: theme.ink,
      size,
    });
    if (rest.length > 0) pen.write(rest, wordsAt, from + step * 1.5, 'left', { paint: theme.ink, size });
    const last = lines.at(-1) ?? '';
    const indent = lines.length === 1 ? textWidth(`${date}  `, size) : 0;
    const label = paperOf(row, picture);
    const behind = wordsAt + indent + textWidth(last === '' ? '' : `${last}  `, size);
    pen.write([label], behind, from + step * (lines.length - 0.5), 'left', { paint: theme.soft, size: tick });
  }
};

/** The places in the text, none for an entry of ours. */
const paperOf = (row: Row, { paper }: Timeline<Row>): string => String(row[paper] ?? '');

/** Breaks an entry's words into lines: the first begins behind the date, the last keeps room for the place in the text. */
function entryOf(row: Row, picture: Timeline<Row>, room: number, context: Context): Entry {
  const { size, value } = context;
  const date = value(picture.date, textIn(row, picture.date));
  const indent = textWidth(`${date}  `, size);
  const reserve = textWidth(`  ${paperOf(row, picture)}`, size);
  const text = value(picture.event, textIn(row, picture.event));
  // The date is set as its own run, but broken together with the words; then lines of about the same length.
  let lines = linesWithin(room);
  for (let narrower = room - 4; narrower > room / 2; narrower -= 4) {
    const other = linesWithin(narrower);
    if (other.length > lines.length || other.at(-1) === '') break;
    lines = other;
  }
  return {
    row,
    from: numberIn(row, picture.from),
    to: numberIn(row, picture.to),
    date,
    lines,
    height: lines.length * size * leading,
  };

  function linesWithin(width: number): string[] {
    const all = wrapAfter(indent, text, width, size);
    const used = textWidth(all.at(-1) ?? '', size) + (all.length === 1 ? indent : 0);
    return used + reserve > width ? splitLast(all, width - reserve, size) : all;
  }
}

/** Lines of which the first is shorter by an indent. */
function wrapAfter(indent: number, text: string, room: number, size: number): string[] {
  const words = text.split(' ');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const width = room - (lines.length <= 1 ? indent : 0);
    if (last === undefined) lines.push(word);
    else if (textWidth(`${last} ${word}`, size) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.length > 0 ? lines : wrap(text, room, size);
}

/** Moves the last word to a line of its own, where the place in the text fits behind it, or the place alone. */
function splitLast(lines: readonly string[], room: number, size: number): string[] {
  const last = (lines.at(-1) ?? '').split(' ');
  const word = last.at(-1) ?? '';
  return last.length === 1 || textWidth(word, size) > room
    ? [...lines, '']
    : [...lines.slice(0, -1), last.slice(0, -1).join(' '), word];
}

/** Tops of blocks of different heights, in order, none upon another, each about its wanted middle. @throws Error when they do not fit */
function place(
  blocks: readonly { readonly wanted: number; readonly height: number }[],
  [top, bottom]: readonly [number, number],
): number[] {
  interface Pool {
    readonly members: readonly number[];
    readonly top: number;
    readonly height: number;
  }
  const pools: Pool[] = [];
  for (const { wanted, height } of blocks) {
    let pool: Pool = { members: [height], top: wanted - height / 2, height };
    for (let last = pools.at(-1); last && last.top + last.height > pool.top; last = pools.at(-1)) {
      pools.pop();
      const all = last.members.length + pool.members.length;
      const shift = last.top + last.height - pool.top;
      // The upper ones move up, the lower ones down, in proportion to how many they are.
      pool = {
        members: [...last.members, ...pool.members],
        top: last.top - (shift * pool.members.length) / all,
        height: last.height + pool.height,
      };
    }
    pool = { ...pool, top: Math.min(Math.max(pool.top, top), bottom - pool.height) };
    pools.push(pool);
  }
  const tops: number[] = [];
  let floor = bottom;
  // From below: what was pushed down to the end pushes up in turn.
  for (const pool of pools.toReversed()) {
    const start = Math.min(pool.top, floor - pool.height);
    let y = start;
    const own = pool.members.map((height) => {
      const here = y;
      y += height;
      return here;
    });
    tops.unshift(...own);
    floor = start;
  }
  if ((tops[0] ?? top) < top - 0.5) throw new Error('the entries of the timeline do not fit; make it higher');
  return tops;
}

/** Beside the axis, bars that overlap in time lie in lanes of their own. */
function lanesOf(entries: readonly Entry[]): number[] {
  const ends: number[] = [];
  return entries.map(({ from, to }) => {
    if (from === to) return 0;
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}
