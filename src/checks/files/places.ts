import { didYouMean } from '../../markdown/nearest.ts';
import type { Problem } from '../problem.ts';

/** Folders of `content`, with how the names of their files in each language end. */
export const folders = {
  chapters: '.mdx',
  pages: '.mdx',
  glossary: '.yaml',
  paper: '.yaml',
  compare: '.yaml',
  assignments: '.yaml',
  'model-points': '.yaml',
  charts: '.yaml',
  datasets: '.yaml',
  derived: '.yaml',
} as const satisfies Record<string, '.mdx' | '.yaml'>;

export const isFolder = (name: string): name is keyof typeof folders => Object.hasOwn(folders, name);

/** Files that all languages share. */
const SHARED =
  /^(?:permalinks\.json|sources\.bib|book\/[^/]+\.yaml|(?:charts|derived)\/[^/]+\.ts|datasets\/[^/]+\.(?:csv|yaml)|paper\/(?:names|own-words)\.txt)$/u;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu;
/** What editors and systems leave behind. */
const LITTER = /(?:^|\/)\.[^/]*$|~$/u;
const NAME = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u;

/**
 * Every file of `content` stands where it is read from: one beside it is a page that never appears.
 * @param names - paths of the files below `content`
 */
export const places = (names: readonly string[]): Problem[] =>
  names.flatMap((name) => {
    const message = LITTER.test(name) || SHARED.test(name) ? undefined : misplaced(name);
    return message === undefined ? [] : [{ file: `content/${name}`, message }];
  });

function misplaced(name: string): string | undefined {
  if (PICTURE.test(name)) {
    return 'pictures have no place in content; draw a chart in content/charts, which brings its text alternative and table';
  }
  const [folder = '', language, ...path] = name.split('/');
  if (!isFolder(folder)) {
    const known = ['book', ...Object.keys(folders)];
    return `nothing reads this file; expected one of the folders ${known.join(', ')}${didYouMean(folder, known)}`;
  }
  const ending = folders[folder];
  if (language === undefined || path.length === 0 || !name.endsWith(ending)) {
    return `nothing reads this file; expected content/${folder}/<language>/<name>${ending}`;
  }
  const wrong = path
    .join('/')
    .slice(0, -ending.length)
    .split('/')
    .find((part) => !NAME.test(part));
  if (wrong === undefined) return undefined;
  return `“${wrong}” becomes an address; name it in lower case, words joined by hyphens, like “${asName(wrong)}”`;
}

const asName = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '') || 'a-name';

/** First parts of addresses that pages made from data have. */
const TAKEN = new Set([
  ...['about', 'assignment', 'charts', 'cite', 'compare', 'embed', 'glossary', 'offline', 'pagefind', 'paper-map'],
  ...['search', 'social', 'sources', 'teach'],
]);

/** Each chapter has an address of its own, which no other page has. @param languages - their pages' prefixes */
export function addresses(names: readonly string[], languages: readonly string[]): Problem[] {
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const [, language, id = ''] = /^chapters\/([^/]+)\/(.+)\.mdx$/u.exec(name) ?? [];
    if (language === undefined) return [];
    const address = id.replace(/(?:^|\/)index$/u, '');
    const file = `content/${name}`;
    const key = `${language} ${address}`;
    const before = first.get(key);
    first.set(key, before ?? file);
    const start = address.split('/', 1)[0] ?? '';
    if (before !== undefined) {
      return [{ file, message: `has the address /${address}/, which ${before} has already; rename one of them` }];
    }
    if (TAKEN.has(start) || languages.includes(start)) {
      return [
        { file, message: `has the address /${address}/, but /${start}/ is taken by a page of the site; rename it` },
      ];
    }
    return [];
  });
}
