import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { background, titleSize, type Subject } from '../../../src/meta/social/drawing.ts';
import { lightPalette, paletteFrom } from '../../../src/meta/social/palette.ts';
import { socialPicture } from '../../../src/meta/social/picture.ts';

const subject: Subject = {
  title: 'A chapter about fish',
  label: 'North',
  hue: 'first',
  book: 'Two Harbours',
  tagline: 'One sea',
};
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'social-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a picture for link previews', { timeout: 60_000 }, () => {
  it('is 1200 × 630, the same bytes every time it is drawn, and drawn once', async () => {
    const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
    const first = await socialPicture(subject, one);
    const { width, height, format } = await sharp(first).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect(first.length).toBeLessThan(80_000);
    expect((await socialPicture(subject, two)).equals(first)).toBe(true);
    await socialPicture(subject, one);
    expect(readdirSync(one)).toHaveLength(1);
    await socialPicture({ ...subject, title: 'Another' }, one);
    expect(readdirSync(one)).toHaveLength(2);
  });

  it('leaves words out that it cannot write', async () => {
    const hebrew = await socialPicture({ ...subject, title: 'מים' }, folder);
    const other = await socialPicture({ ...subject, title: 'אוויר' }, folder);
    expect(hebrew.equals(other)).toBe(true);
    expect(hebrew.length).toBeLessThan((await socialPicture(subject, folder)).length);
  });

  it('has words in it', async () => {
    const { data, info } = await sharp(await socialPicture(subject, folder))
      .extract({ left: 84, top: 110, width: 700, height: 140 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(1);
    expect(data.some((value) => value < 60)).toBe(true);
  });

  it('sets a long title smaller', () => {
    const sizes = [
      'Short',
      'A title of some forty characters length',
      'A title that needs about sixty characters on its line',
      'x'.repeat(80),
      'x'.repeat(120),
    ].map(titleSize);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(5);
  });
});

describe('colours', () => {
  it('are the site’s', () => {
    const palette = lightPalette();
    expect(background({ hue: 'second' }, palette)).toContain(palette.hues.second.wash);
    expect(background({ hue: 'second' }, palette)).not.toContain(palette.hues.third.wash);
    expect(background({ hue: 'third' }, palette)).toContain(palette.hues.third.strong);
  });

  it('must be declared', () => {
    expect(() => paletteFrom('--paper: light-dark(#ffffff, #000000);')).toThrow(
      'src/styles/tokens.css: no colour “--ink',
    );
  });
});
