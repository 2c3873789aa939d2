import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const FRONTMATTER = /^---\n(.*?)\n---\n/su;

/** A question's id in the copy of a chapter. */
const renamed = (id: string, copy: number): string => `${id}-copy-${copy}`;

interface Questions {
  questions?: { id: string }[];
}

/** A chapter's file as another chapter: its questions get ids of their own, its text stays. */
export function copyOfChapter(source: string, copy: number): string {
  return source.replace(FRONTMATTER, (_, yaml: string) => {
    /* Only what is changed needs a type; the schema checks the rest. */
    const data = parse(yaml) as Questions;
    const questions = data.questions?.map((question) => ({ ...question, id: renamed(question.id, copy) }));
    return `---\n${stringify({ ...data, ...(questions && { questions }) })}---\n`;
  });
}

/** Model points as those of the copied chapter. */
export function copyOfPoints(source: string, copy: number): string {
  const points = Object.entries(parse(source) as Record<string, unknown>);
  return stringify(Object.fromEntries(points.map(([id, value]) => [renamed(id, copy), value])));
}

/** Copies every file of a folder under new names, `copies - 1` times; part pages stay single. */
function multiplyFiles(folder: string, ending: string, copies: number, make: (source: string, copy: number) => string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith(ending) && path.basename(file) !== `index${ending}`,
  );
  for (const file of files) {
    const source = readFileSync(path.join(folder, file), 'utf8');
    for (let copy = 2; copy <= copies; copy++) {
      writeFileSync(path.join(folder, file.replace(ending, `-copy-${copy}${ending}`)), make(source, copy));
    }
  }
}

/**
 * Makes a project with this one's code and many times its chapters.
 * @param folder - an empty folder to make it in
 * @param copies - how many of each chapter, 1 for as many as there are
 */
export function multiply(folder: string, copies: number): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    if (existsSync(name)) cpSync(name, path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  multiplyFiles(path.join(folder, 'content/chapters/en'), '.mdx', copies, copyOfChapter);
  multiplyFiles(path.join(folder, 'content/model-points/en'), '.yaml', copies, copyOfPoints);
}
