/** What a page loads of search once it is wanted: to open the dialog, or to mark the words of the hit that led here. */
import { arrive } from './arrival.ts';
import { openSearch } from './dialog.ts';
import { MARK } from './mark-parameter.ts';
import type {} from './events.ts';

document.addEventListener('search-open', ({ detail: page }) => {
  openSearch(page).catch(() => {
    location.assign(page);
  });
});
if (new URLSearchParams(location.search).has(MARK)) void arrive();
