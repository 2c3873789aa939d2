import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withoutFoot } from '../../charts/downloads/picture.ts';
import { light } from '../../charts/theme.ts';
import { lightPalette } from '../../meta/social/palette.ts';
import type { BookData } from '../../schemas/book.ts';
import type { Words } from '../../words/index.ts';
import { chartPath, type Edition, type Outline, type Site } from '../edition.ts';
import { printBook } from './book.ts';
import { chartFamily, faceVersions, facesFor, familyNames, readingFamily } from './faces.ts';
import { finish } from './finish.ts';
import { typeset, typesetter } from './typst.ts';

/** A PDF, and characters in it that no face has. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/**
 * The whole edition for print: a PDF in A4, tagged for assistive technology after PDF/UA-1.
 * @param site - the finished site, for charts and the template
 * @param cache - a folder that keeps the file until anything that it is made of changes
 * @returns bytes of the file: the same for the same site, wherever and whenever it is made
 * @throws Error with the typesetter’s messages
 */
export async function makePdf(
  edition: Edition,
  site: Site,
  outline: Outline,
  book: BookData,
  words: Words,
  cache: string,
): Promise<Pdf> {
  const read = (file: string) => new TextDecoder().decode(site.read(file));
  const template = read('book.typ');
  const data = { ...printBook(edition, site, outline, book, words, lightPalette()), families: familyNames };
  const files = [
    ['book.json', JSON.stringify(data)] as const,
    ...edition.charts.map(chartPath).map((file) => [file, forPrint(read(`${site.prefix}${file}`))] as const),
  ];
  const parts = [template, ...files.flat()];
  return kept(path.join(cache, `${book.language}.pdf`), [typesetter(), ...faceVersions(), ...parts], async () => {
    const { files: faces, missing } = await facesFor(parts.join(''));
    const encoded = new Map(files.map(([file, content]) => [file, new TextEncoder().encode(content)]));
    return {
      bytes: await finish(typeset({ template, files: encoded, faces, isComplete: missing.length === 0 })),
      missing,
    };
  });
}

/** A chart’s picture on white paper, in the book’s faces. */
const forPrint = (svg: string): string =>
  withoutFoot(svg)
    .replaceAll(light.paper, '#ffffff')
    .replaceAll(/ font-family="([^"]*)"/gu, (_, stack: string) => {
      const family = stack.includes(readingFamily) ? readingFamily : chartFamily;
      return ` font-family="${family}"`;
    });

/**
 * What was made before of the very same parts, else what is made now. A file that lacks characters is not kept, so
 * that every build says so.
 */
async function kept(file: string, parts: readonly string[], make: () => Promise<Pdf>): Promise<Pdf> {
  const stamp = `${file}.sha256`;
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return { bytes: readFileSync(file), missing: [] };
  const made = await make();
  if (made.missing.length === 0) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, made.bytes);
    writeFileSync(stamp, hash);
  }
  return made;
}
