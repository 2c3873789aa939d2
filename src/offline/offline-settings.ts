import type { OfflineWords } from '../words/index.ts';
import { isAble, isOn, stored, turnOff, turnOn } from './device.ts';
import { pageList } from './page-list.ts';

type Words = OfflineWords['settings'];

/**
 * `<offline-settings>`: a switch for keeping pages on the device, and what is kept. Its markup is there already; until
 * this script has looked, the switch cannot be used.
 */
class OfflineSettings extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('change', () => void this.#set(input), { signal: this.#abort.signal });
    void this.#begin(input);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async #begin(input: HTMLInputElement): Promise<void> {
    if (!isAble()) {
      this.#say(this.#words.unable);
      return;
    }
    try {
      input.checked = await isOn();
      const kept = input.checked ? await turnOn() : undefined;
      if (kept?.full) this.#say(this.#words.full);
      await this.#show();
      input.disabled = false;
    } catch {
      this.#say(this.#words.failed);
    }
  }

  async #set(input: HTMLInputElement): Promise<void> {
    const words = this.#words;
    const wanted = input.checked;
    input.disabled = true;
    this.#say(words.working);
    try {
      if (wanted) {
        const kept = await turnOn();
        if (!kept) await turnOff();
        this.#say(kept ? (kept.full ? words.full : words.on) : words.failed);
      } else {
        await turnOff();
        this.#say(words.off);
      }
      input.checked = await isOn();
      await this.#show();
    } catch {
      this.#say(words.failed);
    }
    input.disabled = false;
    if (document.activeElement === document.body) input.focus({ preventScroll: true });
  }

  /** Shows what is kept. */
  async #show(): Promise<void> {
    const { lang } = document.documentElement;
    const { pages, size } = await stored(lang);
    const { stored: forms, nothing } = this.#words;
    const details = this.querySelector('details');
    const summary = details?.querySelector('summary');
    if (!details || !summary) return;
    const form = new Intl.PluralRules(lang).select(pages.length) === 'one' ? forms.one : forms.other;
    const megabytes = new Intl.NumberFormat(lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
    summary.textContent =
      pages.length === 0
        ? nothing
        : form.replace('{n}', String(pages.length)).replace('{size}', megabytes.format(size / 1e6));
    details.hidden = pages.length === 0;
    details.querySelector('ul')?.replaceWith(pageList(pages));
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  get #words(): Words {
    /* The page’s own words, written there by the server. */
    return JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Words;
  }
}

if (!customElements.get('offline-settings')) customElements.define('offline-settings', OfflineSettings);
