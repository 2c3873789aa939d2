/** What a reader may choose; `auto` follows the device. */
const CHOICES = ['auto', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

const isChoice = (value: string | undefined): value is Choice => CHOICES.some((choice) => choice === value);

/**
 * `<theme-switch data-key>`: radio buttons in the footer that set the page's
 * theme and keep the choice on the device. Hidden until this script runs.
 */
class ThemeSwitch extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.hidden = false;
    const current = document.documentElement.dataset['theme'];
    const chosen: Choice = isChoice(current) ? current : 'auto';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener(
      'change',
      (event) => {
        const value = event.target instanceof HTMLInputElement ? event.target.value : undefined;
        if (isChoice(value)) this.#choose(value);
      },
      { signal: this.#abort.signal },
    );
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #choose(choice: Choice): void {
    const { dataset } = document.documentElement;
    if (choice === 'auto') delete dataset['theme'];
    else dataset['theme'] = choice;
    try {
      const key = this.dataset['key'] ?? '';
      if (choice === 'auto') localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch {
      /* Storage is closed to us: the choice holds for this page. */
    }
  }
}

if (!customElements.get('theme-switch')) customElements.define('theme-switch', ThemeSwitch);
