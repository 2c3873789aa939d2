import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** A typeface of the printed book, from a package that holds each of its faces whole. */
interface Family {
  readonly name: string;
  /** Below `@expo-google-fonts/`. */
  readonly package: string;
  /** Weights and slopes that the template asks for, the one for running text first. */
  readonly styles: readonly [string, ...string[]];
}

/** The reading face; what it lacks is looked for in the others. */
export const readingFamily = 'Source Serif 4';
/** Letters as wide as those that charts are drawn for: Arial’s. */
export const chartFamily = 'Arimo';
const FAMILIES: readonly Family[] = [
  { name: readingFamily, package: 'source-serif-4', styles: ['400Regular', '400Regular_Italic', '600SemiBold'] },
  { name: 'Frank Ruhl Libre', package: 'frank-ruhl-libre', styles: ['400Regular', '600SemiBold'] },
  { name: chartFamily, package: 'arimo', styles: ['400Regular'] },
];

/** Names of the families in the order in which letters are looked for: the typesetter has faces of its own besides. */
export const familyNames: readonly string[] = FAMILIES.map(({ name }) => name);

const folderOf = (family: Family): string =>
  path.dirname(require.resolve(`@expo-google-fonts/${family.package}/package.json`));

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
  /** TrueType files, cut down to the text’s characters. */
  readonly files: readonly Uint8Array[];
  /** Characters that no face has: they would be printed as empty boxes. */
  readonly missing: readonly string[];
}

/** Finds faces for everything that is printed. @param text - of it all, in any order */
export async function facesFor(text: string): Promise<Faces> {
  const characters = [...new Set(text)].sort().join('');
  const files = FAMILIES.flatMap((family) => family.styles.map((style) => fileOf(family, style)));
  const covered = new Set(FAMILIES.flatMap((family) => codePointsOf(fileOf(family, family.styles[0]))));
  return {
    files: await Promise.all(files.map((file) => subsetFont(file, characters, { targetFormat: 'sfnt' }))),
    missing: [...characters].filter(
      (each) => !/\p{Control}|\p{Format}/u.test(each) && !covered.has(each.codePointAt(0) ?? 0),
    ),
  };
}

const fileOf = (family: Family, style: string): Buffer =>
  readFileSync(path.join(folderOf(family), style, `${family.name.replaceAll(' ', '')}_${style}.ttf`));

/** The code points that a TrueType file has letters for. */
function codePointsOf(file: Buffer): readonly number[] {
  const face = create(file);
  if (face.isCollection) throw new Error('A file with one typeface was expected, not a collection.');
  return face.characterSet;
}
