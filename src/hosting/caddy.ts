import { mediaTypes, textual } from './media-types.ts';
import { unserved, type Rules } from './nginx.ts';
import type { Headers } from './rules.ts';

export const CADDY = '_Caddyfile';

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/gu, '\\$&')}"`;

const headerBlock = (matcher: string, headers: Headers): string[] => [
  `header ${matcher} {`,
  ...Object.entries(headers).map(([name, value]) => `  ${name} ${quoted(value)}`),
  '  -Server',
  '}',
];

/** The rules as part of a site block of Caddy’s: https://caddyserver.com/docs/caddyfile/concepts. */
export function caddyFile({ base, rules, redirects }: Rules): string {
  const lost = rules.find(({ path }) => path === `${base}404.html`);
  const isText = new Set<string>(textual);
  /* Once the file is found, or Caddy would put its own type for a compressed one. */
  const types = Object.entries(mediaTypes).flatMap(([ending, type]) => [
    `@${ending} path *.${ending}${ending === 'html' ? ' */' : ''}`,
    `header @${ending} {`,
    `  Content-Type ${quoted(isText.has(ending) ? `${type}; charset=utf-8` : type)}`,
    '  defer',
    '}',
  ]);
  return [
    '# Written by the build. Imported in a site block whose root is where the addresses begin.',
    ...types,
    ...rules.flatMap(({ path, headers }) => headerBlock(path, headers)),
    ...redirects.map(({ from, to }) => `redir ${from} ${to} 301`),
    `@unserved path ${unserved.map((file) => base + file).join(' ')}`,
    'error @unserved 404',
    'handle_errors {',
    ...headerBlock('*', lost?.headers ?? {}).map((line) => `  ${line}`),
    `  rewrite * ${base}404.html`,
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    '',
  ].join('\n');
}
