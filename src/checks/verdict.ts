import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Ids } from '../permalinks/registry.ts';
import type { Asked } from '../search/asked-of.ts';
import type { Problem } from './problem.ts';

/** What the check of all content has found. */
export interface Verdict {
  readonly problems: readonly Problem[];
  /** The charts’ drawings under the names of `nameOf`; none where there are problems. */
  readonly drawings: Readonly<Record<string, string>>;
  /** Every id that an edition hands out, by language; none where there are problems. */
  readonly ids: ReadonlyMap<string, Ids>;
  /** How readers may ask for passages, by language; none where there are problems. */
  readonly asked: ReadonlyMap<string, Asked>;
}

/** What comes of content that has not been checked or has problems. */
export const nothing: Omit<Verdict, 'problems'> = { drawings: {}, ids: new Map(), asked: new Map() };

/** What is checked. */
export interface Project {
  /** The project’s folder. */
  readonly root: string;
  /** The language whose pages have no prefix: the others must have all that it has. */
  readonly first: string;
}

/* Loaders of content are run by Vite, which has modules of its own. */
const shared = globalThis as { [KEY]?: Promise<Verdict> };
const KEY = Symbol.for('two-agendas:verdict');

/** Begins to check a project in a thread: reading its content takes long, and much else can be done meanwhile. */
export function beginCheck(project: Project): void {
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: project });
  shared[KEY] = once(thread, 'message').then(([verdict]) => verdict as Verdict);
  /* What went wrong is told where it is waited for. */
  shared[KEY].catch(() => undefined);
}

/** What the check that was begun has found; nothing at all when none was, as in dev. */
export const verdict = async (): Promise<Verdict> => (await shared[KEY]) ?? { problems: [], ...nothing };
