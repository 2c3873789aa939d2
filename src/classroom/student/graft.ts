/** Attributes that hold ids of the page. */
const REFERENCES = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'for',
  'headers',
  'data-named-by',
  'data-described-by',
];
/** What a page does, rather than says. */
const NOT_TEXT =
  'script, style, template, noscript, link, meta, iframe, object, embed, form, button, input, [data-share]';

/**
 * Makes a copy of a part of another page fit to stand in this one: nothing in it acts, its ids and
 * what refers to them get a prefix, its landmarks are mere groups, its links lead where they led. The id a block had is kept in `data-block`.
 * @param root - a copy; it is changed
 * @param page - path of the page it comes from, with a slash at its end
 */
export function graft(root: ParentNode, prefix: string, page: string): void {
  for (const element of root.querySelectorAll(NOT_TEXT)) element.remove();
  const all = [...root.querySelectorAll('*')];
  const ids = new Set(all.map(({ id }) => id).filter(Boolean));
  for (const element of all) {
    /* A landmark of its own page is none here, where many may have the same name. */
    if (element.matches('section:not([role]), aside:not([role])')) element.role = 'group';
    if (element.id !== '') {
      if (element instanceof HTMLElement) element.dataset['block'] = element.id;
      element.id = prefix + element.id;
    }
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('data-pagefind')) element.removeAttribute(name);
      else if (REFERENCES.includes(name))
        refer(
          element,
          name,
          value
            .split(/\s+/u)
            .filter((id) => ids.has(id))
            .map((id) => prefix + id),
        );
      else if (value.startsWith('url(#')) element.setAttribute(name, value.replace('url(#', `url(#${prefix}`));
      else if ((name === 'href' || name === 'xlink:href') && value.startsWith('#')) {
        element.setAttribute(
          name,
          element instanceof SVGElement && ids.has(value.slice(1)) ? `#${prefix}${value.slice(1)}` : page + value,
        );
      }
    }
  }
}

function refer(element: Element, name: string, ids: readonly string[]): void {
  if (ids.length > 0) element.setAttribute(name, ids.join(' '));
  else element.removeAttribute(name);
}

/** Lowers headings by so many levels: a chapter's h2 is an h3 where the chapter's name is an h2. */
export function lowerHeadings(root: ParentNode, by: number): void {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5')) {
    const lower = document.createElement(`h${Math.min(6, Number(heading.localName.slice(1)) + by)}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}
