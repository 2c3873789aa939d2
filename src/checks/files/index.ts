import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem.ts';
import { encoding, tabs } from './encoding.ts';
import { wholeLanguages } from './languages.ts';
import { pictures } from './pictures.ts';
import { addresses, places } from './places.ts';

/** Paths of the files below a folder, with slashes, sorted; none where there is no folder. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
        .sort()
    : [];

/**
 * What the files show before anyone reads them: where they stand, how they are written, which are missing.
 * @param root - the project's folder
 * @param first - the language whose pages have no prefix
 */
export function checkFiles(root: string, first: string): Problem[] {
  const content = path.join(root, 'content');
  const names = filesIn(content);
  const misplaced = places(names);
  if (misplaced.length > 0) return misplaced;
  const sizes = filesIn(path.join(root, 'public')).map(
    (name) => [`public/${name}`, statSync(path.join(root, 'public', name)).size] as const,
  );
  const written = names.flatMap((name) => {
    const bytes = readFileSync(path.join(content, name));
    const problems = encoding(`content/${name}`, bytes);
    return problems.length > 0 ? problems : tabs(`content/${name}`, bytes.toString('utf8'));
  });
  const languages = names.flatMap((name) => /^book\/([^/]+)\.yaml$/u.exec(name)?.[1] ?? []);
  const hasWords = (language: string) => existsSync(path.join(root, 'src/words', language, 'index.ts'));
  const alone = [...written, ...pictures(new Map(sizes)), ...addresses(names, languages)];
  return alone.length > 0 ? alone : wholeLanguages(names, first, hasWords);
}
