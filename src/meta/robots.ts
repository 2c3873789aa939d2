/**
 * The text of `robots.txt` (RFC 9309).
 * @param sitemap - its full address; none where the site does not know its own
 */
export const robots = (sitemap: string | undefined): string =>
  ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`]), ''].join('\n');
