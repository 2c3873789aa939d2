/**
 * An element that the builder's markup has.
 * @throws Error when markup and script do not fit
 */
export function part<Kind extends HTMLElement>(
  root: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The builder’s markup has no ${selector}.`);
}
