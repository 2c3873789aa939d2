import { decode, isPayload } from '../assignment/codec.ts';
import type { Assignment } from '../assignment/schema.ts';
import { limits } from '../assignment/schema.ts';
import type { Outline } from '../outline.ts';
import { storageKey } from '../../reader/storage-key.ts';
import { readInbox, takeInbox } from '../share/draft-inbox.ts';
import { button, fillText, plain } from '../student/dom.ts';
import { siteAt } from '../student/site.ts';
import type { BuilderWords } from '../../words/index.ts';
import { bench } from './bench.ts';
import { add, asStart, emptyDraft, isEmpty, isSame } from './draft.ts';
import { draftKey, earlierKey, fromText, readDraft, writeDraft } from './draft-store.ts';
import { part } from './markup.ts';
import { speechIn } from './speech.ts';
import { workshop, type Workshop } from './workshop.ts';

const storage = (): Storage => localStorage;
/** The same, asked for each time: a browser may refuse it by throwing. */
const shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, text) => {
    localStorage.setItem(key, text);
  },
  removeItem: (key) => {
    localStorage.removeItem(key);
  },
};

/**
 * `<assignment-builder data-root data-base data-language>`: makes an assignment's link on the
 * teachers' page. Finds its fields in the markup; `a[data-use]` anywhere on the page begins with a
 * ready-made one, and a fragment `#1.…` of the page's own address is opened for editing.
 */
export class AssignmentBuilder extends HTMLElement {
  #abort = new AbortController();
  #shop: Workshop | undefined;

  connectedCallback(): void {
    void this.#start(this.#abort.signal);
  }

  disconnectedCallback(): void {
    this.#shop?.save();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  get #language(): string {
    return this.dataset['language'] ?? document.documentElement.lang;
  }

  async #start(signal: AbortSignal): Promise<void> {
    // Written by the page itself, of this shape.
    const words = JSON.parse(part(this, '[data-words]', HTMLScriptElement).textContent) as BuilderWords;
    const notice = part(this, '[data-notice]', HTMLElement);
    notice.textContent = words.page.loading;
    let outline: Outline;
    try {
      outline = await siteAt(this.dataset['root'] ?? '/').outline();
    } catch {
      if (signal.aborted) return;
      notice.replaceChildren(
        words.page.failed,
        ' ',
        button(words.page.again, () => void this.#start(signal), signal),
      );
      return;
    }
    if (signal.aborted) return;
    notice.textContent = '';
    this.#open(outline, words, signal);
    await this.#readAddress(words);
  }

  #open(outline: Outline, words: BuilderWords, signal: AbortSignal): void {
    const base = this.dataset['base'] ?? '/';
    const [key, earlier] = [draftKey(base, this.#language), earlierKey(base, this.#language)];
    const path = this.dataset['root'] ?? '/';
    const shop = workshop({
      draft: readDraft(storage, key) ?? emptyDraft(this.#language),
      keep: (draft) => writeDraft(storage, key, draft),
      keepEarlier: (draft) => {
        writeDraft(storage, earlier, draft);
      },
      earlier: () => readDraft(storage, earlier),
      now: Date.now,
    });
    this.#shop = shop;
    bench(this, {
      outline,
      speech: speechIn(words, this.#language),
      signal,
      shop,
      roots: { path, full: new URL(path, location.href).href },
    });
    this.inert = false;
    const inbox = storageKey(base, 'assignment-inbox');
    this.#empty(inbox, words);

    addEventListener('hashchange', () => void this.#readAddress(words), { signal });
    addEventListener(
      'pagehide',
      () => {
        shop.save();
      },
      { signal },
    );
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden) shop.save();
      },
      { signal },
    );
    addEventListener(
      'storage',
      ({ key: changed, newValue }) => {
        if (changed === inbox && newValue !== null) this.#empty(inbox, words);
        if (changed !== key || newValue === null) return;
        const draft = fromText(newValue);
        if (draft && !isSame(draft, shop.draft())) shop.takeOver(draft, words.bar.otherTab);
      },
      { signal },
    );
    document.addEventListener(
      'click',
      (event) => {
        const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-use]') : null;
        if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        // Its address opens the same assignment for editing: here another one begins.
        event.preventDefault();
        void this.#use(pressed.dataset['use'] ?? '', words);
      },
      { signal },
    );
  }

  /** Takes in what was added from the chapters' pages; what there is no room for stays where it is. */
  #empty(inbox: string, { choose }: BuilderWords): void {
    const shop = this.#shop;
    const added = readInbox(shelf, inbox);
    if (!shop || added.length === 0) return;
    const before = shop.draft().items.length;
    const next = add(shop.draft(), added);
    if (!next) {
      part(this, '[data-notice]', HTMLElement).textContent = fillText(choose.full, { n: limits.items });
      return;
    }
    if (next.items.length > before) shop.step(next, fillText(choose.inbox, { n: next.items.length - before }));
    // Kept in the draft before it is gone from the inbox.
    shop.save();
    takeInbox(shelf, inbox);
  }

  /** Begins with a ready-made assignment. */
  async #use(fragment: string, words: BuilderWords): Promise<void> {
    const result = await decode(fragment);
    if (!result.ok) return;
    this.#replace(asStart(result.assignment), words.bar.started, words.bar.startedKept, words);
  }

  /** Opens the page's own fragment for editing, and takes it out of the address: going on working is not to be undone by a reload. */
  async #readAddress(words: BuilderWords): Promise<void> {
    const { hash } = location;
    if (!isPayload(hash)) return;
    const result = await decode(hash);
    history.replaceState(history.state, '', location.pathname + location.search);
    const { bar } = words;
    if (result.ok) {
      this.#replace(result.assignment, bar.opened, bar.openedKept, words);
      return;
    }
    const notice = part(this, '[data-notice]', HTMLElement);
    notice.textContent = fillText(bar.broken, { why: bar.problems[result.problem] });
    const { salvage } = result;
    if (salvage) {
      const draft = { ...emptyDraft(this.#language), ...salvage };
      notice.append(
        ' ',
        button(
          bar.salvage,
          () => {
            this.#replace(draft, bar.opened, bar.openedKept, words);
          },
          this.#abort.signal,
        ),
      );
    }
    notice.scrollIntoView({ block: 'center' });
  }

  #replace(draft: Assignment, said: string, saidKept: string, { bar }: BuilderWords): void {
    const shop = this.#shop;
    if (!shop) return;
    const wasEmpty = isEmpty(shop.draft());
    const title = plain(draft.title) || bar.untitled;
    shop.replace({ ...draft, language: this.#language }, fillText(wasEmpty ? said : saidKept, { title }));
    this.scrollIntoView();
    part(this, '[name=title]', HTMLInputElement).focus({ preventScroll: true });
  }
}

if (!customElements.get('assignment-builder')) customElements.define('assignment-builder', AssignmentBuilder);
