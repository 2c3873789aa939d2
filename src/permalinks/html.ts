/** A text as it stands in HTML, between tags or double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a page's h1 says, in HTML freed of its tags; its title where it has none. */
export function headingOf(html: string): string {
  const inner = /<h1\b[^>]*>(.*?)<\/h1>/su.exec(html)?.[1] ?? /<title>(.*?)<\/title>/su.exec(html)?.[1] ?? '';
  return inner
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Every id in a page. */
export const idsInHtml = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id));
