import type { StoredPage } from './device.ts';

/** Kept pages as a list of links. */
export function pageList(pages: readonly StoredPage[]): HTMLUListElement {
  const list = document.createElement('ul');
  const { lang } = document.documentElement;
  for (const { path, title, language } of pages) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    if (language !== '' && language !== lang) link.lang = language;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}
