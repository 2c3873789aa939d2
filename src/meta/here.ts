import { absolute, address } from '../book/address.ts';

/** A page's address in structured data: in full where the site knows its own, else from its root, which JSON-LD resolves against the page. */
export const urlOf = (path: string, language: string): string =>
  absolute(address(path, language)) ?? address(path, language);
