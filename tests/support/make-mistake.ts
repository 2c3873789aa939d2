import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Mistake } from '../mistakes/mistakes.ts';

/**
 * Makes a mistake in a project.
 * @throws Error when the file does not hold the text that is to be changed: the test has a mistake
 */
export function makeMistake(project: string, { file, change }: Pick<Mistake, 'file' | 'change'>): void {
  const target = path.join(project, file);
  if (change === 'removed') {
    rmSync(target);
    return;
  }
  if (!('whole' in change)) {
    const [from, to] = change;
    const text = readFileSync(target, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not say “${from}”.`);
    writeFileSync(
      target,
      text.replace(from, () => to),
    );
    return;
  }
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, change.whole);
}
