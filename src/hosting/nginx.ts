import { HEADERS, REDIRECTS } from './files.ts';
import { mediaTypes, textual } from './media-types.ts';
import type { Redirect } from './redirects.ts';
import type { Headers, Rule } from './rules.ts';

export const NGINX = '_nginx.conf';
/** Files of the output folder that are for servers and not for readers. */
export const unserved = [HEADERS, REDIRECTS, NGINX, '_Caddyfile'] as const;

export interface Rules {
  readonly base: string;
  readonly rules: readonly Rule[];
  readonly redirects: readonly Redirect[];
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\$]/gu, '\\$&')}"`;

const location = (match: string, lines: readonly string[]): string[] => [
  `location ${match} {`,
  ...lines.map((line) => `  ${line}`),
  '}',
];

/* nginx takes a folder’s page under the name of its file. */
const matchOf = (path: string): string =>
  path.endsWith('*') ? `^~ ${quoted(path.slice(0, -1))}` : `= ${quoted(path.replace(/\/$/u, '/index.html'))}`;

const headerLines = (headers: Headers): string[] =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);

/** The rules as part of nginx’s `server` block: http://nginx.org/en/docs/http/ngx_http_core_module.html#location. */
export function nginxFile({ base, rules, redirects }: Rules): string {
  const lost = rules.find(({ path }) => path === `${base}404.html`);
  const types = Object.entries(mediaTypes).map(([ending, type]) => `  ${type} ${ending};`);
  return [
    '# Written by the build. Included in a server block whose root is where the addresses begin.',
    'index index.html;',
    'absolute_redirect off;',
    'types {',
    ...types,
    '}',
    'charset utf-8;',
    `charset_types ${textual
      .filter((ending) => ending !== 'html')
      .map((ending) => mediaTypes[ending])
      .join(' ')};`,
    'gzip_vary on;',
    `error_page 404 ${quoted(`${base}404.html`)};`,
    `error_page 403 =404 ${quoted(`${base}404.html`)};`,
    ...location('/', headerLines(lost?.headers ?? {})),
    ...unserved.flatMap((file) => location(`= ${quoted(base + file)}`, ['return 404;'])),
    ...rules.flatMap(({ path, headers }) => location(matchOf(path), headerLines(headers))),
    ...redirects.flatMap(({ from, to }) => location(`= ${quoted(from)}`, [`return 301 ${quoted(to)};`])),
    '',
  ].join('\n');
}
