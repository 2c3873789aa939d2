import { make } from './dom.ts';
import './site-search.ts';
import { searchWords } from './words.ts';

let dialog: Promise<HTMLDialogElement> | undefined;

async function makeDialog(page: string, looks: Promise<unknown>): Promise<HTMLDialogElement> {
  const words = await searchWords(document.documentElement.lang);
  await looks;
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
 * Opens search in a dialog.
 * @param page - address of the search page
 * @param looks - the dialog’s stylesheet on its way
 */
export async function openSearch(page: string, looks: Promise<unknown>): Promise<void> {
  dialog ??= makeDialog(page, looks);
  const made = await dialog;
  if (!made.open) made.showModal();
  made.querySelector('site-search')?.focus();
}
