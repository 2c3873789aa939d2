import { make } from './dom.ts';
import './site-search.ts';
import styles from '../site-search.css?url';
import { searchWords } from './words.ts';

let dialog: Promise<HTMLDialogElement> | undefined;

/** Waits for a stylesheet; the dialog works without it too. */
const loaded = (link: HTMLLinkElement): Promise<unknown> =>
  new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });

async function makeDialog(page: string): Promise<HTMLDialogElement> {
  const words = await searchWords(document.documentElement.lang);
  const sheet = make('link', { rel: 'stylesheet', href: styles });
  const ready = loaded(sheet);
  document.head.append(sheet);
  await ready;
  const close = make('button', { type: 'button', class: 'close', 'aria-label': words.close }, '×');
  const search = make('site-search', { 'data-page': page, 'data-glossary': new URL('../glossary/', page).href });
  const help = make('p', { class: 'help' }, words.help);
  const made = make('dialog', { class: 'search-dialog', 'aria-label': words.title }, close, search, help);
  close.addEventListener('click', () => {
    made.close();
  });
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  /* A search field keeps the first Escape for itself, to empty it. */
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}

/**
 * Opens search: the page’s own search box where it has one, else the dialog.
 * @param page - address of the search page
 */
export async function openSearch(page: string): Promise<void> {
  const own = document.querySelector<HTMLElement>('main site-search');
  if (own) {
    own.focus();
    return;
  }
  dialog ??= makeDialog(page);
  const made = await dialog;
  if (!made.open) made.showModal();
  made.querySelector('site-search')?.focus();
}
