import { escapeHtml } from './html.ts';

/** A start tag as a serializer writes it; a `>` may stand between quotes. */
const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*>/gu;
/** Elements that may not hold running text themselves, and those within that may. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  table: ['th', 'td'],
  figure: ['figcaption'],
};

/**
 * Gives the block with one id a second, older one: an empty anchor at its beginning.
 * @returns the page, or undefined when it has no element with the id
 */
export function withAnchor(html: string, id: string, oldId: string): string | undefined {
  const tags = [...html.matchAll(TAG)];
  const found = tags.findIndex(([, , attributes = '']) => attributes.includes(` id="${escapeHtml(id)}"`));
  const block = tags[found];
  if (!block) return undefined;
  const inner = INNER[block[1] ?? ''];
  const holder = inner ? tags.slice(found + 1).find(([, name = '']) => inner.includes(name)) : block;
  const at = (holder ?? block).index + (holder ?? block)[0].length;
  return `${html.slice(0, at)}<span id="${escapeHtml(oldId)}"></span>${html.slice(at)}`;
}

/**
 * Adds to the end of a page's main part a line that leads on, with an id that stood on the page before.
 * @param link - with the heading of the page it leads to, in HTML
 */
export function withSignpost(
  html: string,
  oldId: string,
  link: { readonly href: string; readonly heading: string },
): string {
  const at = html.lastIndexOf('</main>');
  const signpost = `<p class="wide" id="${escapeHtml(oldId)}">→ <a href="${escapeHtml(link.href)}">${link.heading}</a></p>`;
  return at < 0 ? html : html.slice(0, at) + signpost + html.slice(at);
}
