/** A thread that checks a project once; its data says which. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawingsOf } from '../charts/drawing.ts';
import { idsOf } from '../permalinks/ids.ts';
import { askedIn } from '../search/asked-of.ts';
import { checkProject, type Findings } from './check-project.ts';
import type { Edition } from './edition/edition.ts';
import { nothing, type Project, type Verdict } from './verdict.ts';

const { root, first } = workerData as Project;

const dataOf = ({ ledger, chapters }: Edition) => ({
  ledger: ledger.map(({ data }) => data),
  chapters: chapters.map(({ data }) => data),
});

function verdictOn({ problems, charts, editions }: Findings): Verdict {
  if (problems.length > 0) return { problems, ...nothing };
  return {
    problems,
    drawings: drawingsOf(charts),
    ids: new Map(editions.map((edition) => [edition.language, idsOf(edition)])),
    asked: new Map(editions.map((edition) => [edition.language, askedIn(dataOf(edition))])),
  };
}

parentPort?.postMessage(verdictOn(await checkProject(root, first)));
