import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkProject } from '../../src/checks/check-project.ts';
import { report } from '../../src/checks/problem.ts';
import { buildBook } from '../support/build-book.ts';
import { makeMistake } from '../support/make-mistake.ts';
import { projectOfSecondBook } from '../support/second-book.ts';
import { furtherMistakes, mistakes, type Mistake } from './mistakes.ts';

/** One message: what was looked at, the file, the mistake. */
const message = ({ file, at = file, title = 'Content', says }: Mistake): string =>
  `${title}: 1 problem in 1 file\n\n${at}\n  ${says}`;

const made: string[] = [];
function projectWith(mistake: Mistake): string {
  const project = projectOfSecondBook();
  made.push(project);
  makeMistake(project, mistake);
  return project;
}
afterAll(() => {
  for (const project of made) rmSync(project, { recursive: true });
}, 60_000);

describe.concurrent('a mistake ends the build with one message', { timeout: 60_000 }, () => {
  it.each(mistakes.map((mistake) => [mistake.name, mistake] as const))('%s', async (_, mistake) => {
    const project = projectWith(mistake);
    expect(await buildBook(project)).toEqual({ succeeded: false, said: message(mistake) });
  });
});

describe('the checks of the build say of', { timeout: 60_000 }, () => {
  it.each(furtherMistakes.map((mistake) => [mistake.name, mistake] as const))('%s', async (_, mistake) => {
    const { problems } = await checkProject(projectWith(mistake), 'en');
    expect(report('Content', problems)).toBe(message(mistake));
  });
});
