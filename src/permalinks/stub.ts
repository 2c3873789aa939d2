import { hash } from 'node:crypto';
import { escapeHtml } from './html.ts';

/** Where a stub leads. */
export interface Target {
  readonly href: string;
  /** The whole address, where the site knows its own. */
  readonly canonical: string | undefined;
  /** Heading of the page it leads to, in HTML. */
  readonly heading: string;
  readonly language: string;
}

/** Keeps the fragment, which a refresh by itself would drop: each old id is a link on the stub. */
const SCRIPT = `const old = decodeURIComponent(location.hash.slice(1));
location.replace((document.getElementById(old) ?? document.querySelector('a')).href);`;

/**
 * A page where another one was: leads on at once, without script too, and says where.
 * @param passages - old id → its address today, for what stood on the page
 */
export function stub({ href, canonical, heading, language }: Target, passages: ReadonlyMap<string, string>): string {
  const to = escapeHtml(href);
  const links = [...passages].map(
    ([id, address]) => `<a id="${escapeHtml(id)}" href="${escapeHtml(address)}" hidden></a>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${hash('sha256', SCRIPT, 'base64')}'">`,
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    `<title>${heading}</title>`,
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    '</head>',
    '<body>',
    '<main data-pagefind-ignore="all">',
    `<h1><a href="${to}">${heading}</a></h1>`,
    ...links,
    '</main>',
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
