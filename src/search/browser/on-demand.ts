/**
 * What a page loads of search once it is wanted: to open the dialog, or to mark the words of the hit that led here.
 * It is small and asks at once for all that comes with it: on a slow link each further round would be felt.
 */
import type {} from './events.ts';
import styles from '../site-search.css?url';

/* As in `words.ts`, which would come in a round of its own. */
const words = import.meta.glob('../../words/*/search.ts');

let looks: Promise<unknown> | undefined;

/** Fetches the dialog’s looks; it works without them too. */
function addLooks(): Promise<unknown> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  const ready = new Promise((resolve) => {
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', resolve);
  });
  document.head.append(sheet);
  return ready;
}

/** Opens the dialog. @param page - address of the search page */
async function openDialog(page: string): Promise<void> {
  looks ??= addLooks();
  /* The dialog asks for its words when it is there; what goes wrong with them it tells then. */
  words[`../../words/${document.documentElement.lang}/search.ts`]?.().catch(() => undefined);
  const { openSearch } = await import('./dialog.ts');
  await openSearch(page, looks);
}

document.addEventListener('search-open', ({ detail: page }) => {
  const own = document.querySelector<HTMLElement>('main site-search');
  if (own) {
    own.focus();
    return;
  }
  openDialog(page).catch(() => {
    location.assign(page);
  });
});
/* Here only roughly: the name of the parameter would come in a round of its own. */
if (location.search.includes('mark=')) void import('./arrival.ts').then(({ arrive }) => arrive());
