import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { epubFile } from '../../src/take-along/files.ts';
import en from '../../src/words/en/index.ts';
import { thisMachine } from '../support/browser.ts';
import { epubcheck, missing } from '../support/packages.ts';
import { dist, filesOf } from '../support/site.ts';

const file = path.join(dist, epubFile);
const { takeAlong: say } = en;

test('A reader takes the edition along from the page about the site', async ({ page }) => {
  await page.goto('/about/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: say.take.epub }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(epubFile);
  expect(readFileSync(await download.path())).toEqual(readFileSync(file));
});

test('The book has every chapter and chart, and no link in it leads nowhere', () => {
  const files = unzipSync(new Uint8Array(readFileSync(file)));
  const names = Object.keys(files);
  expect(names[0]).toBe('mimetype');
  const text = (name: string) => strFromU8(files[`EPUB/${name}`] ?? new Uint8Array());
  const documents = names.filter((name) => name.endsWith('.xhtml')).map((name) => name.replace('EPUB/', ''));
  const chapters = filesOf()
    .filter((name) => /^(?:introduction|us-perspective|latin-american-perspective|recommendations)\//u.test(name))
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `${name.replace('/index.html', '').replaceAll('/', '-')}.xhtml`);
  expect(documents).toEqual(expect.arrayContaining([...chapters, 'glossary.xhtml', 'index.xhtml', 'sources.xhtml']));
  const ids = new Map(
    documents.map((name) => [name, new Set([...text(name).matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id))]),
  );
  const lost = documents.flatMap((name) =>
    [...text(name).matchAll(/ (?:href|src)="([^"]*)"/gu)]
      .map(([, address = '']) => address)
      .filter((address) => !/^https?:/u.test(address))
      .filter((address) => {
        const [target = '', id] = address.split('#');
        return !names.includes(`EPUB/${target}`) || (id !== undefined && !ids.get(target)?.has(id));
      })
      .map((address) => `${name}: ${address}`),
  );
  expect(lost).toEqual([]);
});

test('EPUBCheck, the checker of EPUB’s makers, has nothing to say against it', () => {
  test.setTimeout(5 * 60_000);
  const lacking = missing(epubcheck, thisMachine());
  test.skip(lacking !== undefined, `EPUBCheck ${lacking ?? ''}`);
  /* Debian’s program is a Java archive; it ends with an error when the book has one. */
  const report = execFileSync('java', ['-jar', '/usr/bin/epubcheck', file], { encoding: 'utf8', stdio: 'pipe' });
  expect(report).toContain('0 fatals / 0 errors / 0 warnings');
});
