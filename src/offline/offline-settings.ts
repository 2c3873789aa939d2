import type { OfflineWords } from '../words/index.ts';
import type { WholeSite } from './contents.ts';
import { isAble, isOn, keepWholeSite, stored, turnOff, turnOn, wholeSite } from './device.ts';
import { pageList } from './page-list.ts';

type Words = OfflineWords['settings'];

/** A size in megabytes, as the language writes it. */
const megabytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);

/**
 * `<offline-settings>`: a switch for keeping pages on the device, and what is kept. Its markup is there already; until
 * this script has looked, the switch cannot be used.
 */
class OfflineSettings extends HTMLElement {
  #abort = new AbortController();
  /** What there is to keep, once the reader has asked how much it is. */
  #whole: WholeSite | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('change', () => void this.#set(input), { signal: this.#abort.signal });
    this.#button?.addEventListener('click', () => void this.#keepWhole(input), { signal: this.#abort.signal });
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
      this.#button?.parentElement?.removeAttribute('hidden');
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

  /** Says first how much the whole site is, then keeps it. */
  async #keepWhole(input: HTMLInputElement): Promise<void> {
    const { whole: words, failed, full } = this.#words;
    const button = this.#button;
    if (!button) return;
    const { lang } = document.documentElement;
    const number = new Intl.NumberFormat(lang);
    try {
      if (!this.#whole) {
        this.#whole = await wholeSite();
        const { paths, bytes } = this.#whole;
        const size = megabytes(bytes, lang);
        this.#say(words.how.replace('{n}', number.format(paths.length)).replace('{size}', size));
        button.textContent = words.keep.replace('{size}', size);
        return;
      }
      const { paths } = this.#whole;
      button.disabled = true;
      input.disabled = true;
      const kept = await keepWholeSite(this.#whole, (done) => {
        this.#say(words.going.replace('{n}', number.format(done)).replace('{total}', number.format(paths.length)));
      });
      input.checked = await isOn();
      this.#say(!kept ? failed : kept.full ? full : kept.missing.length > 0 ? words.missing : words.done);
      await this.#show();
    } catch {
      this.#say(words.missing);
    }
    button.disabled = false;
    input.disabled = false;
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
    summary.textContent =
      pages.length === 0 ? nothing : form.replace('{n}', String(pages.length)).replace('{size}', megabytes(size, lang));
    details.hidden = pages.length === 0;
    details.querySelector('ul')?.replaceWith(pageList(pages));
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('[data-whole] button');
  }

  get #words(): Words {
    /* The page’s own words, written there by the server. */
    return JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Words;
  }
}

if (!customElements.get('offline-settings')) customElements.define('offline-settings', OfflineSettings);
