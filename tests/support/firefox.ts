import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { thisMachine } from './browser.ts';
import { missing, type Program } from './packages.ts';

const FIREFOX = { files: ['/usr/bin/firefox-esr'], packages: ['firefox-esr'] } as const satisfies Program;
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Firefox.app/Contents/MacOS'];

/** An installed Firefox: the one that `FIREFOX_PATH` names, Debian's, or any other. */
function installed(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean), ...PLACES];
  const files = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env['FIREFOX_PATH'], ...files].find((file) => file !== undefined && existsSync(file));
}

/**
 * Finds Firefox, or installs Debian's where that is allowed.
 * @returns the program, or what to install
 */
export function findFirefox(): { readonly program: string } | { readonly missing: string } {
  const program = installed();
  if (program !== undefined) return { program };
  const lacking = missing(FIREFOX, thisMachine());
  return lacking === undefined ? { program: FIREFOX.files[0] } : { missing: lacking };
}

/** Starts Firefox without a window, driven over WebDriver BiDi. */
export const startFirefox = (program: string): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true });

/**
 * Notes everything that goes wrong on a page from now on: errors in the console, which Firefox counts violations of
 * the policy among, errors of scripts, and requests to another origin.
 * @returns the list, which grows
 */
export function troublesInFirefox(page: Page, origin: string): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    found.push(`script: ${error instanceof Error ? error.message : String(error)}`);
  });
  page.on('request', (request) => {
    const { origin: other, protocol } = new URL(request.url());
    if (other !== origin && protocol !== 'data:' && protocol !== 'blob:') found.push(`elsewhere: ${request.url()}`);
  });
  return found;
}
