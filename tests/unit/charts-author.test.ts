import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartOnDisk } from '../../src/charts/author/on-disk.ts';
import { views, viewSvg } from '../../src/charts/author/views.ts';

const run = (...parameters: string[]) =>
  spawnSync(process.execPath, ['src/charts/author/write.ts', ...parameters], { encoding: 'utf8' });

describe('An author who redraws a chart', () => {
  test('gets its four views and a page that shows them', async () => {
    const { status, stdout, stderr } = run('murder-share', '--once');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('murder-share: drawn in .charts/murder-share/index.html\n');
    const chart = await chartOnDisk('murder-share', 'en');
    for (const view of views)
      expect(readFileSync(`.charts/murder-share/${view.name}.svg`, 'utf8')).toBe(viewSvg(chart, view));
    expect(readFileSync('.charts/murder-share/index.html', 'utf8')).toContain('wide-dark.svg');
  });

  test('is told in one line that there is no such chart, and the nearest', () => {
    const { status, stdout, stderr } = run('coca-columbia');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('There is no chart “coca-columbia” in content/charts; did you mean “coca-colombia”?\n');
  });

  test('is told file, row and what was expected of a wrong cell', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chart-'));
    cpSync('content/datasets', `${folder}/datasets`, { recursive: true });
    cpSync('content/charts/en', `${folder}/charts/en`, { recursive: true });
    cpSync('content/sources.bib', `${folder}/sources.bib`);
    writeFileSync(`${folder}/charts/murder-share.ts`, "export default { dataset: 'murder-share' };\n");
    const csv = `${folder}/datasets/murder-share.csv`;
    writeFileSync(csv, readFileSync(csv, 'utf8').replace('8.5', '8,5').replace('people,8,5', 'people,850'));
    await expect(chartOnDisk('murder-share', 'en', folder)).rejects.toThrow(
      'murder-share.csv:2, row 1, column “share”: expected a number from 0 to 100, found “850”',
    );
    rmSync(folder, { recursive: true });
  });
});
