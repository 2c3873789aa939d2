import { readdirSync } from 'node:fs';

/**
 * Languages with an edition: the files of `content/book`, the default language
 * first. Read when the site is configured and built, never in the browser.
 */
export const languages: readonly string[] = readdirSync('content/book')
  .map((file) => file.replace(/\.yaml$/u, ''))
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b, 'en'));

/** The language whose pages have no prefix in their address. */
export const defaultLanguage: string = languages[0] ?? 'en';

/** What `[...lang]` in a page's path is for a language: nothing for the default one. */
export const languageParam = (language: string): string | undefined =>
  language === defaultLanguage ? undefined : language;

/** Static paths of a page that exists once a language. */
export const languagePaths = () =>
  languages.map((language) => ({ params: { lang: languageParam(language) }, props: { language } }));
