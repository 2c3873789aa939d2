import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type BrowserContext, type Page } from 'puppeteer-core';
import { thisMachine } from './browser.ts';
import { missing, type Program } from './packages.ts';
import type { Reader, ReadersBrowser, Target } from './reader.ts';

const FIREFOX = { files: ['/usr/bin/firefox-esr'], packages: ['firefox-esr'] } as const satisfies Program;
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Firefox.app/Contents/MacOS'];

/** An installed Firefox: the one that `FIREFOX_PATH` names, Debian’s, or any other. */
function installed(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean), ...PLACES];
  const files = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env['FIREFOX_PATH'], ...files].find((file) => file !== undefined && existsSync(file));
}

/** Finds Firefox, or installs Debian’s where that is allowed. @returns what to install if it is not there */
export function findFirefox(): { readonly missing?: string } {
  const lacking = installed() === undefined ? missing(FIREFOX, thisMachine()) : undefined;
  return lacking === undefined ? {} : { missing: lacking };
}

/** Starts Firefox without a window, driven over WebDriver BiDi. */
export async function startFirefox(): Promise<ReadersBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installed() ?? FIREFOX.files[0],
    headless: true,
  });
  return {
    async newReader() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      return readerOf(page, context);
    },
    close: () => browser.close(),
  };
}

/** A target in Puppeteer’s own selectors. */
const selectorOf = (target: Target): string =>
  typeof target === 'string' ? target : `::-p-aria([name="${target.name}"][role="${target.role}"])`;

function readerOf(page: Page, context: BrowserContext): Reader {
  const troubles = watch(page);
  return {
    async open(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    url: () => Promise.resolve(page.url()),
    click: (target) => page.locator(selectorOf(target)).click(),
    fill: (target, text) => page.locator(selectorOf(target)).fill(text),
    async sees(target) {
      await page.waitForSelector(selectorOf(target), { visible: true });
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    evaluate: (task, given = '') => page.evaluate(task, given),
    troubles: () => Promise.resolve(troubles),
    close: () => context.close(),
  };
}

/**
 * Notes everything that goes wrong on a page from now on: errors in the console, which Firefox counts violations of
 * the policy among, errors of scripts, and requests to another origin than the page’s.
 * @returns the list, which grows
 */
function watch(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    found.push(`script: ${error instanceof Error ? error.message : String(error)}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== 'localhost' && protocol !== 'data:' && protocol !== 'blob:')
      found.push(`elsewhere: ${request.url()}`);
  });
  return found;
}
