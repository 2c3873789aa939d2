import { hash } from 'node:crypto';
import { readPolicy, withHashes, writePolicy, type Policy } from './policy.ts';

const INLINE = /<(script|style)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>(.*?)<\/\1>/gsu;
/** Scripts that a policy has nothing to say about: they are data. */
const DATA = /\stype=["']?(?!["']|module|importmap|speculationrules|(?:text|application)\/javascript)/u;
const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/iu;

/** A script or style that stands in a page itself. */
export interface Inline {
  readonly element: 'script' | 'style';
  /** As a policy names it: `'sha256-…'`. */
  readonly hash: string;
}

/** Scripts and styles in a page that a policy must allow by their hash. */
export const inlineIn = (html: string): Inline[] =>
  [...html.matchAll(INLINE)]
    .filter(([, element, attributes = '']) => element === 'style' || !/\ssrc=|\ssrc$/u.test(attributes))
    .filter(([, element, attributes = '']) => element === 'style' || !DATA.test(attributes))
    .map(([, element, , text = '']) => ({
      element: element === 'style' ? 'style' : 'script',
      hash: `'sha256-${hash('sha256', text, 'base64')}'`,
    }));

/** The policy that a page carries itself; undefined where it carries none. */
export function policyIn(html: string): Policy | undefined {
  const [, , text] = META.exec(html) ?? [];
  return text === undefined ? undefined : readPolicy(text);
}

/**
 * Takes out of a page’s policy what the page does not hold. Astro names the scripts and styles of the whole site on
 * every page; that costs each page more than a kilobyte that no compression makes smaller.
 * @returns the page, and which of its scripts and styles the policy would have the browser leave out
 */
export function tighten(html: string): { readonly html: string; readonly refused: readonly Inline[] } {
  const policy = policyIn(html);
  const inline = inlineIn(html);
  if (!policy) return { html, refused: inline };
  const tight = withHashes(policy, new Set(inline.map(({ hash: its }) => its)));
  const refused = inline.filter(({ element, hash: its }) => !allows(policy, element, its));
  return { html: html.replace(META, (_, start, __, end) => `${start}${writePolicy(tight)}${end}`), refused };
}

/** Whether a policy lets a browser take an inline script or style. */
export const allows = (policy: Policy, element: Inline['element'], its: string): boolean =>
  (policy.get(`${element}-src`) ?? policy.get('default-src') ?? []).includes(its);
