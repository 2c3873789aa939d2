import type { Problem } from '../problem.ts';
import { textOf, type Page } from './page.ts';

const LEVEL = /^h([1-6])$/u;

/**
 * A page has one h1, and no heading skips a level.
 * @param mayLackTitle - true for a page that is shown in a frame of another
 */
export function headings({ address: file, elements }: Page, mayLackTitle: boolean): Problem[] {
  const all = elements.flatMap((element) => {
    const level = Number(LEVEL.exec(element.tagName)?.[1] ?? 0);
    return level > 0 ? [{ level, text: textOf(element) }] : [];
  });
  const titles = all.filter(({ level }) => level === 1);
  const problems: Problem[] = [];
  if (titles.length === 0 && !mayLackTitle)
    problems.push({ file, message: 'the page has no h1; expected one, its title' });
  if (titles.length > 1) {
    problems.push({
      file,
      message: `the page has ${titles.length} headings of level 1 (${titles.map(({ text }) => `“${text}”`).join(', ')}); expected one`,
    });
  }
  all.forEach(({ level, text }, index) => {
    const before = all[index - 1];
    if (before && level > before.level + 1) {
      problems.push({
        file,
        message: `the heading “${text}” is an h${level} below the h${before.level} “${before.text}”; expected h${before.level + 1} at most`,
      });
    }
  });
  return problems;
}
