export { contentChecks } from './content-checks.ts';
export { languagesIn, readEdition, type Edition } from './edition/edition.ts';
export type { Files } from './edition/entry.ts';
export { readFiles } from './edition/read-files.ts';
export { pageChecks } from './page-checks.ts';
export { atPlace, ProblemsError, report, type Problem } from './problem.ts';
export { verdict } from './verdict.ts';
