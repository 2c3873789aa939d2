import type { Machine } from './browser.ts';

/** A program of another project that tests run, and the packages of Debian that bring it. */
export interface Program {
  /** Files that are there once it is installed, the program itself first. */
  readonly files: readonly [string, ...string[]];
  readonly packages: readonly string[];
}

/** The checker of EPUB’s makers: a Java archive. */
export const epubcheck: Program = {
  files: ['/usr/bin/epubcheck', '/usr/bin/java'],
  packages: ['epubcheck', 'default-jre-headless'],
};

/** Checks XML against a schema. */
export const xmllint: Program = { files: ['/usr/bin/xmllint'], packages: ['libxml2-utils'] };

/** Reads PDFs: what they say of themselves, their text and their fonts. */
export const poppler: Program = {
  files: ['/usr/bin/pdftotext', '/usr/bin/pdfinfo', '/usr/bin/pdffonts'],
  packages: ['poppler-utils'],
};

/**
 * Installs a program if need be: Debian’s packages, as root.
 * @returns what to install by hand where that cannot be done; undefined when the program is there
 */
export function missing({ files, packages }: Program, machine: Machine): string | undefined {
  const isThere = () => files.every((file) => machine.exists(file));
  if (isThere()) return undefined;
  if (machine.isRoot && machine.isDebian) {
    machine.run('apt-get', ['update']);
    machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
    if (isThere()) return undefined;
  }
  return `needs Debian’s ${packages.join(' and ')}: apt-get install ${packages.join(' ')}`;
}
