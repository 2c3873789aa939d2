import { assignmentKey } from '../answers/key.ts';
import { isPayload } from '../assignment/codec.ts';
import type { Assignment } from '../assignment/schema.ts';
import type { StudentWords } from '../../words/index.ts';
import { readAddress } from './address.ts';
import type { Desk } from './desk.ts';
import { el, plain } from './dom.ts';
import { failureView, type Failure } from './failure.ts';
import { groupsOf, questionsIn } from './groups.ts';
import { keepAddress } from './in-page-links.ts';
import { memoryIn, type Memory } from './memory.ts';
import { opening } from './opening.ts';
import { openView, type OpenView } from './open-view.ts';
import { sayIn, type Say } from './say.ts';
import { siteAt } from './site.ts';
import { startView } from './start-view.ts';
import { keepForOffline } from '../../offline/device.ts';
import { termNotes } from './term-notes.ts';
import { applySettings, resetSettings, settingsView } from './text-settings.ts';
import { beginWriting, placesNamed } from './writing.ts';

/**
 * `<assignment-view data-root data-store data-teach>`: opens the assignment in the page's fragment or
 * query and shows it in place of the explanation that the server wrote; of that, the list of
 * chapters comes back when a link cannot be opened. Asks no other origin, and nothing at all
 * before the link is read.
 */
class AssignmentView extends HTMLElement {
  #page = new AbortController();
  #open = new AbortController();
  #fragment = '';
  #title = document.title;
  #leave: () => void = () => undefined;
  readonly #stage = el('div', { class: 'stage', 'data-stage': true });

  connectedCallback(): void {
    const { signal } = this.#page;
    this.prepend(this.#stage);
    applySettings(this.#inTab());
    keepAddress(signal);
    addEventListener(
      'hashchange',
      () => {
        this.#turn();
      },
      { signal },
    );
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#quit();
    this.#open.abort();
    this.#page.abort();
    this.#page = new AbortController();
    resetSettings();
  }

  /** Another fragment: another assignment, or a place in the page, which must not cost the link. */
  #turn(): void {
    if (location.hash === this.#fragment) return;
    if (isPayload(location.hash) || location.hash === '' || this.#fragment === '') void this.#begin();
    else history.replaceState(history.state, '', this.#fragment);
  }

  /** Reads the address and opens what it says. Whatever goes wrong is said on the page. */
  async #begin(): Promise<void> {
    this.#quit();
    this.#open.abort();
    this.#open = new AbortController();
    const { signal } = this.#open;
    const say = this.#say();
    try {
      this.#fragment = isPayload(location.hash) ? location.hash : '';
      const { link, found } = await readAddress(location, document.documentElement.lang);
      if (signal.aborted) return;
      if ('code' in found) this.#fail(found, say, signal);
      else await this.#lay(found, link, say, signal);
    } catch {
      if (!signal.aborted) this.#fail({ code: 'unexpected' }, say, signal);
    }
  }

  /** Lays an assignment out: asks who is writing, unless that is known or there is nothing to write. */
  async #lay(assignment: Assignment, link: string, say: Say, signal: AbortSignal): Promise<void> {
    const site = siteAt(this.dataset['root'] ?? '/');
    const { title, instructions } = assignment;
    document.title = this.#title.replace(/^.*(?= · )/u, plain(title) || say.words.open.untitled);
    this.#show(
      'loading',
      opening(assignment, say, Date.now()),
      el('p', { class: 'small', role: 'status' }, say.words.open.loading),
    );
    const outline = await site.outline().catch(() => undefined);
    if (signal.aborted) return;
    if (!outline) {
      this.#fail(
        { code: 'outline', salvage: { ...(title !== '' && { title }), ...(instructions !== '' && { instructions }) } },
        say,
        signal,
      );
      return;
    }
    const desk: Desk = {
      assignment,
      groups: groupsOf(assignment, outline),
      outline,
      site,
      say,
      signal,
      link,
      now: () => Date.now(),
    };
    termNotes(this.#stage, desk);
    void keepForOffline([
      `${this.dataset['root'] ?? '/'}teach/outline.json`,
      ...desk.groups.flatMap(({ readings }) =>
        readings.map((reading) =>
          site.path(
            'chapter' in reading
              ? reading.chapter
              : `${reading.kind === 'chart' ? 'charts' : 'glossary'}/${reading.id}`,
          ),
        ),
      ),
    ]);
    const key = assignmentKey(assignment);
    const name = this.#inTab().get(`name:${key}`) ?? this.#onDevice().get(`name:${key}`);
    if (questionsIn(desk.groups).length === 0) this.#openToRead(desk);
    else if (name === undefined) this.#ask(desk, key);
    else await this.#openToWrite(desk, key, name);
  }

  #ask(desk: Desk, key: string): void {
    const { say, signal, assignment, groups, outline } = desk;
    this.#quit();
    const begin = (name: string, remember: boolean): void => {
      this.#inTab().set(`name:${key}`, name);
      this.#onDevice().set(`name:${key}`, remember ? name : undefined);
      void this.#openToWrite(desk, key, name);
    };
    const readOnly = (): void => {
      this.#openToRead(desk);
    };
    const start = startView(say, { begin, readOnly, known: () => placesNamed(this.#store).pupils(key) }, signal);
    this.#show('start', opening(assignment, say, desk.now(), { groups, outline }), start);
  }

  #openToRead(desk: Desk): void {
    this.#layOut(
      desk,
      openView(desk, () => {
        this.#ask(desk, assignmentKey(desk.assignment));
      }),
    );
  }

  async #openToWrite(desk: Desk, key: string, name: string): Promise<void> {
    const writing = await beginWriting(this.#store, key, name);
    if (desk.signal.aborted) {
      writing.leave();
      return;
    }
    this.#leave = () => {
      writing.leave();
    };
    const change = (): void => {
      this.#inTab().set(`name:${key}`, undefined);
      this.#onDevice().set(`name:${key}`, undefined);
      this.#ask(desk, key);
    };
    const view = openView(desk, change, { name, keeper: writing.keeper });
    this.#layOut(desk, view);
    writing.show(view);
  }

