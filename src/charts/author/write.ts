/**
 * For authors of charts.
 *
 *     npm run charts -- coca-colombia           draws it, and again whenever one of its files changes
 *     npm run charts -- coca-colombia --once    draws it once
 *     npm run charts -- --update                keeps the pictures of all charts that tests compare with
 *     npm run charts -- coca-colombia --update  keeps those of one chart
 *
 * The drawings go to `.charts/<id>/`; `index.html` there shows them together.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkChart } from '../check-chart.ts';
import { ContentError } from '../data/content-error.ts';
import { generateTypes } from '../generate-types.ts';
import { chartIds, chartOnDisk, knownOnDisk } from './on-disk.ts';
import { sheet } from './sheet.ts';
import { viewPng, views, viewSvg } from './views.ts';

/** Where the pictures are that the tests compare with. */
const kept = 'tests/charts';
const language = 'en';
/** Folders with what a chart may be made of. */
const sources = ['content/charts', 'content/datasets', 'src/charts', 'src/schemas'];

/** Writes every view of a chart. @returns the folder they are in */
async function draw(id: string): Promise<string> {
  generateTypes('content');
  const chart = await chartOnDisk(id, language);
  const problems = checkChart(chart, knownOnDisk(language));
  if (problems.length > 0) throw new ContentError(problems);
  const folder = path.posix.join('.charts', id);
  mkdirSync(folder, { recursive: true });
  for (const view of views) {
    writeFileSync(path.join(folder, `${view.name}.svg`), viewSvg(chart, view));
    writeFileSync(path.join(folder, `${view.name}.png`), await viewPng(chart, view));
  }
  writeFileSync(path.join(folder, 'index.html'), sheet(chart));
  return folder;
}

/** Writes the pictures that tests compare with. */
async function update(ids: readonly string[]): Promise<void> {
  mkdirSync(kept, { recursive: true });
  const known = new Set(chartIds());
  for (const file of readdirSync(kept)) {
    const [id = ''] = file.split('.');
    if (file.endsWith('.png') && !known.has(id)) rmSync(path.join(kept, file));
  }
  for (const id of ids) {
    const chart = await chartOnDisk(id, language);
    for (const view of views) writeFileSync(path.join(kept, `${id}.${view.name}.png`), await viewPng(chart, view));
  }
  console.log(`${ids.length * views.length} pictures kept in ${kept}; look at the change before you commit it.`);
}

/** A folder and all that are in it. */
const withFolders = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => path.join(parentPath, name)),
];

/**
 * Draws a chart whenever something it may be made of changes. Each time in a
 * process of its own: nothing is remembered, and no error ends the loop.
 */
function keepDrawing(id: string): void {
  const again = (): void => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), id, '--once'], {
      stdio: 'inherit',
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(status === 0 ? `${seconds} s; waiting for changes` : 'Not drawn; waiting for a change that mends it');
  };
  let waiting: NodeJS.Timeout | undefined;
  // Folder by folder: what is watched recursively is lost when an editor puts a new file in the place of the old one.
  for (const folder of sources.flatMap(withFolders)) {
    watch(folder, (_, file) => {
      if (file?.endsWith('.generated.ts')) return;
      clearTimeout(waiting);
      waiting = setTimeout(again, 100);
    });
  }
  again();
}

const parameters = process.argv.slice(2);
const wanted = parameters.filter((parameter) => !parameter.startsWith('--'));
try {
  const unknown = parameters.find(
    (parameter) => parameter.startsWith('--') && !['--once', '--update'].includes(parameter),
  );
  if (unknown !== undefined) throw new ContentError([`“${unknown}” is no option; there are --once and --update.`]);
  const [id] = wanted;
  if (parameters.includes('--update')) await update(wanted.length > 0 ? wanted : chartIds());
  else if (id === undefined || wanted.length > 1)
    throw new ContentError([`Name one chart: npm run charts -- <id>. There are ${chartIds().join(', ')}.`]);
  else if (parameters.includes('--once')) console.log(`${id}: drawn in ${await draw(id)}/index.html`);
  else {
    await chartOnDisk(id, language).catch((error: unknown) => {
      if (!chartIds().includes(id)) throw error;
    });
    keepDrawing(id);
  }
} catch (error) {
  // A mistake in a definition itself has its place in the stack.
  const mine = error instanceof ContentError || !(error instanceof Error);
  console.error(mine ? String(error instanceof Error ? error.message : error) : error.stack);
  process.exitCode = 1;
}
