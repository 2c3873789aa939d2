import { el } from '../student/dom.ts';
import { pageText } from './page-text.ts';
import { textDirective } from './text-fragment.ts';

/** The selected text, if there is one in the article, and the block it begins in. */
export function selectedIn(
  article: HTMLElement,
): { readonly range: Range; readonly block: HTMLElement | null } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || selection.toString().trim() === '')
    return undefined;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return undefined;
  const { startContainer } = range;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return { range, block: start?.closest<HTMLElement>('article [id]') ?? null };
}

/** The address of a selected text: `…#block:~:text=…`; that of its block where nothing tells it from another place. */
export function linkTo(range: Range, block: HTMLElement | null, page: string): string {
  const { text, from, to } = pageText(document.body, range);
  const directive = textDirective(text, from, to);
  return `${page}#${block?.id ?? ''}${directive === undefined ? '' : `:~:${directive}`}`;
}

/**
 * What a click does with the link.
 * @param control - the share button that follows the selection
 * @returns what the button says then; nothing where it shall go
 */
type Use = (link: string, block: HTMLElement | null, control: HTMLElement | undefined) => Promise<string | undefined>;

/** Milliseconds: a selection at rest, a press that has ended, a word that has been read. */
const REST = 300;
const READ = 2000;
const EDGE = 8;

/** The small button beside a selection: above everything, and behind the block in the order of the text. */
export class SelectionLink {
  readonly #button: HTMLButtonElement;
  readonly #article: HTMLElement;
  readonly #label: string;
  readonly #page: string;
  #timer = 0;
  /** While it is pressed, or says something, the selection may go. */
  #held = false;
  #link = '';
  #block: HTMLElement | null = null;
  #control: HTMLElement | undefined;

  /** @param page - address of the page, without fragment */
  constructor(article: HTMLElement, label: string, page: string, signal: AbortSignal, use: Use) {
    this.#article = article;
    this.#label = label;
    this.#page = page;
    this.#button = el('button', { type: 'button', class: 'passage-link', popover: 'manual' });
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) => {
      target.addEventListener(type, listener, { signal });
    };
    /* A press would take the selection away before it counts as a click. */
    on(this.#button, 'pointerdown', () => (this.#held = true));
    on(this.#button, 'mousedown', (event) => {
      event.preventDefault();
    });
    on(this.#button, 'click', () => {
      void use(this.#link, this.#block, this.#control).then((say) => {
        if (say !== undefined) this.#button.textContent = say;
        this.#held = say !== undefined;
        setTimeout(
          () => {
            this.#held = false;
            this.#hide();
          },
          say === undefined ? 0 : READ,
        );
      });
    });
    on(document, 'pointercancel', () => (this.#held = false));
    on(document, 'keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') this.#hide();
    });
    on(document, 'selectionchange', () => {
      this.look();
    });
    on(signal, 'abort', () => {
      clearTimeout(this.#timer);
      this.#button.remove();
    });
  }

  /** Looks at the selection when it has come to rest. */
  look(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#show();
    }, REST);
  }

  #hide(): void {
    this.#button.remove();
  }

  #show(): void {
    if (this.#held || document.querySelector('dialog[open]')) return;
    const found = selectedIn(this.#article);
    if (!found) {
      if (document.activeElement !== this.#button) this.#hide();
      return;
    }
    const { range, block } = found;
    this.#block = block;
    this.#link = linkTo(range, block, this.#page);
    this.#button.textContent = this.#label;
    const controls = [...this.#article.querySelectorAll<HTMLElement>('.share')];
    this.#control =
      controls.find((each) => range.endContainer.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) ??
      controls.at(-1);
    if (this.#button.previousElementSibling !== this.#control) this.#control?.after(this.#button);
    if (!this.#button.isConnected) return;
    this.#button.showPopover();
    const end = [...range.getClientRects()].filter(({ width }) => width > 0).at(-1) ?? range.getBoundingClientRect();
    const { offsetWidth } = this.#button;
    const most = document.documentElement.clientWidth - offsetWidth - EDGE;
    this.#button.style.left = `${Math.max(EDGE, Math.min(end.right - offsetWidth / 2, most)) + scrollX}px`;
    this.#button.style.top = `${end.bottom + scrollY + EDGE}px`;
  }
}
