import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** What finding a browser needs to know of a machine, and may do to it. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Has `apt-get`. */
  readonly isDebian: boolean;
  /** Where Playwright keeps its own Chromium, installed or not. */
  readonly playwrightChromium: string;
  readonly exists: (file: string) => boolean;
  /** Runs a command to its end. @returns whether it succeeded */
  readonly run: (command: string, args: readonly string[], output?: 'shown' | 'hidden') => boolean;
}

/* Debian's headless shell first: the same engine at half the cost. */
const NAMES = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Every file that may be a Chrome or Chromium here, the likeliest first. */
export function candidates({ env }: Pick<Machine, 'env'>): string[] {
  const folders = [...(env['PATH'] ?? '').split(path.delimiter).filter(Boolean), ...PLACES.filter(isFolder)];
  const files = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...new Set([...files, ...PLACES.filter((place) => !isFolder(place))])];
}
const isFolder = (place: string): boolean => !place.includes('.app/');

/**
 * A browser that is there already: the one `CHROME_PATH` names, an installed
 * Chrome or Chromium, or the one Playwright has brought.
 * @returns its path, or undefined
 * @throws Error when `CHROME_PATH` names no file
 */
export function findBrowser(machine: Machine): string | undefined {
  const named = machine.env['CHROME_PATH'];
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`CHROME_PATH names no file: ${named}`);
  }
  /* Some systems install a stand-in that only says how to get the browser: hence the try. */
  const works = (file: string) => machine.exists(file) && machine.run(file, ['--version'], 'hidden');
  return candidates(machine).find(works) ?? [machine.playwrightChromium].find(machine.exists);
}

/**
 * A browser, installed if need be: Debian's package as root, else Playwright's own.
 * @throws Error saying what to install when none can be had
 */
export function ensureBrowser(machine: Machine): string {
  const installs = [
    () =>
      machine.isRoot &&
      machine.isDebian &&
      machine.run('apt-get', ['update']) &&
      machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']),
    () => machine.run('npx', ['playwright', 'install', 'chromium']),
  ];
  let found = findBrowser(machine);
  for (const install of installs) {
    if (found) return found;
    if (install()) found = findBrowser(machine);
  }
  if (found) return found;
  throw new Error('The tests need a browser: install Chrome or Chromium, or name one in CHROME_PATH.');
}

/** This machine. */
export const thisMachine = (): Machine => ({
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isDebian: existsSync('/usr/bin/apt-get'),
  playwrightChromium: chromium.executablePath(),
  exists: existsSync,
  run(command, args, output = 'shown') {
    try {
      execFileSync(command, args, { stdio: output === 'shown' ? 'inherit' : 'ignore' });
      return true;
    } catch {
      return false;
    }
  },
});

/** How the tests and the benchmark start the browser: by itself, quiet, asking nobody. */
export function launchOptions(machine: Machine = thisMachine()): { executablePath: string; args: string[] } {
  return {
    executablePath: ensureBrowser(machine),
    args: [
      ...(machine.isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}
