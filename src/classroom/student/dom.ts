type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | undefined | false;

/**
 * Makes an element. Texts become text, never markup.
 * @param attributes - `true` for one without value; `undefined` and `false` for none
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A text that someone else wrote, within a line: its direction is its own. */
export const foreign = (text: string): HTMLElement => el('bdi', {}, text);

/** A text that someone else wrote, as paragraphs. */
export const foreignLines = (text: string): HTMLElement[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => el('p', { dir: 'auto', class: 'foreign' }, line));

/** Puts values into `{…}` of a text; a value may be an element. */
export function fill(template: string, values: Readonly<Record<string, Node | string | number>>): Node[] {
  return template.split(/(\{\w+\})/u).flatMap((part): Node[] => {
    const value = /^\{\w+\}$/u.test(part) ? values[part.slice(1, -1)] : part;
    if (value === undefined || value === '') return [];
    return [value instanceof Node ? value : document.createTextNode(String(value))];
  });
}

/** The same where only text can stand. */
export const fillText = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));

/** A text of someone else's where no element can isolate it, such as a page's title or a file: without what turns the direction of what follows. */
export const plain = (text: string): string => text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '');

/** A button that does something as long as the signal lasts. */
export function button(
  label: string,
  work: (button: HTMLButtonElement) => void,
  signal: AbortSignal,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = el('button', { type: 'button', ...attributes }, label);
  made.addEventListener(
    'click',
    () => {
      work(made);
    },
    { signal },
  );
  return made;
}
