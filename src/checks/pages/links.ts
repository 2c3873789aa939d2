import type { Element } from 'hast';
import { didYouMean } from '../../markdown/nearest.ts';
import type { Problem } from '../problem.ts';
import { listIn, type Page } from './page.ts';

/** What is kept of a page when its elements are forgotten: where it can be reached, and where it leads. */
export interface Linked {
  readonly address: string;
  readonly ids: ReadonlySet<string>;
  /** As written, each once. */
  readonly links: readonly string[];
}

/** The site that links are looked up in. */
export interface Site {
  /** With a slash at both ends: `/`, `/two-agendas/`. */
  readonly base: string;
  /** `https://example.org`, where it is known. */
  readonly origin?: string | undefined;
  /** Files of the output folder, with slashes: `charts/index.html`. */
  readonly files: ReadonlySet<string>;
}

const HREFS = new Set(['href', 'xLinkHref', 'src', 'poster', 'data', 'action']);
const SETS = new Set(['srcSet', 'imageSrcSet']);
/** Attributes whose value is an id of the page, or several. */
const IDS = new Set(['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy']);
/** A paint or clip within a drawing. */
const PAINT = /^url\((#[^)]+)\)$/u;
/** Stands for the site where its own address is not known. */
const HERE = 'https://here.invalid';
/** A fragment that is read by a script, such as an assignment's `#1.eJy…`. */
const PAYLOAD = /^\d+\./u;

/** Every link of a page, also to pictures, scripts and within drawings. */
export function linksOf({ elements }: Page): string[] {
  return [...new Set(elements.flatMap(linksOfElement))];
}

function linksOfElement(element: Element): string[] {
  const links = Object.entries(element.properties).flatMap(([name, value]) => {
    if (HREFS.has(name)) return String(value);
    if (SETS.has(name))
      return String(value)
        .split(/,\s+/u)
        .map((candidate) => candidate.trim().split(/\s/u)[0] ?? '');
    if (IDS.has(name)) return listIn(element, name).map((id) => `#${id}`);
    if (typeof value !== 'string') return [];
    if (name === 'content' && /^https?:/u.test(value)) return value;
    return PAINT.exec(value)?.[1] ?? [];
  });
  return links.filter((link) => link !== '');
}

/** Links that lead nowhere on this site. Other sites are not asked. */
export function links(pages: readonly Linked[], site: Site): Problem[] {
  const ids = new Map(pages.map((page) => [page.address, page.ids]));
  const found = new Map<string, string | undefined>();
  const problemOf = (target: string): string | undefined => {
    if (!found.has(target)) found.set(target, look(target, site, ids));
    return found.get(target);
  };
  return pages.flatMap(({ address, links: all }) =>
    all.flatMap((link) => {
      const target = resolve(link, address, site);
      const problem = target === undefined ? undefined : problemOf(target);
      return problem === undefined ? [] : [{ file: address, message: `the link “${link}” ${problem}` }];
    }),
  );
}

/** Path and fragment on this site; undefined for other sites and for addresses of other kinds, like `data:`. */
function resolve(link: string, from: string, { base, origin }: Site): string | undefined {
  const url = URL.parse(link, HERE + base.slice(0, -1) + from);
  if (!url) return link;
  return url.origin === HERE || url.origin === origin ? url.pathname + url.hash : undefined;
}

/** What is wrong with a target on this site. */
function look(
  target: string,
  { base, files }: Site,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const [path = '', hash] = target.split('#').map(decode);
  if (!path.startsWith(base)) return `does not begin with the site’s base path “${base}”`;
  const address = path.slice(base.length - 1);
  const file = address.slice(1) + (address.endsWith('/') ? 'index.html' : '');
  if (!files.has(file)) {
    if (files.has(`${file}/index.html`)) return `lacks the “/” at its end; write “${path}/”`;
    const pages = [...ids.keys()].map((page) => base.slice(0, -1) + page);
    return `leads to no page or file${didYouMean(path, pages)}`;
  }
  const there = ids.get(address);
  if (hash === undefined || hash === '' || hash === 'top' || !there || PAYLOAD.test(hash) || there.has(hash))
    return undefined;
  return `leads to “${address}”, which has no “#${hash}”${didYouMean(hash, there)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
