/**
 * Which headers go with which addresses: the one source of `_headers` and of the rules for nginx and Caddy.
 * No two rules speak of one address. Netlify and Cloudflare Pages would send both, and two policies allow only what
 * both allow.
 */
import { unite, writePolicy, type Policy } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

export interface Rule {
  /** `/charts/*` for all below a folder, else one address: `/`, `/robots.txt`. */
  readonly path: string;
  readonly headers: Headers;
}

export interface Site {
  /** With a slash at both ends: `/`, `/two-agendas/`. */
  readonly base: string;
  /** Folder of the files that are named after what they hold: `_astro/`. */
  readonly assets: string;
  /** Folders of pages that may stand in a frame on any site, below each language: `embed`. */
  readonly framed: readonly string[];
  /** Folders whose files any site may read, below each language: `charts`. */
  readonly shared: readonly string[];
  /** Beginnings of the languages’ addresses that have one: `es/`. */
  readonly languages: readonly string[];
  /** The worker’s file, which a browser must never take from its cache. */
  readonly worker: string;
  /** Files below the output folder, with slashes. */
  readonly files: readonly string[];
  /** What a page allows itself; undefined for what is no page. */
  readonly policyOf: (file: string) => Policy | undefined;
}

const YEARS_2 = 2 * 365 * 24 * 60 * 60;
const YEAR = 365 * 24 * 60 * 60;

const EVERYWHERE: Headers = {
  'Strict-Transport-Security': `max-age=${YEARS_2}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};
/** What no page of the site asks a device for. */
const UNUSED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const DOCUMENT: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
};
const REVALIDATED: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
const KEPT: Headers = { 'Cache-Control': `public, max-age=${YEAR}, immutable` };
const OWN: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };
const ANYBODYS: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };

/** The rules of a built site, sorted by path. */
export function rulesOf(site: Site): Rule[] {
  const groups = Map.groupBy(site.files, (file) => groupOf(file, site));
  return [...groups]
    .map(([group, files]): Rule => ({ path: `${site.base}${group}`, headers: headersOf(group, files, site) }))
    .sort(({ path: a }, { path: b }) => (a < b ? -1 : 1));
}

function groupOf(file: string, { languages }: Site): string {
  const start = languages.find((language) => file.startsWith(language)) ?? '';
  const rest = file.slice(start.length);
  const folder = rest.includes('/') ? `${rest.slice(0, rest.indexOf('/'))}/*` : rest.replace(/^index\.html$/u, '');
  return start + folder;
}

function headersOf(group: string, files: readonly string[], site: Site): Headers {
  const folder = group.replace(/\*$/u, '');
  const named = (names: readonly string[]) =>
    names.some((name) => ['', ...site.languages].some((language) => folder === `${language}${name}/`));
  const access = named(site.shared) || named(site.framed) || isPicture(group) ? ANYBODYS : OWN;
  if (folder === site.assets) return { ...EVERYWHERE, ...KEPT, ...access };
  if (group === site.worker) return { ...EVERYWHERE, 'Cache-Control': 'no-cache', ...access };
  const policies = files.flatMap((file) => site.policyOf(file) ?? []);
  if (policies.length === 0) return { ...EVERYWHERE, ...REVALIDATED, ...access };
  const united = unite(policies);
  const policy = named(site.framed) ? united : new Map([...united, ['frame-ancestors', ["'self'"]] as const]);
  return { 'Content-Security-Policy': writePolicy(policy), ...EVERYWHERE, ...DOCUMENT, ...REVALIDATED, ...access };
}

/** Icons are shown by others too, such as search engines. */
const isPicture = (group: string): boolean => /\.(?:svg|png)$/u.test(group);
