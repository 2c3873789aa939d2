/** The files that tell hosts and servers about headers and redirects. */
import { ProblemsError, type Problem } from '../checks/index.ts';
import type { Redirect } from './redirects.ts';
import type { Rule } from './rules.ts';

export const HEADERS = '_headers';
export const REDIRECTS = '_redirects';

/** Limits of Cloudflare Pages, the lowest: https://developers.cloudflare.com/pages/configuration/headers/. */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;
const MOST_REDIRECTS = 2000;

/**
 * The text of `_headers`, as Netlify and Cloudflare Pages read it.
 * @throws ProblemsError when it is more than they take
 */
export function headersFile(rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.filter(({ length }) => length > LONGEST_LINE).map((line) => line.trim().slice(0, 40));
  refuse([
    ...long.map((line) => `the line “${line}…” is longer than ${LONGEST_LINE} characters; have fewer inline styles`),
    ...(rules.length > MOST_RULES ? [`${rules.length} rules are more than the ${MOST_RULES} that hosts take`] : []),
  ]);
  return `${lines.join('\n')}\n`;
}

/**
 * The text of `_redirects`.
 * @throws ProblemsError when there are more than hosts take
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
  refuse(redirects.length > MOST_REDIRECTS ? [`hosts take ${MOST_REDIRECTS} redirects, not ${redirects.length}`] : []);
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

function refuse(messages: readonly string[]): void {
  if (messages.length > 0)
    throw new ProblemsError(
      'Hosting',
      messages.map((message): Problem => ({ file: HEADERS, message })),
    );
}
