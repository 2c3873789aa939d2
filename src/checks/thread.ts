/** A thread that checks a project once; its data says which. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawingsOf } from '../charts/drawing.ts';
import { idsOf } from '../permalinks/ids.ts';
import { checkProject, type Findings } from './check-project.ts';
import type { Project, Verdict } from './verdict.ts';

const { root, first } = workerData as Project;

function verdictOn({ problems, charts, editions }: Findings): Verdict {
  if (problems.length > 0) return { problems, drawings: {}, ids: new Map() };
  return {
    problems,
    drawings: drawingsOf(charts),
    ids: new Map(editions.map((edition) => [edition.language, idsOf(edition)])),
  };
}

parentPort?.postMessage(verdictOn(await checkProject(root, first)));
