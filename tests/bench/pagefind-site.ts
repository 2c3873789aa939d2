import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Below the copy: the page with Pagefind’s own interface, as its documentation writes one. */
export const PAGEFIND_PAGE = 'pagefind-ui.html';
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Search</title>
<link rel="icon" href="data:,">
<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>
  addEventListener('DOMContentLoaded', () => {
    new PagefindUI({ element: '#search', showSubResults: true });
  });
</script>
</html>
`;

/**
 * Copies a built site and indexes its pages with Pagefind as it comes, in `pagefind/`, beside a page to search them.
 * @param site - folder of the built site
 * @param folder - an empty folder for the copy
 * @throws Error when Pagefind cannot
 */
export async function pagefindSite(site: string, folder: string): Promise<void> {
  cpSync(site, folder, { recursive: true });
  const bundle = path.join(folder, 'pagefind');
  rmSync(bundle, { recursive: true });
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  const { errors } = await index.addDirectory({ path: folder });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  await index.writeFiles({ outputPath: bundle });
  await close();
  writeFileSync(path.join(folder, PAGEFIND_PAGE), PAGE);
}
