/** Marks the links whose pages the browser is to fetch ahead; the page’s speculation rules name it. */
export const NEXT = 'data-next';

type Address = Pick<URL, 'origin' | 'pathname' | 'search'>;

/**
 * Whether an address is another page of this site: not a place on this one, a file, or a chart for a frame.
 * @param base - with a slash at both ends
 */
export const isNextPage = ({ origin, pathname, search }: Address, here: Address, base: string): boolean =>
  origin === here.origin &&
  pathname.startsWith(base) &&
  pathname.endsWith('/') &&
  !pathname.includes('/embed/') &&
  pathname + search !== here.pathname + here.search;
