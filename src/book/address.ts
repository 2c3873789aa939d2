import { defaultLanguage } from './languages.ts';

/** The base path with a slash at its end: `/` or `/two-agendas/`. */
export const base: string = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/**
 * An address on this site, with base path and language prefix.
 * @param path - from the site's root, `/charts/` or `charts/coca-colombia.csv`; may hold a query or fragment
 */
export function address(path: string, language: string = defaultLanguage): string {
  const prefix = language === defaultLanguage ? '' : `${language}/`;
  return `${base}${prefix}${path.replace(/^\//u, '')}`;
}

/** Where an author's reference leads: `chapter:us-perspective/drugs#supply`, `term:mara`, `page:compare`. */
export function resolveReference(reference: string, language: string): string {
  const [scheme, target] = splitReference(reference);
  const [path = '', fragment] = target.split('#');
  const hash = fragment === undefined ? '' : `#${fragment}`;
  switch (scheme) {
    case 'chapter':
    case 'page':
      return address(path === '' ? `/${hash}` : `/${path}/${hash}`, language);
    case 'term':
      return address(`/glossary/${path}/`, language);
    case 'chart':
      return address(`/charts/${path}/`, language);
    case 'source':
      return address(`/sources/#${path}`, language);
    case 'paper':
      return address(`/paper-map/#${path}`, language);
    default:
      return reference;
  }
}

/** Scheme and target of a reference; a plain address has the scheme `https`. */
export function splitReference(reference: string): readonly [scheme: string, target: string] {
  const match = /^([a-z]+):(.*)$/u.exec(reference);
  return [match?.[1] ?? '', match?.[2] ?? reference];
}

/** The full address of a page, or undefined where the site's own address is not known (`SITE_URL`). */
export const absolute = (pathname: string): string | undefined => {
  const site = import.meta.env.SITE as string | undefined;
  return site ? new URL(pathname, site).href : undefined;
};
