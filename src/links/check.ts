/**
 * Asks every address on another site, in the bibliography and in the built pages, whether it is still there:
 *
 *     npm run links
 *     npm run links -- --archive
 *
 * With `--archive` the Internet Archive is asked for a copy of each source that names none, near the source’s own date,
 * and what to write into the bibliography is printed. Look at a copy before you name it. Never part of a build or test.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { datePartsOf } from '../citation/csl.ts';
import { sources } from '../citation/sources.ts';
import { addressesIn } from './addresses.ts';
import { ask, forEach, isSilent, verdictOf } from './ask.ts';
import { report } from './report.ts';
import { nearestCopy } from './wayback.ts';

const BIBLIOGRAPHY = 'content/sources.bib';
const PAGES = 'dist/**/*.html';
/** In milliseconds. */
const TIMEOUT = 20_000;
const AT_ONCE = 4;
const OFFLINE = 'Not one address answered: there seems to be no connection. Nothing was checked.';

async function check(): Promise<number> {
  const pages = globSync(PAGES).sort();
  if (pages.length === 0)
    console.log('No built pages: only the bibliography is checked. “npm run build” makes them.\n');
  const addresses = addressesIn(
    [BIBLIOGRAPHY, ...pages].map((file) => ({ file, text: readFileSync(file, 'utf8') })),
    process.env['SITE_URL'],
  );
  const asked = await forEach(addresses, AT_ONCE, async (one) => ({ ...one, answer: await ask(one.url, TIMEOUT) }));
  if (asked.length > 0 && asked.every(({ answer }) => isSilent(answer))) {
    console.error(OFFLINE);
    return 2;
  }
  console.log(report(asked));
  return asked.some(({ answer }) => verdictOf(answer) === 'dead') ? 1 : 0;
}

async function suggest(): Promise<number> {
  const wanted = sources().filter(({ url, archived }) => url !== undefined && archived === undefined);
  const answers = await forEach(wanted, 1, async ({ key, url = '', csl }) => {
    const day = datePartsOf(csl.issued).map((part) => String(part).padStart(2, '0'));
    const copy = await nearestCopy(url, day.join(''), TIMEOUT).catch((error: unknown) => ({ error }));
    if (typeof copy === 'object') return 'unasked';
    console.log(copy === undefined ? `${key}: none of ${url}` : `${key}:\n  archived = {${copy}},`);
    return 'asked';
  });
  const unasked = answers.filter((answer) => answer === 'unasked').length;
  if (unasked > 0)
    console.error(`The Internet Archive could not be asked about ${unasked} of ${wanted.length} sources.`);
  return unasked === 0 ? 0 : 2;
}

const { values } = parseArgs({ options: { archive: { type: 'boolean', default: false } } });
process.exitCode = await (values.archive ? suggest() : check());
