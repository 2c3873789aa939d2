import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesIn } from '../../../src/links/addresses.ts';
import { ask, forEach, verdictOf } from '../../../src/links/ask.ts';
import { report } from '../../../src/links/report.ts';
import { nearestCopy } from '../../../src/links/wayback.ts';

/** Stands for other sites, and for the Internet Archive. */
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const status = Number(/\d{3}/u.exec(pathname)?.[0] ?? 200);
  if (pathname === '/slow') return;
  if (pathname === '/no-head' && request.method === 'HEAD') response.writeHead(404);
  else if (pathname === '/301') response.writeHead(301, { location: '/200' });
  else response.writeHead(status);
  const copy = { available: true, status: '200', timestamp: `${searchParams.get('timestamp') ?? ''}000000`, url: 'x' };
  const has = searchParams.get('url') === 'http://example.org/kept';
  response.end(pathname === '/available' ? JSON.stringify({ archived_snapshots: has ? { closest: copy } : {} }) : '');
});
let site = '';
/** Where nobody answers. */
let nobody = '';

async function listen(one: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    one.listen(0, 'localhost', resolve);
  });
  const address = one.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://localhost:${address.port}`;
}

beforeAll(async () => {
  site = await listen(server);
  const gone = createServer();
  nobody = await listen(gone);
  await promisify(gone.close.bind(gone))();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('Addresses on other sites are found in the bibliography and in pages, with file and line', () => {
  const bib = {
    file: 'a.bib',
    text: '@misc{k,\n  url = {https://example.org/a},\n  archived = {https://example.net/a}\n}',
  };
  const page = {
    file: 'a.html',
    text: [
      '<link href="https://example.org/no"><a href="/own/">own</a><a href="https://own.example/">own</a>',
      '<a class="x" href="https://example.org/a#part">a</a> <a href="https://example.org/?a=1&#38;b=2">b</a>',
      '<a href="https://web.archive.org/web/*/https://example.org/a">look for a copy</a>',
    ].join('\n'),
  };
  expect(addressesIn([bib, page], 'https://own.example')).toEqual([
    { url: 'https://example.net/a', places: [{ file: 'a.bib', line: 3 }] },
    { url: 'https://example.org/?a=1&b=2', places: [{ file: 'a.html', line: 2 }] },
    {
      url: 'https://example.org/a',
      places: [
        { file: 'a.bib', line: 2 },
        { file: 'a.html', line: 2 },
      ],
    },
  ]);
});

describe('An address', () => {
  it.each([
    ['/200', 'fine'],
    ['/no-head', 'fine'],
    ['/301', 'moved'],
    ['/403', 'unsure'],
    ['/429', 'unsure'],
    ['/404', 'dead'],
    ['/500', 'dead'],
    ['/slow', 'dead'],
  ])('that answers like %s is %s', async (address, verdict) => {
    expect(verdictOf(await ask(site + address, 500))).toBe(verdict);
  });

  it('says where it led, or what stood in the way', async () => {
    expect(await ask(`${site}/301`, 500)).toEqual({ status: 200, to: `${site}/200` });
    expect(await ask(`${site}/slow`, 50)).toEqual({ status: 'TimeoutError' });
    expect(await ask(nobody, 500)).toEqual({ status: 'ECONNREFUSED' });
  });
});

it('A few are asked at once, and answers come in order', async () => {
  let under = 0;
  let most = 0;
  const doubled = await forEach([1, 2, 3, 4, 5], 2, async (number) => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, 12 - 2 * number));
    under -= 1;
    return 2 * number;
  });
  expect(doubled).toEqual([2, 4, 6, 8, 10]);
  expect(most).toBe(2);
});

it('The report names the worst first, with their places', () => {
  const at = (url: string, status: number | string, lines: readonly number[]) => ({
    url,
    places: lines.map((line) => ({ file: 'a.bib', line })),
    answer: { status },
  });
  expect(
    report([at('https://a/', 200, [1]), at('https://b/', 403, [2]), at('https://c/', 'ENOTFOUND', [3, 4, 5, 6])]),
  ).toBe(
    [
      'Dead (1)',
      '  ENOTFOUND https://c/',
      '        a.bib:3, a.bib:4, a.bib:5 and 1 more',
      '',
      'Not for programs: look yourself (1)',
      '  403   https://b/',
      '        a.bib:2',
      '',
      '3 addresses: 1 fine, 0 moved, 1 unsure, 1 dead',
    ].join('\n'),
  );
});

it('The Internet Archive is asked for the copy nearest to a day', async () => {
  const copyOf = (url: string) => nearestCopy(url, '20081031', 500, `${site}/available`);
  expect(await copyOf('http://example.org/kept')).toBe(
    'https://web.archive.org/web/20081031000000/http://example.org/kept',
  );
  expect(await copyOf('http://example.org/lost')).toBeUndefined();
  await expect(nearestCopy('http://example.org/', '2008', 500, `${site}/503`)).rejects.toThrow('answers 503');
});

describe('npm run links', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  /** Runs the command on a bibliography of these addresses. */
  async function run(...urls: readonly string[]): Promise<{ code: number; output: string }> {
    mkdirSync(path.join(folder, 'content'), { recursive: true });
    const entry = (url: string, index: number) => `@misc{k${index}, title = {T}, year = {2008},\n  url = {${url}}\n}`;
    writeFileSync(path.join(folder, 'content/sources.bib'), urls.map(entry).join('\n'));
    const script = path.resolve('src/links/check.ts');
    const { stdout, stderr, code } = await promisify(execFile)(process.execPath, [script], { cwd: folder }).then(
      (result) => ({ ...result, code: 0 }),
      (error: unknown) => error as { stdout: string; stderr: string; code: number },
    );
    return { code, output: stdout + stderr };
  }
  beforeAll(() => {
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'package.json'), '{}');
  });

  it('ends well when nothing is dead', async () => {
    const { code, output } = await run(`${site}/200`, `${site}/403`);
    expect(output).toContain('2 addresses: 1 fine, 0 moved, 1 unsure, 0 dead');
    expect(code).toBe(0);
  });

  it('ends with 1 and says where, when an address is dead', async () => {
    const { code, output } = await run(`${site}/200`, `${site}/404`);
    expect(output).toContain(`404   ${site}/404\n        content/sources.bib:5`);
    expect(code).toBe(1);
  });

  it('says that there is no connection, and calls nothing dead', async () => {
    const { code, output } = await run(nobody);
    expect(output).toContain('there seems to be no connection');
    expect(output).not.toContain('Dead');
    expect(code).toBe(2);
  });
});
