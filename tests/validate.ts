/**
 * Has the W3C’s checker (https://validator.github.io/validator/) read every built page, and every drawing in a file of
 * its own:
 *
 *     npm run validate
 *
 * Prints what it refuses, grouped by message. A second parameter names a file for the count of both.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { thisMachine } from './support/browser.ts';
import { missing } from './support/packages.ts';
import { addressOf, dist, filesOf } from './support/site.ts';
import type { Count } from './support/suites.ts';

const JAVA = { files: ['/usr/bin/java'], packages: ['default-jre-headless'] } as const;
/** Good CSS and HTML that the checker does not know yet. */
const UNKNOWN = [
  /^CSS: Unrecognized at-rule “@(?:container|view-transition)”$/u,
  /^CSS: “(?:container-type|paint-order)”: Property “[a-z-]+” doesn't exist\.$/u,
  /* HTML has “immediate”, too: https://html.spec.whatwg.org/#speculative-loading. */
  /^The “eagerness” property in a speculation rule must be one of/u,
  /* A length in cqi. */
  /^CSS: “max-inline-size”: Unknown dimension\.$/u,
];

const answer = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      message: z.string(),
      lastLine: z.int().optional(),
      extract: z.string().optional(),
    }),
  ),
});

const documents = filesOf().filter((file) => /\.(?:html|svg)$/u.test(file));

function validate(): Count {
  const lacking = missing(JAVA, thisMachine());
  if (lacking !== undefined) {
    console.log(`Not checked: the checker ${lacking}`);
    return { passed: 0, failed: 0, skipped: documents.length };
  }
  const options = [
    '--errors-only',
    '--exit-zero-always',
    '--skip-non-html',
    '--also-check-svg',
    '--stdout',
    '--format',
    'json',
  ];
  const { stdout, stderr, status } = spawnSync(
    'java',
    ['-Xss4m', '-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', ...options, dist],
    { encoding: 'utf8', maxBuffer: 1024 ** 3 },
  );
  if (status !== 0) throw new Error(`The checker failed:\n${stderr}`);
  const found = answer
    .parse(JSON.parse(stdout))
    .messages.filter(({ message }) => !UNKNOWN.some((known) => known.test(message)));
  for (const [message, all] of Map.groupBy(found, (one) => one.message)) {
    const [{ url = '', lastLine = 0, extract = '' } = {}] = all;
    const page = addressOf(path.relative(dist, new URL(url, 'file:').pathname));
    console.log(`${message}\n  ${all.length} times, such as on ${page}, line ${lastLine}: ${extract.trim()}`);
  }
  const bad = new Set(found.map(({ url }) => url)).size;
  return { passed: documents.length - bad, failed: bad, skipped: 0 };
}

const count = validate();
if (count.skipped === 0)
  console.log(`${count.passed} of ${documents.length} pages and drawings are valid HTML and SVG.`);
const [report] = process.argv.slice(2);
if (report !== undefined) writeFileSync(report, JSON.stringify(count));
process.exitCode = count.failed === 0 ? 0 : 1;
