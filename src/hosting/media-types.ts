/** What the site’s files are, where servers’ own lists have gaps. From https://www.iana.org/assignments/media-types/. */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  epub: 'application/epub+zip',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Endings of files that are text, which compresses well and is in UTF-8. */
export const textual = ['css', 'csv', 'html', 'js', 'json', 'svg', 'txt', 'webmanifest', 'xml'] as const;
