import { describe, expect, it } from 'vitest';
import { ensureBrowser, findBrowser, launchOptions, type Machine } from '../../support/browser.ts';

interface Facts {
  env?: Record<string, string>;
  files?: string[];
  isRoot?: boolean;
  isDebian?: boolean;
  /** Files that a command brings. */
  brings?: Record<string, string[]>;
  /** Files that are there but do not run. */
  broken?: string[];
}

/** A machine of which only these facts are true, and what was run on it. */
function machine({ env = {}, files = [], isRoot = false, isDebian = false, brings = {}, broken = [] }: Facts) {
  const there = new Set(files);
  const commands: string[] = [];
  const made: Machine = {
    env: { PATH: '/usr/bin:/home/me/bin', ...env },
    isRoot,
    isDebian,
    playwrightChromium: '/cache/chrome',
    exists: (file) => there.has(file),
    run(command, args) {
      if (args[0] === '--version') return !broken.includes(command);
      const line = [command, ...args].join(' ');
      commands.push(line);
      if (line === 'apt-get update') return isDebian;
      const brought = brings[command];
      for (const file of brought ?? []) there.add(file);
      return brought !== undefined;
    },
  };
  return { made, commands };
}
const APT = ['apt-get update', 'apt-get install -y --no-install-recommends chromium-headless-shell'];
const PLAYWRIGHT = 'npx playwright install chromium';

describe('findBrowser', () => {
  it('takes the one that CHROME_PATH names, before any other', () => {
    const { made } = machine({ env: { CHROME_PATH: '/my/chrome' }, files: ['/my/chrome', '/usr/bin/chromium'] });
    expect(findBrowser(made)).toBe('/my/chrome');
  });

  it('says when CHROME_PATH names nothing', () => {
    const { made } = machine({ env: { CHROME_PATH: '/my/chrome' }, files: ['/usr/bin/chromium'] });
    expect(() => findBrowser(made)).toThrow('CHROME_PATH names no file: /my/chrome');
  });

  it.each([
    '/usr/bin/chromium',
    '/home/me/bin/google-chrome',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/cache/chrome',
  ])('finds %s', (file) => {
    expect(findBrowser(machine({ files: [file] }).made)).toBe(file);
  });

  it('passes over a stand-in that does not run', () => {
    const files = ['/usr/bin/chromium-browser', '/cache/chrome'];
    expect(findBrowser(machine({ files, broken: ['/usr/bin/chromium-browser'] }).made)).toBe('/cache/chrome');
  });

  it('finds nothing where there is nothing', () => {
    expect(findBrowser(machine({}).made)).toBeUndefined();
  });
});

describe('ensureBrowser', () => {
  it('installs nothing when there is one', () => {
    const { made, commands } = machine({ files: ['/usr/bin/chromium'], isRoot: true, isDebian: true });
    expect(ensureBrowser(made)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  it('takes Debian’s package as root', () => {
    const { made, commands } = machine({ isRoot: true, isDebian: true, brings: { 'apt-get': ['/usr/bin/chromium'] } });
    expect(ensureBrowser(made)).toBe('/usr/bin/chromium');
    expect(commands).toEqual(APT);
  });

  it.each([
    ['not root', { isDebian: true }],
    ['not Debian', { isRoot: true }],
  ])('takes Playwright’s own when %s', (_, facts) => {
    const { made, commands } = machine({
      ...facts,
      brings: { npx: ['/cache/chrome'], 'apt-get': ['/usr/bin/chromium'] },
    });
    expect(ensureBrowser(made)).toBe('/cache/chrome');
    expect(commands).toEqual([PLAYWRIGHT]);
  });

  it('goes on to Playwright’s own when the package brings no browser', () => {
    const { made, commands } = machine({
      isRoot: true,
      isDebian: true,
      brings: { 'apt-get': [], npx: ['/cache/chrome'] },
    });
    expect(ensureBrowser(made)).toBe('/cache/chrome');
    expect(commands).toEqual([...APT, PLAYWRIGHT]);
  });

  it('says what to install when nothing can be had', () => {
    expect(() => ensureBrowser(machine({}).made)).toThrow('install Chrome or Chromium, or name one in CHROME_PATH');
  });
});

describe('launchOptions', () => {
  const files = ['/usr/bin/chromium'];

  it('leaves the sandbox on', () => {
    expect(launchOptions(machine({ files }).made).args).not.toContain('--no-sandbox');
  });

  it('turns it off for root, for whom it does not work', () => {
    const { executablePath, args } = launchOptions(machine({ files, isRoot: true }).made);
    expect(executablePath).toBe('/usr/bin/chromium');
    expect(args).toContain('--no-sandbox');
  });
});
