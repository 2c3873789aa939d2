import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartIds, chartOnDisk } from '../../src/charts/author/on-disk.ts';
import { viewPng, views, viewSvg } from '../../src/charts/author/views.ts';
import { pngFonts, toPng } from '../../src/charts/downloads/png.ts';
import { withoutFoot } from '../../src/charts/downloads/picture.ts';
import { difference, tolerated } from '../support/pictures.ts';

const kept = 'tests/charts';
const results = 'test-results/charts';

test.each(chartIds())('%s looks as it did', async (id) => {
  const chart = await chartOnDisk(id, 'en');
  const changed: string[] = [];
  for (const view of views) {
    const name = `${id}.${view.name}`;
    const file = path.posix.join(kept, `${name}.png`);
    const drawn = await viewPng(chart, view);
    const { pixels, picture } = existsSync(file)
      ? await difference(readFileSync(file), drawn)
      : { pixels: Infinity, picture: () => Promise.resolve(drawn) };
    if (pixels <= tolerated) continue;
    mkdirSync(results, { recursive: true });
    writeFileSync(`${results}/${name}.actual.png`, drawn);
    writeFileSync(`${results}/${name}.difference.png`, await picture());
    changed.push(
      Number.isFinite(pixels)
        ? `${file}: ${pixels} pixels have changed; ${results}/${name}.difference.png shows which`
        : `${file}: missing, or of another size; ${results}/${name}.actual.png is the new one`,
    );
  }
  expect(changed, `if that is meant: npm run charts -- ${id} --update`).toEqual([]);
});

test('no picture is kept of a chart that is gone', () => {
  const names = chartIds().flatMap((id) => views.map(({ name }) => `${id}.${name}.png`));
  expect(readdirSync(kept).sort()).toEqual(names.sort());
});

test('a picture for a book ends below its drawing', () => {
  const picture = (height: number, foot: string): string =>
    `<svg viewBox="0 0 768 ${height}" width="768" height="${height}"><text>Title</text>` +
    `<svg x="24" y="116" width="720" height="440"><svg/></svg>${foot}</svg>\n`;
  expect(withoutFoot(picture(672, '<text>Source</text><text>Site</text>'))).toBe(picture(568, ''));
  expect(() => withoutFoot('<svg></svg>')).toThrow('A chart’s picture was expected');
});

describe('The comparison of pictures', async () => {
  const chart = await chartOnDisk('coca-colombia', 'en');
  const [view] = views;
  if (!view) throw new Error('there are no views');
  const svg = viewSvg(chart, view, pngFonts.sans);
  const before = await toPng(svg, 1);
  const after = async (change: (svg: string) => string) => {
    const changed = change(svg);
    expect(changed).not.toBe(svg);
    return (await difference(before, await toPng(changed, 1))).pixels;
  };
  const moved = (label: string, by: number) => (text: string) =>
    text.replace(
      new RegExp(`<text x="([\\d.]+)"(?=[^>]*>${label}<)`, 'u'),
      (_, x: string) => `<text x="${Number(x) + by}"`,
    );
  const allMoved = (by: number) => (text: string) =>
    text.replaceAll(/<text x="([\d.]+)"/gu, (_, x: string) => `<text x="${Number(x) + by}"`);

  test.each([
    ['United Nations', -3],
    ['United Nations', 3],
    ['2006', 3],
    ['50', -3],
  ])('sees that “%s” has moved by %d pixels', async (label, by) => {
    expect(await after(moved(label, by))).toBeGreaterThan(tolerated);
  });

  test.each([
    ['a name that has become another', (text: string) => text.replace('>United Nations<', '>United Kingdom<')],
    ['a label that is gone', (text: string) => text.replace('>United Nations<', '><')],
    ['another colour', (text: string) => text.replaceAll('#1d4f86', '#0d6b62')],
  ])('sees %s', async (_, change) => {
    expect(await after(change)).toBeGreaterThan(tolerated);
  });

  test.each([
    ['letters a fraction of a pixel aside', allMoved(0.4)],
    ['lines a hair thinner', (text: string) => text.replaceAll('stroke-width="2.5"', 'stroke-width="2.2"')],
    ['type a hair larger', (text: string) => text.replace('font-size="15"', 'font-size="15.1"')],
  ])('lets pass %s', async (_, change) => {
    expect(await after(change)).toBeLessThanOrEqual(tolerated);
  });
});