  #layOut({ assignment, groups, outline, say, now, signal }: Desk, view: OpenView): void {
    this.#show(
      'open',
      opening(assignment, say, now(), { groups, outline }),
      settingsView(say, this.#inTab(), signal),
      ...view.parts,
    );
  }

  #fail(failure: Failure, say: Say, signal: AbortSignal): void {
    const { root = '/', teach = '' } = this.dataset;
    const retry = (): void => {
      location.reload();
    };
    document.title = this.#title;
    this.#show(
      'error',
      failureView(failure, say, { teach, chapter: siteAt(root).path, chapters: 'assignment-chapters', retry }, signal),
    );
  }

  /** Puts parts on the stage, and says what they are: the style shows the server's part where it belongs. */
  #show(state: 'loading' | 'start' | 'open' | 'error', ...parts: readonly HTMLElement[]): void {
    const before = this.dataset['state'];
    this.dataset['state'] = state;
    this.#stage.replaceChildren(...parts);
    // After a change that the reader made, reading goes on at the top of what is new.
    if (before === 'start' || (before === 'open' && state === 'start')) {
      scrollTo(0, 0);
      this.#stage.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }

  #quit(): void {
    this.#leave();
    this.#leave = () => undefined;
  }

  /** Begins the name of everything kept on the device. */
  get #store(): string {
    return this.dataset['store'] ?? '';
  }

  /** Remembered until the tab is closed. */
  #inTab(): Memory {
    return memoryIn(() => sessionStorage, this.#store);
  }

  #onDevice(): Memory {
    return memoryIn(() => localStorage, this.#store);
  }

  #say(): Say {
    // The page's own words, written there by the server.
    const words = JSON.parse(this.querySelector('[data-words]')?.textContent ?? '{}') as StudentWords;
    return sayIn(words, document.documentElement.lang);
  }
}

if (!customElements.get('assignment-view')) customElements.define('assignment-view', AssignmentView);
