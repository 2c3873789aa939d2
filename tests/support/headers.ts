import type { Rule } from '../../src/hosting/rules.ts';

/** Reads a `_headers` file as its hosts do: an address, and below it, indented, its headers. */
export function readHeaders(text: string): Rule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (!/^\s/u.test(line)) rules.push({ path: line.trim(), headers: {} });
    else if (rule) rule.headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return rules;
}

/** Rules that a host applies to an address; `*` stands for anything, also nothing. */
export const rulesFor = (rules: readonly Rule[], address: string): Rule[] =>
  rules.filter(({ path }) => (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path));
