import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './site.ts';

const ATTRIBUTES = /\s(?:href|src|srcset|action|poster|data|content)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu;
const CSS_URLS = /url\(\s*["']?([^"')]+)["']?\s*\)/gu;
const JSON_STRINGS = /"((?:\/|https?:\/\/)[^"\s]*)"/gu;
const XML_TEXTS = />\s*(https?:\/\/[^<\s]+)\s*</gu;

/** Addresses written in a file of a built site, as they stand there. */
export function addressesIn(file: string, text: string): string[] {
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, ...groups]) => groups.find(Boolean) ?? '');
  switch (path.extname(file)) {
    case '.html':
      return [...matches(ATTRIBUTES), ...matches(CSS_URLS)]
        .flatMap((value) => value.split(/,\s+/u))
        .map((value) => value.split(' ')[0] ?? '');
    case '.css':
    case '.svg':
      return matches(CSS_URLS);
    case '.json':
    case '.webmanifest':
      return matches(JSON_STRINGS);
    case '.xml':
      return matches(XML_TEXTS);
    default:
      return [];
  }
}

/**
 * Addresses in a built site that do not lead to one of its files.
 * @param folder - where it was built
 * @param base - the sub-path it was built for, `/two-agendas/`
 * @param origin - the address it was built for, `https://example.org`
 * @returns one line each: file and address
 */
export function strayAddresses(folder: string, base: string, origin: string): string[] {
  const files = filesOf(folder);
  const known = new Set(files);
  return files.flatMap((file) =>
    addressesIn(file, readFileSync(path.join(folder, file), 'utf8'))
      .filter((address) => address.startsWith('/') || address.startsWith(`${origin}/`))
      .filter((address) => {
        const { pathname } = new URL(address, origin);
        const target = decodeURIComponent(pathname.slice(base.length));
        return (
          !pathname.startsWith(base) ||
          !known.has(target === '' || target.endsWith('/') ? `${target}index.html` : target)
        );
      })
      .map((address) => `${file}: ${address}`),
  );
}
