import type { OPEN, OpenDetail, SELECTED } from './events.ts';

/* Written out: the page holds this script only as long as it imports nothing. */
const open: typeof OPEN = 'passage-open';
const selected: typeof SELECTED = 'passage-selected';

/** What gets a control: the chapter's heading, its sections' headings, its passages and questions. */
const BLOCKS = 'h1, :is(h2, h3)[id]:not(figure *, .turn *), [id][data-voice]:not(h2, h3), [data-question]';

/** Where a block's control stands: beside its voice, or at its end; behind a heading. */
function place(block: HTMLElement): (button: Node) => void {
  const voice = [
    block.querySelector('.voice') ?? block.querySelector('.small'),
    block.nextElementSibling,
    block.parentElement?.nextElementSibling,
  ].find((each) => each?.matches('.voice, .small'));
  const end = block.matches('h1')
    ? block.parentElement?.querySelector('.facts')?.lastElementChild
    : block.closest('.evidence')
      ? block
      : voice;
  return (button) => {
    if (end) end.append(button);
    else block.after(button);
  };
}

/**
 * `<passage-tools>`: puts a quiet button beside every heading, passage and question of
 * its chapter. The menu that it opens, and the link to a selected text, lie in a template
 * until they are wanted; where they cannot be loaded, the button leads to the passage's address.
 */
class PassageTools extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#abort;
    const { label = '' } = this.dataset;
    const chapter = this.parentElement;
    for (const block of chapter?.querySelectorAll<HTMLElement>(BLOCKS) ?? []) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'share';
      button.ariaLabel = label + block.textContent.trim().split(/\s+/u, 7).join(' ');
      button.ariaHasPopup = 'dialog';
      button.onclick = () => {
        void this.#tell(new CustomEvent<OpenDetail>(open, { cancelable: true, detail: { block, button } })).then(
          (refused) => {
            if (refused) location.hash = block.id;
          },
        );
      };
      place(block)(button);
      signal.addEventListener('abort', () => {
        button.remove();
      });
    }
    document.addEventListener(
      'selectionchange',
      () => {
        const selection = getSelection();
        if (selection && !selection.isCollapsed && chapter?.contains(selection.anchorNode))
          void this.#tell(new Event(selected));
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Hands an event to the script of the template, which runs once. @returns whether nobody took it */
  async #tell(event: Event): Promise<boolean> {
    const script = document.querySelector<HTMLTemplateElement>('[data-share-script]')?.content.querySelector('script');
    try {
      await import(/* @vite-ignore */ script?.src ?? '');
    } catch {
      /* Without the network nobody takes it. */
    }
    return this.dispatchEvent(event);
  }
}

if (!customElements.get('passage-tools')) customElements.define('passage-tools', PassageTools);
