import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { checkChapter } from '../../../src/markdown/check-chapter.ts';
import { components } from '../../../src/markdown/components.ts';
import { chapter } from '../../../src/schemas/chapter.ts';
import { parseChapter } from '../../support/chapter.ts';
import { known, readMdx } from '../../support/content.ts';
import { suites } from '../../support/suites.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts, devDependencies } = z
  .object({ scripts: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const matches = (pattern: RegExp): string[] => [...readme.matchAll(pattern)].map(([, found = '']) => found);

describe('The README', () => {
  it('names only commands that there are', () => {
    const named = matches(/npm run ([a-z0-9:]+)/gu);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
    const [run = ''] = matches(/`npm test -- ([a-z0-9 ]+)`/gu);
    expect(suites.map(({ name }) => name)).toEqual(expect.arrayContaining(run.split(' ')));
  });

  it('says of every dependency what it is for, and of no other', () => {
    const table = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## Licences'));
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
    );
    expect(named.sort()).toEqual(Object.keys(devDependencies).sort());
  });

  it('names only files and folders that there are', () => {
    const paths = matches(/`((?:content|src|tests|\.ci|\.github)\/[^`<…*\s]*)`/gu);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });

  it('says what each folder of src is about', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(
      folders
        .map(({ name }) => name)
        .filter((name) => !readme.includes(`\`${name}\``) && !readme.includes(`src/${name}/`)),
    ).toEqual([]);
  });

  it('shows a chapter that can be built', () => {
    const [example = ''] = /(?<=```mdx\n).*?(?=```\n)/su.exec(readme) ?? [];
    const { data, body } = readMdx(example);
    expect(chapter.safeParse(data).error?.issues).toBeUndefined();
    expect(checkChapter(parseChapter(body), known)).toEqual([]);
  });

  it('shows every component that authors may write', () => {
    expect(Object.keys(components).filter((name) => !readme.includes(`<${name}`))).toEqual([]);
  });
});
