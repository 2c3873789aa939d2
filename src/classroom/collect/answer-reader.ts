import { collect } from '../answers/collect.ts';
import { FILE_SIZE, readSubmission, type Submission } from '../answers/submission.ts';
import type { StudentWords } from '../../words/index.ts';
import { el, foreign } from '../student/dom.ts';
import { sayIn, type Say } from '../student/say.ts';
import { collectedView } from './collected-view.ts';

/**
 * `<answer-reader data-assignment>`: opens files of answers that pupils handed in, chosen or dropped
 * on the page, and shows them by question. They stay in memory and are gone with the page.
 */
class AnswerReader extends HTMLElement {
  #listening = new AbortController();
  #copies: Submission[] = [];
  #unread: string[] = [];

  connectedCallback(): void {
    const { signal } = this.#listening;
    const say = this.#say();
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    const hide = this.querySelector<HTMLInputElement>('[data-hide-names]');
    this.querySelector('[data-without]')?.toggleAttribute('hidden', true);
    this.querySelector('[data-tools]')?.toggleAttribute('hidden', false);
    input?.addEventListener(
      'change',
      () => {
        void this.#take([...(input.files ?? [])], say).finally(() => {
          input.value = '';
        });
      },
      { signal },
    );
    hide?.addEventListener(
      'change',
      () => {
        this.#draw(say);
      },
      { signal },
    );
    this.querySelector('[data-remove]')?.addEventListener(
      'click',
      () => {
        this.#copies = [];
        this.#unread = [];
        this.#draw(say);
      },
      { signal },
    );
    this.querySelector('[data-print]')?.addEventListener(
      'click',
      () => {
        print();
      },
      { signal },
    );
    addEventListener(
      'dragover',
      (event) => {
        if (hasFiles(event)) event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        void this.#take([...(event.dataTransfer?.files ?? [])], say);
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
  }

  async #take(files: readonly File[], say: Say): Promise<void> {
    for (const file of files) {
      const copy = file.size > FILE_SIZE ? undefined : await file.text().then(readSubmission, () => undefined);
      if (copy) this.#copies.push(copy);
      else this.#unread.push(file.name);
    }
    this.#draw(say);
  }

  #draw(say: Say): void {
    const { collect: words } = say.words;
    const result = this.querySelector('[data-result]');
    const status = this.querySelector('[data-status]');
    const hidden = this.querySelector<HTMLInputElement>('[data-hide-names]')?.checked ?? false;
    const empty = this.#copies.length === 0;
    for (const control of this.querySelectorAll<HTMLElement>('[data-with-files]'))
      control.hidden = empty && this.#unread.length === 0;
    status?.replaceChildren(
      el('p', {}, empty ? words.empty : say.count(words.read, this.#copies.length)),
      ...(this.#unread.length > 0
        ? [
            el(
              'div',
              { class: 'problem', 'data-unread': true },
              el('p', {}, say.count(words.unread, this.#unread.length)),
              el('ul', {}, ...this.#unread.map((name) => el('li', {}, foreign(name)))),
            ),
          ]
        : []),
    );
    result?.replaceChildren(
      ...collect(this.#copies).map((each) =>
        collectedView(each, say, { hidden, page: this.dataset['assignment'] ?? '' }),
      ),
    );
  }

  #say(): Say {
    // The page's own words, written there by the server.
    const words = JSON.parse(this.querySelector('[data-words]')?.textContent ?? '{}') as StudentWords;
    return sayIn(words, document.documentElement.lang);
  }
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

if (!customElements.get('answer-reader')) customElements.define('answer-reader', AnswerReader);
