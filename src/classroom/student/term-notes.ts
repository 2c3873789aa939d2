import { cutTerm } from './cut.ts';
import type { Desk } from './desk.ts';
import { button, el, fillText } from './dom.ts';

/**
 * Shows what a term means below the block that uses it, instead of leaving the page. A link opened in a
 * new window, and one whose entry cannot be loaded, works as links do.
 */
export function termNotes(view: HTMLElement, { site, say, signal }: Desk): void {
  const start = site.path('glossary');
  let number = 0;
  view.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
      const id = link?.pathname.startsWith(start) === true ? link.pathname.slice(start.length).replace(/\/$/u, '') : '';
      const block = link?.closest('p, li, td, figure');
      if (
        !link ||
        !block ||
        id === '' ||
        event.button !== 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      const open = view.querySelector(`[data-term-note="${CSS.escape(link.id)}"]`);
      if (link.id !== '' && open) open.remove();
      else void show(link, block, id);
    },
    { signal },
  );

  async function show(link: HTMLAnchorElement, block: Element, id: string): Promise<void> {
    number += 1;
    link.id ||= `term-link-${number}`;
    const cut = await site.page(`glossary/${id}`).then(
      (page) => cutTerm(page, site.path(`glossary/${id}`), `term-${number}-`),
      () => undefined,
    );
    if (signal.aborted || view.querySelector(`[data-term-note="${CSS.escape(link.id)}"]`)) return;
    if (!cut) {
      location.assign(link.href);
      return;
    }
    const { reading } = say.words;
    const note = el(
      'div',
      {
        class: 'term-note',
        role: 'note',
        tabindex: -1,
        'data-term-note': link.id,
        'aria-label': fillText(reading.definition, { term: cut.term }),
      },
      el('p', {}, el('i', { lang: cut.language || undefined }, cut.term), ': ', cut.definition),
      el(
        'p',
        { class: 'small' },
        el('a', { href: site.path(`glossary/${id}`) }, reading.entry),
        button(
          reading.close,
          () => {
            note.remove();
            link.focus();
          },
          signal,
          { class: 'quiet' },
        ),
      ),
    );
    if (block.matches('li, td')) block.append(note);
    else block.after(note);
    note.focus({ preventScroll: true });
  }
}
