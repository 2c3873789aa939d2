/**
 * Has the browser fetch the page that a reader is about to open: when a pointer or the focus rests on its link. Which
 * links those are is said here and not in the page’s speculation rules, since browsers guess from what is merely in
 * view, too. The page is fetched, not run; a browser that knows no such rules does nothing.
 */
import { isDear, type Connection } from './connection.ts';
import { isNextPage, NEXT } from './next.ts';

/** How long, in milliseconds; a finger rests about as long until it is a tap. */
const REST = 50;
const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

let resting: ReturnType<typeof setTimeout> | undefined;
const notice = ({ target }: Event): void => {
  clearTimeout(resting);
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a:not([data-search-open])');
  /* Not every browser has it, and TypeScript does not know it. */
  const { connection = {} } = navigator as { readonly connection?: Connection };
  if (link && isNextPage(link, location, base) && !isDear(connection))
    resting = setTimeout(() => {
      link.setAttribute(NEXT, '');
    }, REST);
};
document.addEventListener('pointerover', notice);
document.addEventListener('focusin', notice);
