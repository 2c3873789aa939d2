import type { Problem } from '../problem.ts';
import { isFolder } from './places.ts';

/**
 * Every language is whole: it has a book, words for the interface, and the same
 * files as the first one, so that each page has its counterpart.
 * @param names - paths of the files below `content`
 * @param hasWords - whether the interface speaks a language
 */
export function wholeLanguages(
  names: readonly string[],
  first: string,
  hasWords: (language: string) => boolean,
): Problem[] {
  const books = names.flatMap((name) => /^book\/([^/]+)\.yaml$/u.exec(name)?.[1] ?? []);
  const byLanguage = Map.groupBy(names.flatMap(inLanguage), ({ language }) => language);
  const bookless = [...byLanguage].flatMap(([language, [one]]) => {
    if (books.includes(language) || !one) return [];
    return [
      {
        file: `content/book/${language}.yaml`,
        message: `the file is missing, and content/${one.folder}/${language} is there; every language has a book`,
      },
    ];
  });
  if (bookless.length > 0) return bookless;
  const wordless = books
    .filter((language) => !hasWords(language))
    .map((language) => ({
      file: `src/words/${language}/index.ts`,
      message: 'the file is missing; it holds the interface’s words in this language, as src/words/en/index.ts does',
    }));
  const wanted = byLanguage.get(first) ?? [];
  const parted = books
    .filter((language) => language !== first)
    .flatMap((language) => {
      const own = byLanguage.get(language) ?? [];
      return [
        ...lacking(wanted, own, { language, first }),
        ...lacking(own, wanted, { language: first, first: language }),
      ];
    });
  return [...wordless, ...parted];
}

interface Placed {
  readonly folder: string;
  readonly language: string;
  readonly path: string;
}

/** Assignments are a class’s own: each language may have others. */
function inLanguage(name: string): Placed[] {
  const [folder = '', language = '', ...path] = name.split('/');
  return isFolder(folder) && folder !== 'assignments' && path.length > 0
    ? [{ folder, language, path: path.join('/') }]
    : [];
}

const lacking = (
  wanted: readonly Placed[],
  own: readonly Placed[],
  { language, first }: { readonly language: string; readonly first: string },
): Problem[] =>
  wanted
    .filter(({ folder, path }) => !own.some((each) => each.folder === folder && each.path === path))
    .map(({ folder, path }) => ({
      file: `content/${folder}/${language}/${path}`,
      message: `the file is missing; content/${folder}/${first}/${path} is there, and all languages have the same files`,
    }));
