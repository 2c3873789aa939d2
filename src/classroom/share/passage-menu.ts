import { button, el } from '../student/dom.ts';
import { citeView } from './cite-view.ts';
import type { Citable } from './citations.ts';
import { copyText } from './copy.ts';
import { addToInbox, type Added } from './draft-inbox.ts';
import { OPEN, SELECTED, type OpenDetail } from './events.ts';
import { placeBeside } from './place.ts';
import { sharedOf, type Shared } from './passage.ts';
import { linkTo, selectedIn, SelectionLink } from './selection-link.ts';
import './menu.css';

/** Address of this page, without fragment and without a query such as the words of a search. */
const page = (): string => `${location.origin}${location.pathname}`;

/** Adds items to what waits on this device; a browser may refuse to so much as name its storage. */
function keep(inbox: string, items: Shared['items']): Added {
  try {
    return addToInbox(localStorage, inbox, items);
  } catch {
    return 'closed';
  }
}

/** `<passage-menu>`: the menu of one passage at a time: copy its link, cite it, add it to an assignment. */
class PassageMenu extends HTMLElement {
  #abort = new AbortController();
  data: Citable | undefined;

  connectedCallback(): void {
    const { data, parentElement: tools } = this;
    const article = tools?.parentElement;
    if (!data || !tools || !article) return;
    const { signal } = this.#abort;
    const { words } = data;
    let shared: Shared | undefined;
    let opener: HTMLElement | undefined;
    let selected: string | undefined;

    const said = el('p', { role: 'status' });
    const byHand = el('textarea', { readonly: true, rows: 3, 'aria-label': words.byHandField, hidden: true });
    const copy = async (text: string, done: string) => {
      const copied = await copyText(text);
      byHand.hidden = true;
      said.textContent = done;
      if (!copied) offer(text);
      place();
    };
    const offer = (text: string) => {
      said.textContent = words.byHand;
      byHand.hidden = false;
      byHand.value = text;
      byHand.focus();
      byHand.select();
    };
    const cite = citeView(data, (text) => void copy(text, words.copiedCitation), signal);
    const title = el('h2', { id: 'share-title' });
    const close = button(
      '',
      () => {
        dialog.close();
      },
      signal,
      { class: 'close', 'aria-label': words.close },
    );
    const copyLink = button(
      words.copy,
      () => void copy(`${page()}${shared?.id === undefined ? '' : `#${shared.id}`}`, words.copied),
      signal,
    );
    const copySelected = button(words.copyText, () => void copy(selected ?? '', words.copiedText), signal, {
      hidden: true,
    });
    const citing = button(
      words.cite,
      () => {
        show(cite.element.hidden === true);
      },
      signal,
      { 'aria-expanded': 'false' },
    );
    const add = button(
      '',
      () => {
        if (!shared) return;
        said.replaceChildren(
          `${words.added[keep(data.inbox, shared.items)]} `,
          el('a', { href: data.builder }, words.builder),
        );
        place();
      },
      signal,
    );
    const dialog = el(
      'dialog',
      { class: 'share-menu', 'aria-labelledby': title.id },
      el('div', { class: 'head' }, title, close),
      el('div', { class: 'actions' }, copyLink, copySelected, citing, add),
      said,
      byHand,
      cite.element,
    );
    const place = () => {
      if (opener) placeBeside(dialog, opener);
    };
    const show = (open: boolean) => {
      cite.element.hidden = !open;
      citing.ariaExpanded = String(open);
      place();
    };
    dialog.addEventListener(
      'click',
      ({ target }) => {
        if (target === dialog) dialog.close();
      },
      { signal },
    );
    dialog.addEventListener(
      'close',
      () => {
        opener?.setAttribute('aria-expanded', 'false');
      },
      { signal },
    );
    window.addEventListener('resize', place, { signal });

    const open = (block: HTMLElement, from: HTMLElement) => {
      opener = from;
      shared = sharedOf(block, article);
      const selection = selectedIn(article);
      selected =
        selection && block.contains(selection.range.startContainer)
          ? linkTo(selection.range, block, page())
          : undefined;
      copySelected.hidden = selected === undefined;
      title.textContent = shared.excerpt;
      add.textContent = words.add[shared.adds];
      add.hidden = shared.items.length === 0;
      said.textContent = '';
      byHand.hidden = true;
      cite.show(shared, data.address ?? page());
      show(false);
      from.setAttribute('aria-expanded', 'true');
      dialog.showModal();
      place();
    };
    tools.addEventListener(
      OPEN,
      (event) => {
        /* Only `passage-tools.ts` sends it. */
        const { block, button: from } = (event as CustomEvent<OpenDetail>).detail;
        event.preventDefault();
        open(block, from);
      },
      { signal },
    );

    const heard = el('p', { role: 'status', class: 'unseen' });
    const link = new SelectionLink(article, words.linkText, page(), signal, async (text, block, control) => {
      const copied = await copyText(text);
      if (copied) heard.textContent = words.copiedText;
      else if (block && control) {
        open(block, control);
        offer(text);
      }
      return copied ? words.copied : undefined;
    });
    tools.addEventListener(
      SELECTED,
      () => {
        link.look();
      },
      { signal },
    );
    this.append(dialog, heard);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.replaceChildren();
  }
}

/**
 * Loads what the menu says and cites, and makes it ready.
 * @throws Error when it cannot be loaded
 */
export async function start(tools: HTMLElement): Promise<void> {
  const response = await fetch(tools.dataset['from'] ?? '');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  if (!customElements.get('passage-menu')) customElements.define('passage-menu', PassageMenu);
  const menu = new PassageMenu();
  /* The file is written by `citable.ts` in the same build. */
  menu.data = (await response.json()) as Citable;
  tools.append(menu);
}
