import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { codePointsOf } from './typst.ts';

const require = createRequire(import.meta.url);

/** A typeface of the printed book: what one lacks, the next one has. */
interface Family {
  /** The package that holds its files, below `@fontsource/`. */
  readonly package: string;
  /** Weights and slopes that the template asks for, the one for running text first. */
  readonly styles: readonly [string, ...string[]];
  /** Whether it is wanted by name, not only for what others lack. */
  readonly isNamed?: true;
}

/** The reading face; the typesetter finds what it lacks in the others. */
export const readingFamily = 'Source Serif 4';
/** Letters as wide as those that charts are drawn for: Arial’s. */
export const chartFamily = 'Arimo';
const FAMILIES: readonly Family[] = [
  { package: 'source-serif-4', styles: ['400-normal', '400-italic', '600-normal'] },
  { package: 'frank-ruhl-libre', styles: ['400-normal', '600-normal'] },
  { package: 'noto-sans-math', styles: ['400-normal'] },
  { package: 'arimo', styles: ['400-normal'], isNamed: true },
];

const folderOf = (family: Family): string =>
  path.dirname(require.resolve(`@fontsource/${family.package}/unicode.json`));

/** Versions of the typefaces: what they are changes with them only. */
export const faceVersions = (): string[] =>
  FAMILIES.map((family) => {
    const { version } = JSON.parse(readFileSync(path.join(folderOf(family), 'package.json'), 'utf8')) as {
      version: string;
    };
    return `${family.package}@${version}`;
  });

/** The faces for a text. */
export interface Faces {
  /** TrueType files, cut down to the text’s characters; a family’s face with most of them before its others. */
  readonly files: readonly Uint8Array[];
  /** Characters that no face has: they would be printed as empty boxes. */
  readonly missing: readonly string[];
}

/** Finds faces for everything that is printed. @param text - of it all, in any order */
export async function facesFor(text: string): Promise<Faces> {
  const points = new Set([...text].filter((each) => !/\p{Control}|\p{Format}/u.test(each)).map(pointOf));
  let missing = [...points].sort((a, b) => a - b);
  const files: Uint8Array[] = [];
  for (const family of FAMILIES) {
    for (const part of await partsOf(family, text)) {
      const isWanted = family.isNamed ? part.points.size > 0 : missing.some((point) => part.points.has(point));
      if (!isWanted) continue;
      missing = missing.filter((point) => !part.points.has(point));
      for (const style of family.styles) files.push(...(await cut(family, part.name, style, text)));
    }
  }
  return { files, missing: missing.map((point) => String.fromCodePoint(point)) };
}

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** The parts of Unicode that a package has files for, with what they have of a text: most of it first. */
async function partsOf(family: Family, text: string) {
  const names = Object.keys(JSON.parse(readFileSync(path.join(folderOf(family), 'unicode.json'), 'utf8')) as object);
  const parts = await Promise.all(
    names.map(async (name) => {
      const [face] = await cut(family, name, family.styles[0], text);
      return { name, points: face ? await codePointsOf(face) : new Set<number>() };
    }),
  );
  return parts.sort((one, other) => other.points.size - one.points.size);
}

/** A face cut down to a text; nothing where the package lacks it. */
async function cut(family: Family, part: string, style: string, text: string): Promise<Uint8Array[]> {
  const file = path.join(folderOf(family), 'files', `${family.package}-${part}-${style}.woff2`);
  return existsSync(file) ? [await subsetFont(readFileSync(file), text, { targetFormat: 'sfnt' })] : [];
}
