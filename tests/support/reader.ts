/** A button, a field: what it is and what it is called, as assistive technology is told. */
export interface Named {
  readonly role: 'button' | 'combobox' | 'radio' | 'textbox';
  readonly name: string;
}

/** Something on a page: by a CSS selector, or by its role and name. */
export type Target = string | Named;

/** Keys that tests press, by their names in `KeyboardEvent.key`. */
export type Key = '/' | 'Enter' | 'Escape' | 'ArrowRight';

/** Someone with a window of a browser: nothing kept from others, 1,280 CSS pixels wide. */
export interface Reader {
  /** Goes to an address and waits until it has loaded. */
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Where the reader is. */
  readonly url: () => Promise<string>;
  /** Waits until something is shown, and clicks it. @throws Error when it does not come */
  readonly click: (target: Target) => Promise<void>;
  /** Waits until a field is shown, and writes into it in place of what stands there. */
  readonly fill: (target: Target, text: string) => Promise<void>;
  /** Waits until something is shown. @throws Error when it does not come */
  readonly sees: (target: Target) => Promise<void>;
  /** Presses a key. */
  readonly press: (key: Key) => Promise<void>;
  /** Types where the focus is. */
  readonly type: (text: string) => Promise<void>;
  /** Runs a function in the page, by its source; its result comes back as JSON. */
  readonly evaluate: <Result>(
    task: (given: string) => Result | Promise<Result>,
    given?: string,
  ) => Promise<Awaited<Result>>;
  /** What has gone wrong so far. */
  readonly troubles: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** A browser under test. */
export interface ReadersBrowser {
  /** Opens a window for a new reader. */
  readonly newReader: () => Promise<Reader>;
  readonly close: () => Promise<void>;
}
